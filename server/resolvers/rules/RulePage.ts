import { kindsKept } from "../../access/ruleKeepers.js";
import type { Known } from "../../access/knownWorld.js";
import { shows } from "../../access/withhold.js";
import type { Context, View } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { loadConsents } from "../../loaders/consents.js";
import {
  loadCaseRules,
  loadGateways,
  type GatewayRow,
  type RuleRow,
  type StoredRules,
} from "../../loaders/rules.js";
import type { RuleKind } from "../../model/rules/enums.js";
import { bitOf } from "../../sharing/categories.js";
import type { Id } from "../../sharing/facts.js";
import { agencyBehind, type CasePage, openCasePage } from "../case/CasePage.js";

/** What looking at and changing a case's rules share. */
export interface RulePage {
  page: CasePage;
  caseId: Id;
  /** What the viewer may record, end and review here. */
  kinds: readonly RuleKind[];
  stored: StoredRules;
  /** The rules that the viewer may read. */
  rules: readonly RuleRow[];
  gateways: readonly GatewayRow[];
}

/** @throws NOT_FOUND where the case does not exist for the viewer, FORBIDDEN where its rules are not theirs to keep. */
export async function openRulePage(context: Context, view: View, caseId: Id): Promise<RulePage> {
  if (view.decider.isAbsent(caseId)) throw new TellonceError("NOT_FOUND");
  const kinds = kindsKept(view, caseId);
  if (kinds.length === 0)
    throw new TellonceError("FORBIDDEN", "The lead professional and their supervisor keep a case's rules.");
  const page = await openCasePage(view, caseId);
  const stored = await loadCaseRules(view.transaction, context.doorRequest, caseId);
  const gateways = await loadGateways(view.transaction);
  if (!stored) throw new TellonceError("NOT_FOUND");
  const rules = stored.rules.filter((rule) => isKnown(page, rule));
  return { page, caseId, kinds, stored, rules, gateways };
}

/**
 * How a rule stands as a row. What it says is about safeguarding, of everybody whom it is about and whom the viewer may
 * know of; nobody means that the viewer may not know of the rule. A case's rules are kept by the agency that leads it and
 * are handed over with it: they are its own record.
 */
export function rowOf({ view, people }: CasePage, rule: RuleRow) {
  const named = [...(rule.persons ?? []), ...(rule.person_id ? [rule.person_id] : [])];
  return {
    category: bitOf("SAFEGUARDING")!,
    agency_id: view.facts.viewer?.agencyId ?? "",
    marks: null,
    subjects: named.length > 0 ? people.filter((person) => namesPerson(view, named, person)) : [...people],
  };
}

const isKnown = (page: CasePage, rule: RuleRow): boolean => {
  const row = rowOf(page, rule);
  return row.subjects.length > 0 && shows(page.view, page.caseId, row, false);
};

/** A person is named also by an id that is merged with theirs. */
const namesPerson = ({ facts }: View, named: readonly Id[], person: Id): boolean =>
  [person, ...(facts.people.find(({ id }) => id === person)?.linkedIds ?? [])].some((id) =>
    named.includes(id),
  );

/** What the viewer knows of the case: the only facts from which a diff may be made for them. */
export async function knownTo(
  { page, caseId, rules }: Pick<RulePage, "page" | "caseId" | "rules">,
  changed: readonly Id[] = [],
): Promise<Known> {
  const { view, frame, people } = page;
  const consents = await loadConsents(view.transaction, people);
  return {
    people: new Set(people),
    relationships: new Set(
      frame.team
        .filter(
          (row) => shows(view, caseId, row, true) && shows(view, caseId, agencyBehind(page, row).row, true),
        )
        .map(({ id }) => id),
    ),
    consents: new Set(consents.filter((row) => shows(view, caseId, row, false)).map(({ id }) => id)),
    rules: new Set([...rules.map(({ id }) => id), ...changed]),
  };
}
