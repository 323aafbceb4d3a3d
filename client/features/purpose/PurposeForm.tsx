import { type FormEvent, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Button } from "../../components/Button";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { Radios } from "../../components/Radios";
import { TextArea } from "../../components/TextArea";
import { useWords } from "../words/useWords";
import { needsReason, usePurpose } from "./PurposeContext";

/** Chooses the purpose of this tab; asks for one sentence where the viewer turns to a purpose of duty. */
export function PurposeForm({ onChosen }: { onChosen: () => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const { current, options, choose } = usePurpose();
  const [code, setCode] = useState(current?.code);
  const [reason, setReason] = useState("");
  const [errors, setErrors] = useState<FieldError[]>([]);
  const option = options.find((one) => one.code === code);
  const asksReason = needsReason(current, option);

  function submit(event: FormEvent) {
    event.preventDefault();
    const missing: FieldError[] = [];
    if (!option) missing.push({ id: "purpose", text: t("purpose.missing") });
    if (asksReason && reason.trim() === "") missing.push({ id: "reason", text: t("purpose.reasonMissing") });
    setErrors(missing);
    if (!option || missing.length > 0) return;
    const kept = asksReason ? reason.trim() : option.mode === "DUTY" ? current?.reason : undefined;
    choose({ code: option.code, ...(kept && { reason: kept }) });
    onChosen();
  }

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary title={t("form.problem")} errors={errors} />
      <Radios
        id="purpose"
        label={t("purpose.question")}
        hint={t("purpose.hint")}
        error={errorOf(errors, "purpose")}
        value={code}
        onChange={setCode}
        options={options.map((one) => ({
          value: one.code,
          label: words.capital(words.purpose(one.code)),
          hint: one.sentence,
        }))}
      />
      {asksReason ? (
        <TextArea
          id="reason"
          label={t("purpose.reasonQuestion")}
          hint={t("purpose.reasonHint")}
          error={errorOf(errors, "reason")}
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      ) : null}
      <Button type="submit">{t("form.continue")}</Button>
    </form>
  );
}
