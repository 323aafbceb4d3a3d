import type { View } from "../context.js";
import type { Category } from "../sharing/categories.js";
import type { Id } from "../sharing/facts.js";
import { byTriple } from "../sharing/memo.js";
import type { ReasonCode } from "../sharing/reasons.js";

type Asked = (
  caseId: Id,
  people: readonly Id[],
  category: Category,
  locates: boolean,
) => { person: Id; code: ReasonCode }[];

const known = new WeakMap<View, Asked>();

/** What is told in this view of what cannot be seen; who needs no notice is left out. A page asks the same for every question and list. */
export function noticesOf(view: View): Asked {
  let notices = known.get(view);
  if (!notices) known.set(view, (notices = noticesFor(view)));
  return notices;
}

function noticesFor({ decider, contributors }: View): Asked {
  const [plain, locating] = [false, true].map((locates) =>
    byTriple((caseId, person, category) =>
      decider.notice({ caseId, subjects: [person], category: category as Category, locates }, contributors),
    ),
  );
  return (caseId, people, category, locates) =>
    people.flatMap((person) => {
      const code = (locates ? locating! : plain!)(caseId, person, category);
      return code === null ? [] : [{ person, code }];
    });
}
