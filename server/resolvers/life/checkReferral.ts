import { v7 as newId } from "uuid";
import { TellonceError } from "../../errors.js";
import type { ReferralInput } from "../../model/life/inputs.js";
import type { Day } from "../../sharing/facts.js";

/** In how many days at most a child is born who is expected. */
const EXPECTED_WITHIN = 310;

/** The referral as the door takes it, each person with an id of their own. @throws BAD_INPUT that names what does not fit together. */
export function readReferral(input: ReferralInput, today: Day) {
  const ids = input.people.map(() => newId());
  const people = input.people.map((person, i) => {
    const unborn = person.expectedOn != null;
    const mother = person.mother == null ? undefined : input.people[person.mother];
    refuseUnless(unborn || isSaid(person.givenName), `Say what person ${i + 1} is called.`);
    refuseUnless(
      !unborn || (person.role === "CHILD" && person.bornOn == null && !isSaid(person.givenName)),
      "An unborn child has an expected date, and no name or date of birth.",
    );
    refuseUnless(
      !unborn || (mother !== undefined && mother !== person && mother.expectedOn == null),
      "Say who is the mother of the unborn child.",
    );
    refuseUnless(
      unborn || person.mother == null,
      "Only of an unborn child is it said here who the mother is.",
    );
    refuseUnless(
      !unborn || Math.abs(Date.parse(person.expectedOn!) - Date.parse(today)) <= EXPECTED_WITHIN * 86_400_000,
      "The expected date is within ten months.",
    );
    refuseUnless(person.bornOn == null || person.bornOn <= today, "A date of birth is not in the future.");
    return {
      id: ids[i]!,
      role: person.role,
      given: unborn ? null : person.givenName!.trim(),
      family: unborn ? null : person.familyName?.trim() || surnameOf(input.familyName),
      bornOn: person.bornOn ?? null,
      expectedOn: person.expectedOn ?? null,
      motherId: unborn ? ids[person.mother!]! : null,
    };
  });
  return {
    caseId: newId(),
    familyId: newId(),
    familyName: input.familyName.trim(),
    referredBy: input.referredBy.trim(),
    outcomes: [...new Set(input.riskFactors)],
    reason: input.reason.trim(),
    people,
  };
}

/** "Reed", of "The Reed family". */
const surnameOf = (family: string) => family.trim().replace(/^the\s+(.+)\s+family$/i, "$1");

const isSaid = (text: string | null | undefined) => (text ?? "").trim() !== "";

function refuseUnless(holds: boolean, sentence: string): void {
  if (!holds) throw new TellonceError("BAD_INPUT", sentence, { fields: ["people"] });
}
