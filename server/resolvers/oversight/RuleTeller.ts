import type { Agency } from "../../model/Agency.js";
import type { DecidingRule } from "../../model/DecisionExplanation.js";
import type { Facts, Id } from "../../sharing/facts.js";
import type { Stage } from "../../sharing/judgement.js";

export const ANOTHERS = "another agency's rule";

/** What is said of whom in one case to the officer of one agency. */
export interface Standing {
  /** The officer's own agency. */
  ours: Id;
  /** Whether it leads the case: its officer is then told every rule. */
  led: boolean;
  leadAgencyId: Id;
  agencies: readonly Agency[];
  /** Whose rules they are; a rule that is left out is the lead agency's. */
  owners: ReadonlyMap<Id, readonly Id[]>;
}

/** Tells an officer the rules within their remit, and of others only whom to ask. */
export class RuleTeller {
  constructor(
    readonly facts: Facts,
    readonly standing: Standing,
  ) {}

  /** Whether the rule, or the lack of one, is for this officer to know. What is said of the viewer is for the viewer's agency. */
  knows(stage: Stage, rule: Id | null, viewersAgency: Id | null): boolean {
    const { led, ours } = this.standing;
    if (led) return true;
    if (rule !== null) return this.#ownersOf(rule).includes(ours);
    return viewersAgency === ours || stage === "agreement" || stage === "basis";
  }

  rule(id: Id): DecidingRule {
    return { id, kind: kindOf(this.facts, id), anotherAgency: null };
  }

  /** In place of a rule that is not theirs: the agency whose it is. */
  another(rule: Id | null, viewersAgency: Id | null): DecidingRule {
    const owner = rule === null ? viewersAgency : this.#ownersOf(rule)[0];
    return {
      id: null,
      kind: ANOTHERS,
      anotherAgency: this.standing.agencies.find(({ id }) => id === owner) ?? null,
    };
  }

  #ownersOf(rule: Id): readonly Id[] {
    return this.standing.owners.get(rule) ?? [this.standing.leadAgencyId];
  }
}

/** What kind of fact an id stands for, in words. */
function kindOf(facts: Facts, rule: Id): string {
  const isIt = ({ id }: { id: Id }) => id === rule;
  if (facts.agreements.some(isIt)) return "agreement";
  if (facts.people.some(({ consents }) => consents.some(isIt))) return "consent";
  if (facts.people.some(({ authorities }) => authorities.some(isIt))) return "authority";
  const found = facts.cases.flatMap((one) => [
    ...(one.exclusions.some(isIt) ? ["exclusion"] : []),
    ...(one.seals.some(isIt) ? ["seal"] : []),
    ...(one.markers.some(isIt) ? ["protection marker"] : []),
    ...(one.decisions.some(isIt) ? ["sharing decision"] : []),
    ...(one.grants.some(isIt) ? ["emergency grant"] : []),
  ]);
  return found[0] ?? "rule";
}
