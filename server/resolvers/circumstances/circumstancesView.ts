import { canSeeMatrix, writableIn } from "../../access/rules.js";
import type { Selection } from "../../access/Selection.js";
import { type GovernedRow, presentGaps, presentItem, recordShown, shows } from "../../access/withhold.js";
import type { Context } from "../../context.js";
import {
  type CircumstanceRow,
  loadCircumstances,
  loadReceipts,
  type Receipt,
} from "../../loaders/circumstances.js";
import {
  Circumstance,
  type CircumstanceList,
  type CircumstanceReceipt,
} from "../../model/circumstances/Circumstance.js";
import { type CircumstanceKind, CIRCUMSTANCES } from "../../model/circumstances/kinds.js";
import { bitOf, CATEGORIES } from "../../sharing/categories.js";
import type { Id } from "../../sharing/facts.js";
import { has } from "../../sharing/judgement.js";
import { agencyBehind, type CasePage } from "../case/CasePage.js";
import { referToAll } from "../case/person.js";
import { statementsBeside } from "../case/statementsBeside.js";
import { agencyDeciders } from "../consents/agencyDeciders.js";
import { openRulePage } from "../rules/RulePage.js";

/** What the viewer may know of the changes that were told, each decided like any other value; that somebody moved is itself a place. */
export async function circumstancesView(
  context: Context,
  page: CasePage,
  selection: Selection,
): Promise<CircumstanceList> {
  const { view, caseId, people } = page;
  const writable = writableIn(view, caseId);
  return {
    items: selection.has("items") ? await itemsIn(context, page, selection.at("items")) : [],
    tellable: (Object.keys(CIRCUMSTANCES) as CircumstanceKind[]).filter((kind) =>
      has(writable, bitOf(CIRCUMSTANCES[kind].category)!),
    ),
    withheld: selection.has("withheld") ? presentGaps(view, caseId, people, "circumstances") : [],
  };
}

/** The changes that the viewer may see; or the one of this id, if they may. */
export async function itemsIn(
  context: Context,
  page: CasePage,
  selection: Selection,
  id?: Id,
): Promise<(Circumstance & { childId: Id | null })[]> {
  const { view, caseId } = page;
  const rows = (await loadCircumstances(view.transaction, caseId)).filter(
    (row) => (id === undefined || row.id === id) && isSeen(page, row),
  );
  if (rows.length === 0) return [];
  const writable = writableIn(view, caseId);
  const receipts = await loadReceipts(view.transaction, context.doorRequest, caseId);
  const telling =
    selection.has("receipts") && canSeeMatrix(view, caseId)
      ? await agencyDeciders(context, await openRulePage(context, view, caseId))
      : [];
  return rows.map((row) => {
    const received = receipts.filter(({ circumstanceId }) => circumstanceId === row.id);
    const own = view.facts.viewer?.agencyId;
    const isOwn = row.agency_id === own;
    return {
      ...circumstanceView(page, row, selection),
      canTakeBack: isOwn && row.taken_back_at === null && !view.emergency && has(writable, row.category),
      childId: row.child_id,
      isReceived: isOwn || received.some(({ agencyId }) => agencyId === own),
      receipts: selection.has("receipts") ? receiptsOf(page, row, received, telling) : [],
    };
  });
}

/** One change that may be known, for who neither told nor receives it. */
export function circumstanceView(page: CasePage, row: CircumstanceRow, selection: Selection): Circumstance {
  // What was a slip may have told too much.
  const isOpen = row.agency_id === page.view.facts.viewer?.agencyId || row.taken_back_at === null;
  const shown = presentItem(page.view, Circumstance, page.caseId, row, selection, {
    kind: row.kind,
    from: row.from_on,
    words: isOpen ? row.words : null,
    place: isOpen ? row.place : null,
    agency: agencyBehind(page, row),
    statements: isOpen ? statementsBeside(page.view, row) : [],
  });
  return {
    ...shown,
    id: row.id,
    about: referToAll(page, row.subjects, selection.at("about")),
    category: CATEGORIES[row.category]!.code,
    takenBackAt: row.taken_back_at,
    canTakeBack: false,
    isReceived: false,
    receipts: [],
  } as Circumstance;
}

/** Whether a change may be known at all: one that tells of a place, only where its place may be. */
export const isSeen = (
  { view, caseId }: Pick<CasePage, "view" | "caseId">,
  row: GovernedRow & Pick<CircumstanceRow, "kind">,
): boolean => shows(view, caseId, row, CIRCUMSTANCES[row.kind].locates);

/** Who has received it, of the agencies that the viewer knows; for the lead also who may know it and has not said so. */
function receiptsOf(
  page: CasePage,
  row: CircumstanceRow,
  received: readonly Receipt[],
  telling: Awaited<ReturnType<typeof agencyDeciders>>,
): CircumstanceReceipt[] {
  const { view, caseId, agencies } = page;
  const own = view.facts.viewer?.agencyId;
  const entitled = telling
    .filter(
      ({ agency, decider }) =>
        agency.id !== row.agency_id && isSeen({ ...page, view: { ...view, decider } }, row),
    )
    .map(({ agency }) => agency);
  const known = received
    .filter(({ agencyId }) => agencyId === own || view.contributors.includes(agencyId))
    .flatMap(({ agencyId }) => agencies.get(agencyId) ?? []);
  const told = [...new Map([...known, ...entitled].map((agency) => [agency.id, agency])).values()];
  for (const { id } of told)
    recordShown(
      view,
      caseId,
      { category: bitOf("AGENCY_INVOLVEMENT")!, agency_id: id, marks: null, subjects: row.subjects },
      "Circumstance.receipts",
    );
  return told
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((agency) => {
      const at = received.find(({ agencyId }) => agencyId === agency.id)?.at;
      return { agency, receivedAt: at === undefined ? null : new Date(at / 1000) };
    });
}
