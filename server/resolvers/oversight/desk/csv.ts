import { stringify } from "csv-stringify/sync";

/** A table as CSV (RFC 4180) in UTF-8 with a mark that tells spreadsheets so; what would run as a formula begins with an apostrophe. */
export const csvOf = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  stringify([[...columns], ...rows.map((row) => [...row])], {
    quoted: true,
    bom: true,
    record_delimiter: "windows",
    // Source: OWASP, CSV injection.
    escape_formulas: true,
  });
