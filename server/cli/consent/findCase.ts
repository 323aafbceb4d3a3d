import type { Context, View } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { knownPeople } from "../../resolvers/case/CasePage.js";
import type { Id, PersonFacts } from "../../sharing/facts.js";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The id of the case that is named by id or number; or, where none is named, of the one case in the viewer's worklist with a
 * person who is meant. @throws NOT_FOUND, or BAD_INPUT where it could be several.
 */
export async function findCase(
  context: Context,
  named: string | undefined,
  isMeant: (person: PersonFacts, view: View) => boolean,
): Promise<Id> {
  if (named !== undefined && uuid.test(named)) return named.toLowerCase();
  const found = await context.openWorklist(async (view) =>
    view.caseIds
      .filter((id) => !view.decider.isAbsent(id))
      .filter((id) =>
        named === undefined
          ? peopleOf(view, id).some((person) => isMeant(person, view))
          : view.references[id] === named,
      ),
  );
  const [caseId] = found;
  if (!caseId)
    throw new TellonceError(
      "NOT_FOUND",
      "There is no such case, person or consent that this account can see.",
    );
  if (found.length > 1)
    throw new TellonceError("BAD_INPUT", "That person is in several cases: say which with --case.");
  return caseId;
}

/** The people of a case who are not wholly absent to the viewer. */
export function peopleOf(view: View, caseId: Id): PersonFacts[] {
  const theCase = view.facts.cases.find(({ id }) => id === caseId);
  const known = theCase ? knownPeople(view, theCase) : [];
  return view.facts.people.filter(({ id }) => known.includes(id));
}
