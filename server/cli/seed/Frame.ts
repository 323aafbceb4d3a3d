import { DEMONSTRATION, personas } from "../../auth/personas.js";
import { bitOf } from "../../sharing/categories.js";
import { type AgencyKey, agencyPlans, agreementPlans } from "./agencies.js";
import type { Calendar } from "./calendar.js";
import { createIds } from "./ids.js";
import { telephone } from "./identifiers.js";
import { createRandom, type Random } from "./random.js";
import type { Rows } from "./Rows.js";
import { heritages } from "./words/heritages.js";

export interface Practitioner {
  id: string;
  agency: AgencyKey;
  accountId: string;
  name: string;
  job: string;
}

export interface Agency {
  id: string;
  key: AgencyKey;
  type: string;
  name: string;
  /** The number of the category of its involvement. */
  involvement: number;
  /** Without the personas. */
  practitioners: Practitioner[];
}

/** What all families share: the agencies and those who work there. */
export interface Frame {
  seed: number;
  partnershipId: string;
  calendar: Calendar;
  agencies: Readonly<Record<AgencyKey, Agency>>;
  /** The personas who are practitioners, by key. */
  personas: ReadonlyMap<string, Practitioner>;
  /** The supervisor's account, or that of any persona. */
  accountOf(persona: string): string;
}

export const PARTNERSHIP = "Weston and Marsh";

/** Stream 0 belongs to the frame, 1 to the hand-written family, 2 and up to the others. */
const STREAM = 0;
const personaAgencies: Readonly<Record<string, AgencyKey>> = {
  lead: "childrens", supervisor: "childrens", dpo: "childrens", school: "secondary", gp: "riverside", police: "police",
  housing: "housing", voluntary: "voluntary", commissioner: "commissioner",
};

/** Returns the frame for so many families, and adds its rows. */
export function buildFrame(rows: Rows, seed: number, families: number, calendar: Calendar): Frame {
  const random = createRandom(seed, STREAM);
  const nextId = createIds(seed, STREAM);
  const partnershipId = nextId();
  rows.add("partnership", { name: PARTNERSHIP, area: "Weston Vale, Marshgate and the villages between" });
  const agencies = {} as Record<AgencyKey, Agency>;
  for (const key of Object.keys(agencyPlans) as AgencyKey[]) agencies[key] = addAgency(rows, key, nextId(), calendar);
  const accounts = new Map<string, string>();
  const people = new Map<string, Practitioner>();
  for (const persona of personas) {
    const key = personaAgencies[persona.key];
    if (!key) continue; // the family's own accounts are made with their people
    const accountId = nextId();
    accounts.set(persona.key, accountId);
    let practitioner: Practitioner | undefined;
    if (persona.kind === "PRACTITIONER") {
      practitioner = { id: nextId(), agency: key, accountId, name: persona.name, job: persona.sentence.split(/ (?:in|of) /)[0]! };
      people.set(persona.key, practitioner);
      addPractitioner(rows, practitioner, agencies[key].id, people.size);
    }
    addAccount(rows, { id: accountId, kind: persona.kind, agencyId: agencies[key].id, practitionerId: practitioner?.id ?? null, subject: persona.key, name: persona.name, calendar });
    const roles = persona.key === "lead" ? ["LEAD_PROFESSIONAL", "SOCIAL_WORKER"] : [persona.role];
    for (const role of roles) rows.add("role_grant", { id: nextId(), account_id: accountId, role, from_at: calendar.at(-900) });
  }
  let number = 0;
  for (const key of Object.keys(agencies) as AgencyKey[]) {
    const agency = agencies[key];
    const count = key === "childrens" ? Math.max(7, Math.ceil(families / 25)) : key === "commissioner" ? 1 : Math.max(6, Math.ceil(families / 400));
    for (let i = 0; i < count; i++) {
      const plan = agencyPlans[key];
      const practitioner = { id: nextId(), agency: key, accountId: nextId(), name: practitionerName(random), job: plan.jobs[i % plan.jobs.length]! };
      agency.practitioners.push(practitioner);
      number++;
      addPractitioner(rows, practitioner, agency.id, 100 + number);
      addAccount(rows, { id: practitioner.accountId, kind: key === "commissioner" ? "COMMISSIONER" : "PRACTITIONER", agencyId: agency.id, practitionerId: practitioner.id, subject: `practitioner-${number}`, name: practitioner.name, calendar });
      const roles = key === "childrens" ? (i === 0 ? ["DUTY_WORKER", plan.role] : i === 1 ? ["SUPERVISOR"] : ["LEAD_PROFESSIONAL", plan.role]) : [plan.role];
      for (const role of roles) rows.add("role_grant", { id: nextId(), account_id: practitioner.accountId, role, from_at: calendar.at(-random.whole(200, 1500)) });
    }
  }
  addSupervision(rows, agencies.childrens, people, nextId, calendar);
  addAgreements(rows, agencies, accounts.get("dpo")!, nextId, calendar);
  return {
    seed, partnershipId, calendar, agencies, personas: people,
    accountOf: (persona) => {
      const account = accounts.get(persona);
      if (!account) throw new Error(`No account for ${persona}`);
      return account;
    },
  };
}

