import { addContacts, addHome, addNumbers, type Home, know, livesAt, relate } from "../addPerson.js";
import type { Making } from "../Making.js";
import type { Family } from "./Family.js";

/** Adds where the Carters have lived; returns the refuge. */
export function addHomes(making: Making, { leanne, sean, kiera, jayden, ellie, mia, roy }: Family): Home {
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
  return refuge;
}

/** Adds their telephones, numbers, surgery and schools. */
export function addDetails(making: Making, { leanne, sean, kiera, jayden, ellie, mia, roy }: Family): void {
  const { day } = making.frame.calendar;
  for (const person of [leanne, sean, kiera, jayden, ellie, roy])
    addContacts(making, person, person.age > 14);
  for (const person of [leanne, sean, kiera, jayden, ellie, mia, roy])
    addNumbers(making, person, "riverside", person === mia ? "marshLane" : "secondary");
  for (const person of [leanne, kiera, jayden, ellie, mia, roy])
    know(
      making,
      person,
      "person_health_service",
      "HEALTH_PHYSICAL",
      { name: "Riverside Surgery", kind: "GP", from_on: day(-2300) },
      "riverside",
    );
  for (const [child, year] of [
    [kiera, "Year 13"],
    [jayden, "Year 10"],
    [ellie, "Year 7"],
  ] as const)
    know(
      making,
      child,
      "person_school",
      "EDUCATION",
      { name: "Harrowfield Academy", year_group: year, from_on: day(-200 - 365 * (child.age - 12)) },
      "secondary",
    );
  know(
    making,
    mia,
    "person_school",
    "EDUCATION",
    { name: "St Oswin's Primary School", year_group: "Year 1", from_on: day(-500), until_on: day(-64) },
    "primary",
  );
  know(
    making,
    mia,
    "person_school",
    "EDUCATION",
    { name: "Marsh Lane Primary School", year_group: "Year 2", from_on: day(-40) },
    "marshLane",
  );
  know(making, leanne, "person_name", "IDENTITY", {
    kind: "FORMER",
    given: "Leanne",
    family: "Bishop",
    until_on: day(-2900),
  });
  know(making, jayden, "person_name", "IDENTITY", { kind: "KNOWN_AS", given: "Jay", family: "Carter" });
  for (const person of [leanne, kiera, jayden, ellie, mia])
    know(making, person, "person_characteristic", "ETHNICITY_RELIGION", {
      kind: "ETHNICITY",
      value: "White: English, Welsh, Scottish, Northern Irish or British",
    });
  know(making, leanne, "person_characteristic", "EMPLOYMENT", {
    kind: "EMPLOYMENT",
    value: "Part-time care assistant, on sick leave",
  });
  know(making, sean, "person_characteristic", "EMPLOYMENT", {
    kind: "EMPLOYMENT",
    value: "Work coach at the Jobcentre",
  });
}

/** Adds how they are related. */
export function addKinship(
  making: Making,
  { leanne, sean, wayne, kiera, jayden, ellie, mia, roy }: Family,
): void {
  const children = [kiera, jayden, ellie, mia];
  for (const child of children) relate(making, leanne, "PARENT_OF", child);
  for (const child of [kiera, jayden, ellie]) relate(making, wayne, "PARENT_OF", child);
  relate(making, sean, "PARENT_OF", mia);
  relate(making, leanne, "FORMER_PARTNER_OF", sean, -2500, -65);
  relate(making, roy, "PARENT_OF", leanne);
  relate(making, roy, "CARER_OF", jayden, -64);
  for (const child of children) relate(making, roy, "GRANDPARENT_OF", child);
  for (const [i, child] of children.entries())
    for (const other of children.slice(i + 1)) relate(making, child, "SIBLING_OF", other);
}
