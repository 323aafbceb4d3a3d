import { Selection } from "../../access/Selection.js";
import type { Context, View } from "../../context.js";
import type { Person } from "../../model/Person.js";
import { ALL, bitOf, type Category, type Mask, NONE } from "../../sharing/categories.js";
import type { Decider, Decision } from "../../sharing/decision.js";
import type { Day, Id } from "../../sharing/facts.js";
import { has } from "../../sharing/judgement.js";
import { ownRecord } from "./ownRecord.js";

/** What the holder chose to show. */
export interface PassportScope {
  persons: readonly Id[];
  categories: Mask;
}

/** What whoever opens a Life Passport reads: no id, no agency's person, no place. */
export interface PassportPage {
  people: {
    facts: { key: (typeof FACTS)[number]; value: string }[];
    answers: { question: string; part: string; category: Category; value: string; statements: string[] }[];
    events: {
      on: Day | null;
      category: Category;
      title: string | null;
      detail: string | null;
      statements: string[];
    }[];
  }[];
}

const FACTS = [
  "name",
  "bornOn",
  "telephone",
  "email",
  "language",
  "disability",
  "ethnicity",
  "religion",
  "employment",
  "immigrationStatus",
] as const satisfies readonly (keyof Person)[];

/** The holder's record as it may be shown at this moment for the purpose of the passport, cut to what they chose. */
export function passportPage(context: Context, scope: PassportScope): Promise<PassportPage> {
  return context.openOwn(async (view) => {
    const cut: View = { ...view, decider: narrowed(view.decider, scope) };
    const { people } = await ownRecord(cut, shown);
    return {
      people: people.map(({ person, answers, events }) => ({
        facts: FACTS.flatMap((key) => (person[key] == null ? [] : [{ key, value: person[key]! }])),
        answers: answers.flatMap(({ question, part, answer }) =>
          answer.value === null
            ? []
            : [
                {
                  question,
                  part,
                  category: answer.category,
                  value: answer.value,
                  statements: (answer.statements ?? []).map(({ text }) => text),
                },
              ],
        ),
        events: events.map(({ occurredOn, category, title, detail, statements }) => ({
          on: occurredOn,
          category,
          title,
          detail,
          statements: (statements ?? []).map(({ text }) => text),
        })),
      })),
    };
  });
}

const shown = Selection.naming({
  people: {
    person: Object.fromEntries(FACTS.map((key) => [key, {}])),
    answers: { answer: { value: {}, statements: {} } },
    events: { occurredOn: {}, title: {}, detail: {}, statements: {} },
  },
});

/** A decider that shows no more than another, and of that only what was chosen: all else does not exist. */
function narrowed(decider: Decider, { persons, categories }: PassportScope): Decider {
  const chosen = (subject: Id): Mask => (persons.includes(subject) ? categories : NONE);
  return {
    ...decider,
    decide(target) {
      const bit = bitOf(target.category);
      const isChosen = bit !== undefined && target.subjects.every((subject) => has(chosen(subject), bit));
      return isChosen ? decider.decide(target) : nothing(decider.decide(target));
    },
    entry(caseId, subject, contributor) {
      const { visible, visibleLocating, absent } = decider.entry(caseId, subject, contributor);
      const mask = chosen(subject);
      return {
        visible: visible & mask,
        visibleLocating: visibleLocating & mask,
        absent: absent | (ALL & ~mask),
      };
    },
    notice: () => null,
  };
}

const nothing = (decision: Decision): Decision => ({
  ...decision,
  effect: "ABSENT",
  reason: null,
  grounds: [],
});
