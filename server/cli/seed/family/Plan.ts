import type { AgencyKey } from "../agencies.js";
import type { CaseStatus } from "../Case.js";
import type { Making } from "../Making.js";
import type { Thread } from "../words/threads.js";
import { threads } from "../words/threads.js";

/** What is settled about a family before anybody in it has a name. */
export interface Plan {
  index: number;
  status: CaseStatus;
  /** Days from today. */
  opened: number;
  closed: number | undefined;
  threads: Thread[];
  /** The personas who work with this family. */
  personas: ReadonlySet<string>;
  secondSchoolAge: boolean;
}

/** Which families the personas work with, by number: so many of them that each has a worklist worth opening. */
const follows: Readonly<Record<string, (index: number) => boolean>> = {
  lead: (index) => index < 24,
  school: (index) => index % 3 === 0 && index < 33,
  gp: (index) => index % 4 === 1 && index < 40,
  police: (index) => index % 6 === 2 && index < 48,
  housing: (index) => index % 6 === 4 && index < 48,
  voluntary: (index) => index % 5 === 0 && index < 45,
};
const brings: Readonly<Partial<Record<string, readonly Thread[]>>> = {
  school: ["attendance", "anxiety", "caring"],
  police: ["abuse", "crime", "exploitation"],
  housing: ["housing", "debt"],
  voluntary: ["debt", "bereavement", "caring"],
};

export function planFamily({ random }: Making, index: number): Plan {
  const personas = new Set(Object.keys(follows).filter((key) => follows[key]!(index)));
  const live = personas.size > 0;
  const status = random.weighted<CaseStatus>(
    live
      ? { REFERRED: 5, OPEN: 65, STEPPED_UP: 18, STEPPED_DOWN: 12, CLOSED: 0 }
      : { REFERRED: 9, OPEN: 47, STEPPED_UP: 11, STEPPED_DOWN: 9, CLOSED: 24 },
  );
  const closed = status === "CLOSED" ? -random.whole(20, 700) : undefined;
  const lasted = status === "REFERRED" ? random.whole(3, 25) : random.whole(60, 640);
  const forced = [...personas].flatMap((key) => (brings[key] ? [random.pick(brings[key])] : []));
  return {
    index,
    status,
    closed,
    personas,
    opened: (closed ?? 0) - lasted,
    threads: chooseThreads(random, forced.slice(0, 3)),
    secondSchoolAge: personas.has("school"),
  };
}

function chooseThreads(random: Making["random"], forced: Thread[]): Thread[] {
  const shares = Object.fromEntries(
    Object.entries(threads).map(([key, { share }]) => [key, share]),
  ) as Record<Thread, number>;
  const chosen = new Set(forced);
  const wanted = Math.max(forced.length, random.whole(2, 4));
  while (chosen.size < wanted) chosen.add(random.weighted(shares));
  return [...chosen];
}

/** The agencies that the threads bring in. */
export const broughtBy = (chosen: readonly Thread[]): AgencyKey[] => [
  ...new Set(chosen.flatMap((thread) => [...threads[thread].brings])),
];
