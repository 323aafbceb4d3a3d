import { decidedAbout, decisionIdOf } from "../audit/keys.js";
import type { View } from "../context.js";
import type { Governed } from "../model/Governed.js";
import type { Withheld } from "../model/Withheld.js";
import { bitOf, CATEGORIES, type Category } from "../sharing/categories.js";
import type { Id } from "../sharing/facts.js";
import { has } from "../sharing/judgement.js";
import { REASONS, type ReasonCode, type Route, safest } from "../sharing/reasons.js";
import { ceilingOf, isRole } from "../sharing/roles.js";
import { inForce } from "../sharing/time.js";
import { type Cell, cellsOf } from "./cells.js";
import { noticesOf } from "./noticesOf.js";
import type { Selection } from "./Selection.js";
import { sharedFieldsOf } from "./sharedFields.js";

/** A stored row as the decision sees it. */
export interface GovernedRow {
  /** The category's bit. */
  category: number;
  agency_id: Id;
  marks: number[] | null;
  subjects: Id[];
  mentioned?: Id[] | null;
}

/** Where the values of one shared field come from: its rows, the first that may be shown wins (or `all` of them). */
export interface Source<Row extends GovernedRow = GovernedRow> {
  rows: readonly Row[];
  value(rows: Row[]): unknown;
}

/** A value of an item that is decided apart from its row: the agency behind it, whose involvement may itself be sensitive. */
export class Apart {
  constructor(
    readonly value: unknown,
    readonly row: GovernedRow,
  ) {}
}

type TypeClass<Type> = abstract new () => Type;

/** Whether a row's value may be shown in a field that locates, or does not. */
export const shows = (view: View, caseId: Id, row: GovernedRow, locates: boolean): boolean =>
  isOpen(view, caseId, row, locates, cellsBehind(view, caseId, row));

/** What the decider says of each of a row's subjects. */
function cellsBehind(view: View, caseId: Id, { subjects, agency_id }: GovernedRow): Cell[] {
  const cells = cellsOf(view);
  return subjects.map((subject) => cells(caseId, subject, agency_id));
}

function isOpen(view: View, caseId: Id, row: GovernedRow, locates: boolean, cells: readonly Cell[]): boolean {
  for (const { entry } of cells)
    if (!has(locates ? entry.visibleLocating : entry.visible, row.category)) return false;
  return (
    cells.length > 0 &&
    (isUnmarked(row) || view.decider.decide(targetOf(caseId, row, locates)).effect === "VISIBLE")
  );
}

/**
 * A governed object whose fields come from several rows. A field in which nothing may be shown is null; it is named in
 * `withheld` where it is not given, whether or not there is a value.
 */
export function present<Type extends Governed>(
  view: View,
  type: TypeClass<Type>,
  about: { caseId: Id; subjects: Id[] },
  selection: Selection,
  sources: Partial<Record<keyof Type & string, Source<never>>>,
): Partial<Type> {
  const shown: Record<string, unknown> = {};
  const withheld: Withheld[] = [];
  const despiteObjection: string[] = [];
  const tells = selection.has("withheld");
  for (const [field, { category, locates, name }] of sharedFieldsOf(type)) {
    if (!tells && !selection.has(field)) continue;
    const source = sources[field as keyof Type & string] as Source | undefined;
    const open = (source?.rows ?? []).filter((row) => shows(view, about.caseId, row, locates));
    shown[field] = open.length > 0 ? source!.value(open) : null;
    if (open.length > 0) {
      if (!selection.has(field)) continue;
      for (const row of open) recordShown(view, about.caseId, row, name);
      if (shown[field] !== null && open.some((row) => isObjectedTo(view, about.caseId, row)))
        despiteObjection.push(field);
      continue;
    }
    // A field that may be about any of several people is told with the safest of the reasons.
    const codes = noticesOf(view)(about.caseId, about.subjects, category as Category, locates).map(
      ({ code }) => code,
    );
    if (codes.length > 0) withheld.push(withhold(view, about, category as Category, name, safest(codes)));
  }
  return {
    ...shown,
    withheld: told(view, withheld),
    despiteObjection,
    viaEmergencyAccess: view.emergency && isAny(shown),
  } as Partial<Type>;
}

/**
 * An item of a list: null where it may not be shown at all (it is then left out); else an object whose locating fields
 * may still be withheld.
 */
