import { type FormEvent, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Button } from "../../components/Button";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { TextInput } from "../../components/TextInput";

/** Which decision: its number, as somebody read it out or pasted it. */
export function DecisionForm({ number, onChoose }: { number: string; onChoose: (number: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(number);
  const [errors, setErrors] = useState<FieldError[]>([]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const missing = typed.trim() === "" ? [{ id: "number", text: t("oversight.decision.missing") }] : [];
    setErrors(missing);
    if (missing.length === 0) onChoose(typed.trim());
  }

  return (
    <search aria-label={t("oversight.decision.title")}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary title={t("form.problem")} errors={errors} />
        <TextInput
          id="number"
          label={t("oversight.decision.number")}
          hint={t("oversight.decision.numberHint")}
          error={errorOf(errors, "number")}
          className="govuk-input--width-20"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit">{t("audit.look")}</Button>
      </form>
    </search>
  );
}
