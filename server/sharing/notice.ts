import { bitOf } from "./categories.js";
import { minimum, told } from "./combine.js";
import type { Decider } from "./decision.js";
import type { Evaluation } from "./evaluate.js";
import type { Id } from "./facts.js";
import { type Failure, touching } from "./judgement.js";
import type { Asker } from "./question.js";
import { inForce } from "./time.js";

/** What is told of a field in which nothing can be seen, whether or not a value is stored: see `Decider.notice`. */
export function notices(
  asker: Asker,
  { caseOf, knows, ofCase, ofSubject, agreed }: Evaluation,
): Decider["notice"] {
  const { request, viewer, facts, at } = asker;
  const others = facts.agencies.filter((agency) => agency.id !== viewer.agencyId && inForce(agency, at));

  return ({ caseId, subjects, category, locates }, contributors) => {
    // Outside the case nothing is told of it.
    if (request.contributions) return null;
    const bit = bitOf(category);
    if (bit === undefined || caseOf(caseId) === undefined) return null;
    if (!knows(caseId, subjects)) return minimum(ofCase(caseId)) === "ABSENT" ? null : "NO_BASIS";
    const touches = (failure: Failure) => touching(failure, bit, locates);
    const everywhere = subjects.flatMap((subjectId) => ofSubject(caseId, subjectId).failures.filter(touches));
    if (everywhere.length > 0)
      return minimum(everywhere) === "ABSENT" ? null : told(asker, everywhere, subjects.length > 1);
    const lacking = (id: Id) => id !== viewer.agencyId && agreed(id).some(touches);
    const total = others.length > 0 && others.every(({ id }) => lacking(id));
    return total || contributors.some(lacking) ? "NO_AGREEMENT" : null;
  };
}
