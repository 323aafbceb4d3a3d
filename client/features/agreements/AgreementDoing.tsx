import { type FormEvent, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Button } from "../../components/Button";
import { DateInput } from "../../components/DateInput";
import { isoDate, noDate } from "../../components/dateParts";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { TextArea } from "../../components/TextArea";
import { TextInput } from "../../components/TextInput";
import { FailureNote } from "../failure/FailureNote";
import { today } from "../family/age";
import { useTabDraft } from "../rules/tabDraft";
import { useUnsaved } from "../unsaved/unsaved";
import { signatureFaults } from "./agreementDraft";
import type { Agreement } from "./agreementFragments";
import { AgreementPreview } from "./AgreementPreview";
import { SignatureFields } from "./SignatureFields";
import { type Doing, type Said, useDoing } from "./useDoing";

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
