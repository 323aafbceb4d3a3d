import type { Selection } from "../../access/Selection.js";
import { presentItem } from "../../access/withhold.js";
import type { GatewayRow, RuleRow } from "../../loaders/rules.js";
import type { RuleKind } from "../../model/rules/enums.js";
import {
  type CaseRules,
  Exclusion,
  type LegalGateway,
  type NamedAccount,
  ProtectionMarker,
  Seal,
  SharingDecision,
} from "../../model/rules/rules.js";
import { categoriesIn } from "../../sharing/categories.js";
import type { Id } from "../../sharing/facts.js";
import type { PurposeCode } from "../../sharing/purposes.js";
import { referTo } from "../case/person.js";
import { type RulePage, rowOf } from "./RulePage.js";

/** The rules of a case that the viewer may read. */
export function rulesView(of: RulePage, selection: Selection): CaseRules {
  const list = <Type>(kind: RuleKind, field: string, type: abstract new () => Type, values: Values): Type[] =>
    of.rules
      .filter((rule) => rule.rule_kind === kind)
      .map((rule) => ruleView(of, rule, type as never, selection.at(field), values))
      .filter((rule) => rule !== null) as Type[];
  return {
    viewerCanRecord: [...of.kinds],
    sharingDecisions: list("SHARING_DECISION", "sharingDecisions", SharingDecision, decisionValues),
    seals: list("SEAL", "seals", Seal, sealValues),
    exclusions: list("EXCLUSION", "exclusions", Exclusion, exclusionValues),
    markers: list("MARKER", "markers", ProtectionMarker, markerValues),
  };
}

export const gatewayView = ({ categories, purposes, ...gateway }: GatewayRow): LegalGateway => ({
  ...gateway,
  purposes: purposes as PurposeCode[],
  categories: categoriesIn(categories),
});

type Values = (of: RulePage, rule: RuleRow, selection: Selection) => Record<string, unknown>;

function ruleView(
  of: RulePage,
  rule: RuleRow,
  type: typeof Seal,
  selection: Selection,
  values: Values,
): Seal | null {
  const { view } = of.page;
  const shown = presentItem(view, type, of.caseId, rowOf(of.page, rule), selection, {
    from: instant(rule.from_at),
    until: instant(rule.until_at),
    reviewOn: rule.review_on,
    recordedBy: accountOf(of, rule.recorded_by),
    recordedAt: instant(rule.recorded_at),
    endedAt: instant(rule.retired_at),
    endReason: rule.retired_note,
    ...values(of, rule, selection),
  });
  return (
    shown &&
    ({
      ...shown,
      id: rule.id,
      kind: rule.rule_kind,
      state: stateOf(of, rule),
      reviewOf: rule.review_of,
      viewerCanEnd: rule.retired_at === null && of.kinds.includes(rule.rule_kind),
    } as Seal)
  );
}

const decisionValues: Values = (of, rule, selection) => ({
  share: rule.share,
  purpose: rule.purpose,
  gateway: of.gateways.filter(({ code }) => code === rule.gateway).map(gatewayView)[0],
  agencies: agenciesOf(of, rule),
  people: peopleOf(of, rule, selection.at("people")),
  categories: categoriesIn(rule.categories ?? 0),
  whyNecessary: rule.why_necessary,
  whyProportionate: rule.why_proportionate,
  familyTold: rule.family_told,
  whyNotTold: rule.why_not_told,
  refusalOverridden: rule.refusal_overridden,
  objectedAt: instant(rule.objected_at ?? null),
});

const sealValues: Values = (of, rule, selection) => ({
  person: rule.person_id ? (referTo(of.page, rule.person_id, selection.at("person")) ?? null) : null,
  categories: categoriesIn(rule.categories ?? 0),
  answerId: rule.answer_id,
  accounts: accountsOf(of, rule),
  existence: rule.existence,
  emergency: rule.emergency,
  reason: rule.reason,
});

const exclusionValues: Values = (of, rule, selection) => ({
  account: accountOf(of, rule.account_id ?? null),
  person: rule.person_id ? (referTo(of.page, rule.person_id, selection.at("person")) ?? null) : null,
  reason: rule.kind,
});

const markerValues: Values = (of, rule, selection) => ({
  protects: rule.kind,
  people: peopleOf(of, rule, selection.at("people")),
  household: rule.household_id != null,
  categories: categoriesIn(rule.categories ?? 0),
  answerId: rule.answer_id,
  accounts: accountsOf(of, rule),
  agencies: agenciesOf(of, rule),
  effect: rule.effect,
  emergency: rule.emergency,
  reason: rule.reason,
});

const instant = (at: string | null) => (at === null ? null : new Date(at));

/** How a rule is retired whose later record takes its place. */
const AGAIN = new Set(["REVIEWED", "OBJECTED"]);

function stateOf({ page: { view } }: RulePage, rule: RuleRow): string {
  if (rule.retired_at !== null) return AGAIN.has(rule.retired_how ?? "") ? "REVIEWED" : "ENDED";
  const now = view.at / 1000;
  if (rule.until_at !== null && Date.parse(rule.until_at) <= now) return "EXPIRED";
  if (rule.review_on !== null && rule.review_on < view.today) return "REVIEW_OVERDUE";
  // What another transaction recorded after this one began counts for it too.
  return Date.parse(rule.from_at) > Math.max(now, Date.parse(rule.recorded_at)) ? "NOT_YET" : "IN_FORCE";
}

const peopleOf = ({ page }: RulePage, rule: RuleRow, selection: Selection) =>
  rowOf(page, rule)
    .subjects.filter(() => (rule.persons?.length ?? 0) > 0)
    .map((person) => referTo(page, person, selection))
    .filter((person) => person !== undefined);

const agenciesOf = ({ page }: RulePage, rule: RuleRow) =>
  (rule.agencies ?? []).map((id) => page.agencies.get(id)).filter((agency) => agency !== undefined);

const accountsOf = (of: RulePage, rule: RuleRow): NamedAccount[] =>
  (rule.accounts ?? []).map((id) => accountOf(of, id)).filter((account) => account !== null);

function accountOf({ stored, page }: RulePage, id: Id | null): NamedAccount | null {
  const account = id === null ? undefined : stored.accounts[id];
  if (!account) return null;
  const { agencyId, ...rest } = account;
  return { ...rest, agency: page.agencies.get(agencyId ?? "") ?? null };
}
