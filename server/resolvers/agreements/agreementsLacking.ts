import type { Transaction } from "../../database/transaction.js";
import type { AgreementGap } from "../../model/agreements/AgreementComparison.js";
import type { Sharing } from "../../sharing/agreementLacks.js";
import type { AgreementFacts, Day, Facts } from "../../sharing/facts.js";
import { gapsOf, type KnownAgreement } from "./gapsOf.js";

/**
 * Which agreements between the two agencies would have covered what was withheld, had they not lacked something then: of
 * the facts of then, and of what had been suspended or ended before.
 */
export async function agreementsLacking(
  { rows }: Transaction,
  facts: Facts,
  sharing: Sharing,
  { day, at }: { day: Day; at: Date },
): Promise<AgreementGap[]> {
  const known = await rows<Omit<KnownAgreement, "recorded"> & { ended: boolean }>(
    `select id, name, agencies, purposes, categories, from_on::text as "from", until_on::text as until, retired_how as "retiredHow",
       coalesce(retired_at <= $1 and retired_how in ('SUSPENDED', 'ENDED'), false) as ended
     from agreement where recorded_at <= $1 order by name, id`,
    [at],
  );
  const held = (one: { id: string }) => facts.agreements.find(({ id }: AgreementFacts) => id === one.id);
  const then = known.flatMap(({ ended, ...one }): KnownAgreement[] => {
    const fact = held(one);
    if (fact) return [{ ...fact, name: one.name, recorded: true, retiredHow: null }];
    return ended ? [{ ...one, recorded: true }] : [];
  });
  return gapsOf(then, sharing, day);
}
