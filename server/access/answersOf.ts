import type { View } from "../context.js";
import type { Category } from "../sharing/categories.js";
import { has } from "../sharing/judgement.js";
import { byKey, byTriple } from "../sharing/memo.js";

const answers = new WeakMap<View, ReturnType<typeof answersFor>>();

/** What the decider says in this view: each is asked once, though a page asks the same of every row and question. */
export function answersOf(view: View) {
  let known = answers.get(view);
  if (!known) answers.set(view, (known = answersFor(view)));
  return known;
}

function answersFor({ decider, contributors }: View) {
  const noticing = (locates: boolean) =>
    byTriple((caseId, person, category) =>
      decider.notice({ caseId, subjects: [person], category: category as Category, locates }, contributors),
    );
  return {
    notice: noticing(false),
    locatingNotice: noticing(true),
    grounds: byTriple((caseId, subject, contributorId) =>
      byKey((category) => {
        const grounds = decider
          .grounds(caseId, subject, contributorId)
          .filter(({ mask }) => has(mask, Number(category)));
        return {
          bases: grounds.map(({ basis, rule }) => (rule === null ? basis : `${basis}:${rule}`)),
          isObjected: grounds.some(({ objected }) => objected === true),
        };
      }),
    ),
  };
}
