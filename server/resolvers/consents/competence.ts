import { v7 as newId } from "uuid";
import type { Context, View } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { findCompetent } from "../../loaders/competence.js";
import type { RecordConsentInput } from "../../model/inputs.js";
import { maskOf } from "../../sharing/categories.js";
import type { AuthorityFacts, Id } from "../../sharing/facts.js";
import { hasReached } from "../../sharing/time.js";
import { asId } from "../ids.js";

/** Under this age a child decides for itself only where it was found competent (Family Law Reform Act 1969 s.8 from then on). */
const AGE = 16;

/** The finding that goes with a consent which a child under 16 gives, as the decision would see it; undefined where there is none. */
export function findingOf(view: View, input: RecordConsentInput): AuthorityFacts | undefined {
  if (!input.competence?.trim()) return undefined;
  const personId = asId(input.personId);
  const bornOn = view.facts.people.find(({ id }) => id === personId)?.bornOn;
  if (input.authority !== "SELF" || !bornOn || hasReached(AGE, bornOn, view.today))
    throw new TellonceError(
      "BAD_INPUT",
      "A finding of competence is about a child under 16 who decides for themself.",
      { fields: ["competence"] },
    );
  return {
    id: newId(),
    kind: "GILLICK",
    holderPersonId: personId,
    holderAgencyId: null,
    categories: maskOf(...input.provisions.flatMap(({ categories }) => categories)),
    purposes: [...new Set(input.provisions.flatMap(({ purposes }) => purposes))].toSorted(),
    from: view.today,
    until: null,
  };
}

/** The view as it would be with the finding recorded. */
export const withFinding = (view: View, personId: Id, finding: AuthorityFacts | undefined): View =>
  finding === undefined
    ? view
    : {
        ...view,
        facts: {
          ...view.facts,
          people: view.facts.people.map((person) =>
            person.id === personId ? { ...person, authorities: [...person.authorities, finding] } : person,
          ),
        },
      };

/** Records the finding, dated today, for what the consent names and nothing else. @throws NOT_FOUND, FORBIDDEN or BAD_INPUT. */
export async function recordFinding(
  context: Context,
  view: View,
  caseId: Id,
  input: RecordConsentInput,
  finding: AuthorityFacts | undefined,
): Promise<void> {
  if (finding === undefined) return;
  await findCompetent(view.transaction, context.doorRequest, caseId, {
    id: finding.id,
    personId: asId(input.personId),
    categories: finding.categories,
    purposes: finding.purposes,
    evidence: input.competence!.trim(),
  });
  context.trail.changed("authority", finding.id);
}
