import { counts, standingOf } from "../../sharing/consent/standing.js";
import type { ConsentFacts, Day, Id, PersonFacts, Provision } from "../../sharing/facts.js";
import type { FactTask } from "../../sharing/tasks.js";
import { londonDay } from "../../sharing/time.js";
import type { CasePage } from "../case/CasePage.js";

/** What the facts of a case ask of its lead, a merge's own question among it. */
export type OpenTask = Omit<FactTask, "kind"> & { kind: FactTask["kind"] | "CONSENT_TO_CONFIRM" };

/**
 * A consent covers only its own record until its giver confirms it for the merged one (SHARING.md, "Merge"): one task for
 * each consent in force about one of two merged records in this case of which the other does not say the same. `about`: the
 * consent; `persons`: the record for which it is to be said, the first where there are several.
 */
export function mergedConsents({ view, people }: Pick<CasePage, "view" | "people">): OpenTask[] {
  const today = londonDay(view.at);
  const known = view.facts.people.filter(({ id }) => people.includes(id));
  return known.flatMap((person) =>
    standingOf(person, view.at)
      .filter((consent) => counts(consent, person, today) && running(consent, today).length > 0)
      .flatMap((consent) => {
        const other = known
          .filter(({ linkedIds, diedOn }) => linkedIds.includes(person.id) && diedOn === null)
          .toSorted((a, b) => people.indexOf(a.id) - people.indexOf(b.id))
          .find((one) => !standingOf(one, view.at).some((said) => isSame(consent, person, said, one, today)));
        return other ? [task(consent, other.id)] : [];
      }),
  );
}

const task = ({ id }: ConsentFacts, personId: Id): OpenTask => ({
  kind: "CONSENT_TO_CONFIRM",
  about: id,
  persons: [personId],
  rules: [id],
  dueOn: null,
});

/** Whether the same giver has said all of it that still runs of the other record too. */
function isSame(
  consent: ConsentFacts,
  { id }: PersonFacts,
  said: ConsentFacts,
  other: PersonFacts,
  today: Day,
): boolean {
  const giver = consent.giverPersonId === id ? other.id : consent.giverPersonId;
  if (said.giverPersonId !== giver || said.giverAgencyId !== consent.giverAgencyId) return false;
  const sentences = new Set(said.provisions.map(words));
  return running(consent, today).every((one) => sentences.has(words(one)));
}

const running = ({ provisions }: ConsentFacts, today: Day) =>
  provisions.filter(({ until }) => until === null || until >= today);

const words = ({ permit, agencies, agencyTypes, categories, purposes, from, until }: Provision) =>
  JSON.stringify([
    permit,
    ...[agencies, agencyTypes, purposes].map((names) => names.toSorted()),
    categories,
    from,
    until,
  ]);
