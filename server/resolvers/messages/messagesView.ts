import { writableIn } from "../../access/rules.js";
import type { Selection } from "../../access/Selection.js";
import { presentGaps, presentItem, recordShown, shows } from "../../access/withhold.js";
import type { InvolvementRow } from "../../loaders/cases.js";
import { loadMessages, type MessageRow } from "../../loaders/messages.js";
import type { Agency } from "../../model/Agency.js";
import { CaseMessage, type MessageList } from "../../model/messages/CaseMessage.js";
import type { Practitioner } from "../../model/Practitioner.js";
import { CATEGORIES, categoriesIn } from "../../sharing/categories.js";
import type { Id } from "../../sharing/facts.js";
import { has } from "../../sharing/judgement.js";
import { agencyBehind, type CasePage, practitionerBehind, toPractitioner } from "../case/CasePage.js";
import { referToAll } from "../case/person.js";

/** The messages that the viewer may read, and to whom they may write one. */
export async function messagesView(page: CasePage, selection: Selection): Promise<MessageList> {
  const { view, caseId, people } = page;
  return {
    items: selection.has("items") ? await messagesIn(page, selection.at("items")) : [],
    ...addressable(page, selection),
    writable: view.emergency ? [] : categoriesIn(writableIn(view, caseId)),
    withheld: selection.has("withheld") ? presentGaps(view, caseId, people, "messages") : [],
  };
}

/** The messages that the viewer may read; or the one of this id, if they may. */
export async function messagesIn(page: CasePage, selection: Selection, id?: Id): Promise<CaseMessage[]> {
  const { view, caseId } = page;
  const rows = await loadMessages(view.transaction, caseId);
  return rows
    .filter((row) => (id === undefined || row.id === id) && shows(view, caseId, row, false))
    .map((row) => messageView(page, row, selection));
}

function messageView(page: CasePage, row: MessageRow, selection: Selection): CaseMessage {
  const { view, caseId } = page;
  const me = view.facts.viewer;
  const shown = presentItem(view, CaseMessage, caseId, row, selection, {
    words: row.words,
    sentAt: row.sent_at,
    by: practitionerBehind(page, row, row.author),
  });
  const mine = me?.practitionerId != null && row.author_id === me.practitionerId;
  const { agencies, people } = addressees(page, row);
  return {
    ...shown,
    id: row.id,
    about: referToAll(page, row.subjects, selection.at("about")),
    category: CATEGORIES[row.category]!.code,
    toAgencies: agencies,
    toPeople: people,
    isToViewer:
      row.to_agencies.includes(me?.agencyId ?? "") || row.to_practitioners.includes(me?.practitionerId ?? ""),
    viewerCanTakeBack:
      mine &&
      !view.emergency &&
      has(writableIn(view, caseId), row.category) &&
      view.at - row.sent_at.getTime() * 1000 < DAY,
  } as CaseMessage;
}

const DAY = 86_400_000_000;

/** The team as far as the viewer may know who works with the family, each with their agency. */
export const knownTeam = ({ view, caseId, frame }: CasePage): InvolvementRow[] =>
  frame.team.filter((row) => shows(view, caseId, row, true));

/** Whom a message is addressed to, as far as the viewer may know that they work with the family. */
function addressees(page: CasePage, row: MessageRow): { agencies: Agency[]; people: Practitioner[] } {
  const { view, caseId } = page;
  return {
    agencies: row.to_agencies.flatMap((id) => {
      const behind = agencyBehind(page, row, id);
      if (!behind.value || !shows(view, caseId, behind.row, true)) return [];
      recordShown(view, caseId, behind.row, "CaseMessage.toAgencies");
      return [behind.value as Agency];
    }),
    people: peopleOf(
      page,
      knownTeam(page).filter(({ practitioner }) => row.to_practitioners.includes(practitioner?.id ?? "")),
      "CaseMessage.toPeople",
    ),
  };
}

function addressable(page: CasePage, selection: Selection): { agencies: Agency[]; people: Practitioner[] } {
  if (!selection.has("agencies") && !selection.has("people")) return { agencies: [], people: [] };
  const team = knownTeam(page);
  const ids = new Set(team.map(({ agency_id }) => agency_id));
  return {
    agencies: [...page.agencies.values()].filter(({ id }) => ids.has(id)),
    people: peopleOf(page, team, "MessageList.people"),
  };
}

/** The people of these parts in the team, each once. */
function peopleOf(page: CasePage, team: readonly InvolvementRow[], field: string): Practitioner[] {
  for (const row of team) recordShown(page.view, page.caseId, row, field);
  const people = team.flatMap(({ practitioner }) =>
    practitioner ? [toPractitioner(page, practitioner)] : [],
  );
  return [...new Map(people.map((one) => [one.id, one])).values()];
}
