import { TellonceError } from "../../errors.js";
import type { AgreementTermsInput } from "../../model/agreements/inputs.js";
import type { Day, Facts, Id, Instant } from "../../sharing/facts.js";
import { findPurpose } from "../../sharing/purposes.js";
import { inForce } from "../../sharing/time.js";
import { asId } from "../ids.js";

/**
 * Refuses terms that could not count or say the impossible, before anything is written: an agreement of an agency with itself,
 * parties that are not of the partnership, a purpose that no agreement governs, days in the wrong order.
 * @throws BAD_INPUT that names the fields.
 */
export function checkTerms(terms: AgreementTermsInput, facts: Facts, today: Day, at: Instant): void {
  const agencies = terms.agencyIds.map(asId);
  const ours = facts.viewer?.agencyId ?? "";
  refuseUnless(
    new Set(agencies).size === agencies.length,
    "Each party is named once: an agency has no agreement with itself.",
    "agencyIds",
  );
  refuseUnless(agencies.length >= 2, "An agreement is between at least two agencies.", "agencyIds");
  refuseUnless(
    agencies.every((id) => isHere(facts, id, at)),
    "An agency named is not in this partnership.",
    "agencyIds",
  );
  refuseUnless(
    agencies.includes(ours) || terms.replaces != null,
    "Your own agency must be one of the parties.",
    "agencyIds",
  );
  refuseUnless(
    terms.purposes.every((code) => ["CONSENT", "DUTY"].includes(findPurpose(code)?.mode ?? "")),
    "Agreements are only about purposes for which agencies share with each other.",
    "purposes",
  );
  refuseUnless(
    terms.until == null || terms.until >= terms.from,
    "The last day is not before the first.",
    "until",
  );
  refuseUnless(terms.until == null || terms.until >= today, "The last day has passed already.", "until");
  refuseUnless(
    terms.reviewOn > today && terms.reviewOn > terms.from,
    "The review comes after today and after the first day.",
    "reviewOn",
  );
}

const isHere = ({ agencies }: Facts, id: Id, at: Instant) =>
  agencies.some((agency) => agency.id === id && inForce(agency, at));

function refuseUnless(holds: boolean, sentence: string, field: string): void {
  if (!holds) throw new TellonceError("BAD_INPUT", sentence, { fields: [field] });
}
