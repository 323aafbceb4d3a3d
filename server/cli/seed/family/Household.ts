import type { AgencyKey } from "../agencies.js";
import {
  addContacts, addHome, addNumbers, addPerson, type Home, know, livesAt, type Person, relate, type Sex,
} from "../addPerson.js";
import type { Making } from "../Making.js";
import { disabilities, type Heritage, heritages } from "../words/heritages.js";
import { colleges, nurseries, streets, towns } from "../words/places.js";
import { type Thread, type ThreadPlan, threads } from "../words/threads.js";
import type { Plan } from "./Plan.js";

/** A family as it lives: who is in it, where, and at which school and surgery. */
export interface Household {
  heritage: Heritage;
  surname: string;
  /** Who looks after the children; the first speaks for the family. */
  carers: Person[];
  /** A parent who lives elsewhere. */
  elsewhere: Person | null;
  children: Person[];
  unborn: Person | null;
  grandparent: Person | null;
  /** What the children call the first carer, and by what right the carers speak for them. */
  carerIs: "mother" | "father" | "grandmother";
  religion: string;
  town: string;
  gp: AgencyKey;
  primary: AgencyKey;
}

export function addHousehold(making: Making, plan: Plan): Household {
  const { random, frame: { calendar } } = making;
  const heritage = heritages[plan.threads.includes("status") ? random.pick(withStatus) : random.weighted(shares)]!;
  const surname = random.pick(heritage.surnames);
  const childAges = chooseAges(making, plan);
  const eldest = Math.max(...childAges);
  const left = plan.threads.includes("abuse");
  const kind = random.weighted({ couple: left ? 0 : 42, mother: 36, father: left ? 0 : 6, separated: 10, grandmother: left ? 0 : 6 });
  const born = (age: number) => calendar.birthday(age, -random.whole(25, 340));
  const adult = (sex: Sex, age: number, family = surname) =>
    addPerson(making, { given: random.pick(sex === "FEMALE" ? heritage.women : heritage.men), family, sex, bornOn: born(age) });
  const motherAge = Math.max(19, Math.min(50, eldest + random.whole(18, 33)));
  const other = random.chance(0.35) ? random.pick(heritage.surnames) : surname;
  const carers =
    kind === "couple" ? [adult("FEMALE", motherAge), adult("MALE", motherAge + random.whole(-3, 7), other)]
    : kind === "father" ? [adult("MALE", motherAge + 3)]
    : kind === "grandmother" ? [adult("FEMALE", Math.max(45, eldest + random.whole(42, 54)))]
    : [adult("FEMALE", motherAge)];
  const elsewhere = kind === "separated" ? adult("MALE", motherAge + random.whole(-2, 6), other) : null;
  const given = new Set<string>();
  const children = childAges.map((age) => {
    const sex: Sex = random.chance(0.5) ? "FEMALE" : "MALE";
    let name: string;
    do name = random.pick(sex === "FEMALE" ? heritage.girls : heritage.boys);
    while (given.has(name) && given.size < 5);
    given.add(name);
    return addPerson(making, { given: name, family: surname, sex, bornOn: age === 18 ? calendar.birthday(18, -random.whole(5, 60)) : born(age) });
  });
  const mother = carers.find(({ sex, age }) => sex === "FEMALE" && age < 46);
  const room = () => carers.length + children.length + (elsewhere ? 1 : 0) < LARGEST;
  const unborn = plan.threads.includes("baby") && mother && room()
    ? addPerson(making, { given: "", family: surname, sex: "NOT_KNOWN", expectedOn: calendar.day(random.whole(20, 190)), unbornOf: mother })
    : null;
  const grandparent = room() && !unborn && (plan.threads.includes("bereavement") || random.chance(0.08))
    ? addPerson(making, {
        given: random.pick(heritage.women), family: surname, sex: "FEMALE", bornOn: born(random.whole(62, 84)),
        ...(plan.threads.includes("bereavement") ? { diedOn: calendar.day(-random.whole(40, 500)) } : {}),
      })
    : null;
  const town = random.pick(towns);
  const household: Household = {
    heritage, surname, carers, elsewhere, children, unborn, grandparent, town: town.name, religion: random.pick(heritage.religions),
    carerIs: kind === "grandmother" || kind === "father" ? kind : "mother",
    gp: plan.personas.has("gp") || random.chance(0.5) ? "riverside" : "foundry", primary: random.chance(0.5) ? "primary" : "marshLane",
  };
  addKinship(making, household);
  addHomes(making, household, town.postcode);
  addDetails(making, household, plan);
  return household;
}

