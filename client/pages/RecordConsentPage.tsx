import { useTranslation } from "../messages/useTranslation";
import { useParams, useSearchParams } from "react-router";
import { useQuery } from "urql";
import { PageHeading } from "../components/PageHeading";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { ConsentConversation } from "../features/consents/ConsentConversation";
import { emptyDraft, renewalOf } from "../features/consents/consentDraft";
import { Reading } from "../features/failure/Reading";
import { UnsavedGuard } from "../features/unsaved/UnsavedGuard";
import { graphql } from "../graphql/generated";
import type { RecordConsentPageQuery } from "../graphql/generated/graphql";
import { formatDate } from "../messages/dates";

const pageDocument = graphql(`
  query RecordConsentPage($id: ID!) {
    case(id: $id) {
      id
      reference
      familyName
      viewerCan {
        recordConsent
      }
      family {
        members {
          person {
            id
            reference
            name
            bornOn
            expectedOn
          }
        }
      }
      consents {
        items {
          id
          state
          givenAt
          authority
          about {
            id
            name
          }
          givenBy {
            id
          }
          provisions {
            permit
            agencies {
              id
              type
            }
            agencyTypes
            categories
            purposes
          }
        }
      }
    }
    partnership {
      id
      agencies {
        id
        name
        type
        typeName
      }
    }
    consentNotices {
      version
      language
      languageName
      title
      paragraphs
    }
  }
`);

/** Records what one person agrees to and what not, as a conversation; with `?renew=`, beginning with an earlier consent. */
export function RecordConsentPage() {
  const { caseId = "" } = useParams();
  const answer = useQuery({ query: pageDocument, variables: { id: caseId } });
  return (
    <UnsavedGuard>
      <Reading answer={answer} wholePage>
        {(data) =>
          data.case?.viewerCan.recordConsent ? <Record {...data} one={data.case} /> : <NoSuchCase />
        }
      </Reading>
    </UnsavedGuard>
  );
}

function Record({
  one,
  partnership,
  consentNotices,
}: Pick<RecordConsentPageQuery, "partnership" | "consentNotices"> & {
  one: NonNullable<RecordConsentPageQuery["case"]>;
}) {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const renewed = one.consents.items.find(({ id }) => id === address.get("renew"));
  const { agencies } = partnership;
  return (
    <div className="tl-narrow">
      <ConsentConversation
        caseId={one.id}
        initial={renewed ? renewalOf(renewed, agencies) : emptyDraft()}
        heading={
          <PageHeading
            title={t(renewed ? "consentForm.renewTitle" : "consentForm.title")}
            caption={one.familyName ?? one.reference}
          />
        }
        choices={{
          people: one.family.members.map(({ person }) => person),
          agencies,
          notices: consentNotices,
          earlier: one.consents.items
            .filter(({ id, state }) => state === "IN_FORCE" || state === "NOT_YET" || id === renewed?.id)
            .map(({ id, about, givenAt }) => ({
              id,
              personId: about.id,
              label: givenAt
                ? t("consentForm.earlier", { date: formatDate(givenAt) })
                : t("consentForm.earlierUndated"),
            })),
        }}
      />
    </div>
  );
}
