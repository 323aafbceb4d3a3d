import { DEMONSTRATION } from "../../auth/personas.js";
import type { Calendar } from "./calendar.js";
import type { Practitioner } from "./Frame.js";
import { telephone } from "./identifiers.js";
import type { Rows } from "./Rows.js";

/** Adds somebody at work; `number` makes their telephone number. */
export function addPractitioner(
  rows: Rows,
  { id, agency, name, job }: Practitioner,
  agencyId: string,
  number: number,
): void {
  const address = name.toLowerCase().replace(/[^a-z]+/g, ".");
  rows.add("practitioner", {
    id,
    agency_id: agencyId,
    name,
    job_title: job,
    work_phone: telephone(number, false),
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

/** Adds an account with which the persona or practitioner of that subject signs in. */
export function addAccount(
  rows: Rows,
  { id, kind, agencyId, practitionerId, personId, subject, name, calendar }: NewAccount,
): void {
  rows.add("account", {
    id,
    kind,
    agency_id: agencyId,
    practitioner_id: practitionerId,
    person_id: personId,
    issuer: DEMONSTRATION,
    subject,
    display_name: name,
    from_at: calendar.at(-900),
  });
}