export function presentItem<Type extends Governed>(
  view: View,
  type: TypeClass<Type>,
  caseId: Id,
  row: GovernedRow,
  selection: Selection,
  values: Partial<Record<keyof Type & string, unknown>>,
): Partial<Type> | null {
  const own = cellsBehind(view, caseId, row);
  if (!isOpen(view, caseId, row, false, own)) return null;
  const shown: Record<string, unknown> = {};
  const withheld: Withheld[] = [];
  const despiteObjection: string[] = [];
  for (const [field, { locates, name }] of sharedFieldsOf(type)) {
    const given = values[field as keyof Type & string];
    const [value, source] = given instanceof Apart ? [given.value, given.row] : [given, row];
    const cells = source === row ? own : cellsBehind(view, caseId, source);
    if ((source === row && !locates) || isOpen(view, caseId, source, locates, cells)) {
      shown[field] = value ?? null;
      // What the type has but this viewer's side of it does not bring was not shown.
      if (!selection.has(field) || value === undefined) continue;
      for (const cell of cells) cell.show(source.category, name);
      if (value !== null && cells.some((cell) => cell.isObjected(source.category)))
        despiteObjection.push(field);
      continue;
    }
    shown[field] = null;
    const { reason } = view.decider.decide(targetOf(caseId, source, locates));
    // What stands apart is named by its own field's category, so that the text says nothing of which agency it is.
    const category = (source === row ? CATEGORIES[row.category]!.code : "AGENCY_INVOLVEMENT") as Category;
    if (reason) withheld.push(withhold(view, { caseId, subjects: row.subjects }, category, name, reason));
  }
  return {
    ...shown,
    withheld: told(view, withheld),
    despiteObjection,
    viaEmergencyAccess: view.emergency && isAny(shown),
  } as Partial<Type>;
}

/** Which categories a list, of what locates or does not, may leave out for any of these people, and why: whether or not there are such items. */
export function presentGaps(
  view: View,
  caseId: Id,
  people: readonly Id[],
  list: string,
  categories: readonly Category[] = CATEGORIES.map(({ code }) => code),
  locates = false,
): Withheld[] {
  const gaps = categories.flatMap((category) => {
    const withheld = noticesOf(view)(caseId, people, category, locates);
    if (withheld.length === 0) return [];
    for (const { person, code } of withheld) view.trail.withheld(caseId, person, category, list, code);
    return [
      describe(view, category, list, safest(withheld.map(({ code }) => code)), () =>
        decidedAbout(caseId, [], list, category),
      ),
    ];
  });
  return told(view, gaps);
}

/**
 * A family is told nothing of what it is not shown: that something is kept from a parent would itself give away what a
 * child decided alone or said in confidence. The audit has it, and who asks for a copy is answered by people.
 */
const told = ({ viewer }: View, withheld: Withheld[]): Withheld[] =>
  viewer.kind === "FAMILY" ? [] : withheld;

/** Whether the viewer is told that answers of this category, about any of these people, may be left out. */
export const mayLeaveOut = (view: View, caseId: Id, people: readonly Id[], category: Category): boolean =>
  noticesOf(view)(caseId, people, category, false).length > 0;

/** Whether somebody objects to what lets this row be shown: the decision's `sharedDespiteObjection`. */
const isObjectedTo = (view: View, caseId: Id, row: GovernedRow): boolean =>
  cellsBehind(view, caseId, row).some((cell) => cell.isObjected(row.category));

const isAny = (shown: object) => Object.values(shown).some((value) => value !== null);

const isUnmarked = ({ marks, mentioned }: GovernedRow) => !marks?.length && !mentioned?.length;

const targetOf = (caseId: Id, row: GovernedRow, locates: boolean) => ({
  caseId,
  subjects: row.subjects,
  category: CATEGORIES[row.category]!.code,
  contributorId: row.agency_id,
  locates,
  marks: row.marks ?? [],
  mentioned: row.mentioned ?? [],
});

export function recordShown(view: View, caseId: Id, row: GovernedRow, field: string): void {
  for (const cell of cellsBehind(view, caseId, row)) cell.show(row.category, field);
}

function withhold(
  view: View,
  about: { caseId: Id; subjects: readonly Id[] },
  category: Category,
  name: string,
  code: ReasonCode,
): Withheld {
  for (const subject of about.subjects) view.trail.withheld(about.caseId, subject, category, name, code);
  return describe(view, category, name.slice(name.indexOf(".") + 1), code, () =>
    decidedAbout(about.caseId, about.subjects, name, category),
  );
}

const describe = (
  view: View,
  category: Category,
  field: string,
  code: ReasonCode,
  what: () => string,
): Withheld => ({
  field,
  category,
  code,
  text: REASONS[code].text,
  // Worked out where they are asked for: a page tells of a hundred gaps, and mostly of neither.
  get routes() {
    return routesOf(view, category, code);
  },
  get decisionId() {
    return decisionIdOf(view.keys, view.auditId, what());
  },
});

/** What can be done about it; emergency access only by somebody whose role has it for such data, and where it can help. */
function routesOf({ facts, at, emergency }: View, category: Category, code: ReasonCode): readonly Route[] {
  const { routes } = REASONS[code];
  const entitled =
    !emergency &&
    !PAST_EMERGENCY.includes(code) &&
    facts.viewer?.kind === "PRACTITIONER" &&
    facts.viewer.roles.some(
      (grant) =>
        inForce(grant, at) &&
        isRole(grant.role) &&
        has(ceilingOf(grant.role, "EMERGENCY") ?? 0, bitOf(category)!),
    );
  return entitled ? [...routes, "EMERGENCY_ACCESS"] : routes;
}

/** Reasons for which there is another way, or that emergency access mostly does not pass. */
const PAST_EMERGENCY: readonly ReasonCode[] = ["STEP_UP", "SEALED", "PROTECTED"];
