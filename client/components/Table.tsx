import type { ReactNode } from "react";
import { classNames } from "./classNames";

export interface Column<Row> {
  id: string;
  heading: ReactNode;
  /** Plain text of the heading, shown beside the value where the table turns into a list of cards. */
  label: string;
  sorted?: "ascending" | "descending" | "none" | undefined;
  cell: (row: Row) => ReactNode;
}

/** A table that turns into one card a row on a narrow screen, so that nothing has to be scrolled sideways. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  captionHidden = false,
}: {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  captionHidden?: boolean;
}) {
  const [first, ...others] = columns;
  if (!first) return null;
  return (
    <table className="govuk-table tl-table">
      <caption
        className={classNames(
          "govuk-table__caption govuk-table__caption--s",
          captionHidden && "govuk-visually-hidden",
        )}
      >
        {caption}
      </caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {columns.map((column) => (
            <th key={column.id} scope="col" className="govuk-table__header" aria-sort={column.sorted}>
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {rows.map((row) => (
          <tr key={rowKey(row)} className="govuk-table__row">
            <th scope="row" className="govuk-table__header tl-table__first">
              {first.cell(row)}
            </th>
            {others.map((column) => (
              <td key={column.id} className="govuk-table__cell" data-label={column.label}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
