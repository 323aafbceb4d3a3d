import type { Selection } from "../../access/Selection.js";
import { presentGaps, presentItem, shows } from "../../access/withhold.js";
import type { EventRow } from "../../loaders/chronology.js";
import { type ChronologyConnection, ChronologyEvent } from "../../model/ChronologyEvent.js";
import { CATEGORIES } from "../../sharing/categories.js";
import { byParts, type PageArgs, pageOf } from "../page.js";
import { agencyBehind, type CasePage } from "./CasePage.js";
import { referToAll } from "./person.js";

/** A page of the chronology, the latest first. */
export function chronologyView(
  page: CasePage,
  rows: readonly EventRow[],
  args: PageArgs,
  selection: Selection,
): ChronologyConnection {
  const { view, caseId, people } = page;
  const open = rows.filter((row) => shows(view, caseId, row, false));
  const gaps = selection.has("withheld") ? presentGaps(view, caseId, people, "chronology") : [];
  return pageOf(
    open,
    args,
    (row) => [row.occurred_on, row.id],
    byParts(-1, -1),
    (row) => eventView(page, row, selection.at("edges", "node")),
    gaps,
  );
}

function eventView(page: CasePage, row: EventRow, selection: Selection): ChronologyEvent {
  const shown = presentItem(page.view, ChronologyEvent, page.caseId, row, selection, {
    occurredOn: row.occurred_on,
    title: row.title,
    detail: row.detail,
    place: row.place,
    agency: agencyBehind(page, row),
  });
  return {
    ...shown,
    id: row.id,
    about: referToAll(page, row.subjects, selection.at("about")),
    category: CATEGORIES[row.category]!.code,
  } as ChronologyEvent;
}
