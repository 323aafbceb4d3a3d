import { createHash } from "node:crypto";
import { bitOf, type Category } from "../../sharing/categories.js";
import type { Person } from "./addPerson.js";
import type { Case } from "./Case.js";
import type { Practitioner } from "./Frame.js";
import { questionsOf, type Template, type TemplateQuestion } from "../../model/template/Template.js";
import { agencyOf } from "./Making.js";

export interface NewAnswer {
  question: string;
  value: string;
  by: Practitioner;
  subjects: readonly Person[];
  mentioned?: readonly Person[];
  /** A family member who said it; else the practitioner did. */
  saidBy?: Person;
  saidAs?: string;
  /** Stricter than the question's, if any. */
  category?: Category;
  marks?: readonly number[];
  /** Days from today. */
  written: number;
  /** What it said before, and when. */
  before?: { value: string; written: number };
  /** Not yet contributed. */
  draft?: boolean;
}

const questions = new WeakMap<Template, Map<string, TemplateQuestion>>();

/** What a signature stands under: an answer with its versions, as rows have it. */
interface Contributed {
  id: string;
  row: { category: number | undefined; agency_id: string; subjects: string[] };
  versions: readonly { value: string; written: number }[];
}

/** The single assessment of a case, as several agencies fill it. */
export class Assessment {
  readonly id: string;
  readonly #contributed: Contributed[] = [];
  #signatures = 0;

  constructor(
    readonly of: Case,
    subjects: readonly Person[],
    started: number,
    signedBy?: { practitioner: Practitioner; day: number },
  ) {
    const { making } = of;
    const { calendar, agencies } = making.frame;
    this.id = making.nextId();
    making.rows.add("assessment", {
      id: this.id,
      case_id: of.id,
      category: bitOf("AGENCY_INVOLVEMENT"),
      agency_id: agencies.childrens.id,
      subjects: subjects.map(({ id }) => id),
      template_id: making.template.id,
      template_version: making.template.version,
      started_on: calendar.day(started),
      signed_at: signedBy ? calendar.at(signedBy.day, 16) : null,
      signed_by: signedBy?.practitioner.id,
    });
  }

  answer(answer: NewAnswer): void {
    const { making, id: caseId } = this.of;
    const {
      template,
      frame: { calendar },
    } = making;
    const question = questionOf(template, answer.question);
    const id = making.nextId();
    const row = {
      case_id: caseId,
      category: bitOf(answer.category ?? question.category),
      agency_id: agencyOf(making, answer.by),
      subjects: answer.subjects.map((person) => person.id),
      mentioned: answer.mentioned?.map((person) => person.id),
      marks: answer.marks,
      author_id: answer.by.id,
    };
    const versions = [
      ...(answer.before ? [answer.before] : []),
      { value: answer.value, written: answer.written },
    ];
    const at = (day: number) =>
      calendar.at(day, 9 + (answer.question.length % 8), 5 * (answer.value.length % 12));
    making.rows.add("answer", {
      id,
      ...row,
      assessment_id: this.id,
      template_id: template.id,
      template_version: template.version,
      question_key: answer.question,
      kind: question.kind,
      value: answer.value,
      said_by: answer.saidBy?.id,
      said_by_role: answer.saidAs ?? answer.by.job,
      written_at: at(answer.written),
      version: versions.length,
      contributed_at: answer.draft ? null : at(answer.written),
    });
    versions.forEach(({ value, written }, i) =>
      making.rows.add("answer_version", {
        id: making.nextId(),
        ...row,
        answer_id: id,
        version: i + 1,
        value,
        said_by: answer.saidBy?.id,
        written_at: at(written),
      }),
    );
    if (!answer.draft) this.#contributed.push({ id, row, versions });
  }

  /** The lead's signature under all that was contributed before a day, or an agency's under its own contribution; nothing where there was none. */
  sign(by: Practitioner, day: number, kind: "SIGNED" | "CONFIRMED"): void {
    const { making, id: case_id, subjects } = this.of;
    const { agencies, calendar } = making.frame;
    const parts = this.#contributed
      .filter(({ row }) => kind === "SIGNED" || row.agency_id === agencies[by.agency].id)
      .flatMap(({ id, row, versions }) => {
        const version = versions.findLastIndex(({ written }) => written < day) + 1;
        if (version === 0) return [];
        const salt = making.nextId();
        const { category, agency_id } = row;
        const digest = sha256([salt, version, versions[version - 1]!.value].join("|"));
        return [{ category, agency_id, subjects: row.subjects, answer_id: id, version, salt, digest }];
      })
      .toSorted((a, b) => (a.answer_id < b.answer_id ? -1 : 1));
    if (parts.length === 0) return;
    const id = making.nextId();
    making.rows.add("assessment_signature", {
      id,
      case_id,
      category: agencies[by.agency].involvement,
      agency_id: agencies[by.agency].id,
      subjects: subjects.map((person) => person.id),
      assessment_id: this.id,
      number: kind === "SIGNED" ? ++this.#signatures : undefined,
      template_version: making.template.version,
      practitioner_id: by.id,
      signed_at: calendar.at(day, 16),
      digest: bytes(sha256(parts.map(({ digest }) => digest).join(""))),
    });
    for (const part of parts)
      making.rows.add("assessment_part", {
        ...part,
        id: making.nextId(),
        case_id,
        signature_id: id,
        digest: bytes(part.digest),
      });
  }
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const bytes = (hex: string) => `\\x${hex}`;

function questionOf(template: Template, key: string): TemplateQuestion {
  let byKey = questions.get(template);
  if (!byKey)
    questions.set(
      template,
      (byKey = new Map(questionsOf(template).map((question) => [question.key, question]))),
    );
  const question = byKey.get(key);
  if (!question) throw new Error(`The template ${template.id} has no question ${key}`);
  return question;
}
