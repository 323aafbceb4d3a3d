import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { readAccessLog } from "../audit/accessLog.js";
import { Context } from "../context.js";
import { AuditEntryConnection } from "../model/AuditEntry.js";
import { AccessLogFilter } from "../model/inputs.js";
import { loggedEntryOf, recordInWords, whoseRecord } from "./oversight/accessLogView.js";
import { cursorOf, readCursor } from "./oversight/auditEntryView.js";
import { PageArgs } from "./page.js";

/** Who saw what, for the data-protection officer. Looking is itself audited. */
@Resolver()
export class AccessLogResolver {
  @Query(() => AuditEntryConnection, {
    description:
      "Who saw this record, when, for what purpose, on what basis, and what was withheld: the latest first.",
  })
  async accessLog(
    @Arg("filter", () => AccessLogFilter, { description: "Whose record, and when." }) filter: AccessLogFilter,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
  ): Promise<AuditEntryConnection> {
    const before = after == null ? null : readCursor(after);
    const question = whoseRecord(filter);
    context.trail.asked(recordInWords(question));
    const { transaction, asked, doorRequest } = context;
    const log = await readAccessLog(transaction, asked.keys, doorRequest, { ...question, first, before });
    const shown = log.entries.slice(0, first);
    const edges = shown.map((entry) => ({ cursor: cursorOf(entry), node: loggedEntryOf(log, entry) }));
    return {
      edges,
      pageInfo: { hasNextPage: log.entries.length > first, endCursor: edges.at(-1)?.cursor ?? null },
      withheld: [],
    };
  }
}
