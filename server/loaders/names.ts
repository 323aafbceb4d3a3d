import type { Transaction } from "../database/transaction.js";
import type { Id } from "../sharing/facts.js";
import type { PersonRow } from "./people.js";

/** The names of these people that the wall lets through, by person: for lists over many cases, which need nothing else of anybody. */
export async function loadNames(
  { rows }: Transaction,
  personIds: readonly Id[],
): Promise<ReadonlyMap<Id, PersonRow<"name">[]>> {
  const found = await rows<PersonRow<"name"> & { person_id: Id }>(
    `select t.id, t.person_id, t.category, t.agency_id, t.marks, array[t.person_id] as subjects, t.kind, t.given, t.family, t.from_on::text as "from", t.until_on::text as until
     from person_name t where t.person_id = any ($1) order by t.id`,
    [personIds],
  );
  const names = new Map<Id, PersonRow<"name">[]>(personIds.map((id) => [id, []]));
  for (const row of found) names.get(row.person_id)?.push(row);
  return names;
}
