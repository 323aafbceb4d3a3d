import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { DateInput } from "../../components/DateInput";
import { type DateParts, isoDate, noDate } from "../../components/dateParts";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { TextArea } from "../../components/TextArea";
import { TextInput } from "../../components/TextInput";
import { graphql } from "../../graphql/generated";
import { FailureNote } from "../failure/FailureNote";
import { today } from "../family/age";
import { useTabDraft } from "../rules/tabDraft";
import { useUnsaved } from "../unsaved/unsaved";
import { signatureFaults, signatureOf } from "./agreementDraft";
import type { Agreement } from "./agreementFragments";
import { AgreementPreview } from "./AgreementPreview";
import { SignatureFields } from "./SignatureFields";

export const DOINGS = ["sign", "decline", "suspend", "end", "review", "resume"] as const;
export type Doing = (typeof DOINGS)[number];

/** What the server says that may be done; a review is for whoever may end. */
export const may = (agreement: Agreement, doing: Doing): boolean =>
  agreement.viewerCan[({ suspend: "end", review: "end" } as const)[doing as "suspend"] ?? (doing as "sign")];

const signDocument = graphql(`
  mutation SignAgreement($agreementId: ID!, $signature: SignatureInput!) {
    signAgreement(agreementId: $agreementId, signature: $signature) {
      agreement {
        id
      }
    }
  }
`);
const resumeDocument = graphql(`
  mutation ResumeAgreement($input: ResumeAgreementInput!, $signature: SignatureInput!) {
    resumeAgreement(input: $input, signature: $signature) {
      agreement {
        id
      }
    }
  }
`);
const declineDocument = graphql(`
  mutation DeclineAgreement($input: AgreementReasonInput!) {
    declineAgreement(input: $input) {
      agreement {
        id
      }
    }
  }
`);
const suspendDocument = graphql(`
  mutation SuspendAgreement($input: AgreementReasonInput!) {
    suspendAgreement(input: $input) {
      agreement {
        id
      }
    }
  }
`);
const endDocument = graphql(`
  mutation EndAgreement($input: AgreementReasonInput!) {
    endAgreement(input: $input) {
      agreement {
        id
      }
    }
  }
`);
const reviewDocument = graphql(`
  mutation ReviewAgreement($input: ReviewAgreementInput!) {
    reviewAgreement(input: $input) {
      agreement {
        id
      }
    }
  }
`);

interface Said {
  reason: string;
  signatory: string;
  signatoryTitle: string;
  documentReference: string;
  reviewOn: DateParts;
}
const nothing: Said = {
  reason: "",
  signatory: "",
  signatoryTitle: "",
  documentReference: "",
  reviewOn: noDate,
};
const fields: Record<Doing, readonly (keyof Said)[]> = {
  sign: ["signatory"],
  resume: ["documentReference", "reviewOn", "signatory"],
  decline: ["reason"],
  suspend: ["reason"],
  end: ["reason"],
  review: ["reason", "reviewOn"],
};
const previews = { sign: "SIGN", resume: "RESUME", suspend: "SUSPEND", end: "END" } as const;

