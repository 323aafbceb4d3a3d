import type { Council, Look } from "./Council.js";
import { DAYS, timeOf } from "./ordinaryDays.js";

export const KINDS = [
  "SAME_SURNAME",
  "SAME_ADDRESS",
  "NEIGHBOUR",
  "COLLEAGUE",
  "WELL_KNOWN",
  "NO_RELATIONSHIP",
  "OUT_OF_HOURS",
  "VOLUME",
  "OWN_RECORD",
] as const;
export type Kind = (typeof KINDS)[number];

/** Somebody who looked out of curiosity: the alert that is expected of it. */
export interface Incident {
  kind: Kind;
  accountId: string;
  day: string;
  /** Null where it is about many cases. */
  caseId: string | null;
}

/** Plants one, changing the council so that it is one; the looks are added to the ordinary ones. */
export function plant(council: Council, kind: Kind): Incident {
  const { dice, staff, families } = council;
  const who = dice.below(staff.length);
  const someone = staff[who]!;
  const working = DAYS.filter(({ isWeekend }) => !isWeekend).slice(8);
  const { day } = dice.one(working);
  const wanted = (index: number) => {
    if (kind === "SAME_ADDRESS" || kind === "OWN_RECORD") return true;
    const related = council.isRelated(who, index);
    if (kind === "NO_RELATIONSHIP") return !related;
    return !council.isOwn(who, index) && (related || dice.chance(0.2));
  };
  const found = families.map((_, index) => index).filter(wanted);
  const family = dice.one(found.length > 0 ? found : families.map((_, index) => index));
  const there = families[family]!;
  const person = there.people[0]!;
  const look = (isLate = false): Look => ({ staff: who, family, day, time: timeOf(dice.throw(), isLate) });
  const expected = { kind, accountId: someone.accountId, day, caseId: there.caseId };

  if (kind === "VOLUME") {
    const several = new Set(dice.times(60, () => dice.below(families.length)));
    for (const one of [...several].slice(0, 45)) council.looks.push({ ...look(), family: one });
    return { ...expected, caseId: null };
  }
  if (kind === "SAME_SURNAME") {
    const other = council.surname();
    person.surname = dice.one([
      someone.surname,
      someone.surname.toUpperCase(),
      `${someone.surname}-${other}`,
      `${other} ${someone.surname}`,
    ]);
  }
  if (kind === "SAME_ADDRESS")
    Object.assign(person, {
      lines: dice.one([
        someone.lines,
        `${someone.lines.toUpperCase()}, Westmere`,
        someone.lines.replace(" ", ", "),
      ]),
      postcode: dice.one([someone.postcode, someone.postcode.replace(" ", "").toLowerCase()]),
    });
  if (kind === "NEIGHBOUR") Object.assign(person, { lines: `99 ${FAR}`, postcode: someone.postcode });
  if (kind === "COLLEAGUE") {
    const others = staff.filter(
      (one) => one.agency === someone.agency && one !== someone && one.personId === null,
    );
    dice.one(others).personId = person.id;
  }
  if (kind === "OWN_RECORD") someone.personId = person.id;
  if (kind === "WELL_KNOWN") council.wellKnown.push(person.id);
  const times = kind === "NO_RELATIONSHIP" ? 3 + dice.below(3) : 1 + dice.below(3);
  // Whoever often works late is not told of for that.
  if (kind === "OUT_OF_HOURS") someone.isEvening = false;
  for (let time = 0; time < times; time += 1) council.looks.push(look(kind === "OUT_OF_HOURS"));
  return expected;
}

const FAR = "Street";
