import type { AgencyKey } from "../agencies.js";
import { addContacts, addNumbers, know, type Person } from "../addPerson.js";
import type { Making } from "../Making.js";
import { disabilities } from "../words/heritages.js";
import { colleges, nurseries } from "../words/places.js";
import type { Household } from "./Household.js";
import type { Plan } from "./Plan.js";
import { schoolOf, yearOf } from "./schooling.js";

/** Adds what is known of each person: contacts, numbers, surgery, school, characteristics. */
export function addDetails(
  making: Making,
  { heritage, religion, carers, elsewhere, children, gp, primary }: Household,
  plan: Plan,
): void {
  const {
    random,
    frame: { calendar, agencies },
  } = making;
  const language = heritage.languages[0]!;
  for (const person of [...carers, ...(elsewhere ? [elsewhere] : [])]) {
    addContacts(making, person, random.chance(0.7));
    addNumbers(making, person, gp, "secondary");
    if (random.chance(0.6))
      know(making, person, "person_characteristic", "EMPLOYMENT", {
        kind: "EMPLOYMENT",
        value: random.pick(jobs),
      });
    know(making, person, "person_characteristic", "ETHNICITY_RELIGION", {
      kind: "ETHNICITY",
      value: heritage.ethnicity,
    });
    if (random.chance(0.5))
      know(making, person, "person_characteristic", "ETHNICITY_RELIGION", {
        kind: "RELIGION",
        value: religion,
      });
    if (language !== "English")
      know(making, person, "person_characteristic", "ETHNICITY_RELIGION", {
        kind: "LANGUAGE",
        value: language,
      });
    if (plan.threads.includes("status"))
      know(making, person, "person_characteristic", "IMMIGRATION", {
        kind: "IMMIGRATION_STATUS",
        value: random.pick(statuses),
      });
  }
  for (const person of [...carers, ...children])
    know(
      making,
      person,
      "person_health_service",
      "HEALTH_PHYSICAL",
      { name: agencies[gp].name, kind: "GP", from_on: calendar.day(-random.whole(100, 2500)) },
      gp,
    );
  for (const child of children) {
    addNumbers(making, child, gp, child.age > 11 ? "secondary" : primary);
    if (child.age > 13) addContacts(making, child, false);
    if (random.chance(0.6))
      know(making, child, "person_characteristic", "ETHNICITY_RELIGION", {
        kind: "ETHNICITY",
        value: heritage.ethnicity,
      });
    if (plan.threads.includes("autism") && child === children[0])
      know(making, child, "person_characteristic", "DISABILITY", { kind: "DISABILITY", value: "Autism" });
    else if (random.chance(0.04))
      know(making, child, "person_characteristic", "DISABILITY", {
        kind: "DISABILITY",
        value: random.pick(disabilities),
      });
    addSchooling(making, child, primary);
  }
}

function addSchooling(making: Making, child: Person, primary: AgencyKey): void {
  const {
    random,
    frame: { calendar, agencies },
  } = making;
  const school = schoolOf(child, primary);
  const from = calendar.day(-random.whole(30, 300) - (child.age > 11 ? (child.age - 11) * 330 : 0));
  if (school)
    know(
      making,
      child,
      "person_school",
      "EDUCATION",
      { name: agencies[school].name, year_group: yearOf(child), from_on: from },
      school,
    );
  else if (child.age > 16)
    know(making, child, "person_school", "EDUCATION", {
      name: random.pick(colleges),
      year_group: yearOf(child),
      from_on: from,
    });
  else if (child.age > 1)
    know(making, child, "person_school", "EDUCATION", {
      name: random.pick(nurseries),
      year_group: null,
      from_on: from,
    });
}

const jobs = [
  "Care assistant",
  "Warehouse operative",
  "Not working, looking after children",
  "Not working, looking after children",
  "Bus driver",
  "Cleaner",
  "Teaching assistant",
  "Self-employed decorator",
  "Looking for work",
  "Unable to work because of illness",
  "Shop worker",
  "Delivery driver",
  "Kitchen porter",
  "Nursery worker",
  "Night shift, food factory",
];
const statuses = [
  "Limited leave to remain, no recourse to public funds",
  "Refugee status",
  "Pre-settled status",
  "Application pending",
];
