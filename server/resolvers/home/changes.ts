import type { Selection } from "../../access/Selection.js";
import { presentItem, recordShown, shows } from "../../access/withhold.js";
import type { ChangedRow, ChangeKind } from "../../loaders/home.js";
import { CaseChange } from "../../model/home/Home.js";
import type { CasePage } from "../case/CasePage.js";

/** The rows whose recording the viewer may know of: nothing else counts. */
export const visibleChanges = ({ view, caseId }: CasePage, rows: readonly ChangedRow[]): ChangedRow[] =>
  rows.filter((row) => shows(view, caseId, row, TELLS_WHERE.includes(row.kind)));

/** That somebody moved, joined or began to work with the family may tell where they are. */
const TELLS_WHERE: readonly ChangeKind[] = ["ADDRESSES", "PEOPLE", "TEAM"];

/** What changed, kind by kind, the latest first. */
export function changeViews(
  { view, caseId }: CasePage,
  changes: readonly ChangedRow[],
  selection: Selection,
): CaseChange[] {
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const [latest, ...others] = changes.filter((row) => row.kind === kind);
    if (selection.has("count"))
      for (const row of others) recordShown(view, caseId, row, `${CaseChange.name}.count`);
    const said = { kind, count: others.length + 1, latestAt: latest!.at };
    return presentItem(view, CaseChange, caseId, latest!, selection, said) as CaseChange;
  });
}
