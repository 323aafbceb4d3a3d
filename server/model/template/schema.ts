import { CATEGORIES } from "../../sharing/categories.js";
import { ANSWER_KINDS, QUESTION_TYPES, SUBJECT_RULES } from "./Template.js";

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

const about = { question: key("The question, which stands before this one.") };
const leaf = (name: string, value: object, description: string) =>
  object(["question", name], { ...about, [name]: value }, description);
const condition = { $ref: "#/$defs/condition" };
const number = { type: "number" };
const option = object(
  ["key", "label"],
  { key: key("What is stored."), label: text("What is read.", 200) },
  "An option or a column.",
);

const question = object(
  ["key", "type", "kind", "category", "about", "locates", "text"],
  {
    key: key("Names the question in all versions of the template: never given to another question."),
    type: oneOf(QUESTION_TYPES, "How it is answered."),
    kind: {
      enum: [...ANSWER_KINDS],
      description: "Facts, a practitioner's judgement, or somebody's own words: these are kept apart.",
    },
    category: {
      enum: CATEGORIES.map(({ code }) => code),
      description: "The least category of its answers; a writer may raise an answer's, never lower it.",
    },
    about: oneOf(SUBJECT_RULES, "Whom an answer is about, unless its writer says otherwise."),
    locates: { type: "boolean", description: "Whether an answer may tell where somebody is." },
    text: text("The question as the family hears it.", 500),
    guidance: text("What helps the practitioner to ask it well.", 2000),
    options: list(option, "What can be chosen: for CHOICE and MANY."),
    scale: object(
      ["from", "to", "fromLabel", "toLabel"],
      {
        from: { type: "integer", description: "The first step." },
        to: { type: "integer", description: "The last step." },
        fromLabel: text("What the first step means.", 100),
        toLabel: text("What the last step means.", 100),
      },
      "For SCALE: its two ends.",
    ),
    columns: list(option, "What each row says: for TABLE."),
    minimum: { ...number, description: "For NUMBER: the least." },
    maximum: { ...number, description: "For NUMBER: the most." },
    unit: text("For NUMBER: of what.", 50),
    showIf: { ...condition, description: "When it is asked; always, where this is left out." },
    asks: key("The canonical question of the bank that it asks."),
    replaces: list(
      object(
        ["form", "question"],
        { form: text("The other form's name.", 200), question: text("Its question.", 500) },
        "A question of another form.",
      ),
      "Questions of other forms that need no longer be asked.",
    ),
  },
  "A question.",
);

/** The JSON Schema of a template's file. */
export const templateSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "An assessment template",
  ...object(
    ["id", "version", "title", "domains"],
    {
      $schema: { type: "string", description: "Where this schema is, for an editor's help." },
      id: key("Names the template in all its versions."),
      version: { type: "integer", minimum: 1, maximum: 32767, description: "Rises with every change." },
      title: text("What the form is called.", 200),
      description: text("What it is for.", 2000),
      called: object(
        ["domain", "element"],
        { domain: text("Such as Theme.", 50), element: text("Such as Step.", 50) },
        "What this form calls its domains and elements.",
      ),
      domains: list(
        object(
          ["key", "title", "elements"],
          {
            key: key("Names the domain."),
            title: text("What it is called.", 200),
            guidance: text("What helps with it.", 2000),
            elements: list(
              object(
                ["key", "title", "questions"],
                {
                  key: key("Names the element."),
                  title: text("What it is called.", 200),
                  guidance: text("What helps with it.", 2000),
                  showIf: { ...condition, description: "When its questions are asked." },
                  questions: list(question, "Its questions, in the order in which they are asked."),
                },
                "An element, or step.",
              ),
              "Its elements.",
            ),
          },
          "A domain, or theme.",
        ),
        "Its domains.",
      ),
    },
    "Domains of elements of questions: the whole form, as data.",
  ),
  $defs: {
    condition: {
      description:
        "When a question is asked. Of several answers one that meets it is enough. What the viewer may not see does not count as unanswered: the question is then asked.",
      anyOf: [
        leaf("is", text("The answer: an option's key, or YES, NO or UNKNOWN.", 200), "It was answered so."),
        leaf("isAnyOf", list({ type: "string" }, "The answers."), "It was answered with one of these."),
        leaf("atLeast", number, "The number or step is no lower."),
        leaf("atMost", number, "The number or step is no higher."),
        leaf("answered", { type: "boolean" }, "Somebody answered it, or nobody did."),
        object(["all"], { all: list(condition, "The conditions.") }, "Each of them holds."),
        object(["any"], { any: list(condition, "The conditions.") }, "One of them holds."),
        object(["not"], { not: condition }, "It does not hold."),
      ],
    },
  },
} as const;
