import { type CsvError, parse } from "csv-parse/sync";
import { type Fault, TableRefused } from "./TableRefused.js";

/** A line of a table, under the names of its columns; a cell that is empty or not there is "". */
export interface TableRow {
  line: number;
  cells: Readonly<Record<string, string>>;
}

/** So many rows are recorded in one transaction at most. */
const MOST = 5000;

/**
 * The rows of a file of comma-separated values (RFC 4180; semicolons, as some spreadsheets write them, are understood too).
 * Its first line names the columns, in any order. `columns`: whether each must be there.
 * `faults`: the rows that cannot be read, which are not among `rows`.
 * @throws TableRefused where the table as a whole cannot be read.
 */
export function readTable(
  bytes: Buffer,
  columns: Readonly<Record<string, "REQUIRED" | "OPTIONAL">>,
): { rows: TableRow[]; faults: Fault[] } {
  const [head, ...records] = parsed(textOf(bytes));
  if (!head) throw refused(1, "The file is empty. Its first line names the columns.");
  const names = head.record.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, " "),
  );
  const known = Object.keys(columns);
  const faults: Fault[] = [
    ...names
      .filter((name) => !known.includes(name))
      .map(() => ({
        line: head.line,
        column: null,
        sentence: `A column is not known here. The columns are: ${known.join(", ")}.`,
      }))
      .slice(0, 1),
    ...known
      .filter((name) => names.filter((one) => one === name).length > 1)
      .map((column) => ({
        line: head.line,
        column,
        sentence: "The column is there twice. Keep one of them.",
      })),
    ...known
      .filter((name) => columns[name] === "REQUIRED" && !names.includes(name))
      .map((column) => ({
        line: head.line,
        column,
        sentence: "The column is missing. Add it to the first line.",
      })),
  ];
  if (records.length === 0)
    faults.push({ line: head.line, column: null, sentence: "There is no row under the first line." });
  if (records.length > MOST)
    faults.push({
      line: records[MOST]!.line,
      column: null,
      sentence: `A file has ${MOST} rows at most. Split it.`,
    });
  if (faults.length > 0) throw new TableRefused(faults);
  const rows: TableRow[] = [];
  for (const { line, record } of records) {
    const wrong = faultsOf(record, names, columns);
    faults.push(...wrong.map((fault) => ({ line, ...fault })));
    if (wrong.length === 0)
      rows.push({
        line,
        cells: Object.fromEntries(known.map((name) => [name, (record[names.indexOf(name)] ?? "").trim()])),
      });
  }
  return { rows, faults };
}

/** What is wrong with a row before anybody looks at what its cells say. */
function faultsOf(
  record: readonly string[],
  names: readonly string[],
  columns: Readonly<Record<string, "REQUIRED" | "OPTIONAL">>,
): Omit<Fault, "line">[] {
  if (record.length !== names.length)
    return [
      {
        column: null,
        sentence: `The line has ${record.length} cells, and the first line ${names.length}. Put a text with a comma into quotation marks.`,
      },
    ];
  return Object.keys(columns)
    .filter((column) => columns[column] === "REQUIRED" && !record[names.indexOf(column)]!.trim())
    .map((column) => ({ column, sentence: "The cell is empty. Fill it in." }));
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
  } catch {
    throw refused(1, "The file is not in UTF-8. Save it as “CSV UTF-8”.");
  }
}

function parsed(text: string): { line: number; record: string[] }[] {
  const [first = ""] = text.split("\n", 1);
  try {
    const records = parse(text, {
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      delimiter: !first.includes(",") && first.includes(";") ? ";" : ",",
      record_delimiter: "\n",
      max_record_size: 100_000,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    return records.map(({ info, record }) => ({
      line: info.lines - (record.join("").match(/\n/g)?.length ?? 0),
      record,
    }));
  } catch (error) {
    const { code = "", lines = 1 } = error as CsvError & { code?: string; lines?: number };
    if (!code) throw error;
    throw refused(
      lines,
      code === "CSV_MAX_RECORD_SIZE"
        ? "The row is too long."
        : "A quotation mark stands alone. Put the whole cell into quotation marks, and write one within it twice.",
    );
  }
}

const refused = (line: number, sentence: string) => new TableRefused([{ line, column: null, sentence }]);
