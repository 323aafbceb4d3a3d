import type { TextareaHTMLAttributes } from "react";
import { classNames } from "./classNames";
import { Field, type FieldProps, describedBy } from "./Field";

/** Several lines of text. */
export function TextArea({
  id,
  label,
  hint,
  error,
  ...area
}: FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <textarea
        rows={5}
        {...area}
        id={id}
        className={classNames("govuk-textarea", error && "govuk-textarea--error")}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? true : undefined}
      />
    </Field>
  );
}
