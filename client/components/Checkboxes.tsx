import { classNames } from "./classNames";
import { FieldGroup, type FieldProps } from "./Field";
import type { Option } from "./Select";

/** A choice of any number. The first box carries the field's id, so that an error summary can go to it. */
export function Checkboxes<Value extends string>({
  id,
  options,
  values,
  onChange,
  ...frame
}: FieldProps & { options: Option<Value>[]; values: readonly Value[]; onChange: (values: Value[]) => void }) {
  return (
    <FieldGroup id={id} {...frame}>
      <div
        className={classNames("govuk-checkboxes govuk-checkboxes--small", options.length > 5 && "tl-columns")}
      >
        {options.map((option, index) => {
          const inputId = index === 0 ? id : `${id}-${option.value}`;
          return (
            <div key={option.value} className="govuk-checkboxes__item">
              <input
                className="govuk-checkboxes__input"
                type="checkbox"
                id={inputId}
                checked={values.includes(option.value)}
                onChange={(event) => onChange(toggled(values, option.value, event.target.checked))}
                aria-describedby={option.hint ? `${inputId}-of` : undefined}
              />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={inputId}>
                {option.label}
              </label>
              {option.hint ? (
                <div id={`${inputId}-of`} className="govuk-hint govuk-checkboxes__hint">
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

function toggled<Value>(values: readonly Value[], value: Value, on: boolean): Value[] {
  const others = values.filter((other) => other !== value);
  return on ? [...others, value] : others;
}
