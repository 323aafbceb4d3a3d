import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { readAccessLog } from "../../../audit/accessLog.js";
import { readDeskEntries } from "../../../audit/deskEntries.js";
import { readDeskRecords } from "../../../audit/deskRecords.js";
import { Context } from "../../../context.js";
import { TellonceError } from "../../../errors.js";
import { DeskDocumentInput } from "../../../model/desk/Desk.js";
import { PrintedDocument } from "../../../model/PrintedDocument.js";
import { loggedEntryOf, recordInWords, whoseRecord } from "../accessLogView.js";
import { csvOf } from "./csv.js";
import { inWords, questionOf, recordFilter } from "./DeskResolver.js";
import { type DeskTable, tableOfEntries, tableOfRecords } from "./deskTable.js";
import { entryOf, recordOf } from "./deskViews.js";
import { printTable } from "./printTable.js";
import { titles } from "./titles.js";

/** How much a document holds: a longer one is asked for in parts, by period. In entries. */
const AT_MOST = { CSV: 5000, PDF: 500 };

/** An answer of the desk as a document to take away: an export, which needs a strong sign-in and is audited as one. */
@Resolver()
export class DeskDocumentResolver {
  @Query(() => PrintedDocument, {
    description:
      "The answer to a question of the desk as a table (CSV, at most 5,000 entries) or as a tagged PDF (at most 500), within the officer's remit.",
  })
  async deskDocument(
    @Arg("input", () => DeskDocumentInput, { description: "Which answer, as what." })
    input: DeskDocumentInput,
    @Ctx() context: Context,
  ): Promise<PrintedDocument> {
    const { format } = input;
    const asked = questionIn(input);
    context.trail.asked(`${asked.words} as ${format}`);
    const { table, more } = await asked.answer(context, AT_MOST[format]);
    const [{ at } = { at: new Date() }] = await context.transaction.rows<{ at: Date }>("select now() as at");
    context.trail.exported();
    const content =
      format === "CSV"
        ? Buffer.from(csvOf(table.columns, table.rows, more))
        : await printTable(table, {
            title: asked.title,
            more,
            name: context.viewer.displayName,
            at,
          });
    return {
      fileName: `${asked.name.toLowerCase().replaceAll("_", "-")}-${at.toISOString().slice(0, 10)}.${format.toLowerCase()}`,
      madeAt: at,
      content: content.toString("base64"),
    };
  }
}

interface Asked {
  name: string;
  title: string;
  /** For the audit of the audit. */
  words: string;
  answer: (context: Context, first: number) => Promise<{ table: DeskTable; more: boolean }>;
}

/** @throws BAD_INPUT unless it is one question. */
function questionIn({ record, entries, records, filter: narrowed }: DeskDocumentInput): Asked {
  if ([record, entries, records].filter(Boolean).length !== 1)
    throw new TellonceError("BAD_INPUT", "Ask one question.", { fields: ["record", "entries", "records"] });
  const filter = narrowed ?? {};
  if (record) {
    const whose = whoseRecord(record);
    return {
      name: "WHO_SAW",
      title: `Who saw ${whose.personReference ?? whose.caseReference}`,
      words: recordInWords(whose),
      async answer({ transaction, asked, doorRequest }, first) {
        const question = { ...whose, first, before: null };
        const log = await readAccessLog(transaction, asked.keys, doorRequest, question);
        const shown = log.entries.slice(0, first).map((one) => loggedEntryOf(log, one));
        return { table: tableOfEntries(shown), more: log.entries.length > first };
      },
    };
  }
  if (entries) {
    const question = questionOf(entries, filter);
    return {
      name: entries,
      title: titles.entries[entries],
      words: inWords(entries, filter),
      async answer({ transaction, asked, doorRequest }, first) {
        const page = { first, before: null };
        const found = await readDeskEntries(transaction, asked.keys, doorRequest, question, page);
        const shown = found.entries.map((one) => entryOf(one, found.remit.agencies));
        return { table: tableOfEntries(shown), more: found.more };
      },
    };
  }
  return {
    name: records!,
    title: titles.records[records!],
    words: inWords(records!, filter),
    async answer({ transaction, doorRequest }, first) {
      const found = await readDeskRecords(transaction, doorRequest, records!, recordFilter(filter, first));
      return {
        table: tableOfRecords(found.items.map((item) => recordOf(item, found.agencies))),
        more: found.more,
      };
    },
  };
}
