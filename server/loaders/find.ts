import type { DoorRequest, Transaction } from "../database/transaction.js";
import type { Day, Id } from "../sharing/facts.js";
import type { Row } from "./rows.js";

/** Something like what was typed, in one of the viewer's own cases; nothing is decided of it yet. */
export interface Candidate {
  source: "NAME" | "ADDRESS" | "FAMILY" | "IDENTIFIER" | "CASE" | "PERSON";
  id: Id;
  personId: Id | null;
  caseId: Id;
}

/** What is like these words, the most alike first, at most so many. */
export async function loadCandidates(
  { rows }: Transaction,
  { partnershipId, accountId, purpose, assurance }: DoorRequest,
  words: string,
  most: number,
): Promise<Candidate[]> {
  const compact = words.replace(/\s/g, "").toUpperCase();
  const [found] = await rows<{ found: Candidate[] }>(
    "select door.find($1, $2, $3, $4::smallint, $5, $6, $7) as found",
    [partnershipId, accountId, purpose, assurance, words.toLowerCase(), compact, most],
  );
  return found!.found;
}

/** The row that fits, with its value. */
export interface MatchRow extends Row {
  said: {
    kind?: "LEGAL" | "KNOWN_AS" | "FORMER";
    name?: string;
    lines?: string;
    postcode?: string | null;
    identifier?: string;
    until: Day | null;
  };
}
export interface BirthRow extends Row {
  person_id: Id;
  born_on: Day | null;
}

const person = "t.id, t.category, t.agency_id, t.marks, array[t.person_id] as subjects";

/** These rows, as far as the wall lets them through, by id. */
export async function loadMatches(
  { rows }: Transaction,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, MatchRow>> {
  const found = await rows<MatchRow>(
    `select ${person}, json_build_object('kind', t.kind, 'name', t.given || ' ' || t.family, 'until', t.until_on) as said
     from person_name t where t.id = any ($1)
     union all
     select ${person}, json_build_object('lines', t.lines, 'postcode', t.postcode, 'until', t.until_on)
     from person_address t where t.id = any ($1) and t.retired_epoch is null
     union all
     select ${person}, json_build_object('identifier', t.value, 'until', null) from person_identifier t where t.id = any ($1)
     union all
     select t.id, t.category, t.agency_id, t.marks, t.subjects, json_build_object('name', t.name, 'until', null)
     from family_name t where t.id = any ($1)`,
    [ids],
  );
  return new Map(found.map((row) => [row.id, row]));
}

/** When these people were born, as far as the wall lets it through. */
export const loadBirths = ({ rows }: Transaction, personIds: readonly Id[]): Promise<BirthRow[]> =>
  rows<BirthRow>(
    `select ${person}, t.person_id, t.born_on::text from person_life t
     where t.person_id = any ($1) and t.retired_epoch is null and t.born_on is not null order by t.id`,
    [personIds],
  );
