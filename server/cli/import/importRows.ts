import type { WritingContext } from "../../context.js";
import { readTable } from "../../feeds/csv/readTable.js";
import { type Fault, TableRefused } from "../../feeds/csv/TableRefused.js";
import type { Id } from "../../sharing/facts.js";
import { operationOn, type Standing, writeAs } from "../asViewer.js";
import { addEvent, EVENT_COLUMNS, EVENT_FIELDS } from "./eventRows.js";
import { addSomebody, PEOPLE_COLUMNS, PEOPLE_FIELDS } from "./peopleRows.js";
import { Row, WrongCell } from "./Row.js";

export interface ImportRequest {
  kind: "people" | "events";
  file: Buffer;
  dryRun: boolean;
}

/** How many rows were recorded, and how many stood there already. */
export interface Imported {
  added: number;
  there: number;
}

const KINDS = {
  people: { columns: PEOPLE_COLUMNS, fields: PEOPLE_FIELDS, add: addSomebody },
  events: { columns: EVENT_COLUMNS, fields: EVENT_FIELDS, add: addEvent },
};

/**
 * Records the rows of a file, all or none, as the account that stands before the wall: each through the same steps as if it
 * had been sent to the API. What stands there already is left, so that a file may be imported again. With `dryRun` all is
 * tried and nothing kept but that it was tried. @throws TableRefused with every bad row, or TellonceError; nothing is recorded.
 */
export async function importRows(
  standing: Standing,
  { kind, file, dryRun }: ImportRequest,
): Promise<Imported> {
  const { columns, fields, add } = KINDS[kind];
  const { rows, faults: unread } = readTable(file, columns);
  return writeAs(standing, operationOn(`import ${kind}`, file), async (context) => {
    await context.begin(undefined);
    const cases = await numbersOf(context);
    const statement = (sql: string) => context.transaction.rows(sql);
    await statement("savepoint file");
    const faults: Fault[] = [...unread];
    let added = 0;
    for (const table of rows) {
      await statement("savepoint one_row");
      const row = new Row(table, fields);
      try {
        const caseId = cases.get(table.cells["case"]!);
        if (caseId === undefined)
          throw new WrongCell("case", "There is no case of this number in your list of families.");
        if (await add(context, row, caseId)) added += 1;
      } catch (error) {
        const { column, message } = row.refusal(error);
        faults.push({ line: table.line, column, sentence: message });
        await statement("rollback to savepoint one_row");
      }
      await statement("release savepoint one_row");
    }
    if (faults.length > 0) throw new TableRefused(faults.toSorted((a, b) => a.line - b.line));
    if (dryRun) await statement("rollback to savepoint file");
    await context.record(dryRun ? { outcome: "DRY_RUN", changed: [] } : {});
    return { added, there: rows.length - added };
  });
}

/** The importer's own cases by their numbers. */
async function numbersOf(context: WritingContext): Promise<Map<string, Id>> {
  const cases = new Map<string, Id>();
  for (let beyond: Id | null = null; ;) {
    const last: Id | null = await context.openWorklist(async ({ caseIds, references }, next) => {
      for (const id of caseIds) cases.set(references[id] ?? id, id);
      return next;
    }, beyond);
    if (last === null) return cases;
    beyond = last;
  }
}
