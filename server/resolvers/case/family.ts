import { canAddPerson } from "../../access/rules.js";
import type { Selection } from "../../access/Selection.js";
import { present, presentGaps, shows } from "../../access/withhold.js";
import { Family, FamilyMember, Relationship } from "../../model/Family.js";
import type { CasePage } from "./CasePage.js";
import { personView } from "./person.js";

/** The family of a case: its people and how they are related, as far as the viewer may know. */
export function familyView(page: CasePage, selection: Selection): Family {
  const { view, caseId, people, rows } = page;
  const members = selection.at("members");
  return {
    members: people.map((personId) => {
      const membership = rows.get(personId)!.membership;
      const source = { rows: membership, value: (found: typeof membership) => found[0]!.role };
      const shown = present(view, FamilyMember, { caseId, subjects: [personId] }, members, {
        role: source as never,
      });
      const person = members.has("person") ? personView(page, personId, members.at("person")) : undefined;
      const canTakeBack =
        canAddPerson(view, caseId) &&
        !page.frame.records.some(({ subjects }) => subjects.includes(personId)) &&
        membership.some(({ recordedBy, isFresh }) => isFresh && recordedBy === view.viewer.accountId);
      return { ...shown, person, canTakeBack } as FamilyMember;
    }),
    relationships: selection.has("relationships") ? relationshipsOf(page, selection.at("relationships")) : [],
    withheld: selection.has("withheld") ? presentGaps(view, caseId, people, "family", ["HOUSEHOLD"]) : [],
  };
}

/** What may end: who is somebody's parent, sister or grandchild stays it. The door knows the same. */
const ENDING: readonly string[] = ["PARTNER_OF", "CARER_OF", "OTHER"];

function relationshipsOf({ view, caseId, people, rows }: CasePage, selection: Selection): Relationship[] {
  const mayChange = canAddPerson(view, caseId);
  const { agencyId } = view.facts.viewer ?? {};
  return people.flatMap((personId) =>
    rows
      .get(personId)!
      .kinship.filter((row) => people.includes(row.other) && shows(view, caseId, row, false))
      .map((row) => {
        const value = <Key extends "kind" | "since" | "until">(key: Key) =>
          ({ rows: [row], value: ([one]: (typeof row)[]) => one![key] }) as never;
        const sources = { kind: value("kind"), since: value("since"), until: value("until") };
        const shown = present(view, Relationship, { caseId, subjects: row.subjects }, selection, sources);
        return {
          ...shown,
          id: row.id,
          from: personId,
          to: row.other,
          canEnd: mayChange && row.until === null && row.agency_id === agencyId && ENDING.includes(row.kind),
          canTakeBack: mayChange && row.saidBy.includes(view.viewer.accountId),
        } as Relationship;
      }),
  );
}
