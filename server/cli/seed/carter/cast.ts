import { addAccount, addPractitioner, type Practitioner } from "../Frame.js";
import {
  addContacts, addHome, addNumbers, addPerson, type Home, know, livesAt, type Person, relate,
} from "../addPerson.js";
import { findPersona } from "../../../auth/personas.js";
import type { Making } from "../Making.js";

/** Everybody in the story of the Carters, in their family and at work. */
export interface Cast {
  leanne: Person;
  sean: Person;
  wayne: Person;
  kiera: Person;
  jayden: Person;
  ellie: Person;
  mia: Person;
  roy: Person;
  refuge: Home;
  work: Readonly<Record<"lead" | "school" | "gp" | "police" | "housing" | "voluntary" | "camhs" | "drugs" | "adviser" | "teacher" | "coach" | "formerLead" | "michelle" | "seanAtWork", Practitioner>>;
}

/** Adds the people, where they lived, and how they are related. */
export function addCast(making: Making): Cast {
  const { birthday, day } = making.frame.calendar;
  const someone = (given: string, family: string, sex: Person["sex"], bornOn: string, more = {}) => addPerson(making, { given, family, sex, bornOn, ...more });
  const leanne = someone("Leanne", "Carter", "FEMALE", birthday(37, -140));
  const sean = someone("Sean", "Doyle", "MALE", birthday(39, -75));
  const wayne = someone("Wayne", "Bishop", "MALE", birthday(41, -30), { diedOn: day(-3010) });
  const kiera = someone("Kiera", "Carter", "FEMALE", birthday(18, -20));
  const jayden = someone("Jayden", "Carter", "MALE", birthday(15, -130));
  const ellie = someone("Ellie", "Carter", "FEMALE", birthday(12, -95));
  const mia = someone("Mia", "Carter-Doyle", "FEMALE", birthday(6, -60));
  const roy = someone("Roy", "Carter", "MALE", birthday(68, -200));
  const children = [kiera, jayden, ellie, mia];

  const albert = addHome(making, "14 Albert Road, Weston Vale", "WQ1 4HB");
  const foundry = addHome(making, "Flat 3, 82 Foundry Street, Weston Vale", "WQ1 2PD");
  const nelson = addHome(making, "6 Nelson Court, Marshgate", "WQ2 7LE");
  const doyles = addHome(making, "31 Alma Street, Coldbrook", "WQ5 1TS");
  const refuge = addHome(making, "The Lantern House, Priory Close, Lower Ferring", "WQ4 9XA");
  for (const person of [leanne, kiera, jayden, ellie]) livesAt(making, person, foundry, -4300, -2402);
  for (const person of [leanne, kiera, jayden, ellie]) livesAt(making, person, albert, -2401, -65);
  livesAt(making, mia, albert, -6 * 365 - 50, -65);
  livesAt(making, sean, albert, -2390, -66);
  livesAt(making, sean, doyles, -65);
  livesAt(making, roy, nelson, -7000);
  // The refuge cannot take a boy of fifteen; his older sister went with him to their grandfather.
  for (const person of [kiera, jayden]) livesAt(making, person, nelson, -64);
  for (const person of [leanne, ellie, mia]) livesAt(making, person, refuge, -64, null, "SAFE_ADDRESS");

  for (const person of [leanne, sean, kiera, jayden, ellie, roy]) addContacts(making, person, person.age > 14);
  for (const person of [leanne, sean, kiera, jayden, ellie, mia, roy]) addNumbers(making, person, "riverside", person === mia ? "marshLane" : "secondary");
  for (const person of [leanne, kiera, jayden, ellie, mia, roy])
    know(making, person, "person_health_service", "HEALTH_PHYSICAL", { name: "Riverside Surgery", kind: "GP", from_on: day(-2300) }, "riverside");
  for (const [child, year] of [[kiera, "Year 13"], [jayden, "Year 10"], [ellie, "Year 7"]] as const)
    know(making, child, "person_school", "EDUCATION", { name: "Harrowfield Academy", year_group: year, from_on: day(-200 - 365 * (child.age - 12)) }, "secondary");
  know(making, mia, "person_school", "EDUCATION", { name: "St Oswin's Primary School", year_group: "Year 1", from_on: day(-500), until_on: day(-64) }, "primary");
  know(making, mia, "person_school", "EDUCATION", { name: "Marsh Lane Primary School", year_group: "Year 2", from_on: day(-40) }, "marshLane");
  for (const person of [leanne, ...children])
    know(making, person, "person_characteristic", "ETHNICITY_RELIGION", { kind: "ETHNICITY", value: "White: English, Welsh, Scottish, Northern Irish or British" });
  know(making, leanne, "person_characteristic", "EMPLOYMENT", { kind: "EMPLOYMENT", value: "Part-time care assistant, on sick leave" });
  know(making, sean, "person_characteristic", "EMPLOYMENT", { kind: "EMPLOYMENT", value: "Work coach at the Jobcentre" });

  for (const child of children) relate(making, leanne, "PARENT_OF", child);
  for (const child of [kiera, jayden, ellie]) relate(making, wayne, "PARENT_OF", child);
  relate(making, sean, "PARENT_OF", mia);
  relate(making, leanne, "FORMER_PARTNER_OF", sean, -2500);
  relate(making, roy, "PARENT_OF", leanne);
  relate(making, roy, "CARER_OF", jayden, -64);
  for (const child of children) relate(making, roy, "GRANDPARENT_OF", child);
  for (const [i, child] of children.entries()) for (const other of children.slice(i + 1)) relate(making, child, "SIBLING_OF", other);

  addFamilyAccount(making, "parent", leanne);
  addFamilyAccount(making, "teenager", jayden);
  return { leanne, sean, wayne, kiera, jayden, ellie, mia, roy, refuge, work: castAtWork(making, sean) };
}

