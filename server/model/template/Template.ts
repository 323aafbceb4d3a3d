import type { Category } from "../../sharing/categories.js";
import type { Condition } from "./conditions.js";

/** Every kind of question, each with a sentence; how an answer of it is written stands in `checkValue`. */
export const QUESTION_TYPES = {
  TEXT: "A few words.",
  LONG_TEXT: "Whole sentences.",
  CHOICE: "One of several options.",
  MANY: "Any number of several options.",
  DATE: "A day.",
  NUMBER: "A number.",
  SCALE: "A step on a scale.",
  TABLE: "Rows with the same columns.",
  PERSON: "Somebody of the case.",
  YES_NO_UNKNOWN: "Yes, no, or not known.",
} as const;
export type QuestionType = keyof typeof QUESTION_TYPES;

export const ANSWER_KINDS = ["FACT", "JUDGEMENT", "OWN_WORDS"] as const;

/** Whom an answer is about, unless its writer says otherwise. */
export const SUBJECT_RULES = {
  CHILD: "Each child whom the assessment is about.",
  PARENT: "A parent or carer.",
  FAMILY: "Everybody in the family.",
  ADULT: "The adult whom the assessment is about.",
} as const;

export interface Option {
  key: string;
  label: string;
}

export interface TemplateQuestion {
  key: string;
  type: QuestionType;
  kind: (typeof ANSWER_KINDS)[number];
  text: string;
  /** What helps the practitioner to ask it well. */
  guidance?: string;
  /** The least category of its answers. */
  category: Category;
  about: keyof typeof SUBJECT_RULES;
  locates: boolean;
  /** For CHOICE and MANY. */
  options?: Option[];
  /** For SCALE: its two ends, and what they mean. */
  scale?: { from: number; to: number; fromLabel: string; toLabel: string };
  /** For TABLE. */
  columns?: Option[];
  /** For NUMBER, where there are bounds. */
  minimum?: number;
  maximum?: number;
  unit?: string;
  showIf?: Condition;
  /** The canonical question of the bank that it asks. */
  asks?: string;
  /** Questions of other forms that need no longer be asked, where they are not of the bank. */
  replaces?: { form: string; question: string }[];
}

export interface TemplateElement {
  key: string;
  title: string;
  guidance?: string;
  /** Holds for each of its questions, beside the question's own. */
  showIf?: Condition;
  questions: TemplateQuestion[];
}

export interface TemplateDomain {
  key: string;
  title: string;
  guidance?: string;
  elements: TemplateElement[];
}

/** A template as its file says it: `schema/template.schema.json`. */
export interface Template {
  $schema?: string;
  id: string;
  version: number;
  title: string;
  description?: string;
  /** What its domains and elements are called in this form, where by another name. */
  called?: { domain: string; element: string };
  domains: TemplateDomain[];
}

export const questionsOf = (template: Template): TemplateQuestion[] =>
  template.domains.flatMap(({ elements }) => elements.flatMap(({ questions }) => questions));

/** When a question is asked: its element's condition and its own. */
export const conditionOf = (
  { showIf: whole }: Pick<TemplateElement, "showIf">,
  { showIf: own }: Pick<TemplateQuestion, "showIf">,
): Condition | undefined => (whole && own ? { all: [whole, own] } : (whole ?? own));
