import type { Selection } from "../../access/Selection.js";
import { presentGaps, presentItem, shows } from "../../access/withhold.js";
import type { InvolvementRow } from "../../loaders/cases.js";
import { type Directory, DirectoryContact } from "../../model/directory/Directory.js";
import type { Withheld } from "../../model/Withheld.js";
import type { Id } from "../../sharing/facts.js";
import { type CasePage, toPractitioner } from "../case/CasePage.js";
import { referTo } from "../case/person.js";
import { involvementCategories } from "../case/team.js";

/** Who works with a person in any of these cases; null where the viewer may know of the person in none. */
export function directoryView(
  pages: readonly CasePage[],
  personId: Id,
  selection: Selection,
): Directory | null {
  const theirs = pages.filter(({ people }) => people.includes(personId));
  const [first] = theirs;
  if (!first) return null;
  const named = theirs.map((page) => referTo(page, personId, selection.at("person"))).filter((one) => one);
  const contacts = theirs
    .flatMap((page) => contactsIn(page, personId).map((row) => ({ page, row })))
    .toSorted((a, b) => KINDS.indexOf(a.row.kind) - KINDS.indexOf(b.row.kind));
  const once = new Map(contacts.toReversed().map((one) => [sameness(one.row), one]));
  return {
    person: (named.find((one) => one!.name !== null) ?? named[0])!,
    reference: first.view.references[personId] ?? "",
    contacts: contacts
      .filter((one) => once.get(sameness(one.row)) === one)
      .map(({ page, row }) => contactView(page, row, selection.at("contacts"))),
    withheld: selection.has("withheld") ? gapsOf(theirs, personId) : [],
  };
}

const KINDS: readonly InvolvementRow["kind"][] = ["LEAD", "MEMBER", "REFERRAL"];

/** Who works in two cases of the same child stands there once. */
const sameness = ({ agency_id, practitioner, role }: InvolvementRow) =>
  `${agency_id} ${practitioner?.id ?? ""} ${practitioner ? "" : role}`;

/** Who leads the case, and those of the team who work with this person, if the viewer may know of them wholly: of the others nobody could make a contact. */
const contactsIn = ({ view, caseId, frame }: CasePage, personId: Id): InvolvementRow[] =>
  frame.team.filter(
    (row) => (row.kind === "LEAD" || row.subjects.includes(personId)) && shows(view, caseId, row, true),
  );

const contactView = (page: CasePage, row: InvolvementRow, selection: Selection): DirectoryContact =>
  ({
    id: row.id,
    ...presentItem(page.view, DirectoryContact, page.caseId, row, selection, {
      kind: row.kind,
      role: row.role,
      practitioner: row.practitioner && toPractitioner(page, row.practitioner),
      agency: page.agencies.get(row.agency_id),
    }),
  }) as DirectoryContact;

/** What any of the cases may leave out, once for each category. */
function gapsOf(pages: readonly CasePage[], personId: Id): Withheld[] {
  const gaps = pages.flatMap(({ view, caseId }) =>
    presentGaps(view, caseId, [personId], "directory", involvementCategories, true),
  );
  return [...new Map(gaps.toReversed().map((gap) => [gap.category, gap])).values()].toReversed();
}
