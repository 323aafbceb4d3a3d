import { stringify } from "csv-stringify/sync";

/** The last line of a document that does not hold all that was asked for. */
export const MORE = "There is more: ask for a shorter period.";

/** A table as CSV (RFC 4180) in UTF-8 with a mark that tells spreadsheets so; what would run as a formula begins with an apostrophe. Where there is `more` than the rows, a last line says so. */
export const csvOf = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  more = false,
): string =>
  stringify(
    [
      [...columns],
      ...rows.map((row) => [...row]),
      ...(more ? [columns.map((_, n) => (n === 0 ? MORE : ""))] : []),
    ],
    {
      quoted: true,
      bom: true,
      record_delimiter: "windows",
      // Source: OWASP, CSV injection.
      escape_formulas: true,
    },
  );
