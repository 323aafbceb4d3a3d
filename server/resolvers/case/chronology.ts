import { ArgsType, Field, ID, InputType } from "type-graphql";
import { IsOptional, ValidateNested } from "class-validator";
import type { Selection } from "../../access/Selection.js";
import { presentGaps, presentItem, shows } from "../../access/withhold.js";
import type { EventRow } from "../../loaders/chronology.js";
import type { Agency } from "../../model/Agency.js";
import {
  type ChronologyChoices,
  type ChronologyConnection,
  ChronologyEvent,
} from "../../model/ChronologyEvent.js";
import { CategoryEnum } from "../../model/enums.js";
import { CATEGORIES, type Category } from "../../sharing/categories.js";
import { asId } from "../ids.js";
import { byParts, PageArgs, pageOf } from "../page.js";
import { agencyBehind, type CasePage } from "./CasePage.js";
import { referTo, referToAll } from "./person.js";
import { statementsBeside } from "./statementsBeside.js";

@InputType({ description: "Which events. What the viewer may not see counts as empty." })
export class ChronologyFilter {
  @Field(() => ID, { nullable: true, description: "About this person." })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: "Recorded by this agency, where that may be known." })
  agencyId?: string | null;

  @Field(() => CategoryEnum, { nullable: true, description: "Of this kind of information." })
  category?: Category | null;
}

@ArgsType()
export class ChronologyArgs extends PageArgs {
  @Field(() => ChronologyFilter, { nullable: true, description: "Which events; all where it is left out." })
  @IsOptional()
  @ValidateNested()
  filter?: ChronologyFilter | null;
}

/** A page of the chronology, the latest first. A filter sees only what the viewer sees. */
export function chronologyView(
  page: CasePage,
  rows: readonly EventRow[],
  args: ChronologyArgs,
  selection: Selection,
): ChronologyConnection {
  const { view, caseId, people } = page;
  const { personId, agencyId, category } = args.filter ?? {};
  const [person, agency] = [personId, agencyId].map((id) => (id == null ? null : asId(id)));
  const open = rows
    .filter((row) => shows(view, caseId, row, false))
    .filter((row) => person === null || row.subjects.includes(person!))
    .filter((row) => category == null || CATEGORIES[row.category]!.code === category)
    .filter((row) => agency === null || knownAgencyOf(page, row)?.id === agency);
  const gaps = selection.has("withheld")
    ? presentGaps(
        view,
        caseId,
        people.filter((one) => person === null || one === person),
        "chronology",
        category == null ? undefined : [category],
      )
    : [];
  return pageOf(
    open,
    args,
    (row) => [row.occurred_on, row.id],
    byParts(-1, -1),
    (row) => eventView(page, row, selection.at("edges", "node")),
    gaps,
  );
}

/** What the chronology can be narrowed to: people, agencies and kinds of the events that the viewer sees, and no others. */
export function chronologyChoices(
  page: CasePage,
  rows: readonly EventRow[],
  selection: Selection,
): ChronologyChoices {
  const open = rows.filter((row) => shows(page.view, page.caseId, row, false));
  const agencies = new Map(
    open.flatMap((row) => {
      const agency = knownAgencyOf(page, row);
      return agency ? [[agency.id, agency]] : [];
    }),
  );
  const about = new Set(open.flatMap(({ subjects }) => subjects));
  return {
    people: page.people
      .filter((person) => about.has(person))
      .map((person) => referTo(page, person, selection.at("people")))
      .filter((person) => person !== undefined && person !== null),
    agencies: [...agencies.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    categories: CATEGORIES.map(({ code }) => code).filter((code, bit) =>
      open.some((row) => row.category === bit),
    ),
  };
}

/** The agency that recorded an event, where the viewer may know that it works with the family. */
function knownAgencyOf(page: CasePage, row: EventRow): Agency | undefined {
  const { row: behind, value } = agencyBehind(page, row);
  return shows(page.view, page.caseId, behind, true) ? ((value as Agency | null) ?? undefined) : undefined;
}

/** One event that the viewer may see. */
export function eventView(page: CasePage, row: EventRow, selection: Selection): ChronologyEvent {
  const shown = presentItem(page.view, ChronologyEvent, page.caseId, row, selection, {
    occurredOn: row.occurred_on,
    title: row.title,
    detail: row.detail,
    place: row.place,
    agency: agencyBehind(page, row),
    statements: statementsBeside(page.view, row),
  });
  return {
    ...shown,
    id: row.id,
    about: referToAll(page, row.subjects, selection.at("about")),
    category: CATEGORIES[row.category]!.code,
  } as ChronologyEvent;
}
