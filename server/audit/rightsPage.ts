import type { Transaction } from "../database/transaction.js";
import { TellonceError } from "../errors.js";
import type { Day } from "../sharing/facts.js";
import type { Asker } from "./remit.js";
import type { RightsLineFacts } from "./rights.js";

/** Where a request stands in the list: to be answered (0), waiting for whoever asked (1), its part given by the agency (2). */
export interface RightsPlace {
  rank: number;
  /** When it is due, where its clock runs; otherwise when it came. */
  day: Day;
  reference: string;
}

interface Answer {
  lines: RightsLineFacts[];
  next: RightsPlace | null;
}

/** The requests that concern the officer's agency after a place, at most `limit`. @throws FORBIDDEN for who is no officer. */
export async function readRightsPage(
  { rows }: Transaction,
  who: Asker,
  after: RightsPlace | null,
  limit: number,
): Promise<RightsLineFacts[]> {
  const lines: RightsLineFacts[] = [];
  // Of a part of the partnership's requests any number may be no concern of the agency's: nor does a short page tell of them.
  for (let place = after; ;) {
    const [found] = await rows<{ answer: Answer | null }>(
      "select door.rights_page($1, $2, $3, $4::smallint, $5, $6, $7, $8) as answer",
      [
        who.partnershipId,
        who.accountId,
        who.purpose,
        who.assurance,
        place?.rank ?? null,
        place?.day ?? null,
        place?.reference ?? null,
        limit - lines.length,
      ],
    );
    if (!found?.answer) throw new TellonceError("FORBIDDEN");
    const { lines: more, next } = found.answer;
    lines.push(...more);
    if (lines.length === limit || next === null) return lines;
    place = next;
  }
}
