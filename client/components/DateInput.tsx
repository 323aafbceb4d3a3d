import { useTranslation } from "../messages/useTranslation";
import { classNames } from "./classNames";
import type { DateParts } from "./dateParts";
import { FieldGroup, type FieldProps } from "./Field";

/** A date in three boxes: day, month, year. */
export function DateInput({
  id,
  value,
  onChange,
  ...frame
}: FieldProps & { value: DateParts; onChange: (value: DateParts) => void }) {
  const { t } = useTranslation();
  return (
    <FieldGroup id={id} {...frame}>
      <div className="govuk-date-input">
        {(["day", "month", "year"] as const).map((part) => (
          <div key={part} className="govuk-date-input__item">
            <label
              className="govuk-label govuk-date-input__label"
              htmlFor={part === "day" ? id : `${id}-${part}`}
            >
              {t(`form.${part}`)}
            </label>
            <input
              id={part === "day" ? id : `${id}-${part}`}
              className={classNames(
                "govuk-input govuk-date-input__input",
                part === "year" ? "govuk-input--width-4" : "govuk-input--width-2",
                frame.error && "govuk-input--error",
              )}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              value={value[part]}
              onChange={(event) => onChange({ ...value, [part]: event.target.value })}
            />
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}
