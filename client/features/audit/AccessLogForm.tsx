import { type FormEvent, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Button } from "../../components/Button";
import { DateInput } from "../../components/DateInput";
import { type DateParts, datePartsOf, isEmptyDate, isoDate, noDate } from "../../components/dateParts";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { TextInput } from "../../components/TextInput";
import type { AccessLogChoice } from "./accessLogChoice";

/** Whose record, and over which days. */
export function AccessLogForm({
  choice,
  onChoose,
}: {
  choice: AccessLogChoice;
  onChoose: (choice: URLSearchParams) => void;
}) {
  const { t } = useTranslation();
  const [reference, setReference] = useState(choice.reference);
  const [from, setFrom] = useState<DateParts>(choice.from ? datePartsOf(choice.from) : noDate);
  const [until, setUntil] = useState<DateParts>(choice.until ? datePartsOf(choice.until) : noDate);
  const [errors, setErrors] = useState<FieldError[]>([]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const faults: FieldError[] = [];
    if (reference.trim() === "") faults.push({ id: "reference", text: t("audit.missing.reference") });
    if (!isEmptyDate(from) && !isoDate(from)) faults.push({ id: "from", text: t("audit.missing.date") });
    if (!isEmptyDate(until) && !isoDate(until)) faults.push({ id: "until", text: t("audit.missing.date") });
    setErrors(faults);
    if (faults.length > 0) return;
    const asked = { reference: reference.trim(), from: isoDate(from) ?? "", until: isoDate(until) ?? "" };
    onChoose(new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== "")));
  }

  return (
    <search aria-label={t("audit.search")}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary title={t("form.problem")} errors={errors} />
        <TextInput
          id="reference"
          label={t("audit.reference")}
          hint={t("audit.referenceHint")}
          error={errorOf(errors, "reference")}
          className="govuk-input--width-10"
          value={reference}
          onChange={(event) => setReference(event.target.value)}
        />
        <div className="tl-two">
          <DateInput
            id="from"
            label={t("audit.from")}
            error={errorOf(errors, "from")}
            value={from}
            onChange={setFrom}
          />
          <DateInput
            id="until"
            label={t("audit.until")}
            error={errorOf(errors, "until")}
            value={until}
            onChange={setUntil}
          />
        </div>
        <Button type="submit">{t("audit.look")}</Button>
      </form>
    </search>
  );
}
