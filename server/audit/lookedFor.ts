import type { Transaction } from "../database/transaction.js";
import type { Id } from "../sharing/facts.js";
import { readAuditAccounts } from "./auditAccounts.js";
import type { LoggedEntry } from "./loggedEntry.js";
import type { Asker, Remit } from "./remit.js";

/**
 * What officers asked of the audit, by the id of the row: in the words kept with it, accounts and agencies by name. A colleague's
 * question that names a record of which this officer may not know is not told, nor is one that names a record that is none.
 */
export async function lookedFor(
  rows: Transaction["rows"],
  who: Asker,
  found: readonly LoggedEntry[],
  { agencies }: Remit,
): Promise<ReadonlyMap<Id, string[]>> {
  const numbers = [...new Set(found.flatMap(({ content }) => (content.asked ?? []).flatMap(numberIn)))];
  const [known] = await rows<{ known: string[] }>(
    "select door.references_known($1, $2, $3, $4::smallint, $5) as known",
    [who.partnershipId, who.accountId, who.purpose, who.assurance, numbers],
  );
  const mayKnow = new Set(known!.known);
  const nameOf = new Map(agencies.map(({ id, name }) => [id, name]));
  for (const agency of agenciesNeeded(found, agencies))
    for (const { id, name } of await readAuditAccounts(rows, agency)) nameOf.set(id, name);
  return new Map(
    found.map(({ id, content }) => [
      id,
      (content.asked ?? [])
        .filter((one) => !bareId.test(one))
        .filter(
          (one) => content.account === who.accountId || numberIn(one).every((number) => mayKnow.has(number)),
        )
        .map((one) => one.replaceAll(anyId, (uuid) => nameOf.get(uuid) ?? uuid)),
    ]),
  );
}

const anyId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const bareId = new RegExp(`^${anyId.source}$`);

/** The number of the person or case that a question names. */
const numberIn = (asked: string): string[] =>
  /^(?:record|who could see \S+ of) (\S+)/.exec(asked)?.slice(1) ?? [];

/** Those whose accounts are to be named: all, once an account is. */
const agenciesNeeded = (found: readonly LoggedEntry[], agencies: Remit["agencies"]): Id[] =>
  found.some(({ content }) => content.asked?.some((one) => one.includes(" account ")))
    ? agencies.map(({ id }) => id)
    : [];
