import { Arg, Args, Ctx, ID, Query, Resolver } from "type-graphql";
import { type LoggedAgency, loggedAgencies, type OwnEntry, readOwnLog } from "../../audit/ownLog.js";
import { Context } from "../../context.js";
import { type OwnAccess, OwnAccessConnection, type OwnAccessWho } from "../../model/own/OwnRecord.js";
import { NONE } from "../../sharing/categories.js";
import type { Id } from "../../sharing/facts.js";
import type { PurposeCode } from "../../sharing/purposes.js";
import { asId } from "../ids.js";
import { cursorOf, readCursor } from "../oversight/auditEntryView.js";
import { PageArgs } from "../page.js";
import { agencyIn, tellsAccess, whoIn } from "./tellsAccess.js";

/** Who looked at one's own record, for the family. Looking is itself audited. */
@Resolver()
export class OwnLogResolver {
  @Query(() => OwnAccessConnection, {
    description:
      "Who looked at the viewer's record, or that of somebody for whom they may act: which agency, when and why, the latest first. What must stay confidential is not there.",
  })
  ownAccessLog(
    @Arg("personId", () => ID, {
      nullable: true,
      description: "Whose record; the viewer's own where it is left out.",
    })
    person: string | undefined,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
  ): Promise<OwnAccessConnection> {
    const asked = person == null ? null : asId(person);
    const before = after == null ? null : readCursor(after);
    return context.openOwn(async (view) => {
      const personId = asked ?? view.facts.viewer?.personId ?? "";
      const mayAct = view.caseIds.some(
        (id) => !view.decider.isAbsent(id) && view.decider.entry(id, personId, "").visible !== NONE,
      );
      context.trail.asked(personId);
      const { rows } = context.transaction;
      const agencies = await loggedAgencies(rows);
      const found = mayAct
        ? await readOwnLog(
            rows,
            view.keys,
            view.viewer.partnershipId,
            personId,
            { first, before },
            tellsAccess(view, personId, agencies),
          )
        : [];
      const edges = found.slice(0, first).map((entry) => ({
        cursor: cursorOf(entry),
        node: nodeOf(entry, whoIn(entry.content, view.viewer.accountId)!, agencies),
      }));
      return {
        edges,
        pageInfo: { hasNextPage: found.length > first, endCursor: edges.at(-1)?.cursor ?? null },
        withheld: [],
      };
    });
  }
}

const nodeOf = (
  { at, content }: OwnEntry,
  who: OwnAccessWho,
  agencies: ReadonlyMap<Id, LoggedAgency>,
): OwnAccess => ({
  at,
  who,
  agency: who === "AGENCY" || who === "OFFICER" ? (agencies.get(agencyIn(content))?.name ?? null) : null,
  practitioner: who === "AGENCY" ? nameOf(content, at, agencies.get(agencyIn(content))) : null,
  purpose: content.purpose as PurposeCode,
});

/** Whoever looked before the agency decided that families are told is named to nobody. */
const nameOf = ({ kind, actor }: OwnEntry["content"], at: Date, agency: LoggedAgency | undefined) =>
  kind === "PRACTITIONER" && agency?.namedSince && at >= new Date(agency.namedSince) ? (actor ?? null) : null;
