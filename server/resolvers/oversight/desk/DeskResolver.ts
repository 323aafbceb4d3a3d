import { Arg, Args, Ctx, ID, Query, Resolver } from "type-graphql";
import { readAuditAccounts } from "../../../audit/auditAccounts.js";
import { type AuditQuestion, type DeskQuestion, readDeskEntries } from "../../../audit/deskEntries.js";
import { readDeskRecords, type RecordQuestion } from "../../../audit/deskRecords.js";
import { openRemitOf } from "../../../audit/remit.js";
import { countUse } from "../../../audit/useOverTime.js";
import { Context } from "../../../context.js";
import { TellonceError } from "../../../errors.js";
import { AuditEntryConnection } from "../../../model/AuditEntry.js";
import { AuditAccount, DeskFilter, DeskRecords, UseInPeriod } from "../../../model/desk/Desk.js";
import { EntryQuestionEnum, RecordQuestionEnum, UseUnitEnum } from "../../../model/desk/enums.js";
import { asId } from "../../ids.js";
import { PageArgs } from "../../page.js";
import { cursorOf, readCursor } from "../auditEntryView.js";
import { entryOf, recordOf } from "./deskViews.js";

type EntryQuestion = keyof typeof EntryQuestionEnum;
const SHOWN_AT_MOST = 200;
/** Counted by day over no more than this; by month over any time. In days. */
const BY_DAY_AT_MOST = 366;

/** What a data-protection officer asks: each one question. Asking is itself audited. */
@Resolver()
export class DeskResolver {
  @Query(() => AuditEntryConnection, {
    description:
      "What an account or an agency saw, what was withheld, what left as a document, what was refused: the latest first, within the officer's remit.",
  })
  async deskEntries(
    @Arg("question", () => EntryQuestionEnum, { description: "What is asked." }) question: EntryQuestion,
    @Arg("filter", () => DeskFilter, { description: "Of whom, and when." }) filter: DeskFilter,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
  ): Promise<AuditEntryConnection> {
    const before = after == null ? null : readCursor(after);
    const asked = questionOf(question, filter);
    context.trail.asked(inWords(question, filter));
    const { entries, more, remit } = await readDeskEntries(
      context.transaction,
      context.asked.keys,
      context.doorRequest,
      asked,
      { first, before },
    );
    const edges = entries.map((one) => ({ cursor: cursorOf(one.entry), node: entryOf(one, remit.agencies) }));
    return {
      edges,
      pageInfo: { hasNextPage: more, endCursor: edges.at(-1)?.cursor ?? null },
      withheld: [],
    };
  }

  @Query(() => DeskRecords, {
    description:
      "Records that decide: emergency uses, sharing despite objection, consents, agreements, decisions not to share, changes; within the officer's remit.",
  })
  async deskRecords(
    @Arg("question", () => RecordQuestionEnum, { description: "What is asked." }) question: RecordQuestion,
    @Arg("filter", () => DeskFilter, { description: "How they stand, and when." }) filter: DeskFilter,
    @Ctx() context: Context,
  ): Promise<DeskRecords> {
    context.trail.asked(inWords(question, filter));
    const { items, more, agencies } = await readDeskRecords(
      context.transaction,
      context.doorRequest,
      question,
      recordFilter(filter, SHOWN_AT_MOST),
    );
    return { items: items.map((item) => recordOf(item, agencies)), more };
  }

  @Query(() => [UseInPeriod], {
    description:
      "How often records were used, in each day or month that had any use: as many operations as the list of them has that left. By day for at most a year.",
  })
  async useOverTime(
    @Arg("filter", () => DeskFilter, {
      description: "By which account or agency, the officer's own where neither is named; and when.",
    })
    filter: DeskFilter,
    @Arg("by", () => UseUnitEnum, { description: "By day or by month." }) by: keyof typeof UseUnitEnum,
    @Ctx() context: Context,
  ): Promise<UseInPeriod[]> {
    context.trail.asked(inWords("use over time", filter));
    const { from, until } = filter;
    if (
      by === "day" &&
      !(from && (until ?? new Date()).getTime() - from.getTime() <= BY_DAY_AT_MOST * 86_400_000)
    )
      throw new TellonceError("BAD_INPUT", "Count by day over at most a year, or by month.", {
        fields: ["from", "until"],
      });
    const { transaction, doorRequest, asked } = context;
    const ours = (await openRemitOf(transaction.rows, doorRequest, []))?.agency ?? null;
    const question = questionOf(filter.accountId ? "PRACTITIONER" : "AGENCY", {
      ...filter,
      agencyId: filter.agencyId ?? (filter.accountId ? null : ours),
    });
    return countUse(transaction, asked.keys, doorRequest, question, by);
  }

  @Query(() => [AuditAccount], {
    description: "The accounts at work in an agency, those that have ended too: to choose whom to ask after.",
  })
  async auditAccounts(
    @Arg("agencyId", () => ID, { description: "The agency." }) agencyId: string,
    @Ctx() context: Context,
  ): Promise<AuditAccount[]> {
    const id = asId(agencyId);
    context.trail.asked(`accounts of ${id}`);
    const { rows } = context.transaction;
    if (!(await openRemitOf(rows, context.doorRequest, []))) throw new TellonceError("FORBIDDEN");
    return (await readAuditAccounts(rows, id)).map(({ ended, ...account }) => ({
      ...account,
      hasEnded: ended,
    }));
  }
}

/** @throws BAD_INPUT where it is not said whose doing is asked for. */
export function questionOf(question: AuditQuestion, filter: DeskFilter): DeskQuestion {
  const accountId = filter.accountId == null ? null : asId(filter.accountId);
  const agencyId = filter.agencyId == null ? null : asId(filter.agencyId);
  if (question === "PRACTITIONER" && accountId === null)
    throw new TellonceError("BAD_INPUT", "Say whose doing you ask for.", { fields: ["accountId"] });
  if (question === "AGENCY" && agencyId === null)
    throw new TellonceError("BAD_INPUT", "Say which agency you ask for.", { fields: ["agencyId"] });
  return {
    question,
    accountId,
    agencyId,
    clientId: null,
    reason: filter.reason ?? null,
    from: filter.from ?? null,
    until: filter.until ?? null,
  };
}

export const recordFilter = ({ from, until, state }: DeskFilter, limit: number) => ({
  from: from ?? null,
  until: until ?? null,
  state: state?.trim() || null,
  limit,
});

/** What was asked, for the audit of the audit: ids and codes, nobody's name. */
export const inWords = (question: string, { accountId, agencyId }: DeskFilter): string =>
  ["desk", question, accountId && `account ${accountId}`, agencyId && `agency ${agencyId}`]
    .filter(Boolean)
    .join(" ");
