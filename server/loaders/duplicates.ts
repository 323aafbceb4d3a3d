import type { DoorRequest, Transaction } from "../database/transaction.js";
import type { ErrorCode } from "../errors.js";
import type { Id } from "../sharing/facts.js";

/** Somebody with a name like what is typed, and which of their names that are: still to be decided. */
export interface Alike {
  caseId: Id;
  personId: Id;
  names: Id[];
}

/** Two records that may be of one person, each with a case in which the viewer may see it. */
export interface Finding {
  id: Id;
  foundAt: string;
  records: { reference: string; personId: Id; caseId: Id; same: Id[] }[];
}

const who = ({ partnershipId, accountId, purpose, assurance }: DoorRequest) => [
  partnershipId,
  accountId,
  purpose,
  assurance,
];

/** People of the viewer's own cases with a name like this, the most alike first, at most 200. */
export async function loadAlike(
  { rows }: Transaction,
  request: DoorRequest,
  given: string,
  family: string,
): Promise<Alike[]> {
  const [found] = await rows<{ alike: Alike[] }>(
    "select door.alike_known($1, $2, $3, $4::smallint, $5, $6) as alike",
    [...who(request), given, family],
  );
  return found?.alike ?? [];
}

/** What the data-quality role has to look at, the oldest first, at most 20; null for anybody else. */
export async function loadFindings({ rows }: Transaction, request: DoorRequest): Promise<Finding[] | null> {
  const [found] = await rows<{ findings: Finding[] | null }>(
    "select door.record_findings($1, $2, $3, $4::smallint) as findings",
    who(request),
  );
  return found?.findings ?? null;
}

/** Says that the records of a finding are of two people, or takes it back. Returns the code of a refusal, or null. */
export async function settleFinding(
  { rows }: Transaction,
  request: DoorRequest,
  { id, isDifferent, note }: { id: Id; isDifferent: boolean; note: string },
): Promise<ErrorCode | null> {
  const [done] = await rows<{ refusal: ErrorCode | null }>(
    "select door.settle_finding($1, $2, $3, $4::smallint, $5, $6, $7) as refusal",
    [...who(request), id, isDifferent, note],
  );
  return done?.refusal ?? null;
}
