import { mayReplace } from "../../sharing/consent/supersession.js";
import type { Id } from "../../sharing/facts.js";
import type { ConsentStatement } from "./ConsentStatement.js";
import type { ReadConsent, Register } from "./Register.js";
import type { Refusals } from "./Refusals.js";

type Known = Pick<
  ConsentStatement,
  "personId" | "givenAt" | "supersedes" | "authority" | "giverPersonId" | "giverAgencyId"
>;

/** Notes where a consent replaces what it cannot: an unknown one, one about or by somebody else, one given later, or in the end itself. */
export function checkSupersession(
  consents: readonly ReadConsent[],
  { people }: Register,
  refusals: Refusals,
): void {
  const known = new Map<Id, Known>([
    ...people.flatMap((person) =>
      person.consents.map((consent) => [consent.id, { ...consent, personId: person.id }] as const),
    ),
    ...consents.map(({ statement }) => [statement.id, statement] as const),
  ]);
  for (const { statement, placeOf } of consents) {
    for (const id of statement.supersedes) {
      const earlier = known.get(id);
      if (!earlier || earlier.personId !== statement.personId)
        refusals.add(
          placeOf("supersedes"),
          "UNKNOWN_CONSENT",
          "A consent replaces only earlier ones about the same person.",
        );
      else if (reaches(known, id, statement.id))
        refusals.add(
          placeOf("supersedes"),
          "CYCLIC_SUPERSESSION",
          "Each of these consents would replace the other.",
        );
      else if (earlier.givenAt >= statement.givenAt)
        refusals.add(
          placeOf("supersedes"),
          "SUPERSEDES_LATER",
          "A consent replaces only what was given before it.",
        );
      else if (!mayReplace(statement, earlier))
        refusals.add(
          placeOf("supersedes"),
          "SUPERSEDES_ANOTHERS",
          "Only whoever gave a consent replaces it, or the person whom it is about, speaking for themself.",
        );
    }
  }
}

function reaches(known: ReadonlyMap<Id, Known>, from: Id, goal: Id, seen = new Set<Id>()): boolean {
  if (from === goal) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return (known.get(from)?.supersedes ?? []).some((id) => reaches(known, id, goal, seen));
}
