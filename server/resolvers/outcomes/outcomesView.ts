import type { Selection } from "../../access/Selection.js";
import { writableIn } from "../../access/rules.js";
import { presentGaps, presentItem, shows } from "../../access/withhold.js";
import { getFramework, loadMeasures, type MeasureRow } from "../../loaders/outcomes.js";
import type { OutcomeIndicator } from "../../model/outcomes/OutcomeFramework.js";
import { type CaseOutcomes, OutcomeMeasure } from "../../model/outcomes/OutcomeMeasure.js";
import { CATEGORIES, categoriesIn } from "../../sharing/categories.js";
import { has } from "../../sharing/judgement.js";
import { agencyBehind, type CasePage } from "../case/CasePage.js";
import { referToAll } from "../case/person.js";

/** What the viewer may know of a family's outcomes, each measurement decided like any other value. */
export async function outcomesView(page: CasePage, selection: Selection): Promise<CaseOutcomes> {
  const { view, caseId, people } = page;
  const rows = selection.has("items") ? await loadMeasures(view.transaction, [caseId]) : [];
  const items: OutcomeMeasure[] = [];
  for (const row of rows.filter((one) => shows(view, caseId, one, false)))
    items.push(await measureView(page, row, selection.at("items")));
  return {
    items,
    recordable: categoriesIn(writableIn(view, caseId)),
    withheld: selection.has("withheld") ? presentGaps(view, caseId, people, "outcomes") : [],
  };
}

/** One measurement that the viewer may see. */
export async function measureView(
  page: CasePage,
  row: MeasureRow,
  selection: Selection,
): Promise<OutcomeMeasure> {
  const shown = presentItem(page.view, OutcomeMeasure, page.caseId, row, selection, {
    kind: row.kind,
    measuredOn: row.measured_on,
    value: row.value,
    note: row.note,
    agency: agencyBehind(page, row),
  });
  return {
    ...shown,
    id: row.id,
    indicator: await indicatorOf(page, row),
    about: referToAll(page, row.subjects, selection.at("about")),
    category: CATEGORIES[row.category]!.code,
    viewerMayTakeBack: mayTakeBack(page, row),
  } as OutcomeMeasure;
}

/** Whether the viewer may take a measurement back: their agency's own, of a kind that they write. */
export const mayTakeBack = ({ view, caseId }: CasePage, row: MeasureRow): boolean =>
  row.agency_id === view.facts.viewer?.agencyId && has(writableIn(view, caseId), row.category);

/** What a measurement was of, in the words of its own version. */
async function indicatorOf({ view }: CasePage, row: MeasureRow): Promise<OutcomeIndicator> {
  const { indicators } = await getFramework(view.transaction, row.framework_id, row.framework_version);
  return indicators.find(({ key }) => key === row.indicator_key)!;
}
