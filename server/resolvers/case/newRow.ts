import { writableIn } from "../../access/rules.js";
import { TellonceError } from "../../errors.js";
import type { CaseRow } from "../../model/CaseRow.js";
import { bitOf, CATEGORIES, type Category } from "../../sharing/categories.js";
import type { Id } from "../../sharing/facts.js";
import { has } from "../../sharing/judgement.js";
import { asId } from "../ids.js";
import type { CasePage } from "./CasePage.js";

/** What every row that somebody adds to a case is of. */
export interface NewRow extends Omit<CaseRow, "id"> {
  authorId: Id;
}

/** Who adds to the case, in the name of their agency. @throws FORBIDDEN for a category that they do not write. */
export function writerOf({ view, caseId }: CasePage, category: number): { agencyId: Id; authorId: Id } {
  const { viewer } = view.facts;
  if (!viewer?.agencyId || !viewer.practitionerId || !has(writableIn(view, caseId), category))
    throw new TellonceError(
      "FORBIDDEN",
      `Your role does not add ${CATEGORIES[category]!.sentence} for this purpose.`,
    );
  return { agencyId: viewer.agencyId, authorId: viewer.practitionerId };
}

/** The row of a new thing about people of this case. @throws FORBIDDEN for its category, BAD_INPUT that names the fields. */
export function newRow(
  page: CasePage,
  said: { category: Category; subjectIds: readonly string[]; mentionedIds?: readonly string[] | null },
): NewRow {
  const { view, caseId } = page;
  const category = bitOf(said.category)!;
  const writer = writerOf(page, category);
  const subjects = peopleIn(page, said.subjectIds, "subjectIds");
  const others = peopleIn(page, said.mentionedIds ?? [], "mentionedIds").filter(
    (id) => !subjects.includes(id),
  );
  const mentioned = others.length > 0 ? others : null;
  const { partnershipId } = view.viewer;
  return { partnershipId, caseId, category, subjects, mentioned, marks: null, ...writer };
}

/** People of this case of whom the viewer may know, each once. @throws BAD_INPUT that names the field. */
export function peopleIn({ people }: CasePage, ids: readonly string[], field: string): Id[] {
  const found = [...new Set(ids.map(asId))];
  if (found.some((id) => !people.includes(id)))
    throw new TellonceError("BAD_INPUT", "Choose people of this case.", { fields: [field] });
  return found;
}
