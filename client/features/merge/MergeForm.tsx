import { type FormEvent, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Button } from "../../components/Button";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { TextInput } from "../../components/TextInput";

/** The two record numbers to compare. */
export function MergeForm({
  references,
  onChoose,
}: {
  references: readonly [string, string];
  onChoose: (one: string, other: string) => void;
}) {
  const { t } = useTranslation();
  const [one, setOne] = useState(references[0]);
  const [other, setOther] = useState(references[1]);
  const [errors, setErrors] = useState<FieldError[]>([]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const [first, second] = [one, other].map((text) => text.trim().toUpperCase()) as [string, string];
    const faults: FieldError[] = [];
    if (first === "") faults.push({ id: "one", text: t("merge.missing") });
    if (second === "") faults.push({ id: "other", text: t("merge.missing") });
    else if (second === first) faults.push({ id: "other", text: t("merge.same") });
    setErrors(faults);
    if (faults.length === 0) onChoose(first, second);
  }

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary title={t("form.problem")} errors={errors} />
      <div className="tl-two">
        <TextInput
          id="one"
          label={t("merge.one")}
          error={errorOf(errors, "one")}
          className="govuk-input--width-10"
          value={one}
          onChange={(event) => setOne(event.target.value)}
        />
        <TextInput
          id="other"
          label={t("merge.other")}
          error={errorOf(errors, "other")}
          className="govuk-input--width-10"
          value={other}
          onChange={(event) => setOther(event.target.value)}
        />
      </div>
      <Button type="submit" look="secondary">
        {t("merge.compare")}
      </Button>
    </form>
  );
}
