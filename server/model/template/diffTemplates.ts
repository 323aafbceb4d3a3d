import { isDeepStrictEqual } from "node:util";
import { bitOf, CATEGORIES, type Category } from "../../sharing/categories.js";
import { conditionOf, type Template, type TemplateQuestion } from "./Template.js";

export interface TemplateChange {
  kind: "ADDED" | "REMOVED" | "REWORDED" | "RAISED" | "LOWERED" | "CHANGED";
  question: string;
  sentence: string;
}

/**
 * What changed between two versions, question by question, in words. LOWERED: answers could be seen by more people than
 * before, because the category is less sensitive, is another of the same sensitivity, or no longer tells where somebody is.
 */
export function diffTemplates(before: Template, after: Template): TemplateChange[] {
  const old = byKey(before);
  const now = byKey(after);
  return [
    ...[...now.values()].flatMap((question) => {
      const was = old.get(question.key);
      return was ? changesOf(was, question) : [added(question)];
    }),
    ...[...old.values()].filter(({ key }) => !now.has(key)).map(removed),
  ];
}

/** How strict a category is: 0 (basic) to 3 (protected). */
export const strictness = (category: Category): number =>
  ["BASIC", "STANDARD", "SENSITIVE", "PROTECTED"].indexOf(CATEGORIES[bitOf(category)!]!.sensitivity);

/** Each question with the whole condition under which it is asked. */
const byKey = ({ domains }: Template): Map<string, TemplateQuestion> =>
  new Map(
    domains.flatMap(({ elements }) =>
      elements.flatMap((element) =>
        element.questions.map((question): [string, TemplateQuestion] => {
          const showIf = conditionOf(element, question);
          return [question.key, { ...question, ...(showIf && { showIf }) }];
        }),
      ),
    ),
  );

const added = ({ key, text }: TemplateQuestion): TemplateChange => ({
  kind: "ADDED",
  question: key,
  sentence: `${key} is new: “${text}”`,
});

const removed = ({ key, text }: TemplateQuestion): TemplateChange => ({
  kind: "REMOVED",
  question: key,
  sentence: `${key} is no longer asked: “${text}”`,
});

function changesOf(was: TemplateQuestion, now: TemplateQuestion): TemplateChange[] {
  const say = (kind: TemplateChange["kind"], sentence: string): TemplateChange => ({
    kind,
    question: now.key,
    sentence: `${now.key} ${sentence}`,
  });
  const changes: TemplateChange[] = [];
  if (was.text !== now.text) changes.push(say("REWORDED", `read “${was.text}” and now reads “${now.text}”`));
  if (was.category !== now.category)
    changes.push(
      strictness(now.category) > strictness(was.category)
        ? say("RAISED", `is raised from ${was.category} to ${now.category}: fewer may see its answers`)
        : say(
            "LOWERED",
            strictness(now.category) < strictness(was.category)
              ? `is lowered from ${was.category} to ${now.category}: more may see its answers`
              : `moves from ${was.category} to ${now.category}, which is no stricter: others may see its answers`,
          ),
    );
  if (was.locates !== now.locates)
    changes.push(
      now.locates
        ? say("RAISED", "now tells where somebody is: a protected address withholds it")
        : say(
            "LOWERED",
            "no longer counts as telling where somebody is: a protected address does not withhold it",
          ),
    );
  if (was.type !== now.type)
    changes.push(say("CHANGED", `was of type ${was.type} and is of type ${now.type}`));
  for (const [part, sentence] of OTHER)
    if (!isDeepStrictEqual(was[part], now[part])) changes.push(say("CHANGED", sentence));
  return changes;
}

const OTHER: readonly (readonly [keyof TemplateQuestion, string])[] = [
  ["kind", "is of another kind: fact, judgement or own words"],
  ["about", "is about somebody else, unless its writer says otherwise"],
  ["options", "has other options"],
  ["scale", "has another scale"],
  ["columns", "has other columns"],
  ["minimum", "has another least number"],
  ["maximum", "has another greatest number"],
  ["unit", "is of another unit"],
  ["showIf", "is asked under another condition"],
  ["guidance", "has other guidance"],
  ["asks", "asks another question of the bank"],
];
