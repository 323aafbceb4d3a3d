import type { Transaction } from "../database/transaction.js";
import type { Id } from "../sharing/facts.js";
import { allAgencies, byId, type KnownAgency } from "./agencies.js";
import { type PractitionerRow, practitionerJson, type Row } from "./rows.js";

export interface CaseRow extends Row {
  status: string;
  opened_on: string;
  closed_on: string | null;
}
export interface FamilyNameRow extends Row {
  name: string;
}
export interface NeedBandRow extends Row {
  band: number;
}
export interface InvolvementRow extends Row {
  kind: "LEAD" | "MEMBER" | "REFERRAL";
  role: string | null;
  since: string;
  practitioner: PractitionerRow | null;
}

/** What stands in the frame of one case, as far as the wall lets it through. */
export interface CaseFrame {
  records: CaseRow[];
  names: FamilyNameRow[];
  bands: NeedBandRow[];
  team: InvolvementRow[];
}

const common = (alias: string) =>
  `'id', ${alias}.id, 'category', ${alias}.category, 'agency_id', ${alias}.agency_id, 'marks', ${alias}.marks, 'subjects', ${alias}.subjects`;

const frames = `
    select wanted.id,
      (select json_agg(json_build_object(${common("c")}, 'status', c.status, 'opened_on', c.opened_on, 'closed_on', c.closed_on))
       from case_record c where c.case_id = wanted.id) as records,
      (select json_agg(json_build_object(${common("n")}, 'name', n.name) order by n.id)
       from family_name n where n.case_id = wanted.id) as names,
      (select json_agg(json_build_object(${common("b")}, 'band', b.band) order by b.from_on desc, b.id desc)
       from need_band b where b.case_id = wanted.id) as bands,
      (select json_agg(json_build_object(${common("i")}, 'kind', i.kind, 'role', i.role, 'since', i.from_at,
         'practitioner', ${practitionerJson("p")}) order by array_position(array['LEAD', 'MEMBER', 'REFERRAL'], i.kind), i.from_at, i.id)
       from involvement i left join practitioner p on p.partnership_id = i.partnership_id and p.id = i.practitioner_id
       where i.case_id = wanted.id and i.retired_epoch is null and i.from_at <= now() and (i.until_at is null or i.until_at > now())) as team
    from unnest($1::uuid[]) as wanted (id)`;

interface Loaded {
  frames: ({ id: Id } & { [Part in keyof CaseFrame]: CaseFrame[Part] | null })[] | null;
  agencies: KnownAgency[] | null;
}

/** The frames of these cases, and the agencies that they name, in one statement whatever their number. */
export async function loadCaseFrames(
  { rows }: Transaction,
  caseIds: readonly Id[],
): Promise<{ frames: ReadonlyMap<Id, CaseFrame>; agencies: ReadonlyMap<Id, KnownAgency> }> {
  const [loaded] = await rows<Loaded>(
    `select (select json_agg(f) from (${frames}) f) as frames, (select json_agg(a) from (${allAgencies}) a) as agencies`,
    [caseIds],
  );
  return {
    frames: new Map(
      (loaded?.frames ?? []).map(({ id, records, names, bands, team }) => [
        id,
        { records: records ?? [], names: names ?? [], bands: bands ?? [], team: team ?? [] },
      ]),
    ),
    agencies: byId(loaded?.agencies ?? []),
  };
}
