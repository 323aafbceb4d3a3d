import type { ReactNode } from "react";
import { useTranslation } from "../messages/useTranslation";
import { classNames } from "./classNames";

export interface FieldProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode | undefined;
  error?: string | undefined;
}

/** The frame around one input: label, hint, error. */
export function Field({ id, label, hint, error, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className={classNames("govuk-form-group", error && "govuk-form-group--error")}>
      <label className="govuk-label govuk-label--s" htmlFor={id}>
        {label}
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

/** The frame around a group of inputs: legend, hint, error. */
export function FieldGroup({ id, label, hint, error, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className={classNames("govuk-form-group", error && "govuk-form-group--error")}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy(id, hint, error)}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{label}</legend>
        <HintAndError id={id} hint={hint} error={error} />
        {children}
      </fieldset>
    </div>
  );
}

/** Ids of the hint and the error of an input, for `aria-describedby`. */
export function describedBy(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  return classNames(Boolean(hint) && `${id}-hint`, error && `${id}-error`) || undefined;
}

function HintAndError({ id, hint, error }: Omit<FieldProps, "label">) {
  const { t } = useTranslation();
  return (
    <>
      {hint ? (
        <div id={`${id}-hint`} className="govuk-hint">
          {hint}
        </div>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="govuk-error-message">
          <span className="govuk-visually-hidden">{t("form.errorPrefix")}</span> {error}
        </p>
      ) : null}
    </>
  );
}
