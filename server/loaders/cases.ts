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

/** The rows of these cases in one table, gathered by case: each table is read once, however many cases there are. */
const gathered = (from: string, alias: string, values: string, order: string, where = "true") => `
      select ${alias}.case_id, json_agg(json_build_object(${common(alias)}, ${values})${order && ` order by ${order}`}) as found
      from ${from} where ${alias}.case_id = any ($1) and ${where} group by 1`;

const frames = `
    select wanted.id, records.found as records, names.found as names, bands.found as bands, team.found as team
    from unnest($1::uuid[]) as wanted (id)
    left join (${gathered("case_record c", "c", "'status', c.status, 'opened_on', c.opened_on, 'closed_on', c.closed_on", "")}) records on records.case_id = wanted.id
    left join (${gathered("family_name n", "n", "'name', n.name", "n.id")}) names on names.case_id = wanted.id
    left join (${gathered("need_band b", "b", "'band', b.band", "b.from_on desc, b.id desc")}) bands on bands.case_id = wanted.id
    left join (${gathered(
      "involvement i left join practitioner p on p.partnership_id = i.partnership_id and p.id = i.practitioner_id",
      "i",
      `'kind', i.kind, 'role', i.role, 'since', i.from_at, 'practitioner', ${practitionerJson("p")}`,
      "array_position(array['LEAD', 'MEMBER', 'REFERRAL'], i.kind), i.from_at, i.id",
      "i.retired_epoch is null and i.from_at <= now() and (i.until_at is null or i.until_at > now())",
    )}) team on team.case_id = wanted.id`;

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
