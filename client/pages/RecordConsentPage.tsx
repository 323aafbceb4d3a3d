import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { useMutation, useQuery } from "urql";
import { PageHeading } from "../components/PageHeading";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { type ConsentDraft, emptyDraft, inputOf } from "../features/consents/consentDraft";
import { type ConsentChoices, ConsentForm } from "../features/consents/ConsentForm";
import { ConsentReadBack } from "../features/consents/ConsentReadBack";
import { FailureNote } from "../features/failure/FailureNote";
import { Reading } from "../features/failure/Reading";
import { UnsavedGuard } from "../features/unsaved/UnsavedGuard";
import { useUnsaved } from "../features/unsaved/unsaved";
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
            expectedOn
          }
        }
      }
      consents {
        items {
          id
          state
          givenAt
          about {
            id
            name
          }
        }
      }
    }
    partnership {
      id
      agencies {
        id
        name
        typeName
      }
    }
  }
`);

const recordDocument = graphql(`
  mutation RecordConsent($input: RecordConsentInput!) {
    recordConsent(input: $input) {
      consent {
        id
      }
    }
  }
`);

/** Records what one person has agreed to: first the form, then everything read back, then saved. */
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
}: Pick<RecordConsentPageQuery, "partnership"> & { one: NonNullable<RecordConsentPageQuery["case"]> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<ConsentDraft>(emptyDraft);
  const [step, setStep] = useState<"ask" | "readBack">("ask");
  const [{ fetching, error }, record] = useMutation(recordDocument);
  const saved = useUnsaved("consent", draft.personId !== "");
  const choices: ConsentChoices = {
    people: one.family.members.map(({ person }) => person),
    agencies: partnership.agencies,
    earlier: one.consents.items
      .filter(({ state }) => state === "IN_FORCE" || state === "NOT_YET")
      .map(({ id, about, givenAt }) => ({
        id,
        personId: about.id,
        label: givenAt
          ? t("consentForm.earlier", { date: formatDate(givenAt) })
          : t("consentForm.earlierUndated"),
      })),
  };

  async function save() {
    const { data } = await record({ input: inputOf(draft, one.id) });
    if (!data) return;
    saved();
    void navigate(`/cases/${one.id}/consents`, { state: { done: "consentRecorded" } });
  }

  return (
    <div className="tl-narrow">
      <Link className="govuk-back-link" to={`/cases/${one.id}/consents`}>
        {t("consentForm.back")}
      </Link>
      <PageHeading title={t("consentForm.title")} caption={one.familyName ?? one.reference} />
      {error ? <FailureNote error={error} /> : null}
      {step === "ask" ? (
        <ConsentForm
          draft={draft}
          choices={choices}
          change={(part) => setDraft((before) => ({ ...before, ...part }))}
          onReady={() => setStep("readBack")}
        />
      ) : (
        <ConsentReadBack
          draft={draft}
          choices={choices}
          busy={fetching}
          onRecord={() => void save()}
          onChange={() => setStep("ask")}
        />
      )}
    </div>
  );
}
