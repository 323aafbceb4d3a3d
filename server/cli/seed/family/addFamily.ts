import { ALL, maskOf } from "../../../sharing/categories.js";
import { Case } from "../Case.js";
import type { Making } from "../Making.js";
import { addFamilyConsents } from "./consents.js";
import { addHousehold } from "./addHousehold.js";
import type { Household } from "./Household.js";
import { type Plan, planFamily } from "./Plan.js";
import { Team } from "./Team.js";
import { tellActions } from "./tellActions.js";
import { tellAssessment } from "./tellAssessment.js";
import { tellEvents } from "./tellEvents.js";
import { tellOutcomes } from "./tellOutcomes.js";
import { Telling } from "./Telling.js";

/** Adds the family of that number, with its case and sometimes an earlier one. */
export function addFamily(making: Making, index: number): void {
  const { random } = making;
  const plan = planFamily(making, index);
  const household = addHousehold(making, plan);
  const familyId = making.nextId();
  making.rows.add("family", { id: familyId });
  const reference = `WM-${1000 + index}`;
  const of = openCase(making, familyId, reference, household, plan);
  const team = new Team(of, household, plan);
  addFamilyConsents(of, household, team, plan);
  const telling = new Telling(of, household, team, plan);
  tellAssessment(telling);
  tellEvents(telling);
  tellActions(telling);
  if (plan.status === "STEPPED_UP" && random.chance(0.4)) decide(of, household, team);
  if (plan.threads.includes("abuse") && random.chance(0.4)) protectLocation(of, household, team);
  if (random.chance(0.06)) addEarlierCase(making, familyId, `${reference}-E`, household, plan);
  // Last: what is told before stays as it was.
  tellOutcomes(telling);
}

function openCase(
  making: Making,
  familyId: string,
  reference: string,
  household: Household,
  plan: Plan,
): Case {
  const { random } = making;
  const { status, opened, closed } = plan;
  // The child for whom help was first asked.
  const first = household.children.find(({ age }) => age < 18) ?? household.children[0]!;
  const of = new Case(making, {
    familyId,
    reference,
    status,
    opened,
    subjects: [first],
    ...(closed === undefined ? {} : { closed }),
  });
  joinAll(of, household);
  of.openFor("EARLY_HELP", "SERVICE_DELIVERY");
  of.named(`The ${household.surname} family`, [household.carers[0]!]);
  const band = random.weighted({ 1: 25, 2: 50, 3: 25 });
  of.band(Number(band) as 1 | 2 | 3, opened, of.subjects);
  if (status === "STEPPED_UP") of.band(3, -random.whole(1, Math.min(40, -opened)), of.subjects);
  if (status === "STEPPED_DOWN" || status === "CLOSED") of.band(1, (closed ?? 0) - 1, of.subjects);
  return of;
}

function joinAll(of: Case, { carers, carerIs, elsewhere, children, unborn, grandparent }: Household): void {
  for (const carer of carers) of.join(carer, carerIs === "grandmother" ? "CARER" : "PARENT");
  if (elsewhere) of.join(elsewhere, "PARENT");
  for (const child of children) of.join(child, "CHILD");
  if (unborn) of.join(unborn, "CHILD");
  if (grandparent) of.join(grandparent, "GRANDPARENT");
}

/** An enquiry under way, with what it lets the agencies share. */
function decide(of: Case, { carers, children }: Household, team: Team): void {
  const {
    making: {
      rows,
      random,
      nextId,
      frame: { agencies, calendar },
    },
  } = of;
  const from = -random.whole(2, Math.min(30, -of.opened));
  of.openFor("SAFEGUARDING_ENQUIRY");
  rows.add("sharing_decision", {
    id: nextId(),
    case_id: of.id,
    share: true,
    purpose: "SAFEGUARDING_ENQUIRY",
    gateway: "CA1989_S47",
    agencies: [
      "childrens" as const,
      ...team.agencies.filter((key) => key !== "jobcentre" && random.chance(0.8)),
    ].map((key) => agencies[key].id),
    persons: [...carers, ...children].map(({ id }) => id),
    categories: maskOf(
      "IDENTITY",
      "CONTACT",
      "HOUSEHOLD",
      "AGENCY_INVOLVEMENT",
      "EDUCATION",
      "PARENTING",
      "DEVELOPMENT",
      "HEALTH_PHYSICAL",
      "HEALTH_MENTAL",
      "SUBSTANCE_USE",
      "DOMESTIC_ABUSE",
      "OFFENCE",
      "SAFEGUARDING",
    ),
    decided_by: team.lead.id,
    why_necessary: "What each agency has seen must be put together to judge the risk to the children.",
    why_proportionate: "Only agencies that see the children, and only what bears on their safety.",
    family_told: true,
    from_at: calendar.at(from),
    review_on: calendar.day(from + 40),
  });
}

/** Where they live is for the team alone, but for the Jobcentre. */
function protectLocation(of: Case, { home, carers, children }: Household, team: Team): void {
  const {
    making: {
      rows,
      nextId,
      frame: { agencies, calendar },
    },
  } = of;
  rows.add("protection_marker", {
    id: nextId(),
    kind: "LOCATION",
    case_id: of.id,
    persons: [carers[0]!, ...children].map(({ id }) => id),
    household_id: home.householdId,
    categories: ALL,
    accounts: [],
    agencies: ["childrens" as const, ...team.agencies.filter((key) => key !== "jobcentre")].map(
      (key) => agencies[key].id,
    ),
    effect: "WITHHELD",
    emergency: false,
    reason: "Left an abusive partner, who is looking for them.",
    from_at: calendar.at(of.opened),
    review_on: calendar.day((of.ended ?? 0) + 60),
  });
}

function addEarlierCase(
  making: Making,
  familyId: string,
  reference: string,
  household: Household,
  plan: Plan,
): void {
  const { random, frame } = making;
  const closed = plan.opened - random.whole(100, 900);
  const of = new Case(making, {
    familyId,
    reference,
    status: "CLOSED",
    opened: closed - random.whole(60, 400),
    closed,
    subjects: [household.children[0]!],
  });
  for (const carer of household.carers)
    of.join(carer, household.carerIs === "grandmother" ? "CARER" : "PARENT");
  of.join(household.children[0]!, "CHILD");
  of.openFor("EARLY_HELP");
  of.named(`The ${household.surname} family`, [household.carers[0]!]);
  of.lead(random.pick(frame.agencies.childrens.practitioners.slice(2)));
}
