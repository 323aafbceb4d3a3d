import type { Translate } from "../../messages/translate";
import { type DateParts, isoDate, noDate } from "../../components/dateParts";
import type { FieldError } from "../../components/ErrorSummary";
import type { ClosureOutcome, Purpose, TriageOutcome } from "../../graphql/generated/graphql";
import type { Account } from "../rules/ruleDraft";

/** What can be done in the life of a case, each on a page of its own. */
export const lifeActs = ["triage", "band", "up", "down", "invite", "handover", "leave", "close"] as const;
export type LifeAct = (typeof lifeActs)[number];

/** What somebody is writing down about one of them. */
export interface LifeDraft {
  outcome: TriageOutcome | "";
  band: "" | "1" | "2" | "3";
  from: DateParts;
  purpose: Purpose | "";
  agencyId: string;
  accounts: Account[];
  role: string;
  outcomes: ClosureOutcome[];
  openActions: string;
  reason: string;
}

export const emptyLife: LifeDraft = {
  outcome: "",
  band: "",
  from: noDate,
  purpose: "",
  agencyId: "",
  accounts: [],
  role: "",
  outcomes: [],
  openActions: "",
  reason: "",
};

/** The least that a reason says, and a summary. In characters; the server holds them to it. */
const LEAST = { reason: 10, summary: 20 };

/** What is missing before this can be sent, each beside the field that it concerns. */
export function lifeFaults(act: LifeAct, draft: LifeDraft, openActions: number, t: Translate): FieldError[] {
  const faults: FieldError[] = [];
  const demand = (holds: unknown, id: string, text: string) => {
    if (!holds) faults.push({ id, text });
  };
  if (act === "triage") demand(draft.outcome, "outcome", t("life.missing.outcome"));
  if (act === "band") {
    demand(draft.band, "band", t("life.missing.band"));
    demand(isoDate(draft.from), "from", t("life.missing.from"));
  }
  if (act === "up") demand(draft.purpose, "purpose", t("life.missing.purpose"));
  if (act === "invite") demand(draft.agencyId, "agency", t("life.missing.agency"));
  if (act === "handover") demand(draft.accounts.length, "account-agency", t("life.missing.account"));
  if (act === "close") {
    demand(draft.outcomes.length, "outcomes", t("life.missing.outcomes"));
    if (openActions > 0) demand(draft.openActions.trim(), "open-actions", t("life.missing.openActions"));
  }
  if (act !== "invite") {
    const least = act === "handover" ? LEAST.summary : LEAST.reason;
    demand(draft.reason.trim().length >= least, "reason", t("life.missing.reason", { least }));
  }
  return faults;
}

/** Whether something is written that would be lost. */
export const isBegun = (draft: LifeDraft) => JSON.stringify(draft) !== JSON.stringify(emptyLife);