const LARGEST = 7;
const shares = Object.fromEntries(Object.entries(heritages).map(([key, { share }]) => [key, share]));
const withStatus = Object.keys(heritages).filter((key) => heritages[key]!.mayHaveStatus);

function agesOf(thread: Thread): (readonly [number, number])[] {
  const plan: ThreadPlan = threads[thread];
  return plan.ages ? [plan.ages] : [];
}

/** Ages that suit the threads: somebody must be of an age to miss school, or to learn to talk. */
function chooseAges({ random }: Making, plan: Plan): number[] {
  const count = Number(random.weighted({ 1: 28, 2: 36, 3: 22, 4: 10, 5: 4 }));
  const wanted = plan.threads.flatMap((thread) => agesOf(thread));
  if (plan.secondSchoolAge) wanted.unshift([11, 16]);
  const ages = new Set<number>();
  for (const [least, most] of wanted) {
    if (ages.size >= Math.max(count, 1)) break;
    if (![...ages].some((age) => age >= least && age <= most)) ages.add(random.whole(least, most));
  }
  if (random.chance(0.06)) ages.add(18);
  while (ages.size < count) ages.add(random.whole(0, 17));
  return [...ages].sort((a, b) => b - a);
}

function addKinship(making: Making, { carers, carerIs, elsewhere, children, unborn, grandparent }: Household): void {
  const [first, second] = carers;
  const parents = [...carers, ...(elsewhere ? [elsewhere] : [])];
  const areGrandparents = carerIs === "grandmother";
  for (const parent of parents) for (const child of children) relate(making, parent, areGrandparents ? "GRANDPARENT_OF" : "PARENT_OF", child);
  if (areGrandparents) for (const child of children) relate(making, first!, "CARER_OF", child);
  if (second) relate(making, first!, "PARTNER_OF", second);
  if (elsewhere) relate(making, first!, "FORMER_PARTNER_OF", elsewhere);
  for (const [i, child] of children.entries()) for (const other of children.slice(i + 1)) relate(making, child, "SIBLING_OF", other);
  if (unborn) for (const parent of carers) relate(making, parent, "PARENT_OF", unborn);
  if (grandparent) relate(making, grandparent, "PARENT_OF", first!);
}

function addHomes(making: Making, { carers, elsewhere, children, grandparent }: Household, area: string): void {
  const { random } = making;
  const home = (postcode: string): Home => {
    const lines = `${random.chance(0.25) ? `Flat ${random.whole(1, 24)}, ` : ""}${random.whole(1, 160)} ${random.pick(streets)}, ${towns.find((town) => town.postcode === postcode)!.name}`;
    return addHome(making, lines, `${postcode} ${random.whole(1, 9)}${random.pick([..."ABDEFGHJLNPQRSTUWXYZ"])}${random.pick([..."ABDEFGHJLNPQRSTUWXYZ"])}`);
  };
  const now = home(area);
  const since = -random.whole(60, 2200);
  const before = random.chance(0.55) ? home(random.pick(towns).postcode) : null;
  const start = since - random.whole(300, 1500);
  for (const person of [...carers, ...children]) {
    const birth = person.bornOn === null ? 0 : -making.frame.calendar.daysSince(person.bornOn);
    livesAt(making, person, now, Math.max(since, birth));
    if (before && birth < since - 1) livesAt(making, person, before, Math.max(start, birth), since - 1);
  }
  const alone = [elsewhere, grandparent].filter((person) => person !== null);
  for (const person of alone) {
    const died = person.diedOn === null ? null : -making.frame.calendar.daysSince(person.diedOn);
    livesAt(making, person, home(random.pick(towns).postcode), (died ?? 0) - random.whole(400, 3000), died);
  }
}

