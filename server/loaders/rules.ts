import type { DoorRequest, Transaction } from "../database/transaction.js";
import { TellonceError } from "../errors.js";
import type { RuleKind } from "../model/rules/enums.js";
import type { Day, Facts, Id, Instant, ViewerFacts } from "../sharing/facts.js";

/** A rule as it is stored: the columns of its kind's table, by their names. */
export interface RuleRow {
  rule_kind: RuleKind;
  id: Id;
  answer_id: Id | null;
  case_id: Id | null;
  from_at: string;
  until_at: string | null;
  review_on: Day | null;
  review_of: Id | null;
  recorded_by: Id | null;
  recorded_at: string;
  retired_at: string | null;
  retired_how: string | null;
  retired_note: string | null;
  share?: boolean;
  purpose?: string;
  gateway?: string;
  agencies?: Id[];
  persons?: Id[];
  categories?: number;
  why_necessary?: string;
  why_proportionate?: string;
  family_told?: boolean;
  why_not_told?: string | null;
  refusal_overridden?: string | null;
  objected_at?: string | null;
  person_id?: Id | null;
  account_id?: Id;
  accounts?: Id[];
  existence?: string;
  emergency?: boolean;
  reason?: string;
  kind?: string;
  household_id?: Id | null;
  effect?: string;
  mark?: number | null;
}

export interface AccountRow {
  id: Id;
  name: string;
  kind: string;
  agencyId: Id | null;
}

export interface StoredRules {
  may: RuleKind[];
  rules: RuleRow[];
  accounts: Record<Id, AccountRow>;
}

type World = Omit<Facts, "viewer">;
type Marks = Record<Id, number[] | null> | null;

/** The facts before and after a change, and of everybody at work whom the case concerns. */
export interface TriedChange {
  kind: RuleKind;
  /** The instant for which the worlds are to be judged. */
  at: Instant;
  viewers: ViewerFacts[];
  before: World;
  after: World;
  answers: { before: Marks; after: Marks };
}

/** A change as the door takes it; `row` holds the columns of a new rule's table. */
export interface RuleChangeRequest {
  act: "RECORD" | "END" | "REVIEW" | "OBJECT";
  id: Id;
  kind?: RuleKind;
  ruleId?: Id;
  row?: Record<string, unknown>;
  from?: Day | null;
  until?: Day | null;
  reviewOn?: Day;
  note?: string;
  answerId?: Id | null;
  householdOf?: Id | null;
}

export interface GatewayRow {
  code: string;
  name: string;
  source: string;
  purposes: string[];
  agreementToBeSought: boolean;
  regime: string;
  categories: number;
}

/** The rules of a case that this viewer may read; null where the case does not exist for them. */
export async function loadCaseRules(
  { rows }: Transaction,
  who: DoorRequest,
  caseId: Id,
): Promise<StoredRules | null> {
  const [found] = await rows<{ rules: StoredRules | null }>(
    "select door.case_rules($1, $2, $3, $4::smallint, $5) as rules",
    [who.partnershipId, who.accountId, who.purpose, who.assurance, caseId],
  );
  return found?.rules ?? null;
}

/**
 * Makes a change of rules, or (`saving` false) tries it out and undoes it. @throws FORBIDDEN, NOT_FOUND, CONFLICT,
 * STEP_UP_REQUIRED, or BAD_INPUT that names the fields, with nothing written.
 */
export async function changeRule(
  { rows }: Transaction,
  who: DoorRequest,
  caseId: Id,
  change: RuleChangeRequest,
  saving: boolean,
): Promise<TriedChange> {
  const [found] = await rows<{ tried: TriedChange & { outcome: string } }>(
    "select door.change_rule($1, $2, $3, $4::smallint, $5, $6::jsonb, $7) as tried",
    [who.partnershipId, who.accountId, who.purpose, who.assurance, caseId, JSON.stringify(change), saving],
  );
  const { outcome, ...tried } = found!.tried;
  if (outcome === "OK") return tried;
  throw refusals[outcome]?.() ?? new TellonceError("BAD_INPUT");
}

/** The accounts at work in one agency. */
export async function loadNameableAccounts(
  { rows }: Transaction,
  who: DoorRequest,
  agencyId: Id,
): Promise<AccountRow[]> {
  const [found] = await rows<{ accounts: AccountRow[] }>(
    "select door.nameable_accounts($1, $2, $3) as accounts",
    [who.partnershipId, who.accountId, agencyId],
  );
  return found?.accounts ?? [];
}

/** The legal gateways on which a sharing decision can stand. */
export const loadGateways = ({ rows }: Transaction): Promise<GatewayRow[]> =>
  rows<GatewayRow>(
    `select code, name, source, purposes, agreement_to_be_sought as "agreementToBeSought", regime, categories from legal_gateway order by code`,
  );

const bad = (sentence: string, ...fields: string[]) => new TellonceError("BAD_INPUT", sentence, { fields });

const refusals: Record<string, () => TellonceError> = {
  FORBIDDEN: () => new TellonceError("FORBIDDEN", "Another role records this kind of rule."),
  NOT_FOUND: () => new TellonceError("NOT_FOUND"),
  CONFLICT: () => new TellonceError("CONFLICT", "This rule was ended or reviewed meanwhile."),
  STEP_UP_REQUIRED: () => new TellonceError("STEP_UP_REQUIRED"),
  OWN: () => new TellonceError("FORBIDDEN", "Somebody else records an exclusion that is about you."),
  OUTSIDE: () =>
    bad(
      "Whoever records it, or for a marker their agency, stays among those to whom it is open.",
      "accountIds",
    ),
  BAD_DATES: () => bad("These days do not fit together.", "from", "until", "reviewOn"),
  BAD_PERSON: () => bad("A rule is about people of this case.", "personIds"),
  BAD_ACCOUNT: () => bad("An account named does not exist, or no longer.", "accountIds"),
  BAD_AGENCY: () => bad("An agency named is not in this partnership.", "agencyIds"),
  BAD_CATEGORIES: () => bad("A rule covers at least one kind of data.", "categories"),
  BAD_GATEWAY: () => bad("This gateway does not serve this purpose.", "gateway"),
  NO_HOUSEHOLD: () =>
    bad("No household of this person is recorded that could be protected.", "householdOfId"),
};
