import type { Consent } from "../../../model/Consent.js";
import { dayInWords, instantInWords } from "../../print/dates.js";
import { TaggedPdf } from "../../print/TaggedPdf.js";
import { AUTHORITY_WORDS } from "./consentWords.js";
import { readBack } from "./readBack.js";

/** By whom, when and of which case a copy is made. */
export interface CopyMadeBy {
  reference: string;
  /** The lead professional, where whoever makes the copy may know; else null. */
  lead: string | null;
  name: string;
  agency: string;
  at: Date;
}

/** Writes what somebody agreed to and was told, decided for whoever makes the copy already, as a tagged PDF to keep. */
export async function printConsent(consent: Consent, madeBy: CopyMadeBy): Promise<Buffer> {
  const { reference, lead, name, agency, at } = madeBy;
  const person = consent.about.name ?? "somebody whose name is not shared";
  const title = `What you agreed: about ${person}`;
  const pdf = new TaggedPdf(title);
  pdf
    .add("H1", title)
    .add("P", "This is your copy. Keep it. You can change your mind at any time.")
    .add("H2", consent.givenAt ? `What was said on ${dayInWords(consent.givenAt)}` : "What was said");
  for (const provision of consent.provisions ?? []) pdf.add("P", readBack(provision, person));
  for (const text of new Set(consent.withheld.map((one) => one.text))) pdf.add("P", text);
  pdf.add("H2", "Who said it");
  for (const line of linesOf(consent)) pdf.add("P", line);
  pdf.add("H2", "Until when").add("P", untilWhen(consent));
  pdf
    .add("H2", "How to change your mind")
    .add(
      "P",
      `Tell ${lead ?? "your lead professional"}, or anybody who works with you. Nobody may give you less help because of it.`,
    )
    .add(
      "P",
      "From the day on which you say so, nobody sees more because of what you agreed to. What was seen before cannot be taken back, and you can ask who saw it.",
    );
  writeNotice(pdf, consent);
  return pdf.finish(
    `Case ${reference}. Copy for the family, made by ${name}, ${agency}, on ${instantInWords(at)}.`,
  );
}

function linesOf(consent: Consent): string[] {
  const giver = consent.givenBy ? (consent.givenBy.name ?? "somebody whose name is not shared") : null;
  const by = giver ?? consent.givenByAgency?.name ?? null;
  const { authority, method, witness, interpreter } = consent;
  const how = { WRITTEN: "in writing", VERBAL: "in words, before a witness" }[method ?? ""];
  return [
    by ? `${by} said it${how ? ` ${how}` : ""}.` : "",
    authority ? `With this authority: ${AUTHORITY_WORDS[authority] ?? authority}.` : "",
    witness ? `Witness: ${witness}.` : "",
    interpreter ? `Interpreter: ${interpreter}.` : "",
  ];
}

const STATES: Readonly<Record<string, string>> = {
  NOT_YET: "Its first day is still to come.",
  EXPIRED: "Its last day has passed: it does not count any more.",
  SUPERSEDED: "A later consent has taken its place: it does not count any more.",
  LAPSED: "Whoever gave it can no longer give it: it does not count any more.",
};

/** When what was agreed ends, or that it has ended. */
function untilWhen({ state, withdrawnAt, provisions }: Consent): string {
  if (withdrawnAt) return `It was withdrawn on ${dayInWords(withdrawnAt)}: it does not count any more.`;
  const ended = STATES[state ?? ""];
  if (ended && state !== "NOT_YET") return ended;
  const days = (provisions ?? []).map(({ until }) => until);
  const last = days.toSorted().at(-1);
  const until =
    last == null || days.includes(null)
      ? "It has no last day. It counts until it is withdrawn or replaced."
      : `The last day is ${dayInWords(new Date(`${last}T12:00:00Z`))}, unless it is withdrawn or replaced before.`;
  return ended ? `${ended} ${until}` : until;
}

/** The notice as it was shown, in its own language, with its version. */
function writeNotice(pdf: TaggedPdf, { noticeText, noticeVersion, noticeLanguage }: Consent): void {
  const language = noticeLanguage ?? "en";
  const [title, ...paragraphs] = noticeText?.split("\n\n") ?? [];
  if (!title && !noticeVersion) return;
  pdf.add("H2", "What you were told");
  if (title) pdf.add("H3", title, language);
  for (const paragraph of paragraphs) pdf.add("P", paragraph, language);
  if (noticeVersion) pdf.add("Note", `Version ${noticeVersion}, read in ${languageName(language)}.`);
}

const names = new Intl.DisplayNames(["en-GB"], { type: "language", fallback: "none" });

/** The name of a language by its tag; what was written where it is no tag. */
function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
