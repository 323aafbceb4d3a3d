import type { View } from "../context.js";
import type { Category } from "../sharing/categories.js";
import type { Id } from "../sharing/facts.js";
import { byPair, byTriple } from "../sharing/memo.js";
import type { ReasonCode } from "../sharing/reasons.js";

/** What is told, for each of some people, of a field or list in which nothing can be seen. */
export type Notices = readonly { person: Id; code: ReasonCode }[];

type Asked = (caseId: Id, people: readonly Id[], category: Category, locates: boolean) => Notices;

const known = new WeakMap<View, Asked>();

/** What is told in this view of what cannot be seen; who needs no notice is left out. A page asks the same for every question and list. */
export function noticesOf(view: View): Asked {
  let notices = known.get(view);
  if (!notices) known.set(view, (notices = noticesFor(view)));
  return notices;
}

function noticesFor({ decider, contributors }: View): Asked {
  const [plain, locating] = [false, true].map((locates) => {
    const codeOf = byTriple((caseId, person, category) =>
      decider.notice({ caseId, subjects: [person], category: category as Category, locates }, contributors),
    );
    const of = (people: readonly Id[]) =>
      byPair((caseId, category) =>
        people.flatMap((person) => {
          const code = codeOf(caseId, person, category);
          return code === null ? [] : [{ person, code }];
        }),
      );
    const ofPeople = new WeakMap<readonly Id[], ReturnType<typeof of>>();
    return (people: readonly Id[]) => {
      let found = ofPeople.get(people);
      if (!found) ofPeople.set(people, (found = of(people)));
      return found;
    };
  });
  return (caseId, people, category, locates) => (locates ? locating! : plain!)(people)(caseId, category);
}
