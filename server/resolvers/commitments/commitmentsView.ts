import type { Selection } from "../../access/Selection.js";
import { shows } from "../../access/withhold.js";
import type { View } from "../../context.js";
import { loadPlan } from "../../loaders/plan.js";
import { CaseSummary } from "../../model/Case.js";
import type { Commitment } from "../../model/plan/Commitment.js";
import { casePages } from "../case/casePages.js";
import { frameOf } from "../case/caseView.js";
import { actionView } from "../case/plan.js";
import { isPast, isSettled, standingOf } from "../case/standing.js";

/** The actions that the viewer's own agency owns, that the viewer may see, and that are not settled by what they may see of them. */
export async function commitmentsView(view: View, selection: Selection): Promise<Commitment[]> {
  const own = view.facts.viewer?.agencyId;
  const pages = await casePages(view);
  const { actions, words } = await loadPlan(view.transaction, [...pages.keys()], "actions", "words");
  return actions.flatMap((row) => {
    const page = pages.get(row.case_id);
    if (!page || row.owner_agency_id !== own || !shows(view, row.case_id, row, false)) return [];
    const standing = standingOf(page, row, words);
    if (isSettled(standing.status)) return [];
    return [
      {
        case: frameOf(view, CaseSummary, page.caseId, page.frame, selection.at("case")),
        // Which goal it serves is told with the plan.
        action: actionView(page, row, standing, new Set(), selection.at("action")),
        overdue: isPast(row.due_on, view),
      },
    ];
  });
}
