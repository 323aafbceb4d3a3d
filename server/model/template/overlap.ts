import type { Fault } from "./Fault.js";
import { shapeOf } from "./checkShape.js";

/** A question of a form, and the canonical question of the bank that it asks, if it asks one. */
export interface FormQuestion {
  key: string;
  text: string;
  asks?: string;
}

/** A form that is not a template of ours: what it asks, as far as it takes to compare it. */
export interface ExternalForm {
  id: string;
  title: string;
  /** Whose form it is. */
  of?: string;
  questions: FormQuestion[];
}

export interface Overlap {
  id: string;
  title: string;
  questions: number;
  /** How many of its questions are also asked by at least one of the other forms. */
  shared: number;
  /** The share of these in whole per cent, rounded to the nearest; 0 where it asks nothing. */
  percent: number;
  /** How many are also asked by each other form, in the order in which the forms were given. */
  with: { id: string; shared: number }[];
}

/**
 * For each form how much of it others ask too. Two questions are one where they ask the same canonical question; what asks none is
 * shared with nobody. A form that asks one twice counts it twice, because the family answers it twice.
 */
export function overlapOf(forms: readonly ExternalForm[]): Overlap[] {
  const asked = forms.map(({ questions }) => new Set(questions.flatMap(({ asks }) => asks ?? [])));
  return forms.map(({ id, title, questions }, index) => {
    const sharedWith = (among: readonly Set<string>[]) =>
      questions.filter(({ asks }) => asks !== undefined && among.some((other) => other.has(asks))).length;
    const shared = sharedWith(asked.filter((_, other) => other !== index));
    return {
      id,
      title,
      questions: questions.length,
      shared,
      percent: questions.length === 0 ? 0 : Math.round((100 * shared) / questions.length),
      with: forms.flatMap((other, at) =>
        at === index ? [] : [{ id: other.id, shared: sharedWith([asked[at]!]) }],
      ),
    };
  });
}

/** What one assessment leaves to be asked of a form: its questions that the assessment does not ask. Nothing where it replaces the form. */
export function stillToAsk(assessment: ExternalForm, form: ExternalForm): FormQuestion[] {
  const asked = new Set(assessment.questions.flatMap(({ asks }) => asks ?? []));
  return form.questions.filter(({ asks }) => asks === undefined || !asked.has(asks));
}

const shape = shapeOf({
  type: "object",
  required: ["id", "title", "questions"],
  additionalProperties: false,
  properties: {
    $schema: { type: "string" },
    id: { type: "string", pattern: "\\S" },
    title: { type: "string", pattern: "\\S" },
    of: { type: "string", pattern: "\\S" },
    questions: {
      type: "array",
      items: {
        type: "object",
        required: ["key", "text"],
        additionalProperties: false,
        properties: {
          key: { type: "string", pattern: "\\S" },
          text: { type: "string", pattern: "\\S" },
          asks: { type: "string", pattern: "\\S" },
        },
      },
    },
  },
});

/**
 * Everything that is wrong with a form's file.
 * @param bank the keys of the canonical questions.
 */
export function validateForm(value: unknown, bank: ReadonlySet<string>): Fault[] {
  const faults = shape(value);
  if (faults.length > 0) return faults;
  return (value as ExternalForm).questions.flatMap(({ asks }, index) =>
    asks === undefined || bank.has(asks)
      ? []
      : [
          {
            pointer: `/questions/${index}/asks`,
            sentence: `The question bank has no canonical question ${asks}.`,
          },
        ],
  );
}
