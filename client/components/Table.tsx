import type { ReactNode } from "react";
import { classNames } from "./classNames";

export type Column<Row> = {
  id: string;
  sorted?: "ascending" | "descending" | "none" | undefined;
  cell: (row: Row) => ReactNode;
} & (
  | { heading: string; label?: undefined }
  /** Of a heading that is more than text: its words, shown beside the value where the table turns into a list of cards. */
  | { heading: ReactNode; label: string }
);

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
              <td key={column.id} className="govuk-table__cell" data-label={column.label ?? column.heading}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
