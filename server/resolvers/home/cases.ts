import { shows } from "../../access/withhold.js";
import type { ChangedRow } from "../../loaders/home.js";
import type { Id } from "../../sharing/facts.js";
import { inForce } from "../../sharing/time.js";
import type { HomeFilter } from "../../model/home/Home.js";
import type { CasePage } from "../case/CasePage.js";
import { byParts, type SortKey } from "../page.js";
import type { Due } from "./dueIn.js";

/** A case of the list with what the viewer can see of it, to filter and sort by. */
export interface Item {
  page: CasePage;
  place: number;
  part: "LEAD" | "MEMBER" | "TEAM";
  /** The supervisees who work on it, as far as the viewer may know. */
  through: readonly Id[];
  lookedAt: string | null;
  changes: readonly ChangedRow[];
  due: readonly Due[];
  status: string | null;
  openedOn: string | null;
  band: number | null;
  name: string | null;
}

/** What can be seen of a case. A value that the viewer may not see is null. */
export function itemOf(
  page: CasePage,
  place: number,
  lookedAt: string | null,
  changes: readonly ChangedRow[],
  due: readonly Due[],
): Item {
  const { view, caseId, frame } = page;
  const open = <Row extends Parameters<typeof shows>[2]>(rows: readonly Row[]) =>
    rows.find((row) => shows(view, caseId, row, false));
  const record = open(frame.records);
  return {
    page,
    place,
    part: partIn(page),
    through: throughIn(page).map(({ practitioner }) => practitioner!.id),
    lookedAt,
    changes,
    due,
    status: record?.status ?? null,
    openedOn: record?.opened_on ?? null,
    band: open(frame.bands)?.band ?? null,
    name: open(frame.names)?.name ?? null,
  };
}

/** The rows of those whom the viewer supervises, in the team that the viewer may see. */
export function throughIn({ view, caseId, frame }: CasePage) {
  const { viewer } = view.facts;
  const supervisees = (viewer?.supervises ?? [])
    .filter((line) => inForce(line, view.at))
    .map(({ practitionerId }) => practitionerId);
  return frame.team.filter(
    (row) =>
      row.practitioner !== null &&
      supervisees.includes(row.practitioner.id) &&
      shows(view, caseId, row, true),
  );
}

function partIn({ view, facts }: CasePage): Item["part"] {
  const { viewer } = view.facts;
  const mine = facts.relationships.filter(
    (one) =>
      inForce(one, view.at) &&
      one.agencyId === viewer?.agencyId &&
      (one.practitionerId === null || one.practitionerId === viewer.practitionerId),
  );
  if (mine.some(({ kind }) => kind === "LEAD")) return "LEAD";
  return mine.length > 0 || view.emergency ? "MEMBER" : "TEAM";
}

export const matches = (item: Item, filter: HomeFilter | undefined): boolean =>
  (!filter?.status || (item.status !== null && filter.status.includes(item.status))) &&
  (!filter?.needBand || (item.band !== null && filter.needBand.includes(item.band))) &&
  (!filter?.part || item.part === filter.part) &&
  (!filter?.practitionerId || item.through.includes(filter.practitionerId.toLowerCase())) &&
  (!filter?.changed || item.lookedAt === null || item.changes.length > 0) &&
  (!filter?.due || item.due.some(({ overdue }) => overdue || filter.due === "DUE"));

const order = (directions: (1 | -1)[], keyOf: (item: Item) => SortKey) => ({
  keyOf,
  compare: byParts(...directions),
});

/** What was never opened stands before whatever changed last. */
const NEVER = Number.MAX_SAFE_INTEGER;

export const orders = {
  // What has no clock comes after what has one, and before where nothing is due.
  DUE: order([1, 1], ({ due, place }) => [due.length > 0 ? (due[0]!.dueOn ?? "9999") : null, place]),
  CHANGED: order([-1, 1], ({ lookedAt, changes, place }) => [
    lookedAt === null ? NEVER : (changes[0]?.at.getTime() ?? null),
    place,
  ]),
  NEWEST: order([1], ({ place }) => [place]),
  OPENED_ON: order([-1, 1], ({ page, openedOn }) => [openedOn, page.caseId]),
  NEED_BAND: order([-1, 1], ({ page, band }) => [band, page.caseId]),
  FAMILY_NAME: order([1, 1], ({ page, name }) => [name, page.caseId]),
};
