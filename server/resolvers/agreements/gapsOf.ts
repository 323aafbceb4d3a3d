import type { AgreementGap } from "../../model/agreements/AgreementComparison.js";
import { lacksOf, type Sharing } from "../../sharing/agreementLacks.js";
import type { AgreementFacts, Day } from "../../sharing/facts.js";

/** An agreement that counts, or that counted once. */
export interface KnownAgreement extends AgreementFacts {
  name: string;
  recorded: boolean;
  retiredHow: "SUSPENDED" | "ENDED" | "SUPERSEDED" | null;
}

/**
 * The agreements that come nearest to covering this, and what each lacks: only those between the two agencies, for anything
 * else is no agreement of theirs; of them those that lack least.
 */
export function gapsOf(agreements: readonly KnownAgreement[], sharing: Sharing, today: Day): AgreementGap[] {
  const gaps = agreements
    // What a later one replaced says nothing any more: the later one is in the list itself.
    .filter(({ recorded, retiredHow }) => recorded && retiredHow !== "SUPERSEDED")
    .map((one) => ({
      id: one.id,
      name: one.name,
      lacks: [
        ...lacksOf(one, sharing, today),
        ...(one.retiredHow === null ? [] : [one.retiredHow]),
      ] as string[],
    }))
    .filter(({ lacks }) => !lacks.includes("CONTRIBUTING_AGENCY") && !lacks.includes("VIEWER_AGENCY"));
  const least = Math.min(...gaps.map(({ lacks }) => lacks.length));
  return gaps.filter(({ lacks }) => lacks.length === least);
}
