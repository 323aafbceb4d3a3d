import type { ReactNode } from "react";
import { classNames } from "./classNames";

/** More for those who want it, folded away. */
export function Details({
  summary,
  children,
  printed = false,
}: {
  summary: ReactNode;
  children: ReactNode;
  /** Unfolded on paper. */
  printed?: boolean;
}) {
  return (
    <details className={classNames("govuk-details", printed && "tl-printed")}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
