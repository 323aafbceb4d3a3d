import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { shows } from "../../access/withhold.js";
import { WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { REFERRED } from "../../loaders/people.js";
import { KINSHIP } from "../../model/family/enums.js";
import {
  EndRelationshipInput,
  RelatePeopleInput,
  UndoRelationshipInput,
} from "../../model/family/relationshipInputs.js";
import { CaseLifePayload } from "../../model/life/CaseLife.js";
import type { Day, Id } from "../../sharing/facts.js";
import { type CasePage, openCasePage } from "../case/CasePage.js";
import { asId } from "../ids.js";
import { changeCase, openForChange } from "../life/changeCase.js";

const FORBIDDEN = "Only the lead professional of a case says how its people are related.";

/** How two people who are in a case are related: said, ended, and taken back where it was a slip. */
@Resolver()
export class RelationshipResolver {
  @Mutation(() => CaseLifePayload, {
    description: "Says how two people of a case are related: by the lead professional.",
  })
  relatePeople(
    @Arg("input", () => RelatePeopleInput, { description: "Who, and how they are related." })
    input: RelatePeopleInput,
    @Ctx() context: WritingContext,
  ): Promise<CaseLifePayload> {
    const read = async () => {
      const caseId = await openForChange(context, input.caseId);
      const [personId, otherId] = [asId(input.personId), asId(input.otherId)];
      const { kind, outward } = KINSHIP[input.is];
      const [fromId, toId] = outward ? [personId, otherId] : [otherId, personId];
      await context.open([caseId], async (view) => {
        const page = await openCasePage(view, caseId, [...REFERRED, "kinship"]);
        if (![personId, otherId].every((id) => page.people.includes(id)))
          throw new TellonceError("NOT_FOUND");
        refuseIf(personId === otherId, "otherId", "Say how two people are related.");
        refuseIf((input.since ?? "") > view.today, "since", "Its first day is not in the future.");
        refuseIf(isSaid(page, fromId, toId, kind), "is", "This is recorded already.");
      });
      return { caseId, fromId, toId, kind, since: input.since ?? null };
    };
    return changeCase(context, "relate_people", read, "relationship", {
      FORBIDDEN,
      CONFLICT: "This case is closed.",
    });
  }

  @Mutation(() => CaseLifePayload, {
    description:
      "Says on which day it ended how two people of a case were related: by the lead professional, of what their own agency had recorded.",
  })
  endRelationship(
    @Arg("input", () => EndRelationshipInput, { description: "Which, and its last day." })
    input: EndRelationshipInput,
    @Ctx() context: WritingContext,
  ): Promise<CaseLifePayload> {
    const read = async () => {
      const { caseId, relationshipId } = await openRelationship(context, input, (since, today) => {
        refuseIf(input.until > today, "until", "Its last day is not in the future.");
        refuseIf(since !== null && input.until < since, "until", "Its last day is not before its first.");
      });
      return { caseId, relationshipId, until: input.until };
    };
    return changeCase(context, "end_relationship", read, "end of a relationship", {
      FORBIDDEN: "The agency that recorded it says that it ended.",
      CONFLICT: "It has ended already or does not end, or the case is closed.",
    });
  }

  @Mutation(() => CaseLifePayload, {
    description:
      "Takes back what the viewer said of how two people are related, or that it ended, within the last 24 hours.",
  })
  undoRelationship(
    @Arg("input", () => UndoRelationshipInput, { description: "Which." })
    input: UndoRelationshipInput,
    @Ctx() context: WritingContext,
  ): Promise<CaseLifePayload> {
    const read = async () => {
      return openRelationship(context, input);
    };
    return changeCase(context, "undo_relationship", read, "relationship taken back", {
      FORBIDDEN: "Only whoever said it takes it back.",
      CONFLICT: "It was said more than 24 hours ago, or the case is closed.",
    });
  }
}

/** The relationship, seen by the viewer. @throws NOT_FOUND where they see none of this id. */
async function openRelationship(
  context: WritingContext,
  input: { caseId: string; relationshipId: string },
  check: (since: Day | null, today: Day) => void = () => {},
): Promise<{ caseId: Id; relationshipId: Id }> {
  const caseId = await openForChange(context, input.caseId);
  const relationshipId = asId(input.relationshipId);
  await context.open([caseId], async (view) => {
    const page = await openCasePage(view, caseId, [...REFERRED, "kinship"]);
    const row = relationshipsIn(page).find(({ id }) => id === relationshipId);
    if (!row) throw new TellonceError("NOT_FOUND");
    check(row.since, view.today);
  });
  return { caseId, relationshipId };
}

/** What the viewer sees of how people of the case are related. */
const relationshipsIn = ({ view, caseId, people, rows }: CasePage) =>
  people.flatMap((personId) =>
    rows
      .get(personId)!
      .kinship.filter((row) => people.includes(row.other) && shows(view, caseId, row, false))
      .map((row) => ({ ...row, personId })),
  );

/** Either way round, where both are the same to one another. */
const MUTUAL: readonly string[] = ["PARTNER_OF", "FORMER_PARTNER_OF", "SIBLING_OF", "OTHER"];

/** Whether the viewer sees that it is recorded already, and has not ended. */
const isSaid = (page: CasePage, fromId: Id, toId: Id, kind: string): boolean =>
  relationshipsIn(page).some(
    (row) =>
      row.kind === kind &&
      row.until === null &&
      ((row.personId === fromId && row.other === toId) ||
        (MUTUAL.includes(kind) && row.personId === toId && row.other === fromId)),
  );

function refuseIf(isWrong: boolean, field: string, sentence: string): void {
  if (isWrong) throw new TellonceError("BAD_INPUT", sentence, { fields: [field] });
}
