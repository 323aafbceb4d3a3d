import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { readDeskEntries } from "../../../audit/deskEntries.js";
import { readDeskRecords } from "../../../audit/deskRecords.js";
import { Context } from "../../../context.js";
import { TellonceError } from "../../../errors.js";
import { DeskDocumentInput } from "../../../model/desk/Desk.js";
import { EntryQuestionEnum, RecordQuestionEnum } from "../../../model/desk/enums.js";
import { PrintedDocument } from "../../../model/PrintedDocument.js";
import { csvOf } from "./csv.js";
import { inWords, questionOf, recordFilter } from "./DeskResolver.js";
import { type DeskTable, tableOfEntries, tableOfRecords } from "./deskTable.js";
import { entryOf, recordOf } from "./deskViews.js";
import { printTable } from "./printTable.js";

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
    const { entries, records, filter, format } = input;
    const question = entries ?? records;
    if (!question || (entries && records))
      throw new TellonceError("BAD_INPUT", "Ask one question.", { fields: ["entries", "records"] });
    context.trail.asked(`${inWords(question, filter)} as ${format}`);
    const { table, more } = await answer(context, input, AT_MOST[format]);
    const [{ at } = { at: new Date() }] = await context.transaction.rows<{ at: Date }>("select now() as at");
    context.trail.exported();
    const content =
      format === "CSV"
        ? Buffer.from(csvOf(table.columns, table.rows, more))
        : await printTable(table, {
            title: { ...titles.entries, ...titles.records }[question],
            more,
            name: context.viewer.displayName,
            at,
          });
    return {
      fileName: `${question.toLowerCase().replaceAll("_", "-")}-${at.toISOString().slice(0, 10)}.${format.toLowerCase()}`,
      madeAt: at,
      content: content.toString("base64"),
    };
  }
}

async function answer(
  { transaction, asked, doorRequest }: Context,
  { entries, records, filter }: DeskDocumentInput,
  first: number,
): Promise<{ table: DeskTable; more: boolean }> {
  if (entries) {
    const question = questionOf(entries, filter);
    const found = await readDeskEntries(transaction, asked.keys, doorRequest, question, {
      first,
      before: null,
    });
    return {
      table: tableOfEntries(found.entries.map((one) => entryOf(one, found.remit.agencies))),
      more: found.more,
    };
  }
  const found = await readDeskRecords(transaction, doorRequest, records!, recordFilter(filter, first));
  return {
    table: tableOfRecords(found.items.map((item) => recordOf(item, found.agencies))),
    more: found.more,
  };
}

const titles: {
  entries: Record<keyof typeof EntryQuestionEnum, string>;
  records: Record<keyof typeof RecordQuestionEnum, string>;
} = {
  entries: {
    PRACTITIONER: "What this account saw",
    AGENCY: "What this agency saw",
    WITHHELD: "What was withheld, and why",
    EXPORTED: "What left as a document",
    REFUSED: "Refused attempts",
  },
  records: {
    EMERGENCY_USES: "Emergency uses and their reviews",
    DESPITE_OBJECTION: "Sharing despite objection",
    CONSENTS: "Consents and how they stand",
    AGREEMENTS: "Agreements under review",
    NOT_SHARED: "Decisions not to share",
    CHANGES: "What changed in the rules",
  },
};
