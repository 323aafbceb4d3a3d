import { knownViewers, knownWorld } from "../../access/knownWorld.js";
import { ordinaryMember } from "../../access/ordinaryMember.js";
import type { Context } from "../../context.js";
import { loadCaseViewers } from "../../loaders/caseViewers.js";
import type { Agency } from "../../model/Agency.js";
import { compile } from "../../sharing/compile.js";
import type { Decider } from "../../sharing/decision.js";
import type { Facts } from "../../sharing/facts.js";
import type { PurposeCode } from "../../sharing/purposes.js";
import { inForce } from "../../sharing/time.js";
import { knownTo, type RulePage } from "../rules/RulePage.js";

/** The strongest sign-in: who could see it at all could see it so. */
const ASSURANCE = 3;

/** The agencies of a case's team by name, each with what decides for an ordinary member of it, as far as the viewer knows the facts; `made`: of other facts. */
export async function agencyDeciders(
  context: Context,
  of: RulePage,
  made: (facts: Facts) => Facts = (facts) => facts,
): Promise<{ agency: Agency; decider: Decider }[]> {
  const { page, caseId } = of;
  const { view } = page;
  const viewers = knownViewers(await loadCaseViewers(view.transaction, context.doorRequest, caseId));
  const world = knownWorld(view.facts, await knownTo(of));
  const theCase = world.cases.find(({ id }) => id === caseId)!;
  const purpose = context.asked.purpose as PurposeCode;
  return [
    ...new Set(theCase.relationships.filter((one) => inForce(one, view.at)).map(({ agencyId }) => agencyId)),
  ]
    .map((id) => page.agencies.get(id))
    .filter((agency) => agency !== undefined)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((agency) => {
      const viewer = ordinaryMember(agency.id, theCase, viewers, view.at);
      const facts = made({ ...world, viewer });
      const decider = compile({ accountId: viewer.accountId, purpose, assurance: ASSURANCE }, facts, view.at);
      return { agency, decider };
    });
}
