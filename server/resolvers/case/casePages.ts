import type { View } from "../../context.js";
import { loadCaseFrames } from "../../loaders/cases.js";
import { loadNames } from "../../loaders/names.js";
import type { PersonRows } from "../../loaders/people.js";
import { type CasePage, knownPeople } from "./CasePage.js";

/**
 * The pages of several cases, absent ones left out, with as much as it takes to name each case and its people: in two
 * statements whatever their number. Of the people's rows there are only the names.
 */
export async function casePages(view: View): Promise<ReadonlyMap<string, CasePage>> {
  const known = view.facts.cases
    .filter(({ id }) => !view.decider.isAbsent(id))
    .map((facts) => ({ facts, people: knownPeople(view, facts) }));
  const [{ frames, agencies }, names] = await Promise.all([
    loadCaseFrames(
      view.transaction,
      known.map(({ facts }) => facts.id),
    ),
    loadNames(view.transaction, [...new Set(known.flatMap(({ people }) => people))]),
  ]);
  const rows = new Map([...names].map(([id, name]) => [id, { name } as PersonRows]));
  return new Map(
    known.map(({ facts, people }) => [
      facts.id,
      { view, caseId: facts.id, facts, people, rows, frame: frames.get(facts.id)!, agencies },
    ]),
  );
}
