import { canSeeMatrix } from "../../access/rules.js";
import { recordShown } from "../../access/withhold.js";
import type { Context } from "../../context.js";
import type { CircumstancePreview } from "../../model/circumstances/Circumstance.js";
import { bitOf } from "../../sharing/categories.js";
import type { Facts } from "../../sharing/facts.js";
import type { CasePage } from "../case/CasePage.js";
import { agencyDeciders } from "../consents/agencyDeciders.js";
import { openRulePage } from "../rules/RulePage.js";
import { isSeen } from "./circumstancesView.js";
import type { ReadCircumstance } from "./readCircumstance.js";

/** Which agencies of the team would be told, by the facts as far as the lead professional knows them, and as they will be afterwards. */
export async function previewView(
  context: Context,
  page: CasePage,
  { row, child }: ReadCircumstance,
): Promise<CircumstancePreview> {
  const { view, caseId } = page;
  const isRecorded = row.kind !== "INCOME" && (row.kind !== "NEW_CHILD" || child !== null);
  if (!canSeeMatrix(view, caseId)) return { isKnown: false, told: [], notTold: [], isRecorded };
  // Consents lapse with a death.
  const afterwards = (facts: Facts): Facts =>
    row.kind === "DEATH"
      ? {
          ...facts,
          people: facts.people.map((one) =>
            row.subjects.includes(one.id) ? { ...one, diedOn: row.fromOn } : one,
          ),
        }
      : facts;
  const deciders = await agencyDeciders(context, await openRulePage(context, view, caseId), afterwards);
  const others = deciders.filter(({ agency }) => agency.id !== row.agencyId);
  const planned = { ...row, agency_id: row.agencyId };
  for (const { agency } of others)
    recordShown(
      view,
      caseId,
      { category: bitOf("AGENCY_INVOLVEMENT")!, agency_id: agency.id, marks: null, subjects: row.subjects },
      "Circumstance.receipts",
    );
  const isTold = ({ decider }: (typeof others)[number]) =>
    isSeen({ caseId, view: { ...view, decider } }, planned);
  return {
    isKnown: true,
    told: others.filter(isTold).map(({ agency }) => agency),
    notTold: others.filter((one) => !isTold(one)).map(({ agency }) => agency),
    isRecorded,
  };
}
