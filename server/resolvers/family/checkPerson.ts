import { v7 as newId } from "uuid";
import { TellonceError } from "../../errors.js";
import { KINSHIP } from "../../model/family/enums.js";
import type { AddPersonInput } from "../../model/family/inputs.js";
import type { Day, Id } from "../../sharing/facts.js";
import { asId } from "../ids.js";

/** In how many days at most a child is born who is expected. */
const EXPECTED_WITHIN = 310;

/**
 * The new person as the door takes it. `known`: the people of the case whom the viewer may know of.
 * @throws BAD_INPUT that names what does not fit together; NOT_FOUND for somebody who is none of the known.
 */
export function readPerson(input: AddPersonInput, caseId: Id, known: readonly Id[], today: Day) {
  const unborn = input.expectedOn != null;
  const motherId = input.motherId == null ? null : asId(input.motherId);
  const [given, family] = [input.givenName?.trim() ?? "", input.familyName?.trim() ?? ""];
  refuseUnless(unborn || (given !== "" && family !== ""), "givenName", "Say what the person is called.");
  refuseUnless(
    !unborn || (given === "" && family === "" && input.bornOn == null && input.role === "CHILD"),
    "expectedOn",
    "An unborn child has an expected date, and no name or date of birth.",
  );
  refuseUnless(
    unborn === (motherId !== null),
    "motherId",
    "Say who is the mother of an unborn child, and of nobody else.",
  );
  refuseUnless(
    !unborn || Math.abs(Date.parse(input.expectedOn!) - Date.parse(today)) <= EXPECTED_WITHIN * 86_400_000,
    "expectedOn",
    "The expected date is within ten months.",
  );
  refuseUnless(
    input.bornOn == null || input.bornOn <= today,
    "bornOn",
    "A date of birth is not in the future.",
  );
  const relations = input.relations.map(({ personId, is }) => ({ otherId: asId(personId), ...KINSHIP[is] }));
  // The mother's motherhood is said once, whatever else is said of her.
  const others = motherId === null ? relations : relations.filter(({ otherId }) => otherId !== motherId);
  const all = motherId === null ? others : [{ otherId: motherId, ...KINSHIP.CHILD }, ...others];
  refuseUnless(
    all.length > 0 || known.length === 0,
    "relations",
    "Say how the person is related to somebody of the case.",
  );
  refuseUnless(
    new Set(all.map(({ otherId, kind }) => `${otherId} ${kind}`)).size === all.length,
    "relations",
    "Say each relationship once.",
  );
  if (!all.every(({ otherId }) => known.includes(otherId))) throw new TellonceError("NOT_FOUND");
  return {
    caseId,
    role: input.role,
    given: unborn ? null : given,
    family: unborn ? null : family,
    sex: input.sex,
    bornOn: input.bornOn ?? null,
    expectedOn: input.expectedOn ?? null,
    motherId,
    relations: all.map((relation) => ({ id: newId(), ...relation })),
  };
}

function refuseUnless(holds: boolean, field: string, sentence: string): void {
  if (!holds) throw new TellonceError("BAD_INPUT", sentence, { fields: [field] });
}
