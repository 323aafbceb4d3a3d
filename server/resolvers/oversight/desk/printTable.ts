import { instantInWords } from "../../print/dates.js";
import { TaggedPdf } from "../../print/TaggedPdf.js";
import { MORE } from "./csv.js";
import type { DeskTable } from "./deskTable.js";

/** Writes an answer as a tagged PDF: each row under a heading of its own, cell by cell with its column's name. */
export function printTable(
  { columns, rows }: DeskTable,
  { title, more, name, at }: { title: string; more: boolean; name: string; at: Date },
): Promise<Buffer> {
  const pdf = new TaggedPdf(title)
    .add("H1", title)
    .add("P", "Kinds of information, never what they say. Within the remit of the officer who asked.");
  if (rows.length === 0) pdf.add("P", "Nothing is recorded that this officer can see.");
  for (const [n, row] of rows.entries()) {
    pdf.add("H3", `${n + 1}. ${[row[0], row[1]].filter(Boolean).join(", ")}`);
    for (const [place, column] of columns.entries())
      if (place > 1 && row[place]) pdf.add("Note", `${column}: ${row[place]}`);
  }
  if (more) pdf.add("P", MORE);
  return pdf.finish(`Made by ${name} on ${instantInWords(at)}.`);
}
