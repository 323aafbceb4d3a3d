import type { Selection } from "../../access/Selection.js";
import { presentGaps, presentItem, shows } from "../../access/withhold.js";
import type { ActionRow } from "../../loaders/plan.js";
import { PlanAction, type PlanActionConnection } from "../../model/PlanAction.js";
import { CATEGORIES } from "../../sharing/categories.js";
import { byParts, type PageArgs, pageOf } from "../page.js";
import { agencyBehind, type CasePage } from "./CasePage.js";
import { referToAll } from "./person.js";

/** A page of the plan's actions. */
export function actionsView(
  page: CasePage,
  rows: readonly ActionRow[],
  args: PageArgs,
  selection: Selection,
): PlanActionConnection {
  const { view, caseId, people } = page;
  const open = rows.filter((row) => shows(view, caseId, row, false));
  const gaps = selection.has("withheld") ? presentGaps(view, caseId, people, "actions") : [];
  return pageOf(
    open,
    args,
    (row) => [row.due_on, row.id],
    byParts(1, 1),
    (row) => actionView(page, row, selection.at("edges", "node")),
    gaps,
  );
}

function actionView(page: CasePage, row: ActionRow, selection: Selection): PlanAction {
  const shown = presentItem(page.view, PlanAction, page.caseId, row, selection, {
    title: row.title,
    dueOn: row.due_on,
    status: row.status,
    owner: agencyBehind(page, row, row.owner_agency_id),
    outcome: row.outcome,
  });
  return {
    ...shown,
    id: row.id,
    about: referToAll(page, row.subjects, selection.at("about")),
    category: CATEGORIES[row.category]!.code,
  } as PlanAction;
}
