import { DateInput } from "../../components/DateInput";
import { type DateParts, isoDate, noDate } from "../../components/dateParts";
import { type FieldError, errorOf } from "../../components/ErrorSummary";
import { TextInput } from "../../components/TextInput";
import { useTranslation } from "../../messages/useTranslation";
import { instantIn, isTime } from "../oversight/couldSeeChoice";

/** A day and a time of the clock in London, as somebody types them. */
export interface Moment {
  day: DateParts;
  time: string;
}
export const noMoment: Moment = { day: noDate, time: "" };

export const isEmptyMoment = ({ day, time }: Moment): boolean =>
  `${day.day}${day.month}${day.year}${time}`.trim() === "";

/** The instant in ISO, or undefined where it is none. */
export function momentOf({ day, time }: Moment): string | undefined {
  const iso = isoDate(day);
  return iso && isTime(time) ? instantIn(iso, time.trim()).toISOString() : undefined;
}

/** Asks for a day and a time. Its errors are under `id` and `id-time`. */
export function MomentInput({
  id,
  label,
  hint,
  errors,
  value,
  onChange,
}: {
  id: string;
  label: string;
  hint?: string;
  errors: FieldError[];
  value: Moment;
  onChange: (value: Moment) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <DateInput
        id={id}
        label={label}
        {...(hint && { hint })}
        error={errorOf(errors, id)}
        value={value.day}
        onChange={(day) => onChange({ ...value, day })}
      />
      <TextInput
        id={`${id}-time`}
        label={t("incidents.timeOf", { what: label })}
        hint={t("incidents.timeHint")}
        error={errorOf(errors, `${id}-time`)}
        className="govuk-input--width-5"
        value={value.time}
        onChange={(event) => onChange({ ...value, time: event.target.value })}
      />
    </>
  );
}
