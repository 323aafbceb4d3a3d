import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { pseudonymOf } from "../../audit/keys.js";
import { findRights } from "../../audit/rights.js";
import { WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { callDoor } from "../../loaders/callDoor.js";
import {
  ActOnRightsInput,
  ChooseRightsItemsInput,
  RecordRightsRequestInput,
} from "../../model/rights/inputs.js";
import type { RightsActKind, RightsKind } from "../../model/rights/enums.js";
import { cutsFor } from "../../model/rights/redact.js";
import { RightsPayload } from "../../model/rights/RightsRequest.js";
import type { Day, Id } from "../../sharing/facts.js";
import { asId } from "../ids.js";
import { dayInWords } from "../print/dates.js";
import { demandDone } from "./demandDone.js";
import { heldLines } from "./heldLines.js";
import { rightsView } from "./rightsView.js";

/** What officers do about requests of data subjects. */
@Resolver()
export class RightsChangeResolver {
  @Mutation(() => RightsPayload, {
    description:
      "Records a request of a data subject that the officer's agency received. Its clock runs from the day on which it came.",
  })
  async recordRightsRequest(
    @Arg("input", () => RecordRightsRequestInput, { description: "Who asks for whose data." })
    input: RecordRightsRequestInput,
    @Ctx() context: WritingContext,
  ): Promise<RightsPayload> {
    const id = newId();
    const said = {
      kind: input.kind,
      personReference: input.personReference.trim(),
      asker: input.asker,
      askerReference: input.askerReference?.trim() || null,
      askedFor: input.askedFor?.trim() || null,
      receivedOn: input.receivedOn,
    };
    const change = () =>
      context.once(async () => {
        demandDone(
          await callDoor(
            context.transaction,
            "record_rights_request",
            context.doorRequest,
            id,
            JSON.stringify(said),
          ),
        );
        context.trail.changed(`${requestOf(input.kind)} recorded`, id);
        return id;
      });
    return { id: await context.open([], change, `record ${said.personReference}`) };
  }

  @Mutation(() => RightsPayload, {
    description:
      "Something that happens to a request: its clock stands or goes on, the child is asked, a second officer reviews the agency's part, it is given.",
  })
  async actOnRightsRequest(
    @Arg("input", () => ActOnRightsInput, { description: "What happens." }) input: ActOnRightsInput,
    @Ctx() context: WritingContext,
  ): Promise<RightsPayload> {
    const requestId = asId(input.requestId);
    const reason = input.reason?.trim() || null;
    if (
      reason === null &&
      ["EXTENDED", "SENT_BACK", "CHILD_AGREES", "CHILD_REFUSES", "LIFTED"].includes(input.kind)
    )
      throw new TellonceError("BAD_INPUT", "Say why.", { fields: ["reason"] });
    const change = () =>
      context.once(async () => {
        if (MOVE_THE_CLOCK.includes(input.kind)) await demandTime(context, requestId, input.on);
        const subjects = await pseudonymsFor(context, requestId, input.kind);
        const said = JSON.stringify({ kind: input.kind, on: input.on, reason, subjects });
        demandDone(
          await callDoor(context.transaction, "act_on_rights", context.doorRequest, newId(), requestId, said),
        );
        context.trail.changed(`request of a data subject: ${input.kind}`, requestId);
        return requestId;
      });
    return { id: await context.open([], change, requestId) };
  }

  @Mutation(() => RightsPayload, {
    description:
      "What is done with things that the agency holds: given, given without some words or left out, with the exemption; or erased, restricted, put right or kept, by which rule.",
  })
  async chooseRightsItems(
    @Arg("input", () => ChooseRightsItemsInput, { description: "Which things, and what is done." })
    input: ChooseRightsItemsInput,
    @Ctx() context: WritingContext,
  ): Promise<RightsPayload> {
    const requestId = asId(input.requestId);
    const { choice, others, opinion, note } = input;
    const leavesOut = choice === "REDACT" || choice === "WITHHOLD";
    const exemption = leavesOut ? (input.exemption ?? null) : null;
    const ground = leavesOut || choice === "RELEASE" ? null : (input.ground ?? null);
    if (choice === "RECTIFY" && !note?.trim())
      throw new TellonceError("BAD_INPUT", "Say what it is to say instead.", { fields: ["note"] });
    if (leavesOut && exemption === null)
      throw new TellonceError("BAD_INPUT", "Say under which exemption something is left out.", {
        fields: ["exemption"],
      });
    const change = () =>
      context.once(async () => {
        const cutOf = choice === "REDACT" ? await cutter(context, requestId, input.words ?? []) : () => [];
        for (const { id, hash } of input.items) {
          const said = {
            choice,
            hash,
            exemption,
            ground,
            others: choice === "WITHHOLD" ? null : (others ?? null),
            removed: cutOf(id),
            opinionBy: opinion?.by.trim() ?? null,
            opinionOn: opinion?.on ?? null,
            opinionHarm: opinion?.harm ?? null,
            note: note?.trim() || null,
          };
          demandDone(
            await callDoor(
              context.transaction,
              "choose_rights_item",
              context.doorRequest,
              newId(),
              requestId,
              id,
              JSON.stringify(said),
            ),
          );
        }
        context.trail.changed(`request of a data subject: ${choice} of ${input.items.length}`, requestId);
        return requestId;
      });
    return { id: await context.open([], change, requestId) };
  }
}

/** Under which names the audit knows the person, where past recipients are to be told (UK GDPR Art. 19). */
async function pseudonymsFor(context: WritingContext, requestId: Id, kind: RightsActKind): Promise<string[]> {
  if (kind !== "RELEASED" && kind !== "LIFTED") return [];
  const { transaction, doorRequest, asked } = context;
  const facts = await findRights(transaction, doorRequest, requestId);
  return (facts?.people ?? []).map((id) => pseudonymOf(asked.keys, doorRequest.partnershipId, id));
}

const MOVE_THE_CLOCK: readonly RightsActKind[] = ["EXTENDED", "IDENTITY_ASKED", "SCOPE_ASKED"];

/** A time that has run out is not made longer (UK GDPR Art. 12(3): whoever asks is told within the month). @throws TellonceError CONFLICT. */
async function demandTime({ transaction, doorRequest }: WritingContext, requestId: Id, on: Day) {
  const facts = await findRights(transaction, doorRequest, requestId);
  const dueOn = facts && rightsView(facts).dueOn;
  if (dueOn && on > dueOn)
    throw new TellonceError(
      "CONFLICT",
      `The time to answer ran out on ${dayInWords(new Date(dueOn))}: it is neither extended nor stopped after that. Answer it, and say why it is late.`,
    );
}

const requestOf = (kind: RightsKind) =>
  kind === "ACCESS" ? "subject access request" : `request for ${kind.toLowerCase()}`;

/** Where the words stand in an item, as it is held now. */
async function cutter(context: WritingContext, requestId: Id, words: readonly string[]) {
  const facts = await findRights(context.transaction, context.doorRequest, requestId);
  const sought = words.map((word) => word.trim()).filter(Boolean);
  return (id: string) => {
    const held = facts?.items.find(({ item }) => item === id);
    if (!facts || !held) throw new TellonceError("NOT_FOUND");
    const cuts = cutsFor(heldLines(held.content, facts.agencies), sought);
    if (!cuts)
      throw new TellonceError("BAD_INPUT", "Give the words to take out as they stand in the record.", {
        fields: ["words"],
      });
    return cuts;
  };
}