function addDetails(making: Making, { heritage, religion, carers, elsewhere, children, gp, primary }: Household, plan: Plan): void {
  const { random, frame: { calendar, agencies } } = making;
  const language = heritage.languages[0]!;
  for (const person of [...carers, ...(elsewhere ? [elsewhere] : [])]) {
    addContacts(making, person, random.chance(0.7));
    addNumbers(making, person, gp, "secondary");
    if (random.chance(0.6)) know(making, person, "person_characteristic", "EMPLOYMENT", { kind: "EMPLOYMENT", value: random.pick(jobs) });
    know(making, person, "person_characteristic", "ETHNICITY_RELIGION", { kind: "ETHNICITY", value: heritage.ethnicity });
    if (random.chance(0.5)) know(making, person, "person_characteristic", "ETHNICITY_RELIGION", { kind: "RELIGION", value: religion });
    if (language !== "English") know(making, person, "person_characteristic", "ETHNICITY_RELIGION", { kind: "LANGUAGE", value: language });
    if (plan.threads.includes("status")) know(making, person, "person_characteristic", "IMMIGRATION", { kind: "IMMIGRATION_STATUS", value: random.pick(statuses) });
  }
  for (const person of [...carers, ...children])
    know(making, person, "person_health_service", "HEALTH_PHYSICAL", { name: agencies[gp].name, kind: "GP", from_on: calendar.day(-random.whole(100, 2500)) }, gp);
  for (const child of children) {
    addNumbers(making, child, gp, child.age > 11 ? "secondary" : primary);
    if (child.age > 13) addContacts(making, child, false);
    if (random.chance(0.6)) know(making, child, "person_characteristic", "ETHNICITY_RELIGION", { kind: "ETHNICITY", value: heritage.ethnicity });
    if (plan.threads.includes("autism") && child === children[0]) know(making, child, "person_characteristic", "DISABILITY", { kind: "DISABILITY", value: "Autism" });
    else if (random.chance(0.04)) know(making, child, "person_characteristic", "DISABILITY", { kind: "DISABILITY", value: random.pick(disabilities) });
    addSchooling(making, child, primary);
  }
}

function addSchooling(making: Making, child: Person, primary: AgencyKey): void {
  const { random, frame: { calendar, agencies } } = making;
  const school = schoolOf(child, primary);
  const from = calendar.day(-random.whole(30, 300) - (child.age > 11 ? (child.age - 11) * 330 : 0));
  if (school) know(making, child, "person_school", "EDUCATION", { name: agencies[school].name, year_group: yearOf(child), from_on: from }, school);
  else if (child.age > 16) know(making, child, "person_school", "EDUCATION", { name: random.pick(colleges), year_group: yearOf(child), from_on: from });
  else if (child.age > 1) know(making, child, "person_school", "EDUCATION", { name: random.pick(nurseries), year_group: null, from_on: from });
}

/** The partnership's school of a child of school age. */
export const schoolOf = ({ age }: Person, primary: AgencyKey): AgencyKey | null => (age < 5 || age > 16 ? null : age > 10 ? "secondary" : primary);
export const yearOf = ({ age }: Person): string => (age === 5 ? "Year 1" : `Year ${age - 4}`);

const jobs = [
  "Care assistant", "Warehouse operative", "Not working, looking after children", "Not working, looking after children", "Bus driver", "Cleaner", "Teaching assistant",
  "Self-employed decorator", "Looking for work", "Unable to work because of illness", "Shop worker", "Delivery driver", "Kitchen porter", "Nursery worker", "Night shift, food factory",
];
const statuses = ["Limited leave to remain, no recourse to public funds", "Refugee status", "Pre-settled status", "Application pending"];
