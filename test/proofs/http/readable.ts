import type { Answer } from "../../support/house.js";
import { readPdf } from "../../support/readPdf.js";

/** When a document was made, as it says on each of its pages. */
const MADE = / on \d{1,2} \w+ \d{4} at (midnight|midday|\d{1,2}:\d\d[ap]m)/g;

/** An answer in which a document stands as its words and tags: its bytes are packed, and hold the moment when it was made. */
export async function readable(answer: Answer): Promise<Answer> {
  const data = answer.data as { [document: string]: { content: string } | undefined } | null;
  const content = (data?.assessmentDocument ?? data?.consentDocument)?.content;
  if (content === undefined) return answer;
  const words = JSON.stringify(await readPdf(content)).replace(MADE, " now");
  return { ...answer, text: answer.text.replace(content, words) };
}
