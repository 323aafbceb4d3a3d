import { useState } from "react";
import { useTranslation } from "../messages/useTranslation";
import { Link, useNavigate, useSearchParams } from "react-router";
import { useMutation, useQuery } from "urql";
import { Button } from "../components/Button";
import { PageHeading } from "../components/PageHeading";
import { draftOf, signatureOf, termsOf } from "../features/agreements/agreementDraft";
import { type Agreement, agreementParts } from "../features/agreements/agreementFragments";
import { AgreementForm } from "../features/agreements/AgreementForm";
import { AgreementPreview } from "../features/agreements/AgreementPreview";
import { AgreementReadBack } from "../features/agreements/AgreementReadBack";
import { FailureNote } from "../features/failure/FailureNote";
import { Reading } from "../features/failure/Reading";
import { useTabDraft } from "../features/rules/tabDraft";
import { useViewer } from "../features/session/session";
import { UnsavedGuard } from "../features/unsaved/UnsavedGuard";
import { useUnsaved } from "../features/unsaved/unsaved";
import { graphql, readFragment } from "../graphql/generated";
import type { RecordAgreementPageQuery } from "../graphql/generated/graphql";

const pageDocument = graphql(`
  query RecordAgreementPage {
    agreements {
      id
      ...AgreementParts
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
  mutation RecordAgreement($terms: AgreementTermsInput!, $signature: SignatureInput!) {
    recordAgreement(terms: $terms, signature: $signature) {
      agreement {
        id
      }
    }
  }
`);

/** Records an agreement, or one in another's place: first the form, then everything read back with what it changes, then saved. */
export function RecordAgreementPage() {
  const [address] = useSearchParams();
  const replaces = address.get("replaces") ?? undefined;
  const answer = useQuery({ query: pageDocument });
  return (
    <UnsavedGuard>
      <Reading answer={answer} wholePage>
        {({ agreements, partnership }) => {
          const all = agreements.map((one) => readFragment(agreementParts, one));
          const replaced = all.find(({ id, viewerCan }) => id === replaces && viewerCan.replace);
          return <Record key={replaces} agencies={partnership.agencies} replaced={replaced} />;
        }}
      </Reading>
    </UnsavedGuard>
  );
}

function Record({
  agencies,
  replaced,
}: {
  agencies: RecordAgreementPageQuery["partnership"]["agencies"];
  replaced: Agreement | undefined;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const ownAgency = useViewer().agency?.id ?? "";
  const [step, setStep] = useState<"ask" | "readBack">("ask");
  const { draft, change, forget } = useTabDraft(
    `agreement of ${replaced?.id ?? "new"}`,
    draftOf(ownAgency, replaced),
  );
  const [{ fetching, error }, record] = useMutation(recordDocument);
  const saved = useUnsaved(
    "agreement",
    draft.documentReference !== "" || draft.name !== (replaced?.name ?? ""),
  );
  const terms = termsOf(draft, replaced?.id);

  async function save() {
    const { data } = await record({ terms, signature: signatureOf(draft) });
    if (!data) return;
    saved();
    forget();
    void navigate(`/agreements/${data.recordAgreement.agreement.id}`, { state: { done: "record" } });
  }

  return (
    <div className="tl-narrow">
      <Link className="govuk-back-link" to={replaced ? `/agreements/${replaced.id}` : "/agreements"}>
        {t(replaced ? "agreementDoing.back" : "agreement.back")}
      </Link>
      <PageHeading title={t(replaced ? "agreement.replace" : "agreements.record")} caption={replaced?.name} />
      {error ? <FailureNote error={error} /> : null}
      {step === "ask" ? (
        <>
          <p className="govuk-body">{t(replaced ? "agreementForm.replaceIntro" : "agreementForm.intro")}</p>
          <AgreementForm
            draft={draft}
            change={change}
            agencies={agencies}
            ownAgency={ownAgency}
            onReady={() => setStep("readBack")}
          />
        </>
      ) : (
        <>
          <AgreementReadBack draft={draft} agencies={agencies} />
          <AgreementPreview of={{ terms }} />
          <div className="govuk-button-group">
            <Button busy={fetching} onClick={() => void save()}>
              {t("agreementForm.save")}
            </Button>
            <Button look="secondary" onClick={() => setStep("ask")}>
              {t("consentForm.goBack")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
