import { knownViewers, knownWorld } from "../../access/knownWorld.js";
import type { DiffLine } from "../../access/Differences.js";
import { policyDiff, purposesOf, type World } from "../../access/policyDiff.js";
import type { AgreementWorld } from "../../loaders/agreements.js";
import type { AgreementFacts, Id } from "../../sharing/facts.js";

/** The agreements in force before and after a change, and what the change is about. */
export interface AgreementChange {
  before: readonly AgreementFacts[];
  after: readonly AgreementFacts[];
  parties: readonly Id[];
  purposes: readonly string[];
}

/**
 * What a change of agreements would open and close, by the decider that every read uses, within the remit of one agency's
 * officer: what its people would see of the other parties', and the other parties' people of its own. Rules that the officer
 * cannot read are left out of the facts, so that no number betrays them: they may keep closed what is listed as opening.
 * A hundred cases take seconds: `pause` is awaited after each, so that other requests are answered in between.
 */
export async function agreementDiff(
  world: AgreementWorld,
  { before, after, parties, purposes }: AgreementChange,
  pause: () => Promise<unknown>,
): Promise<DiffLine[]> {
  const others = parties.filter((id) => id !== world.agency);
  const viewers = new Map(knownViewers(world.viewers).map((viewer) => [viewer.accountId, viewer]));
  const lines = new Map<string, DiffLine>();
  for (const one of world.cases) {
    const facts = knownWorld(
      { agencies: world.agencies, agreements: [], cases: [one], people: world.people },
      known(world, one),
    );
    const here = (world.viewersOf[one.id] ?? [])
      .map((id) => viewers.get(id))
      .filter((viewer) => viewer !== undefined);
    const directions = [
      { viewers: here.filter(({ agencyId }) => agencyId === world.agency), contributors: others },
      {
        viewers: here.filter(({ agencyId }) => others.includes(agencyId ?? "")),
        contributors: [world.agency],
      },
    ];
    const compared = {
      caseId: one.id,
      people: facts.cases.flatMap(({ people }) => people.map(({ personId }) => personId)),
      purposes: purposesOf(facts, one.id, world.at).filter((purpose) => purposes.includes(purpose)),
    };
    for (const { viewers: asking, contributors } of directions) {
      const difference = policyDiff({
        before: { ...facts, agreements: before },
        after: { ...facts, agreements: after },
        viewers: asking,
        cases: [{ ...compared, contributors }],
        at: world.at,
      });
      for (const line of difference.lines) merge(lines, line);
    }
    await pause();
  }
  return [...lines].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}

/** All that an officer may know of a case in their remit: its people, team, consents and sharing decisions. */
const known = ({ people, sealed }: AgreementWorld, one: World["cases"][number]) => ({
  people: new Set(
    one.people
      .map(({ personId }) => personId)
      .filter((id) => !sealed.some(({ caseId, personId }) => caseId === one.id && personId === id)),
  ),
  relationships: new Set(one.relationships.map(({ id }) => id)),
  consents: new Set(people.flatMap(({ consents }) => consents.map(({ id }) => id))),
  rules: new Set(one.decisions.map(({ id }) => id)),
});

/** Adds a case's line to the same line of other cases. */
function merge(lines: Map<string, DiffLine>, line: DiffLine): void {
  const key = [line.effect, line.agencyId, line.purpose, line.category, line.locatingOnly].join(" ");
  const had = lines.get(key);
  lines.set(key, {
    ...line,
    viewers: new Set([...(had?.viewers ?? []), ...line.viewers]),
    people: new Set([...(had?.people ?? []), ...line.people]),
    contributors: new Set([...(had?.contributors ?? []), ...line.contributors]),
  });
}
