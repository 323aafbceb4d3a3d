import { personas } from "../../auth/personas.js";
import type { RoleCode } from "../../sharing/roles.js";
import { addAccount, addPractitioner } from "./addAccount.js";
import { type AgencyKey, agencyPlans } from "./agencies.js";
import type { Agency, Frame, Laying, Practitioner } from "./Frame.js";
import type { Random } from "./random.js";
import { heritages } from "./words/heritages.js";

const personaAgencies: Readonly<Record<string, AgencyKey>> = {
  lead: "childrens",
  supervisor: "childrens",
  dpo: "childrens",
  "second-dpo": "childrens",
  "school-dpo": "secondary",
  school: "secondary",
  gp: "riverside",
  records: "riverside",
  police: "police",
  housing: "housing",
  voluntary: "voluntary",
  commissioner: "commissioner",
};

/** What personas may do besides what they are. */
const moreRoles: Readonly<Record<string, readonly RoleCode[]>> = {
  lead: ["SOCIAL_WORKER"],
  supervisor: ["DATA_QUALITY"],
};

/** Adds the accounts of the personas who work in an agency; returns them, and the practitioners among them, by key. */
export function addPersonas({ rows, nextId, calendar }: Laying, agencies: Frame["agencies"]) {
  const accounts = new Map<string, string>();
  const people = new Map<string, Practitioner>();
  for (const { key, kind, name, sentence, role } of personas) {
    const agency = personaAgencies[key];
    if (!agency) continue; // the family's own accounts are made with their people
    const accountId = nextId();
    accounts.set(key, accountId);
    const agencyId = agencies[agency].id;
    if (kind === "PRACTITIONER") {
      const practitioner = { id: nextId(), agency, accountId, name, job: sentence.split(/ (?:in|of) /)[0]! };
      people.set(key, practitioner);
      addPractitioner(rows, practitioner, agencyId, people.size);
    }
    const practitionerId = people.get(key)?.id ?? null;
    addAccount(rows, { id: accountId, kind, agencyId, practitionerId, subject: key, name, calendar });
    for (const each of [role, ...(moreRoles[key] ?? [])])
      rows.add("role_grant", { id: nextId(), account_id: accountId, role: each, from_at: calendar.at(-900) });
  }
  return { accounts, people };
}

/** Adds everybody else who works in the agencies: as many as so many families need. */
export function addStaff(
  { rows, nextId, calendar }: Laying,
  agencies: Frame["agencies"],
  families: number,
  random: Random,
): void {
  let number = 0;
  for (const { key, id: agencyId, practitioners } of Object.values(agencies)) {
    const { role, jobs } = agencyPlans[key];
    for (let i = 0; i < headcount(key, families); i++) {
      const practitioner = {
        id: nextId(),
        agency: key,
        accountId: nextId(),
        name: practitionerName(random),
        job: jobs[i % jobs.length]!,
      };
      practitioners.push(practitioner);
      number++;
      addPractitioner(rows, practitioner, agencyId, 100 + number);
      const { accountId, id: practitionerId, name } = practitioner;
      const kind = key === "commissioner" ? "COMMISSIONER" : "PRACTITIONER";
      addAccount(rows, {
        id: accountId,
        kind,
        agencyId,
        practitionerId,
        subject: `practitioner-${number}`,
        name,
        calendar,
      });
      for (const each of key === "childrens" ? (leadAgencyRoles[i] ?? ["LEAD_PROFESSIONAL", role]) : [role])
        rows.add("role_grant", {
          id: nextId(),
          account_id: accountId,
          role: each,
          from_at: calendar.at(-random.whole(200, 1500)),
        });
    }
  }
}

/** In the lead agency the first is on duty and the second supervises; all others lead. */
const leadAgencyRoles = [["DUTY_WORKER", "SOCIAL_WORKER"], ["SUPERVISOR"]];

/** A lead professional has about 25 families. */
function headcount(agency: AgencyKey, families: number): number {
  if (agency === "commissioner") return 1;
  return agency === "childrens"
    ? Math.max(7, Math.ceil(families / 25))
    : Math.max(6, Math.ceil(families / 400));
}

/** The supervisor persona supervises the lead and two more; the second of the others supervises the rest. */
export function addSupervision(
  { rows, nextId, calendar }: Laying,
  childrens: Agency,
  people: ReadonlyMap<string, Practitioner>,
): void {
  const [, second, ...others] = childrens.practitioners;
  const supervisor = people.get("supervisor")!;
  const line = (supervisorId: string, superviseeId: string, until: number | null = null) =>
    rows.add("supervision", {
      id: nextId(),
      agency_id: childrens.id,
      supervisor_id: supervisorId,
      supervisee_id: superviseeId,
      from_at: calendar.at(-700),
      until_at: until === null ? null : calendar.at(until),
    });
  line(supervisor.id, people.get("lead")!.id);
  others.forEach((practitioner, i) => line(i < 2 ? supervisor.id : second!.id, practitioner.id));
  line(supervisor.id, second!.id, -120);
}

function practitionerName(random: Random): string {
  const { women, men, surnames } = heritages[random.weighted(shares)]!;
  return `${random.pick(random.chance(0.65) ? women : men)} ${random.pick(surnames)}`;
}

const shares = Object.fromEntries(Object.entries(heritages).map(([key, { share }]) => [key, share]));
