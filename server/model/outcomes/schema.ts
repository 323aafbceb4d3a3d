import { CATEGORIES } from "../../sharing/categories.js";
import { OUTCOME_ABOUTS, OUTCOME_DIRECTIONS, OUTCOME_MEASURES } from "./Framework.js";

const text = (description: string, maxLength: number) => ({
  type: "string",
  minLength: 1,
  maxLength,
  pattern: "\\S",
  description,
});
const key = (description: string) => ({
  type: "string",
  pattern: "^[a-z0-9]+([-.][a-z0-9]+)*$",
  maxLength: 100,
  description,
});
const number = (description: string) => ({ type: "number", description });
const list = (items: object, description: string) => ({ type: "array", minItems: 1, items, description });
const object = (required: string[], properties: object, description: string) => ({
  type: "object",
  required,
  additionalProperties: false,
  properties,
  description,
});
const oneOf = (sentences: Readonly<Record<string, string>>, description: string) => ({
  description,
  enum: Object.keys(sentences),
  $comment: Object.entries(sentences)
    .map(([code, sentence]) => `${code}: ${sentence}`)
    .join(" "),
});

const indicator = object(
  ["key", "about", "category", "text", "evidence", "measure", "better", "met"],
  {
    key: key("Names the indicator in all versions of the framework: never given to another one."),
    about: oneOf(OUTCOME_ABOUTS, "Of whom a measurement speaks."),
    category: {
      enum: CATEGORIES.map(({ code }) => code),
      description: "The least category of a measurement; a writer may raise one, never lower it.",
    },
    text: text("What is measured, in a few words.", 100),
    evidence: text("What a measurement rests on, and when the outcome is reached.", 500),
    measure: oneOf(OUTCOME_MEASURES, "How it is measured."),
    steps: { ...list(text("What the step means.", 100), "For SCALE: its steps, from 1 on."), maxItems: 10 },
    unit: text("For NUMBER: of what.", 50),
    minimum: number("For NUMBER: the least."),
    maximum: number("For NUMBER: the most."),
    better: oneOf(OUTCOME_DIRECTIONS, "Which way is better."),
    met: number("The value from which on the outcome is reached."),
  },
  "An indicator.",
);

/** The form of an outcome framework's file, as JSON Schema. */
export const frameworkSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "An outcome framework",
  ...object(
    ["id", "version", "title", "source", "outcomes"],
    {
      $schema: { type: "string" },
      id: key("Names the framework in all its versions."),
      version: { type: "integer", minimum: 1, description: "The version, counted from 1." },
      title: text("What the framework is called.", 100),
      source: text("Whose framework it is.", 500),
      outcomes: list(
        object(
          ["key", "title", "indicators"],
          {
            key: key("Names the outcome in all versions of the framework."),
            title: text("What is hoped for.", 100),
            indicators: list(indicator, "What shows it."),
          },
          "An outcome.",
        ),
        "The outcomes, in the order in which they are shown.",
      ),
    },
    "A version of the outcomes that work with families is measured by. Once published a version never changes: a change is a file with a higher version.",
  ),
};