function addAgency(rows: Rows, key: AgencyKey, id: string, calendar: Calendar): Agency {
  const plan = agencyPlans[key];
  const involvement = bitOf("involvement" in plan ? plan.involvement : "AGENCY_INVOLVEMENT")!;
  rows.add("agency", {
    id, type: plan.type, name: plan.name, involvement_category: involvement, from_at: calendar.at(-1600),
    dpo_contact: `data.protection@${key.toLowerCase()}.westonandmarsh.example`,
  });
  return { id, key, type: plan.type, name: plan.name, involvement, practitioners: [] };
}

export function addPractitioner(rows: Rows, { id, agency, name, job }: Practitioner, agencyId: string, number: number): void {
  const address = name.toLowerCase().replace(/[^a-z]+/g, ".");
  rows.add("practitioner", {
    id, agency_id: agencyId, name, job_title: job, work_phone: telephone(number, false),
    work_email: `${address}@${agency.toLowerCase()}.westonandmarsh.example`,
  });
}

interface NewAccount {
  id: string;
  kind: string;
  agencyId: string | null;
  practitionerId: string | null;
  personId?: string;
  subject: string;
  name: string;
  calendar: Calendar;
}

export function addAccount(rows: Rows, { id, kind, agencyId, practitionerId, personId, subject, name, calendar }: NewAccount): void {
  rows.add("account", {
    id, kind, agency_id: agencyId, practitioner_id: practitionerId, person_id: personId, issuer: DEMONSTRATION, subject, display_name: name, from_at: calendar.at(-900),
  });
}

/** The supervisor persona supervises the lead and two more; the second of the others supervises the rest. */
function addSupervision(rows: Rows, childrens: Agency, people: Map<string, Practitioner>, nextId: () => string, calendar: Calendar): void {
  const [, second, ...others] = childrens.practitioners;
  const supervisor = people.get("supervisor")!;
  const line = (supervisorId: string, superviseeId: string, until: number | null = null) =>
    rows.add("supervision", {
      id: nextId(), agency_id: childrens.id, supervisor_id: supervisorId, supervisee_id: superviseeId,
      from_at: calendar.at(-700), until_at: until === null ? null : calendar.at(until),
    });
  line(supervisor.id, people.get("lead")!.id);
  others.forEach((practitioner, i) => line(i < 2 ? supervisor.id : second!.id, practitioner.id));
  line(supervisor.id, second!.id, -120);
}

function addAgreements(rows: Rows, agencies: Frame["agencies"], by: string, nextId: () => string, calendar: Calendar): void {
  for (const plan of agreementPlans) {
    const id = nextId();
    rows.add("agreement", {
      id, name: plan.name, agencies: plan.agencies.map((key) => agencies[key].id), purposes: plan.purposes, categories: plan.categories,
      from_on: calendar.day(plan.from), until_on: plan.until === null ? null : calendar.day(plan.until), review_on: calendar.day(plan.review),
    });
    if (plan.suspended) rows.retire("agreement", id, by, "SUSPENDED");
  }
}

function practitionerName(random: Random): string {
  const kind = random.weighted(Object.fromEntries(Object.entries(heritages).map(([key, { share }]) => [key, share])));
  const heritage = heritages[kind]!;
  return `${random.pick(random.chance(0.65) ? heritage.women : heritage.men)} ${random.pick(heritage.surnames)}`;
}
