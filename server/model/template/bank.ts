import { CATEGORIES, type Category } from "../../sharing/categories.js";
import { shapeOf } from "./checkShape.js";
import type { Fault } from "./Fault.js";

/** A canonical question: what several forms ask in words of their own. */
export interface CanonicalQuestion {
  key: string;
  text: string;
  /** The least category of its answers in any form. */
  category: Category;
}

/** The question bank as its file says it: `schema/question-bank.json`. */
export interface QuestionBank {
  questions: CanonicalQuestion[];
}

const shape = shapeOf({
  type: "object",
  required: ["questions"],
  additionalProperties: false,
  properties: {
    questions: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["key", "text", "category"],
        additionalProperties: false,
        properties: {
          key: { type: "string", pattern: "^[a-z0-9]+([-.][a-z0-9]+)*$", maxLength: 100 },
          text: { type: "string", pattern: "\\S", maxLength: 500 },
          category: { enum: CATEGORIES.map(({ code }) => code) },
        },
      },
    },
  },
});

/** Everything that is wrong with a question bank. */
export function validateBank(value: unknown): Fault[] {
  const faults = shape(value);
  if (faults.length > 0) return faults;
  const keys = (value as QuestionBank).questions.map(({ key }) => key);
  return keys.flatMap((key, i) =>
    keys.indexOf(key) < i
      ? [{ pointer: `/questions/${i}/key`, sentence: `The key ${key} is given twice.` }]
      : [],
  );
}
