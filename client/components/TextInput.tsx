import type { InputHTMLAttributes } from "react";
import { classNames } from "./classNames";
import { Field, type FieldProps, describedBy } from "./Field";

/** One line of text. */
export function TextInput({
  id,
  label,
  hint,
  error,
  className,
  ...input
}: FieldProps & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input
        type="text"
        autoComplete="off"
        {...input}
        id={id}
        className={classNames("govuk-input", error && "govuk-input--error", className)}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? true : undefined}
      />
    </Field>
  );
}
