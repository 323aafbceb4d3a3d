import { useTranslation } from "../../messages/useTranslation";
import { type FieldError, errorOf } from "../../components/ErrorSummary";
import { Radios } from "../../components/Radios";
import { TextArea } from "../../components/TextArea";
import { lacking, REASON_LEAST, type ReasonDraft, reasons } from "./reasons";

/** Why somebody cannot wait: it is asked before anything else. */
export function ReasonFields({
  value,
  onChange,
  errors,
}: {
  value: ReasonDraft;
  onChange: (value: ReasonDraft) => void;
  errors: FieldError[];
}) {
  const { t } = useTranslation();
  return (
    <>
      <Radios
        id="code"
        label={t("emergency.why")}
        error={errorOf(errors, "code")}
        value={value.code}
        onChange={(code) => onChange({ ...value, code })}
        options={reasons.map((code) => ({ value: code, label: t(`emergency.reasons.${code}`) }))}
      />
      <TextArea
        id="words"
        label={t("emergency.whyWords")}
        hint={t("emergency.whyWordsHint", { count: REASON_LEAST })}
        error={errorOf(errors, "words")}
        rows={3}
        maxLength={1000}
        value={value.words}
        onChange={(event) => onChange({ ...value, words: event.target.value })}
      />
    </>
  );
}

/** What is missing from a reason, as errors of these fields. */
export function useReasonErrors(): (draft: ReasonDraft) => FieldError[] {
  const { t } = useTranslation();
  return (draft) => lacking(draft).map((id) => ({ id, text: t(`emergency.missing.${id}`) }));
}
