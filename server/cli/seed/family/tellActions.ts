import { addAction } from "../addToCase.js";
import { groupBy } from "../groupBy.js";
import { actions as bank } from "../words/actions.js";
import { readPhrases } from "../words/readPhrases.js";
import type { Telling } from "./Telling.js";

const actions = groupBy(readPhrases(bank), ({ key }) => key);

/** Tells the plan: what each agency has undertaken to do. A family only just referred has none. */
export function tellActions(telling: Telling): void {
  if (telling.early) return;
  const { opened, ended } = telling.of;
  const { random } = telling.of.making;
  const outcomes = actions.get("outcomes")!;
  const candidates = ["child", "parent"].flatMap((key) =>
    (actions.get(key) ?? []).flatMap((phrase) =>
      (key === "parent" ? [undefined] : telling.home.children.slice(0, 2)).flatMap((child) =>
        telling.fits(phrase, child) ? [[child, phrase] as const] : [],
      ),
    ),
  );
  for (const [child, phrase] of random.sample(candidates, random.whole(3, 8))) {
    if (!telling.say(phrase)) continue;
    const by = telling.teller(phrase, child);
    const created = random.whole(opened + 10, Math.max(opened + 10, (ended ?? -2) - 20));
    const due = created + random.whole(21, 150);
    const status =
      ended !== null
        ? random.pick(["DONE", "DONE", "DONE", "CANCELLED"] as const)
        : due < 0
          ? random.pick(["DONE", "DONE", "DONE", "NOT_DELIVERED", "UNDER_WAY"] as const)
          : random.pick(["PLANNED", "UNDER_WAY", "UNDER_WAY"] as const);
    addAction(telling.of, {
      title: telling.tell(phrase, child),
      status,
      owner: by.agency,
      by,
      category: phrase.category!,
      subjects: telling.subjects(child),
      created,
      due,
      ...(status === "DONE" ? { outcome: random.pick(outcomes).text } : {}),
    });
  }
}
