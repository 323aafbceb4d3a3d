import type { DeskFilter, EntryQuestion, RecordQuestion } from "../../graphql/generated/graphql";
import { startOfDay } from "../audit/accessLogChoice";

/** Each question of the desk, by its place in the address: what it asks of the server, and by what it can be narrowed. */
export const QUESTIONS = {
  practitioner: { entries: "PRACTITIONER", account: true, plot: true },
  agency: { entries: "AGENCY", agency: true, plot: true },
  withheld: { entries: "WITHHELD", reason: true },
  exported: { entries: "EXPORTED" },
  refused: { entries: "REFUSED" },
  "looked-at-audit": { entries: "LOOKED_AT_AUDIT" },
  "emergency-uses": {
    records: "EMERGENCY_USES",
    states: ["REVIEW_OVERDUE", "TO_REVIEW", "NEEDS_INFORMATION", "NOT_JUSTIFIED", "JUSTIFIED", "NOT_OPENED"],
  },
  "despite-objection": {
    records: "DESPITE_OBJECTION",
    states: ["IN_FORCE", "REVIEW_OVERDUE", "ANSWERED", "ENDED"],
  },
  consents: {
    records: "CONSENTS",
    states: ["RUNNING_OUT", "IN_FORCE", "NOT_YET", "EXPIRED", "LAPSED", "WITHDRAWN", "SUPERSEDED"],
  },
  agreements: {
    records: "AGREEMENTS",
    states: ["REVIEW_OVERDUE", "REVIEW_DUE", "REVIEW_LATER", "PROPOSED", "SUSPENDED"],
  },
  "not-shared": { records: "NOT_SHARED", states: ["IN_FORCE", "REVIEW_OVERDUE", "ANSWERED", "ENDED"] },
  changes: { records: "CHANGES" },
} as const satisfies Record<string, DeskQuestion>;

export interface DeskQuestion {
  entries?: EntryQuestion;
  records?: RecordQuestion;
  agency?: boolean;
  account?: boolean;
  reason?: boolean;
  plot?: boolean;
  states?: readonly string[];
}
export type QuestionName = keyof typeof QUESTIONS;

export const questionNames = Object.keys(QUESTIONS) as QuestionName[];
export const isQuestion = (name: string | undefined): name is QuestionName =>
  name !== undefined && Object.hasOwn(QUESTIONS, name);

/** What the address asks for. */
export interface DeskChoice {
  agency: string;
  account: string;
  reason: string;
  state: string;
  from: string;
  until: string;
  after: string;
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const uuid = /^[0-9a-f-]{36}$/;
const code = /^[A-Z_]{1,40}$/;

export function choiceOf(address: URLSearchParams): DeskChoice {
  const asked = (name: string, pattern: RegExp) => {
    const text = address.get(name) ?? "";
    return pattern.test(text) ? text : "";
  };
  return {
    agency: asked("agency", uuid),
    account: asked("account", uuid),
    reason: asked("reason", code),
    state: asked("state", code),
    from: asked("from", day),
    until: asked("until", day),
    after: asked("after", /^[\w-]+$/),
  };
}

/** The server's filter; days are London's, and the last one is included. */
export function filterOf(
  { account: byAccount, agency: byAgency, reason: byReason, states }: DeskQuestion,
  { agency, account, reason, state, from, until }: DeskChoice,
): DeskFilter {
  return {
    ...(byAccount && account && { accountId: account }),
    ...(byAgency && agency && { agencyId: agency }),
    ...(byReason && reason && { reason: reason as NonNullable<DeskFilter["reason"]> }),
    ...(states?.includes(state) && { state }),
    ...(from && { from: startOfDay(from) }),
    ...(until && { until: startOfDay(until, 1) }),
  };
}

/** Whether enough is said to ask. */
export const isComplete = ({ account, agency }: DeskQuestion, choice: DeskChoice): boolean =>
  (!account || choice.account !== "") && (!agency || choice.agency !== "");