/** Asks what one thing done with an agreement needs, shows what it would open and close, and does it. */
export function AgreementDoing({
  agreement,
  doing,
  onDone,
}: {
  agreement: Agreement;
  doing: Doing;
  onDone: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { draft: said, change, forget } = useTabDraft<Said>(`agreement ${agreement.id} ${doing}`, nothing);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [state, act] = useDoing(agreement.id, doing);
  const saved = useUnsaved(
    "agreement doing",
    Object.values(said).some((word) => typeof word === "string" && word !== ""),
  );
  const asks = (field: keyof Said) => fields[doing].includes(field);
  const preview = doing in previews ? previews[doing as keyof typeof previews] : undefined;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const review = isoDate(said.reviewOn);
    const faults = [
      ...(asks("reason") && !said.reason.trim()
        ? [{ id: "reason", text: t(`agreementDoing.missing.${doing as "end"}`) }]
        : []),
      ...(asks("documentReference") && !said.documentReference.trim()
        ? [{ id: "document", text: t("agreementForm.missing.document") }]
        : []),
      ...(asks("reviewOn") && !(review && review > today())
        ? [{ id: "review-on", text: t("agreementForm.missing.reviewOn") }]
        : []),
      ...(asks("signatory") ? signatureFaults(said, t) : []),
    ];
    setErrors(faults);
    if (faults.length > 0) return;
    const id = await act(said, review ?? "");
    if (!id) return;
    saved();
    forget();
    onDone(id);
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {state.error ? <FailureNote error={state.error} /> : null}
      <ErrorSummary title={t("form.problem")} errors={errors} />
      <p className="govuk-body">{t(`agreementDoing.what.${doing}`)}</p>
      {preview ? <AgreementPreview of={{ agreementId: agreement.id, doing: preview }} /> : null}
      {asks("reason") ? (
        <TextArea
          id="reason"
          label={t(`agreementDoing.reason.${doing as "end"}`)}
          hint={t("agreementDoing.reasonHint")}
          error={errorOf(errors, "reason")}
          value={said.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
      ) : null}
      {asks("documentReference") ? (
        <TextInput
          id="document"
          label={t("agreementForm.document.label")}
          hint={t("agreementForm.document.hint")}
          error={errorOf(errors, "document")}
          className="govuk-input--width-20"
          value={said.documentReference}
          onChange={(event) => change({ documentReference: event.target.value })}
        />
      ) : null}
      {asks("reviewOn") ? (
        <DateInput
          id="review-on"
          label={t("agreementForm.reviewOn.label")}
          hint={t("agreementForm.reviewOn.hint")}
          error={errorOf(errors, "review-on")}
          value={said.reviewOn}
          onChange={(reviewOn) => change({ reviewOn })}
        />
      ) : null}
      {asks("signatory") ? <SignatureFields value={said} errors={errors} change={change} /> : null}
      <Button
        type="submit"
        busy={state.fetching}
        look={doing === "end" || doing === "suspend" ? "warning" : "primary"}
      >
        {t(`agreementDoing.button.${doing}`)}
      </Button>
    </form>
  );
}

/** Does it; returns the agreement's id where it was done. */
function useDoing(agreementId: string, doing: Doing) {
  const [signing, sign] = useMutation(signDocument);
  const [resuming, resume] = useMutation(resumeDocument);
  const [declining, decline] = useMutation(declineDocument);
  const [suspending, suspend] = useMutation(suspendDocument);
  const [ending, end] = useMutation(endDocument);
  const [reviewing, review] = useMutation(reviewDocument);
  const states = {
    sign: signing,
    resume: resuming,
    decline: declining,
    suspend: suspending,
    end: ending,
    review: reviewing,
  };
  const act = async (said: Said, reviewOn: string): Promise<string | undefined> => {
    const because = { input: { agreementId, reason: said.reason.trim() } };
    switch (doing) {
      case "sign":
        return (await sign({ agreementId, signature: signatureOf(said) })).data?.signAgreement.agreement.id;
      case "resume": {
        const input = { agreementId, reviewOn, documentReference: said.documentReference.trim() };
        return (await resume({ input, signature: signatureOf(said) })).data?.resumeAgreement.agreement.id;
      }
      case "decline":
        return (await decline(because)).data?.declineAgreement.agreement.id;
      case "suspend":
        return (await suspend(because)).data?.suspendAgreement.agreement.id;
      case "end":
        return (await end(because)).data?.endAgreement.agreement.id;
      case "review": {
        const input = { agreementId, finding: said.reason.trim(), nextReviewOn: reviewOn };
        return (await review({ input })).data?.reviewAgreement.agreement.id;
      }
    }
  };
  return [states[doing], act] as const;
}
