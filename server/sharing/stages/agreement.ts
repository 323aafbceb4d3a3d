import { ALL, type Mask, NONE } from "../categories.js";
import type { Id } from "../facts.js";
import { type Failure, failOutside } from "../judgement.js";
import type { Asker } from "../question.js";
import { coversDay, inForce } from "../time.js";

/** Stage 5. An agreement in force covers the contributor's agency and the viewer's, this purpose and the category. */
export function agreement(asker: Asker, contributorId: Id): Failure[] {
  if (asker.purpose.mode !== "CONSENT" && asker.purpose.mode !== "DUTY") return [];
  return failOutside(covered(asker, contributorId), ALL, {
    stage: "agreement",
    code: "NO_AGREEMENT",
    effect: "WITHHELD",
    rule: null,
  });
}

function covered({ facts, viewer, purpose, today, at }: Asker, contributorId: Id): Mask {
  const agency = viewer.agencyId;
  const known = facts.agencies.some(({ id }) => id === contributorId);
  if (agency === null || !known || !facts.agencies.some((one) => one.id === agency && inForce(one, at)))
    return NONE;
  let mask = NONE;
  for (const one of facts.agreements) {
    if (
      coversDay(one, today) &&
      one.purposes.includes(purpose.code) &&
      one.agencies.includes(agency) &&
      one.agencies.includes(contributorId)
    ) {
      mask |= one.categories;
    }
  }
  return mask;
}
