import type { Person } from "../addPerson.js";
import type { Case } from "../Case.js";
import type { Practitioner } from "../Frame.js";
import { fill, type Phrase } from "../words/readPhrases.js";
import { type Thread, type ThreadPlan, threads } from "../words/threads.js";
import type { Household } from "./Household.js";
import type { Plan } from "./Plan.js";
import type { Team } from "./Team.js";
import { wordsFor } from "./wordsFor.js";

/** One family's story as it is told: which phrases fit it, who says them, and what has been said. */
export class Telling {
  readonly early: boolean;
  /** Whose story each thread is, where it is one child's. */
  readonly #owners = new Map<Thread, Person | undefined>();
  readonly #said = new Set<Phrase>();

  constructor(
    readonly of: Case,
    readonly home: Household,
    readonly team: Team,
    readonly plan: Plan,
  ) {
    this.early = plan.status === "REFERRED";
    for (const thread of plan.threads) {
      const { ages }: ThreadPlan = threads[thread];
      if (ages)
        this.#owners.set(
          thread,
          home.children.find(({ age }) => age >= ages[0] && age <= ages[1]),
        );
    }
  }

  /** Whether somebody in the team could say this of this child (of the carers, where there is none). */
  fits({ by, thread, ages, ofMother, ofFaith }: Phrase, child: Person | undefined): boolean {
    if (thread !== null && !this.plan.threads.includes(thread)) return false;
    if (thread !== null && ages && this.#owners.has(thread) && this.#owners.get(thread) !== child)
      return false;
    if ((ofMother && this.home.carerIs !== "mother") || (ofFaith && this.home.religion === "No religion"))
      return false;
    if (ages && (!child || child.age < ages[0] || child.age > ages[1])) return false;
    return this.team.find(by, child) !== undefined;
  }

  /** Notes that it is said now; false where it has been said of this family before. */
  say(phrase: Phrase): boolean {
    if (this.#said.has(phrase)) return false;
    this.#said.add(phrase);
    return true;
  }

  wasSaid(phrase: Phrase): boolean {
    return this.#said.has(phrase);
  }

  teller(phrase: Phrase, child: Person | undefined): Practitioner {
    return this.team.find(phrase.by, child)!;
  }

  tell({ text }: Phrase, child: Person | undefined): string {
    return fill(text, wordsFor(this.of.making, this.home, child));
  }

  /** Whom it is about: the child, or else the first carer. */
  subjects(child: Person | undefined): Person[] {
    return [child ?? this.home.carers[0]!];
  }
}
