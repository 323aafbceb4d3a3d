import { findPersona } from "../../../auth/personas.js";
import { addAccount, addPractitioner } from "../addAccount.js";
import type { Person } from "../addPerson.js";
import type { Practitioner } from "../Frame.js";
import type { Making } from "../Making.js";

/** Everybody who works with the Carters, and two of their own circle who work in partner agencies. */
export function castAtWork(making: Making, sean: Person) {
  const { agencies, personas } = making.frame;
  const persona = (key: string) => personas.get(key)!;
  return {
    lead: persona("lead"),
    school: persona("school"),
    gp: persona("gp"),
    police: persona("police"),
    housing: persona("housing"),
    voluntary: persona("voluntary"),
    camhs: agencies.camhs.practitioners[0]!,
    drugs: agencies.drugs.practitioners[0]!,
    adviser: agencies.refuge.practitioners[0]!,
    teacher: agencies.marshLane.practitioners[0]!,
    coach: agencies.jobcentre.practitioners[0]!,
    formerLead: agencies.childrens.practitioners[2]!,
    michelle: addColleague(making, "Michelle Doyle", "housing", "Tenancy support officer", "HOUSING_OFFICER"),
    seanAtWork: addColleague(making, "Sean Doyle", "jobcentre", "Work coach", "JOB_COACH", sean),
  };
}

/** Somebody of the family's own circle who works in an agency of the partnership. */
function addColleague(
  making: Making,
  name: string,
  agency: "housing" | "jobcentre",
  job: string,
  role: string,
  person?: Person,
): Practitioner {
  const {
    rows,
    nextId,
    frame: { agencies, calendar },
  } = making;
  const practitioner = { id: nextId(), agency, accountId: nextId(), name, job };
  addPractitioner(rows, practitioner, agencies[agency].id, 90 + name.length);
  addAccount(rows, {
    id: practitioner.accountId,
    kind: "PRACTITIONER",
    agencyId: agencies[agency].id,
    practitionerId: practitioner.id,
    personId: person?.id,
    subject: name.toLowerCase().replace(" ", "-"),
    name,
    calendar,
  });
  rows.add("role_grant", {
    id: nextId(),
    account_id: practitioner.accountId,
    role,
    from_at: calendar.at(-800),
  });
  return practitioner;
}

/** Returns the id of the account with which somebody of the family signs in. */
export function addFamilyAccount(making: Making, key: string, person: Person): string {
  const {
    rows,
    nextId,
    frame: { calendar },
  } = making;
  const persona = findPersona(key)!;
  const id = nextId();
  addAccount(rows, {
    id,
    kind: persona.kind,
    agencyId: null,
    practitionerId: null,
    personId: person.id,
    subject: key,
    name: persona.name,
    calendar,
  });
  rows.add("role_grant", { id: nextId(), account_id: id, role: persona.role, from_at: calendar.at(-150) });
  return id;
}
