import type { Answer } from "../../support/house.js";
import { readPdf } from "../../support/readPdf.js";

/** When a document was made, as it says on each of its pages. */
const MADE = / on \d{1,2} \w+ \d{4} at (midnight|midday|\d{1,2}:\d\d[ap]m)/g;

/** An answer in which a document stands as its words and tags: its bytes are packed, and hold the moment when it was made. */
export async function readable(answer: Answer): Promise<Answer> {
  const data = answer.data as { [document: string]: Record<string, string> | undefined } | null;
  const pdf = (data?.["assessmentDocument"] ?? data?.["consentDocument"])?.["content"];
  const pack = data?.["rightsPack"];
  let { text } = answer;
  for (const content of [pdf, pack?.["pdf"]])
    if (content) text = text.replace(content, JSON.stringify(await readPdf(content)).replace(MADE, " now"));
  const json = pack?.["json"];
  return { ...answer, text: json ? text.replace(json, Buffer.from(json, "base64").toString()) : text };
}
