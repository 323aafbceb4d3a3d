import { CATEGORIES } from "../../../sharing/categories.js";
import { dayInWords, instantInWords } from "../../print/dates.js";
import { TaggedPdf } from "../../print/TaggedPdf.js";
import type { PackContent } from "../packContent.js";
import { inWords, KIND_WORDS, labelOf, LEFT_OUT_WORDS } from "./packWords.js";

/** Writes an agency's part of the answer to a subject access request as a tagged PDF. */
export async function printPack(content: PackContent, at: Date): Promise<Buffer> {
  const { request, person, agency, dpoContact, records, leftOut, disclosures } = content;
  const title = `What ${agency} holds about you`;
  const pdf = new TaggedPdf(title)
    .add("H1", title)
    .add("P", `Request ${request}, about the person with record number ${person}. Made on ${dayInWords(at)}.`)
    .add(
      "P",
      "This is the part of one agency. Other agencies that hold something about you answer for their own part.",
    );
  for (const [kind, words] of Object.entries(KIND_WORDS)) {
    const ofKind = records.filter((one) => one.kind === kind);
    if (ofKind.length === 0) continue;
    pdf.add("H2", words);
    for (const { category, lines } of ofKind) {
      pdf.add("H3", capital(CATEGORIES.find(({ code }) => code === category)?.sentence ?? category));
      for (const { field, text } of lines) pdf.add("P", `${labelOf(field)}: ${inWords(text)}`);
    }
  }
  if (records.length === 0) pdf.add("P", "Nothing that can be given to you is held.");
  pdf.add("H2", "Who has seen your record");
  if (disclosures.length === 0) pdf.add("P", "Nobody, as far as this list can say.");
  for (const one of disclosures)
    pdf.add(
      "P",
      `${instantInWords(new Date(one.at))}: ${one.agency ?? "somebody without an agency of their own, such as the family"}${one.purpose ? `, ${one.purpose}` : ""}. Seen: ${one.categories.map(sentenceOf).join("; ")}.`,
    );
  pdf.add("P", "What the law lets stay confidential is not in this list.");
  pdf
    .add("H2", "What may have been left out")
    .add(
      "P",
      "The law lets some information be left out, for example where it is about somebody else. Where words were taken out, it says [left out].",
    );
  for (const exemption of leftOut) pdf.add("P", LEFT_OUT_WORDS[exemption] ?? "");
  pdf
    .add("H2", "Your rights")
    .add(
      "P",
      "You can ask for what is wrong to be put right, for some of it to be erased, or for it not to be used for now; and you can object to how it is used.",
    )
    .add(
      "P",
      `Ask the agency's data-protection officer${dpoContact ? `: ${dpoContact}` : ""}. You can also complain to the Information Commissioner's Office: ico.org.uk.`,
    );
  return pdf.finish(`Request ${request}. Made by ${agency} on ${instantInWords(at)}.`);
}

const sentenceOf = (category: string) =>
  CATEGORIES.find(({ code }) => code === category)?.sentence ?? category;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
