import type { Person } from "../addPerson.js";
import { addOutcome } from "../addOutcome.js";
import type { Practitioner } from "../Frame.js";
import type { Random } from "../random.js";
import type { Thread, Voice } from "../words/threads.js";
import type { Telling } from "./Telling.js";

/** What a thread is measured by, of whom and by whom: an agency of the team, else the lead professional. */
const measures: Readonly<
  Partial<Record<Thread, readonly [indicator: string, by: Voice, of: "child" | "carer"]>>
> = {
  attendance: ["education.attendance", "school", "child"],
  anxiety: ["health.mental", "camhs", "child"],
  speech: ["early-years.development", "visiting", "child"],
  illness: ["health.physical", "gp", "child"],
  mood: ["health.mental", "gp", "carer"],
  alcohol: ["substance-use.harm", "drugs", "carer"],
  abuse: ["domestic-abuse.safety", "refuge", "carer"],
  crime: ["crime.incidents", "youth", "child"],
  housing: ["housing.home", "housing", "carer"],
  debt: ["money.coping", "voluntary", "carer"],
  work: ["money.work", "jobcentre", "carer"],
  neglect: ["relationships.parenting", "lead", "carer"],
  exploitation: ["safe-children.safety", "youth", "child"],
};

/** Tells how things were when the work began and what has changed since. Of a family only just referred there is nothing yet. */
export function tellOutcomes(telling: Telling): void {
  if (telling.early) return;
  const { plan, home, team } = telling;
  const child = home.children.find(({ age }) => age >= 5 && age < 18) ?? home.children[0]!;
  measure(telling, "relationships.family", team.lead, home.carers[0]!);
  for (const thread of plan.threads) {
    const [indicator, voice, of] = measures[thread] ?? [];
    if (indicator)
      measure(
        telling,
        indicator,
        team.find(voice!, child) ?? team.lead,
        of === "child" ? child : home.carers[0]!,
      );
  }
}

/** A baseline in the first weeks, then something every two months, four times at most. */
function measure({ of }: Telling, indicator: string, by: Practitioner, who: Person): void {
  const { random } = of.making;
  const last = (of.ended ?? 0) - 1;
  const first = Math.min(of.opened + random.whole(3, 30), last);
  const times = 1 + Math.min(4, Math.floor((last - first) / 60));
  const improves = random.chance(0.62);
  addOutcome(of, {
    indicator,
    by,
    subjects: [who],
    measured: Array.from({ length: times }, (_, n) => [
      first + n * 60,
      valueOf(indicator, improves ? n : Math.floor(n / 3), random),
    ]),
  });
}

function valueOf(indicator: string, better: number, random: Random): number {
  if (indicator === "education.attendance") return Math.min(98, random.whole(58, 74) + better * 8);
  if (indicator === "crime.incidents") return Math.max(0, random.whole(2, 5) - better * 2);
  return Math.min(5, random.whole(1, 2) + better);
}
