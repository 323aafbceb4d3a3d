import type { Selection } from "../../access/Selection.js";
import { present, presentItem, shows } from "../../access/withhold.js";
import type { BirthRow, Candidate, MatchRow } from "../../loaders/find.js";
import { CaseSummary } from "../../model/Case.js";
import { type Found, type FoundBy, FoundMatch, FoundPerson } from "../../model/Found.js";
import type { Id } from "../../sharing/facts.js";
import type { CasePage } from "../case/CasePage.js";
import { frameOf } from "../case/caseView.js";
import { referTo } from "../case/person.js";

/** Something that fits and that the viewer may see: with its row, or a number that says nothing of anybody. */
export interface Hit {
  page: CasePage;
  personId: Id | null;
  kind: FoundBy;
  row: MatchRow | null;
}

/** What a candidate is to this viewer; null where the value may not be seen, or not of whom it is. */
export function hitOf(
  page: CasePage | undefined,
  { source, id, personId }: Candidate,
  rows: ReadonlyMap<Id, MatchRow>,
): Hit | null {
  if (!page || (personId !== null && !page.people.includes(personId))) return null;
  if (source === "CASE") return { page, personId: null, kind: "CASE_NUMBER", row: null };
  if (source === "PERSON") return { page, personId, kind: "PERSON_NUMBER", row: null };
  const row = rows.get(id);
  if (!row || !shows(page.view, page.caseId, row, source === "ADDRESS")) return null;
  return { page, personId, kind: kindOf(source, row, page.view.today), row };
}

function kindOf(source: Candidate["source"], { said }: MatchRow, today: string): FoundBy {
  const isEarlier = said.until !== null && said.until < today;
  switch (source) {
    case "ADDRESS":
      return isEarlier ? "EARLIER_ADDRESS" : "ADDRESS";
    case "NAME":
      if (isEarlier || said.kind === "FORMER") return "EARLIER_NAME";
      return said.kind === "KNOWN_AS" ? "OTHER_NAME" : "NAME";
    case "FAMILY":
      return "FAMILY_NAME";
    default:
      return "IDENTIFIER";
  }
}

export function foundView(hit: Hit, births: readonly BirthRow[], selection: Selection): Found {
  const { page, personId, kind, row } = hit;
  const { view, caseId, frame } = page;
  const who = personId === null ? null : referTo(page, personId, selection.at("found", "person"));
  const bornOn = {
    rows: births.filter((birth) => birth.person_id === personId),
    value: ([birth]: BirthRow[]) => birth!.born_on,
  };
  return {
    case: frameOf(view, CaseSummary, caseId, frame, selection.at("case")),
    found: who
      ? ({
          ...present(view, FoundPerson, { caseId, subjects: [personId!] }, selection.at("found"), {
            bornOn: bornOn as never,
          }),
          person: who,
          reference: view.references[personId!] ?? "",
        } as FoundPerson)
      : null,
    match: matchView(hit, kind, row, selection.at("match")),
  };
}

function matchView(
  { page: { view, caseId }, personId }: Hit,
  kind: FoundBy,
  row: MatchRow | null,
  selection: Selection,
): FoundMatch {
  const nothing = { name: null, address: null, identifier: null };
  if (!row)
    return {
      ...nothing,
      kind,
      reference: view.references[personId ?? caseId] ?? "",
      withheld: [],
      despiteObjection: [],
      viaEmergencyAccess: false,
    };
  const { name, lines, postcode, identifier } = row.said;
  const values = {
    ...(name !== undefined && { name }),
    ...(lines !== undefined && { address: [lines, postcode].filter(Boolean).join(", ") }),
    ...(identifier !== undefined && { identifier }),
  };
  const shown = presentItem(view, FoundMatch, caseId, row, selection, values);
  return { ...shown!, kind, reference: null } as FoundMatch;
}
