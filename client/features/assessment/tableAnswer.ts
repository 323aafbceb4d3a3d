export type TableRow = Record<string, string>;

/** The rows of a table's answer; undefined where it is not one. */
export function rowsOf(value: string): TableRow[] | undefined {
  try {
    const rows: unknown = JSON.parse(value);
    return Array.isArray(rows) && rows.every((row) => typeof row === "object" && row !== null)
      ? (rows as TableRow[])
      : undefined;
  } catch {
    return undefined;
  }
}

/** The answer that these rows make: rows in which nothing stands are left out, and no row at all is no answer. */
export function tableAnswer(rows: readonly TableRow[]): string {
  const filled = rows.filter((row) => Object.values(row).some((cell) => cell.trim() !== ""));
  return filled.length === 0 ? "" : JSON.stringify(filled);
}
