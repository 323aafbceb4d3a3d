import type { Answer } from "../../../model/Answer.js";
import type { Assessment, Question, QuestionForm } from "../../../model/Assessment.js";
import type { PersonReference } from "../../../model/Person.js";
import type { Withheld } from "../../../model/Withheld.js";
import { CATEGORIES } from "../../../sharing/categories.js";
import { answerText } from "./answerText.js";
import { dayInWords, instantInWords } from "../../print/dates.js";
import { TaggedPdf } from "../../print/TaggedPdf.js";

/** For whom a document is made, when and why: it stands on each page. */
export interface MadeFor {
  reference: string;
  familyName: string | null;
  name: string;
  agency: string;
  /** The purpose's sentence: "to give this family early help". */
  purpose: string;
  at: Date;
}

const KINDS: Record<string, string> = {
  FACT: "Fact",
  JUDGEMENT: "Judgement",
  OWN_WORDS: "In somebody's own words",
};

/** Writes the assessment, decided for one viewer already, as a tagged PDF. */
export async function printAssessment(
  assessment: Assessment,
  madeFor: MadeFor,
  nameOf: (personId: string) => string,
): Promise<Buffer> {
  const { reference, familyName, name, agency, purpose, at } = madeFor;
  const title = `${assessment.templateName}: case ${reference}`;
  const pdf = new TaggedPdf(title);
  pdf.add("H1", title);
  if (familyName) pdf.add("P", `Family: ${familyName}`);
  if (assessment.startedOn) pdf.add("P", `Started on ${dayInWords(new Date(assessment.startedOn))}.`);
  pdf.add(
    "P",
    assessment.signedAt ? `Last signed on ${instantInWords(assessment.signedAt)}.` : "Not signed yet.",
  );
  pdf.add(
    "P",
    "This shows what is shared with the person named below, on this day and for this purpose. Questions without an answer that is shared are left out; there may be more than is shown here.",
  );
  writeWithheld(pdf, assessment.withheld);
  const write = (questions: readonly Question[]) => {
    for (const question of questions) writeQuestion(pdf, question, nameOf);
  };
  for (const domain of assessment.domains) {
    const elements = domain.elements
      .map((element) => ({ ...element, questions: element.questions.filter(isShown) }))
      .filter(({ questions }) => questions.length > 0);
    if (elements.length === 0) continue;
    pdf.add("H2", domain.name);
    for (const element of elements) {
      pdf.add("H3", element.name);
      write(element.questions);
    }
  }
  const earlier = assessment.earlier.filter(isShown);
  if (earlier.length > 0) {
    pdf
      .add("H2", "Asked in an earlier version of this form")
      .add("H3", "Earlier questions and their answers");
    write(earlier);
  }
  return pdf.finish(
    `Case ${reference}. Made for ${name}, ${agency}, on ${instantInWords(at)}, ${purpose}. Keep it as safe as the record itself.`,
  );
}

const isShown = ({ answers }: Question) => answers.some(({ draft }) => !draft);

function writeWithheld(pdf: TaggedPdf, withheld: readonly Withheld[]): void {
  if (withheld.length === 0) return;
  pdf.add("H2", "What may be left out");
  const reasons = new Map<string, Set<string>>();
  for (const { text, category } of withheld)
    reasons.set(text, (reasons.get(text) ?? new Set()).add(sentenceOf(category)));
  for (const [text, kinds] of reasons)
    pdf.add("P", `About ${[...kinds].join(", ")}: ${text} There may be none.`);
}

const sentenceOf = (category: string) => CATEGORIES.find(({ code }) => code === category)!.sentence;

function writeQuestion(pdf: TaggedPdf, question: Question, nameOf: (personId: string) => string): void {
  pdf.add("H4", question.text);
  pdf.add("Note", `${KINDS[question.kind]}, kept as: ${sentenceOf(question.category)}.`);
  for (const answer of question.answers.filter(({ draft }) => !draft))
    writeAnswer(pdf, question.form, answer, nameOf);
}

function writeAnswer(
  pdf: TaggedPdf,
  form: QuestionForm | null,
  answer: Answer,
  nameOf: (personId: string) => string,
): void {
  pdf.add(
    "P",
    answer.value === null ? "Nothing recorded that is shared." : answerText(form, answer.value, nameOf),
  );
  const agency = answer.agency?.name ?? "an agency that is not named";
  const from = answer.author ? `${answer.author.name}, ${agency},` : agency;
  pdf.add(
    "Note",
    [
      answer.about.length > 0 ? `About ${answer.about.map(called).join(", ")}.` : "",
      answer.saidBy ? `Said by ${called(answer.saidBy)}.` : "",
      answer.writtenAt
        ? `Written down by ${from} on ${dayInWords(answer.writtenAt)}.`
        : `Written down by ${from}.`,
      ...new Set(answer.withheld.map(({ text }) => text)),
    ]
      .filter(Boolean)
      .join(" "),
  );
  writeStatements(pdf, answer);
}

/** What the family says beside an answer stands with it wherever the answer goes. */
function writeStatements(pdf: TaggedPdf, { statements }: Answer): void {
  for (const { text, writtenAt, bySubject } of statements ?? []) {
    const whose = bySubject ? "Their own statement" : "Statement by somebody who may act for them";
    pdf.add("Note", `${whose}, ${dayInWords(writtenAt)}:`);
    pdf.add("P", text);
  }
}

const called = ({ name }: Pick<PersonReference, "name">) => name ?? "somebody whose name is not shared";
