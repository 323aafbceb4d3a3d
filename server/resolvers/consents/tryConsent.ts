import { knownViewers, knownWorld } from "../../access/knownWorld.js";
import { policyDiff, purposesOf, type World } from "../../access/policyDiff.js";
import type { Selection } from "../../access/Selection.js";
import type { Context, View } from "../../context.js";
import { loadCaseViewers } from "../../loaders/caseViewers.js";
import type { PolicyDiff } from "../../model/rules/PolicyDiff.js";
import type { Id, Instant, PersonFacts } from "../../sharing/facts.js";
import { kindsKept } from "../../access/ruleKeepers.js";
import { openCasePage } from "../case/CasePage.js";
import { referTo } from "../case/person.js";
import { diffView } from "../rules/diffView.js";
import { knownTo, openRulePage } from "../rules/RulePage.js";

/** One person's facts, as they would be afterwards. */
export interface ConsentChange {
  /** Judged at this instant: now, or the first moment on which it counts. */
  at: Instant;
  /** Consents that are not recorded yet, by their ids. */
  made: readonly Id[];
  after(person: PersonFacts): PersonFacts;
  /** What is changed, for the digest. */
  what: object;
}

/** What a consent, or its withdrawal, would open and close, as far as the viewer may know. Writes nothing. */
export async function tryConsent(
  context: Context,
  view: View,
  caseId: Id,
  { at, made, after, what }: ConsentChange,
  selection: Selection,
): Promise<PolicyDiff> {
  const of =
    kindsKept(view, caseId).length > 0
      ? await openRulePage(context, view, caseId)
      : { page: await openCasePage(view, caseId), caseId, rules: [] };
  const { page } = of;
  const viewers = await loadCaseViewers(view.transaction, context.doorRequest, caseId);
  const known = await knownTo(of);
  const told = { ...known, consents: new Set([...known.consents, ...made]) };
  const changed: World = { ...view.facts, people: view.facts.people.map(after) };
  const [was, is] = [knownWorld(view.facts, told), knownWorld(changed, told)];
  const team = is.cases.flatMap(({ relationships }) => relationships.map(({ agencyId }) => agencyId));
  const difference = policyDiff({
    before: was,
    after: is,
    viewers: knownViewers(viewers),
    at,
    cases: [
      {
        caseId,
        people: page.people,
        contributors: [...new Set(team)].toSorted(),
        purposes: purposesOf(is, caseId, at),
      },
    ],
  });
  return diffView(difference, {
    at,
    agencies: page.agencies,
    referTo: (person) => referTo(page, person, selection.at("lines", "sample")) ?? undefined,
    change: { caseId, ...what },
    compared: 1,
    concerned: 1,
  });
}
