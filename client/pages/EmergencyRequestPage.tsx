import { useTranslation } from "react-i18next";
import { Link, useLocation, useSearchParams } from "react-router";
import { useQuery } from "urql";
import { InsetText } from "../components/InsetText";
import { PageHeading } from "../components/PageHeading";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { RequestForm, type Whom } from "../features/emergency/RequestForm";
import type { ReasonDraft } from "../features/emergency/reasons";
import { Reading } from "../features/failure/Reading";
import { useWords } from "../features/words/useWords";
import { graphql } from "../graphql/generated";

const pageDocument = graphql(`
  query EmergencyRequestPage($id: ID!) {
    case(id: $id) {
      id
      reference
      familyName
      family {
        members {
          person {
            id
            name
            reference
          }
        }
      }
    }
  }
`);

/** Asks for emergency access to people of a case in which the viewer has a part, or to whom locate has found. */
export function EmergencyRequestPage() {
  const [address] = useSearchParams();
  const found = useLocation().state as { handles: string[]; reason: ReasonDraft } | null;
  const caseId = address.get("case");
  if (found?.handles) return <Page whom={found} caption={undefined} />;
  return caseId ? <OfCase caseId={caseId} /> : <NoSuchCase />;
}

function OfCase({ caseId }: { caseId: string }) {
  const words = useWords();
  const answer = useQuery({ query: pageDocument, variables: { id: caseId } });
  return (
    <Reading answer={answer} wholePage>
      {({ case: one }) =>
        one ? (
          <Page
            whom={{
              caseId: one.id,
              people: one.family.members.map(({ person }) => ({ id: person.id, name: words.name(person) })),
            }}
            caption={one.familyName ?? one.reference}
          />
        ) : (
          <NoSuchCase />
        )
      }
    </Reading>
  );
}

function Page({ whom, caption }: { whom: Whom; caption: string | undefined }) {
  const { t } = useTranslation();
  return (
    <div className="tl-narrow">
      <Link className="govuk-back-link" to={"caseId" in whom ? `/cases/${whom.caseId}` : "/emergency/locate"}>
        {t("emergency.back")}
      </Link>
      <PageHeading title={t("emergency.askTitle")} caption={caption} />
      <p className="govuk-body">{t("emergency.askLead")}</p>
      <InsetText>{t("emergency.askTold")}</InsetText>
      <RequestForm whom={whom} />
    </div>
  );
}
