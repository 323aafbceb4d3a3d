import type { ReactNode } from "react";
import { classNames } from "./classNames";

export interface SummaryRow {
  key: string;
  value: ReactNode;
  action?: ReactNode;
}

/** Facts as a list of terms and values; each row may carry one action. */
export function SummaryList({ rows, plain = false }: { rows: SummaryRow[]; plain?: boolean }) {
  return (
    <dl className={classNames("govuk-summary-list", plain && "govuk-summary-list--no-border")}>
      {rows.map((row) => (
        <div
          key={row.key}
          className={classNames(
            "govuk-summary-list__row",
            !row.action && "govuk-summary-list__row--no-actions",
          )}
        >
          <dt className="govuk-summary-list__key">{row.key}</dt>
          <dd className="govuk-summary-list__value">{row.value}</dd>
          {row.action ? <dd className="govuk-summary-list__actions">{row.action}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
