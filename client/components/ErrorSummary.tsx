import { useEffect, useRef } from "react";

export interface FieldError {
  /** The id of the input to go to. */
  id: string;
  text: string;
}

/** The list of what must be put right. Takes the focus whenever a new list is given. */
export function ErrorSummary({
  title,
  errors,
  level: Heading = "h2",
}: {
  title: string;
  errors: FieldError[];
  /** Its place among the headings around it. */
  level?: "h2" | "h5";
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div className="govuk-error-summary" ref={box} tabIndex={-1}>
      <div role="alert">
        <Heading className="govuk-error-summary__title">{title}</Heading>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {errors.map((error) => (
              <li key={error.id + error.text}>
                <a href={`#${error.id}`} onClick={(event) => goTo(event, error.id)}>
                  {error.text}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

/** The text of the error of one input, if it has one. */
export function errorOf(errors: FieldError[], id: string): string | undefined {
  return errors.find((error) => error.id === id)?.text;
}

function goTo(event: { preventDefault: () => void }, id: string) {
  const input = document.getElementById(id);
  if (!input) return;
  event.preventDefault();
  input.closest("fieldset, .govuk-form-group")?.scrollIntoView();
  input.focus({ preventScroll: true });
}
