import { type FormEvent, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Button } from "../../components/Button";
import { DateInput } from "../../components/DateInput";
import { type DateParts, datePartsOf, isoDate, noDate } from "../../components/dateParts";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { Select } from "../../components/Select";
import { TextInput } from "../../components/TextInput";
import type { Category } from "../../graphql/generated/graphql";
import { catalogue } from "../../messages/catalogue";
import { useWords } from "../words/useWords";
import { type CouldSeeChoice, FIELDS, isTime } from "./couldSeeChoice";
import { useFieldName } from "./useFieldName";

/** Which field, of whom, when. */
export function CouldSeeForm({
  choice,
  onChoose,
}: {
  choice: CouldSeeChoice;
  onChoose: (choice: URLSearchParams) => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const fieldName = useFieldName();
  const [reference, setReference] = useState(choice.reference);
  const [what, setWhat] = useState(choice.what);
  const [on, setOn] = useState<DateParts>(choice.on ? datePartsOf(choice.on) : noDate);
  const [time, setTime] = useState(choice.time);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const kinds = Object.keys(catalogue().words.category) as Category[];

  function submit(event: FormEvent) {
    event.preventDefault();
    const faults: FieldError[] = [];
    if (reference.trim() === "")
      faults.push({ id: "reference", text: t("oversight.couldSee.missing.reference") });
    if (what === "") faults.push({ id: "what", text: t("oversight.couldSee.missing.what") });
    if (!isoDate(on)) faults.push({ id: "on", text: t("oversight.couldSee.missing.on") });
    if (time.trim() !== "" && !isTime(time))
      faults.push({ id: "time", text: t("oversight.couldSee.missing.time") });
    setErrors(faults);
    if (faults.length > 0) return;
    const asked = { reference: reference.trim(), what, on: isoDate(on)!, time: time.trim() };
    onChoose(new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== "")));
  }

  return (
    <search aria-label={t("oversight.couldSee.title")}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary title={t("form.problem")} errors={errors} />
        <TextInput
          id="reference"
          label={t("oversight.couldSee.reference")}
          hint={t("audit.referenceHint")}
          error={errorOf(errors, "reference")}
          className="govuk-input--width-10"
          value={reference}
          onChange={(event) => setReference(event.target.value)}
        />
        <Select
          id="what"
          label={t("oversight.couldSee.what")}
          hint={t("oversight.couldSee.whatHint")}
          error={errorOf(errors, "what")}
          value={what}
          onChange={(event) => setWhat(event.target.value)}
          options={[
            { value: "", label: t("form.choose") },
            ...FIELDS.map((field) => ({
              value: field,
              label: words.capital(fieldName(field, "IDENTITY", true)),
            })),
            ...kinds.map((kind) => ({
              value: kind as string,
              label: t("oversight.couldSee.kind", { kind: words.category(kind) }),
            })),
          ]}
        />
        <div className="tl-two">
          <DateInput
            id="on"
            label={t("oversight.couldSee.on")}
            error={errorOf(errors, "on")}
            value={on}
            onChange={setOn}
          />
          <TextInput
            id="time"
            label={t("oversight.couldSee.time")}
            hint={t("oversight.couldSee.timeHint")}
            error={errorOf(errors, "time")}
            className="govuk-input--width-5"
            value={time}
            onChange={(event) => setTime(event.target.value)}
          />
        </div>
        <Button type="submit">{t("audit.look")}</Button>
      </form>
    </search>
  );
}
