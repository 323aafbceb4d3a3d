import { bitOf, type Category } from "../../sharing/categories.js";
import type { AgencyKey } from "./agencies.js";
import { insuranceNumber, nhsNumber, pupilNumber, telephone } from "./identifiers.js";
import type { Making } from "./Making.js";

export type Sex = "FEMALE" | "MALE";
export interface Person {
  id: string;
  number: number;
  given: string;
  family: string;
  sex: Sex | "NOT_KNOWN";
  /** Null for an unborn child. */
  bornOn: string | null;
  diedOn: string | null;
  /** In years today; -1 before birth. */
  age: number;
}

interface NewPerson {
  given: string;
  family: string;
  sex: Person["sex"];
  bornOn?: string;
  expectedOn?: string;
  diedOn?: string;
  unbornOf?: Person;
}

/** Returns a person, whose name and dates were recorded by children's services; an unborn child has no name. */
export function addPerson(
  making: Making,
  { given, family, sex, bornOn, expectedOn, diedOn, unbornOf }: NewPerson,
): Person {
  const number = making.nextPerson();
  const id = making.nextId();
  making.rows.add("person", { id, reference: `P-${String(number).padStart(7, "0")}` });
  const person: Person = {
    id,
    number,
    given,
    family,
    sex,
    bornOn: bornOn ?? null,
    diedOn: diedOn ?? null,
    age: bornOn === undefined ? -1 : making.frame.calendar.age(bornOn),
  };
  if (!unbornOf) know(making, person, "person_name", "IDENTITY", { kind: "LEGAL", given, family });
  know(making, person, "person_life", "IDENTITY", {
    born_on: bornOn,
    expected_on: expectedOn,
    died_on: diedOn,
    sex,
    unborn_of: unbornOf?.id,
  });
  return person;
}

type Known =
  | "person_name"
  | "person_life"
  | "person_contact"
  | "person_address"
  | "person_identifier"
  | "person_school"
  | "person_health_service"
  | "person_characteristic"
  | "kinship";

/** Adds what an agency (children's services unless said) knows of a person. */
export function know(
  making: Making,
  person: Person,
  table: Known,
  category: Category,
  row: object,
  by: AgencyKey = "childrens",
): void {
  making.rows.add(table, {
    id: making.nextId(),
    person_id: person.id,
    category: bitOf(category),
    agency_id: making.frame.agencies[by].id,
    ...row,
  } as object);
}

export interface Home {
  householdId: string;
  lines: string;
  postcode: string;
}

export function addHome(making: Making, lines: string, postcode: string): Home {
  const householdId = making.nextId();
  making.rows.add("household", { id: householdId });
  return { householdId, lines, postcode };
}

/** Days are counted from today. A secret address has the category SAFE_ADDRESS. */
export function livesAt(
  making: Making,
  person: Person,
  home: Home,
  from: number,
  until: number | null = null,
  category: Category = "CONTACT",
): void {
  const { day } = making.frame.calendar;
  know(making, person, "person_address", category, {
    household_id: home.householdId,
    lines: home.lines,
    postcode: home.postcode,
    from_on: day(from),
    until_on: until === null ? null : day(until),
  });
}

export function addNumbers(making: Making, person: Person, gp: AgencyKey, school: AgencyKey): void {
  const { number, age } = person;
  if (age >= 0)
    know(
      making,
      person,
      "person_identifier",
      "IDENTITY",
      { kind: "NHS_NUMBER", value: nhsNumber(number) },
      gp,
    );
  if (age >= 5 && age < 18)
    know(
      making,
      person,
      "person_identifier",
      "IDENTITY",
      { kind: "UPN", value: pupilNumber(number) },
      school,
    );
  if (age >= 16)
    know(making, person, "person_identifier", "FINANCE", { kind: "NINO", value: insuranceNumber(number) });
}

export function addContacts(making: Making, person: Person, email: boolean): void {
  const { given, family, number } = person;
  know(making, person, "person_contact", "CONTACT", { kind: "TELEPHONE", value: telephone(number, true) });
  const name = `${given}.${family}`.toLowerCase().replace(/[^a-z.]/g, "");
  if (email)
    know(making, person, "person_contact", "CONTACT", {
      kind: "EMAIL",
      value: `${name}${number % 100}@mail.example`,
    });
}

export type Kin =
  "PARENT_OF" | "PARTNER_OF" | "FORMER_PARTNER_OF" | "SIBLING_OF" | "GRANDPARENT_OF" | "CARER_OF" | "OTHER";

export function relate(
  making: Making,
  person: Person,
  kind: Kin,
  other: Person,
  from?: number,
  until?: number,
): void {
  const { day } = making.frame.calendar;
  know(making, person, "kinship", "HOUSEHOLD", {
    other_id: other.id,
    kind,
    from_on: from === undefined ? null : day(from),
    until_on: until === undefined ? null : day(until),
  });
}
