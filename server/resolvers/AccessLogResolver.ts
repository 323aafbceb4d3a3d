import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { type AccessLog, readAccessLog } from "../audit/accessLog.js";
import { type LoggedEntry, outcomeOf } from "../audit/loggedEntry.js";
import { Context } from "../context.js";
import { TellonceError } from "../errors.js";
import { type AuditEntry, AuditEntryConnection } from "../model/AuditEntry.js";
import { AccessLogFilter } from "../model/inputs.js";
import type { PurposeCode } from "../sharing/purposes.js";
import { auditedSubjects, cursorOf, readCursor } from "./oversight/auditEntryView.js";
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
    const personReference = filter.personReference?.trim() || null;
    const caseReference = filter.caseReference?.trim() || null;
    if ((personReference === null) === (caseReference === null))
      throw new TellonceError("BAD_INPUT", "Give either a case's number or a person's record number.", {
        fields: ["caseReference", "personReference"],
      });
    const before = after == null ? null : readCursor(after);
    context.trail.asked(`record ${personReference ?? caseReference}`);
    const question = {
      personReference,
      caseReference,
      from: filter.from ?? null,
      until: filter.until ?? null,
      first,
      before,
    };
    const log = await readAccessLog(context.transaction, context.asked.keys, context.doorRequest, question);
    const shown = log.entries.slice(0, first);
    const edges = shown.map((entry) => ({ cursor: cursorOf(entry), node: entryView(log, entry) }));
    return {
      edges,
      pageInfo: { hasNextPage: log.entries.length > first, endCursor: edges.at(-1)?.cursor ?? null },
      withheld: [],
    };
  }
}

function entryView({ remit, personOf }: AccessLog, entry: LoggedEntry): AuditEntry {
  const { id, at, content } = entry;
  const caseOf = new Map(remit.cases.map((one) => [one.id, one.reference]));
  return {
    id,
    at,
    actor: content.actor,
    agency: remit.agencies.find((agency) => agency.id === content.agency) ?? null,
    purpose: content.purpose as PurposeCode | null,
    operation: content.operation,
    outcome: outcomeOf(entry),
    asked: [],
    refused: [],
    subjects: auditedSubjects(content.subjects, { personOf, caseOf }),
  };
}
