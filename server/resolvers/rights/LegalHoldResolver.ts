import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { readLegalHolds } from "../../audit/rights.js";
import { Context, WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { callDoor } from "../../loaders/callDoor.js";
import { LegalHoldInput } from "../../model/rights/inputs.js";
import { LegalHold, LegalHoldPayload } from "../../model/rights/RightsRequest.js";
import { demandDone } from "./demandDone.js";

/** Legal holds, for the officers of the agency that keeps them. */
@Resolver()
export class LegalHoldResolver {
  @Query(() => [LegalHold], {
    description:
      "The legal holds of the officer's agency on people of whom they may know, those in force first.",
  })
  async legalHolds(@Ctx() context: Context): Promise<LegalHold[]> {
    context.trail.asked("legal holds");
    return (await readLegalHolds(context.transaction, context.doorRequest)).map((one) => ({
      ...one,
      placedAt: new Date(one.placedAt),
      liftedAt: one.liftedAt === null ? null : new Date(one.liftedAt),
    }));
  }

  @Mutation(() => LegalHoldPayload, {
    description:
      "Places a legal hold on what the officer's agency holds about somebody, or lifts it. While it is in force nothing of it is erased, whatever was approved.",
  })
  async changeLegalHold(
    @Arg("input", () => LegalHoldInput, { description: "On whom, and why." }) input: LegalHoldInput,
    @Ctx() context: WritingContext,
  ): Promise<LegalHoldPayload> {
    const id = newId();
    const said = {
      personReference: input.personReference.trim(),
      reason: input.reason.trim(),
      lifts: input.lifts,
    };
    if (said.reason.length < 3) throw new TellonceError("BAD_INPUT", "Say why.", { fields: ["reason"] });
    const change = () =>
      context.once(async () => {
        const { transaction, doorRequest } = context;
        demandDone(await callDoor(transaction, "change_legal_hold", doorRequest, id, JSON.stringify(said)));
        context.trail.changed(input.lifts ? "legal hold lifted" : "legal hold placed", id);
        return id;
      });
    await context.open([], change, `legal hold ${said.personReference}`);
    return { done: true };
  }
}
