import { Selection } from "../../access/Selection.js";
import { presentGaps, presentItem } from "../../access/withhold.js";
import type { InvolvementRow } from "../../loaders/cases.js";
import { type TeamConnection, TeamMember } from "../../model/TeamMember.js";
import type { Agency } from "../../model/Agency.js";
import { type CasePage, toPractitioner } from "./CasePage.js";

/** The team around the family, as far as the viewer may know who works with whom. */
export function teamView(page: CasePage, selection: Selection): TeamConnection {
  const nodes = page.frame.team
    .map((row) => memberView(page, row, selection.at("edges", "node")))
    .filter((one) => one !== null);
  return {
    edges: nodes.map((node) => ({ cursor: Buffer.from(node.id).toString("base64url"), node })),
    pageInfo: {
      hasNextPage: false,
      endCursor: nodes.length ? Buffer.from(nodes.at(-1)!.id).toString("base64url") : null,
    },
    withheld: selection.has("withheld")
      ? presentGaps(page.view, page.caseId, page.people, "team", involvementCategories)
      : [],
  };
}

/** The lead professional, where the viewer may know. */
export function leadView(page: CasePage, selection: Selection): TeamMember | null {
  const lead = page.frame.team.find(({ kind }) => kind === "LEAD");
  return lead ? memberView(page, lead, selection) : null;
}

/** The agencies of the team that the viewer may know of, by name. */
export function agenciesOf(page: CasePage): Agency[] {
  const known = page.frame.team.map((row) => memberView(page, row, Selection.none)?.agency?.id);
  return [...page.agencies.values()].filter(({ id }) => known.includes(id));
}

// A service whose involvement is itself sensitive stands in the team under its own category.
export const involvementCategories = [
  "AGENCY_INVOLVEMENT",
  "HEALTH_MENTAL",
  "SEXUAL_HEALTH",
  "SUBSTANCE_USE",
] as const;

/** One of the team, or null where the viewer may not know. */
export function memberView(page: CasePage, row: InvolvementRow, selection: Selection): TeamMember | null {
  const shown = presentItem(page.view, TeamMember, page.caseId, row, selection, {
    kind: row.kind,
    role: row.role,
    practitioner: row.practitioner && toPractitioner(page, row.practitioner),
    agency: page.agencies.get(row.agency_id),
    since: new Date(row.since),
  });
  return shown && ({ id: row.id, ...shown } as TeamMember);
}
