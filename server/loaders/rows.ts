import type { Id } from "../sharing/facts.js";

/** The columns that every governed row brings to its decision. */
export interface Row {
  id: Id;
  category: number;
  agency_id: Id;
  marks: number[] | null;
  subjects: Id[];
  mentioned?: Id[] | null;
}

/** A practitioner as rows name one. */
export interface PractitionerRow {
  id: Id;
  name: string;
  jobTitle: string;
  agencyId: Id;
  workPhone: string | null;
  workEmail: string | null;
}

/** SQL for a practitioner, as JSON, from an alias of table `practitioner`. */
export const practitionerJson = (alias: string) =>
  `case when ${alias}.id is not null then json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'jobTitle', ${alias}.job_title,
    'agencyId', ${alias}.agency_id, 'workPhone', ${alias}.work_phone, 'workEmail', ${alias}.work_email) end`;
