import { type Condition, questionsIn } from "./conditions.js";
import { type Fault, pointerTo } from "./Fault.js";
import { questionsOf, type Template, type TemplateQuestion } from "./Template.js";

/** Faults of the conditions: a question that does not exist, depends on itself, stands later, or cannot be answered so. */
export function checkConditions(template: Template): Fault[] {
  const order = new Map(questionsOf(template).map(({ key }, index) => [key, index]));
  const byKey = new Map(questionsOf(template).map((question) => [question.key, question]));
  const depends = dependencies(template);
  return conditions(template).flatMap(({ condition, place, of }) =>
    leaves(condition, place).flatMap(({ leaf, at }): Fault[] => {
      const asked = byKey.get(leaf.question);
      if (!asked)
        return [{ pointer: `${at}/question`, sentence: `The template has no question ${leaf.question}.` }];
      if (of.some((key) => reaches(depends, leaf.question, key)))
        return [
          {
            pointer: `${at}/question`,
            sentence: `${leaf.question} is itself asked only if this is answered: that goes round in a circle.`,
          },
        ];
      if (of.some((key) => order.get(leaf.question)! > order.get(key)!))
        return [
          {
            pointer: `${at}/question`,
            sentence: `${leaf.question} stands later: a condition asks for earlier answers.`,
          },
        ];
      return checkValues(leaf, asked, at);
    }),
  );
}

type Leaf = Extract<Condition, { question: string }>;

/** Every condition with its place and the questions that it shows. */
const conditions = ({ domains }: Template) =>
  domains.flatMap(({ elements }, d) =>
    elements.flatMap(({ showIf, questions }, e) => {
      const place = pointerTo("domains", d, "elements", e);
      return [
        ...(showIf
          ? [{ condition: showIf, place: `${place}/showIf`, of: questions.map(({ key }) => key) }]
          : []),
        ...questions.flatMap((question, q) =>
          question.showIf
            ? [{ condition: question.showIf, place: `${place}/questions/${q}/showIf`, of: [question.key] }]
            : [],
        ),
      ];
    }),
  );

function leaves(condition: Condition, at: string): { leaf: Leaf; at: string }[] {
  if ("all" in condition) return condition.all.flatMap((one, i) => leaves(one, `${at}/all/${i}`));
  if ("any" in condition) return condition.any.flatMap((one, i) => leaves(one, `${at}/any/${i}`));
  return "not" in condition ? leaves(condition.not, `${at}/not`) : [{ leaf: condition, at }];
}

/** Which questions each question's being asked depends on. */
function dependencies(template: Template): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { condition, of } of conditions(template))
    for (const key of of) {
      const needed = found.get(key) ?? new Set();
      for (const one of questionsIn(condition)) needed.add(one);
      found.set(key, needed);
    }
  return found;
}

function reaches(
  depends: Map<string, Set<string>>,
  from: string,
  to: string,
  seen = new Set<string>(),
): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return [...(depends.get(from) ?? [])].some((next) => reaches(depends, next, to, seen));
}

function checkValues(leaf: Leaf, asked: TemplateQuestion, at: string): Fault[] {
  if ("atLeast" in leaf || "atMost" in leaf)
    return asked.type === "NUMBER" || asked.type === "SCALE"
      ? []
      : [{ pointer: at, sentence: `${leaf.question} is not answered with a number.` }];
  const wanted = "is" in leaf ? [leaf.is] : "isAnyOf" in leaf ? leaf.isAnyOf : [];
  const possible =
    asked.type === "YES_NO_UNKNOWN" ? ["YES", "NO", "UNKNOWN"] : asked.options?.map(({ key }) => key);
  if (wanted.length > 0 && !possible)
    return [{ pointer: at, sentence: `${leaf.question} is not answered with one of several options.` }];
  return wanted
    .filter((one) => !possible!.includes(one))
    .map((one) => ({ pointer: at, sentence: `${leaf.question} has no option ${one}.` }));
}
