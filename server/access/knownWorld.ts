import type { Id, ViewerFacts } from "../sharing/facts.js";
import type { World } from "./policyDiff.js";

/** What somebody who changes a rule knows: the ids of what they can see themselves. */
export interface Known {
  people: ReadonlySet<Id>;
  relationships: ReadonlySet<Id>;
  consents: ReadonlySet<Id>;
  /** Sharing decisions, seals, exclusions and markers; the rule that is changed among them. */
  rules: ReadonlySet<Id>;
}

/**
 * The facts as far as somebody knows them. A diff of such facts is a function of what its reader can see anyway, so that
 * neither a line nor the lack of one betrays a hidden seal, an exclusion, a person or an agency. Hidden rules only close:
 * what really opens for those known is among what is shown to open.
 */
export function knownWorld(world: World, known: Known): World {
  const told = <Rule extends { id: Id }>(rules: readonly Rule[]) =>
    rules.filter(({ id }) => known.rules.has(id));
  return {
    ...world,
    cases: world.cases.map((one) => ({
      ...one,
      people: one.people.filter(({ personId }) => known.people.has(personId)),
      relationships: one.relationships.filter(({ id }) => known.relationships.has(id)),
      exclusions: told(one.exclusions),
      seals: told(one.seals),
      markers: told(one.markers),
      decisions: told(one.decisions),
      grants: [],
    })),
    people: world.people.map((person) => ({
      ...person,
      consents: person.consents.filter(({ id }) => known.consents.has(id)),
    })),
  };
}

/** Viewers as far as others know them: that somebody at work is of a family themselves is not told. */
export const knownViewers = (viewers: readonly ViewerFacts[]): ViewerFacts[] =>
  viewers.map((viewer) => ({ ...viewer, personId: null }));
