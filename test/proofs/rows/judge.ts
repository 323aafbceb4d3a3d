import { CATEGORIES } from "../../../server/sharing/categories.js";
import { compile } from "../../../server/sharing/compile.js";
import type { Facts, Id, Instant, Request } from "../../../server/sharing/facts.js";
import { tables } from "../../database/rows/tables.js";
import { findMode } from "../reference/asked.js";
import type { Row } from "./Looking.js";

/** One viewer asks with one case: which rows came through. */
export interface Look {
  request: Request;
  facts: Facts;
  at: Instant;
  caseId: Id;
  partnership: Id;
  through: ReadonlySet<string>;
}

export interface Judged {
  row: Row;
  passed: boolean;
  /** What is wrong with that; null where nothing is. */
  wrong: string | null;
}

/**
 * Holds what came through the policies against the decision. (a) What is shown came through. (b) What came through is of a
 * case that is not ABSENT, and of a category and an origin (the viewer's own agency, or others) of which some unmarked value
 * would be shown of somebody in it.
 */
export function* judge(look: Look, rows: readonly Row[]): Iterable<Judged> {
  const { request, facts, at, caseId, partnership, through } = look;
  const decider = compile(request, facts, at);
  const absent = decider.error !== null || decider.isAbsent(caseId);
  const members = membersOf(facts, caseId);
  const shown = { own: 0, others: 0 };
  for (const { id } of absent ? [] : facts.agencies)
    for (const member of members) shown[originOf(id)] |= decider.entry(caseId, member, id).visible;
  const isShared = ["CONSENT", "DUTY", "EMERGENCY"].includes(findMode(request.purpose) ?? "");

  for (const row of rows) {
    const passed = through.has(`${row.table} ${row.key}`);
    const here =
      row.partnership_id === partnership &&
      (row.case_id === null ? members.has(row.person_id!) : row.case_id === caseId);
    yield { row, passed, wrong: passed ? whyTooMuch(row, here) : whyTooLittle(row, here) };
  }

  function originOf(agency: Id): "own" | "others" {
    return agency === facts.viewer?.agencyId ? "own" : "others";
  }

  function whyTooMuch(row: Row, here: boolean): string | null {
    if (!here) return "of another partnership, case or person";
    if (absent) return "the case is ABSENT";
    if (isFrame(row.table) || (shown[originOf(row.agency_id)] >> row.category) & 1) return null;
    return "nothing of its category and origin is shown";
  }

  function whyTooLittle(row: Row, here: boolean): string | null {
    // One's own access has no door yet; of a draft only its own agency knows.
    const isTheirs = row.draft && row.agency_id !== facts.viewer?.agencyId;
    if (!here || absent || !isShared || isTheirs) return null;
    const target = {
      caseId,
      subjects: row.subjects ?? [row.person_id ?? ""],
      category: CATEGORIES[row.category]!.code,
      contributorId: row.agency_id,
      locates: false,
      marks: row.marks ?? [],
      mentioned: row.mentioned ?? [],
    };
    const isShown = [false, true].some(
      (locates) => decider.decide({ ...target, locates }).effect === "VISIBLE",
    );
    return isShown ? "it is shown" : null;
  }
}

/** Who is in a case, under all their ids. */
function membersOf(facts: Facts, caseId: Id): Set<Id> {
  const people = facts.cases.find(({ id }) => id === caseId)?.people ?? [];
  return new Set(
    people.flatMap(({ personId }) => [
      personId,
      ...(facts.people.find(({ id }) => id === personId)?.linkedIds ?? []),
    ]),
  );
}

const isFrame = (table: string) => "isFrame" in (tables[table as keyof typeof tables] ?? {});