function castAtWork(making: Making, sean: Person): Cast["work"] {
  const { agencies, personas } = making.frame;
  const persona = (key: string) => personas.get(key)!;
  return {
    lead: persona("lead"), school: persona("school"), gp: persona("gp"), police: persona("police"), housing: persona("housing"), voluntary: persona("voluntary"),
    camhs: agencies.camhs.practitioners[0]!, drugs: agencies.drugs.practitioners[0]!, adviser: agencies.refuge.practitioners[0]!,
    teacher: agencies.marshLane.practitioners[0]!, coach: agencies.jobcentre.practitioners[0]!, formerLead: agencies.childrens.practitioners[2]!,
    michelle: addColleague(making, "Michelle Doyle", "housing", "Tenancy support officer", "HOUSING_OFFICER"),
    seanAtWork: addColleague(making, "Sean Doyle", "jobcentre", "Work coach", "JOB_COACH", sean),
  };
}

/** Somebody of the family's own circle who works in an agency of the partnership. */
function addColleague(making: Making, name: string, agency: "housing" | "jobcentre", job: string, role: string, person?: Person): Practitioner {
  const { rows, nextId, frame: { agencies, calendar } } = making;
  const practitioner = { id: nextId(), agency, accountId: nextId(), name, job };
  addPractitioner(rows, practitioner, agencies[agency].id, 90 + name.length);
  addAccount(rows, {
    id: practitioner.accountId, kind: "PRACTITIONER", agencyId: agencies[agency].id, practitionerId: practitioner.id, personId: person?.id,
    subject: name.toLowerCase().replace(" ", "-"), name, calendar,
  });
  rows.add("role_grant", { id: nextId(), account_id: practitioner.accountId, role, from_at: calendar.at(-800) });
  return practitioner;
}

function addFamilyAccount(making: Making, key: string, person: Person): void {
  const { rows, nextId, frame: { calendar } } = making;
  const persona = findPersona(key)!;
  const id = nextId();
  addAccount(rows, { id, kind: persona.kind, agencyId: null, practitionerId: null, personId: person.id, subject: key, name: persona.name, calendar });
  rows.add("role_grant", { id: nextId(), account_id: id, role: persona.role, from_at: calendar.at(-150) });
}
