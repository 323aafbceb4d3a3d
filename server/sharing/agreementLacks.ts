import { bitOf, type Category } from "./categories.js";
import type { AgreementFacts, Day, Id } from "./facts.js";
import type { PurposeCode } from "./purposes.js";

/** What would have to be shared: by whom, to whom, for what, which kind of data. */
export interface Sharing {
  contributorId: Id;
  viewerAgencyId: Id;
  purpose: PurposeCode;
  category: Category;
}

/** What an agreement lacks for it: each is a clause that does not reach so far. */
export const AGREEMENT_LACKS = {
  CONTRIBUTING_AGENCY: "The agency that recorded it is not a party.",
  VIEWER_AGENCY: "The agency that asks is not a party.",
  PURPOSE: "It does not cover this purpose.",
  CATEGORY: "It does not cover this kind of data.",
  NOT_YET: "Its first day is still to come.",
  EXPIRED: "Its last day has passed.",
} as const;
export type AgreementLack = keyof typeof AGREEMENT_LACKS;

/** What keeps an agreement from covering this on that day; nothing where stage 5 passes by it. */
export function lacksOf(agreement: AgreementFacts, sharing: Sharing, today: Day): AgreementLack[] {
  const { contributorId, viewerAgencyId, purpose, category } = sharing;
  const holds: Record<AgreementLack, boolean> = {
    CONTRIBUTING_AGENCY: agreement.agencies.includes(contributorId),
    VIEWER_AGENCY: agreement.agencies.includes(viewerAgencyId),
    PURPOSE: agreement.purposes.includes(purpose),
    CATEGORY: ((agreement.categories >> bitOf(category)!) & 1) === 1,
    NOT_YET: agreement.from <= today,
    EXPIRED: agreement.until === null || today <= agreement.until,
  };
  return (Object.keys(holds) as AgreementLack[]).filter((lack) => !holds[lack]);
}
