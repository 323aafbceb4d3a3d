import type { AgencyKey } from "../agencies.js";
import type { Person } from "../addPerson.js";
import type { Case } from "../Case.js";
import type { Practitioner } from "../Frame.js";
import type { Making } from "../Making.js";
import { agencyOfVoice, type Voice } from "../words/threads.js";
import type { Household } from "./Household.js";
import { broughtBy, type Plan } from "./Plan.js";
import { schoolOf } from "./schooling.js";

/** Who works with a family: the lead professional, and one practitioner of each agency. */
export class Team {
  readonly lead: Practitioner;
  readonly #members = new Map<AgencyKey, Practitioner>();
  readonly #home: Household;

  constructor(of: Case, household: Household, plan: Plan) {
    this.#home = household;
    const { making } = of;
    const { random, frame } = making;
    const leads = frame.agencies.childrens.practitioners.slice(2);
    this.lead = plan.personas.has("lead") ? frame.personas.get("lead")! : random.pick(leads);
    this.#leadHistory(of, making, leads, plan);
    for (const agency of chooseAgencies(making, household, plan)) {
      const practitioner =
        personaOf(making, plan, agency) ?? random.pick(frame.agencies[agency].practitioners);
      this.#members.set(agency, practitioner);
      const soon = Math.floor((of.ended ?? 0) - of.opened) / 3;
      const from =
        of.opened + (plan.status === "REFERRED" ? 0 : random.whole(0, Math.max(0, Math.floor(soon))));
      of.member(practitioner, { role: practitioner.job, with: concerned(household, agency), from });
    }
    if (random.chance(0.12)) this.#formerMember(of, making);
  }

  get agencies(): AgencyKey[] {
    return [...this.#members.keys()];
  }

  /** Who of the team speaks with this voice about this child; undefined where nobody does. */
  find(voice: Voice, child: Person | undefined): Practitioner | undefined {
    if (voice === "lead") return this.lead;
    if (voice === "gp") return this.#members.get(this.#home.gp);
    if (voice !== "school") return this.#members.get(agencyOfVoice[voice]);
    const school = child && schoolOf(child, this.#home.primary);
    return school ? this.#members.get(school) : undefined;
  }

  // A third of the families had another lead professional before.
  #leadHistory(of: Case, { random }: Making, leads: readonly Practitioner[], plan: Plan): void {
    if (plan.status === "REFERRED" && !plan.personas.has("lead")) return;
    const length = (of.ended ?? 0) - of.opened;
    if (length > 90 && random.chance(0.33)) {
      const handover = of.opened + random.whole(20, length - 30);
      of.lead(random.pick(leads.filter((other) => other !== this.lead)), of.opened, handover);
      of.lead(this.lead, handover + 1);
    } else of.lead(this.lead);
  }

  #formerMember(of: Case, { random, frame }: Making): void {
    const [agency] = random.sample(
      (["voluntary", "housing", "jobcentre", "police"] as const).filter((key) => !this.#members.has(key)),
      1,
    );
    const length = (of.ended ?? 0) - of.opened;
    if (agency === undefined || length < 60) return;
    const practitioner = random.pick(frame.agencies[agency].practitioners);
    of.member(practitioner, {
      role: practitioner.job,
      from: of.opened,
      until: of.opened + random.whole(20, length - 20),
    });
  }
}

/** Besides children's services. */
const LEAST = 2;

function chooseAgencies({ random }: Making, household: Household, plan: Plan): AgencyKey[] {
  const schools = household.children
    .map((child) => schoolOf(child, household.primary))
    .filter((school) => school !== null);
  const agencies = new Set<AgencyKey>([...schools, household.gp, ...broughtBy(plan.threads)]);
  if (household.unborn || household.children.some(({ age }) => age < 5)) agencies.add("visiting");
  for (const key of ["police", "housing", "voluntary"] as const)
    if (plan.personas.has(key)) agencies.add(key);
  if (plan.personas.has("school")) agencies.add("secondary");
  const more: AgencyKey[] = ["voluntary", "housing", "camhs", "police", "jobcentre", "youth", "drugs"];
  for (const agency of random.sample(
    more,
    random.weighted({ none: 50, one: 30, many: 20 }) === "many" ? random.whole(2, 7) : random.whole(0, 1),
  ))
    agencies.add(agency);
  for (const agency of random.sample(more, 3)) if (agencies.size < LEAST) agencies.add(agency);
  return [...agencies];
}

const homes: Readonly<Partial<Record<AgencyKey, string>>> = {
  secondary: "school",
  riverside: "gp",
  police: "police",
  housing: "housing",
  voluntary: "voluntary",
};

function personaOf({ frame }: Making, plan: Plan, agency: AgencyKey): Practitioner | undefined {
  const persona = homes[agency];
  return persona && plan.personas.has(persona) ? frame.personas.get(persona) : undefined;
}

/** With whom of the family an agency works. */
function concerned({ carers, children, primary }: Household, agency: AgencyKey): Person[] {
  const pupils = children.filter((child) => schoolOf(child, primary) === agency);
  if (pupils.length > 0) return pupils;
  if (agency === "camhs" || agency === "youth") return [children[0]!];
  if (agency === "visiting") return [children.at(-1)!];
  if (agency === "drugs" || agency === "refuge" || agency === "housing" || agency === "jobcentre")
    return [carers[0]!];
  return children;
}
