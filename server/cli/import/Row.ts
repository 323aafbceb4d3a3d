import { validate } from "class-validator";
import type { View } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { readDay } from "../../feeds/csv/readDay.js";
import type { TableRow } from "../../feeds/csv/readTable.js";
import type { CasePage } from "../../resolvers/case/CasePage.js";
import type { Day, Id } from "../../sharing/facts.js";

/** One row of a file: what its cells say, or what is wrong with them. */
export class Row {
  constructor(
    readonly table: TableRow,
    /** The column in which each field of an input stands. */
    private readonly columnOf: Readonly<Record<string, string>>,
  ) {}

  text(column: string): string | null {
    return this.table.cells[column] || null;
  }

  /** @throws WrongCell for what is no day. */
  day(column: string): Day | null {
    const said = this.text(column);
    if (said === null) return null;
    const day = readDay(said);
    if (day === undefined)
      throw new WrongCell(column, "This is no day. Write it as 2026-10-01, 1/10/2026 or 1 October 2026.");
    return day;
  }

  /** One of some words, in any case, with blanks for underscores. @throws WrongCell that names them. */
  word<Word extends string>(column: string, words: readonly Word[]): Word | null {
    const said = this.text(column)
      ?.toUpperCase()
      .replace(/[\s-]+/g, "_");
    if (said === undefined) return null;
    const word = words.find((one) => one === said);
    if (word === undefined)
      throw new WrongCell(column, `This is none of the words. They are: ${words.join(", ")}.`);
    return word;
  }

  /** People of the case, by their record numbers. @throws WrongCell where the importer sees nobody of that number there. */
  people(column: string, page: Pick<CasePage, "people">, view: View): Id[] {
    return (this.text(column) ?? "")
      .split(";")
      .map((one) => one.trim())
      .filter(Boolean)
      .map((number) => {
        const id = page.people.find((person) => view.references[person] === number);
        if (id === undefined)
          throw new WrongCell(column, "There is nobody of this record number in the case that you can see.");
        return id;
      });
  }

  /** The input, checked as if it had been sent to the API. @throws WrongCell. */
  async checked<Input extends object>(input: Input): Promise<Input> {
    const [fault] = await validate(input, { forbidUnknownValues: false, skipMissingProperties: true });
    if (fault) throw this.wrong([fault.property], "What it says is missing, too long or too much.");
    return input;
  }

  /** What a refusal of ours says of this row. */
  wrong(fields: readonly string[], sentence: string): WrongCell {
    return new WrongCell(fields.flatMap((field) => this.columnOf[field] ?? [])[0] ?? null, sentence);
  }

  /** @throws what is no refusal of a row. */
  refusal(error: unknown): WrongCell {
    if (error instanceof WrongCell) return error;
    if (!(error instanceof TellonceError) || !OF_A_ROW.includes(error.code)) throw error;
    return this.wrong((error.extensions["fields"] as string[] | undefined) ?? [], error.message);
  }
}

/** Why a row cannot be recorded. */
export class WrongCell extends Error {
  constructor(
    readonly column: string | null,
    message: string,
  ) {
    super(message);
  }
}

const OF_A_ROW: readonly string[] = ["BAD_INPUT", "NOT_FOUND", "FORBIDDEN", "CONFLICT"];
