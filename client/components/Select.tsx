import type { SelectHTMLAttributes } from "react";
import { classNames } from "./classNames";
import { Field, type FieldProps, describedBy } from "./Field";

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
  hint?: string | undefined;
}

/** A choice of one from a closed list that is too long for radios. */
export function Select({
  id,
  label,
  hint,
  error,
  options,
  ...select
}: FieldProps & { options: Option[] } & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <select
        {...select}
        id={id}
        className={classNames("govuk-select", error && "govuk-select--error")}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? true : undefined}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
