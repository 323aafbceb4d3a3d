import type { Category } from "../../sharing/categories.js";
import { shapeOf } from "./checkShape.js";
import { checkConditions } from "./checkConditions.js";
import { strictness } from "./diffTemplates.js";
import { type Fault, pointerTo } from "./Fault.js";
import { templateSchema } from "./schema.js";
import type { QuestionType, Template, TemplateQuestion } from "./Template.js";

const shape = shapeOf(templateSchema);

/**
 * Everything that is wrong with a template, in the order of the file; nothing where it can be imported. What does not have the
 * format's shape is told alone, as nothing more can be said of it.
 * @param bank the canonical questions, each with the least category of its answers.
 */
export function validateTemplate(value: unknown, bank: ReadonlyMap<string, Category>): Fault[] {
  const faults = shape(value);
  if (faults.length > 0) return faults;
  const template = value as Template;
  return [
    ...checkKeys(template),
    ...placed(template).flatMap((one) => checkQuestion(one, bank)),
    ...checkConditions(template),
  ];
}

/** A question, and where it stands in the file. */
interface Placed {
  question: TemplateQuestion;
  place: string;
}

const placed = ({ domains }: Template): Placed[] =>
  domains.flatMap(({ elements }, d) =>
    elements.flatMap(({ questions }, e) =>
      questions.map((question, q) => ({
        question,
        place: pointerTo("domains", d, "elements", e, "questions", q),
      })),
    ),
  );

function checkKeys(template: Template): Fault[] {
  const { domains } = template;
  return [
    ...twice(domains.map(({ key }, d) => ({ key, place: pointerTo("domains", d, "key") }))),
    ...twice(
      domains.flatMap(({ elements }, d) =>
        elements.map(({ key }, e) => ({ key, place: pointerTo("domains", d, "elements", e, "key") })),
      ),
    ),
    ...twice(placed(template).map(({ question, place }) => ({ key: question.key, place: `${place}/key` }))),
  ];
}

function twice(keys: readonly { key: string; place: string }[]): Fault[] {
  const seen = new Set<string>();
  return keys.flatMap(({ key, place }) => {
    if (seen.has(key)) return [{ pointer: place, sentence: `The key ${key} is given twice.` }];
    seen.add(key);
    return [];
  });
}

/** What belongs to which type of question: `needs` must be there; nobody else may have it. */
const PARTS: Record<"options" | "scale" | "columns", readonly QuestionType[]> = {
  options: ["CHOICE", "MANY"],
  scale: ["SCALE"],
  columns: ["TABLE"],
};

function checkQuestion({ question, place }: Placed, bank: ReadonlyMap<string, Category>): Fault[] {
  const faults: Fault[] = [];
  const say = (pointer: string, sentence: string) => void faults.push({ pointer: place + pointer, sentence });
  for (const [part, types] of Object.entries(PARTS)) {
    const there = question[part as keyof typeof PARTS] !== undefined;
    const needed = types.includes(question.type);
    if (needed && !there) say(`/${part}`, `A question of type ${question.type} needs ${part}.`);
    if (there && !needed) say(`/${part}`, `A question of type ${question.type} has no ${part}.`);
  }
  for (const part of ["minimum", "maximum", "unit"] as const)
    if (question[part] !== undefined && question.type !== "NUMBER")
      say(`/${part}`, `A question of type ${question.type} has no ${part}.`);
  if ((question.minimum ?? -Infinity) > (question.maximum ?? Infinity))
    say("/maximum", "The most is less than the least.");
  if (question.scale && question.scale.from >= question.scale.to)
    say("/scale/to", "A scale ends above where it begins.");
  for (const part of ["options", "columns"] as const)
    faults.push(
      ...twice((question[part] ?? []).map(({ key }, i) => ({ key, place: `${place}/${part}/${i}/key` }))),
    );
  const canonical = question.asks === undefined ? question.category : bank.get(question.asks);
  if (canonical === undefined) say("/asks", `The question bank has no canonical question ${question.asks}.`);
  else if (strictness(question.category) < strictness(canonical))
    say(
      "/category",
      `The question bank keeps answers to ${question.asks} as ${canonical}, which is stricter.`,
    );
  return faults;
}
