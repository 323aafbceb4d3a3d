import { FieldGroup, type FieldProps } from "./Field";
import type { Option } from "./Select";

/** A choice of exactly one. The first radio carries the field's id, so that an error summary can go to it. */
export function Radios<Value extends string>({
  id,
  options,
  value,
  onChange,
  ...frame
}: FieldProps & { options: Option<Value>[]; value: Value | undefined; onChange: (value: Value) => void }) {
  return (
    <FieldGroup id={id} {...frame}>
      <div className="govuk-radios govuk-radios--small">
        {options.map((option, index) => {
          const inputId = index === 0 ? id : `${id}-${option.value}`;
          return (
            <div key={option.value} className="govuk-radios__item">
              <input
                className="govuk-radios__input"
                type="radio"
                id={inputId}
                name={id}
                checked={value === option.value}
                onChange={() => onChange(option.value)}
                aria-describedby={option.hint ? `${inputId}-of` : undefined}
              />
              <label className="govuk-label govuk-radios__label" htmlFor={inputId}>
                {option.label}
              </label>
              {option.hint ? (
                <div id={`${inputId}-of`} className="govuk-hint govuk-radios__hint">
                  {option.hint}
                </div>
              ) : null}
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
