import { addEvent } from "../addToCase.js";
import type { Person } from "../addPerson.js";
import { groupBy } from "../groupBy.js";
import { events as bank } from "../words/events.js";
import { type Phrase, readPhrases } from "../words/readPhrases.js";
import type { Telling } from "./Telling.js";

const events = readPhrases(bank);

/** Tells the chronology: at least ten significant events. */
export function tellEvents(telling: Telling): void {
  const { of, home, early } = telling;
  const { opened, ended } = of;
  const { random } = of.making;
  const wanted = early ? random.whole(10, 13) : random.whole(10, random.chance(0.1) ? 60 : 30);
  const fitting = events.flatMap((phrase, place) =>
    (phrase.key.startsWith("parent") ? [undefined] : home.children)
      .filter((child) => telling.fits(phrase, child) && !(early && phrase.by === "lead"))
      .map((child): Happening => ({ child, phrase, place })),
  );
  const chosen = random.sample(
    fitting.filter(({ phrase }) => !phrase.key.endsWith("often")),
    Math.ceil(wanted * 0.7),
  );
  const often = fitting.filter(({ phrase }) => phrase.key.endsWith("often"));
  while (chosen.length < wanted) chosen.push(random.pick(often));
  const until = ended ?? -1;
  const before = opened - random.whole(30, 500);
  for (const side of groupBy(
    chosen,
    ({ child, phrase }) => `${phrase.thread} ${child?.id} ${phrase.by === "lead"}`,
  ).values()) {
    // What belongs together is told in the order of the bank: a first appointment does not come after the tenth.
    side.sort((a, b) => a.place - b.place);
    const { by, thread } = side[0]!.phrase;
    const start = by === "lead" ? opened : thread === "baby" ? Math.max(before, until - 80) : before;
    const slot = (until - start) / side.length;
    for (const [i, { child, phrase }] of side.entries())
      addOne(telling, phrase, child, Math.min(until, Math.floor(start + slot * (i + random.next()))));
  }
}

function addOne(telling: Telling, phrase: Phrase, child: Person | undefined, day: number): void {
  const [title, detail] = telling.tell(phrase, child).split("|");
  const by = telling.teller(phrase, child);
  addEvent(telling.of, {
    day,
    title: title!,
    by,
    ...(detail ? { detail } : {}),
    category: phrase.category!,
    subjects: telling.subjects(child),
  });
}

interface Happening {
  child: Person | undefined;
  phrase: Phrase;
  /** Where it stands in the bank. */
  place: number;
}
