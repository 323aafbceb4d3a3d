import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { Context, WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { loadAgencies } from "../../loaders/agencies.js";
import { callDoor } from "../../loaders/callDoor.js";
import { loadReferrals } from "../../loaders/referrals.js";
import { AnswerReferralInput, SendReferralInput } from "../../model/life/inputs.js";
import { FAMILY_KNOWS } from "../../model/referrals/enums.js";
import { ReferralList, ReferralPayload } from "../../model/referrals/SentReferral.js";
import type { Day, Id } from "../../sharing/facts.js";
import { demandGiven } from "../emergency/demand.js";
import { asId } from "../ids.js";
import { readReferral } from "../life/checkReferral.js";
import { letterView, readLetter } from "./letter.js";

/** Referrals from one agency to another: a letter until it is taken, then a case of whoever took it. */
@Resolver()
export class ReferralResolver {
  @Query(() => ReferralList, {
    description:
      "What the viewer referred to other agencies and how it stands; and what waits at the viewer's agency, for who takes referrals there.",
  })
  referrals(@Ctx() context: Context): Promise<ReferralList> {
    return context.open(
      [],
      async ({ transaction }) => {
        const agencies = await loadAgencies(transaction);
        const found = await loadReferrals(transaction, context.doorRequest);
        for (const { id } of [...found.sent, ...found.received]) context.trail.asked(id);
        return {
          agencies: [...agencies.values()].filter(({ id }) => found.agencies.includes(id)),
          sent: found.sent.map(({ to, letter, sentAt, answeredAt, outcomeAt, ...one }) => ({
            ...one,
            to: agencies.get(to)!,
            letter: letter && letterView(letter),
            sentAt: new Date(sentAt),
            answeredAt: answeredAt === null ? null : new Date(answeredAt),
            outcomeAt: outcomeAt === null ? null : new Date(outcomeAt),
          })),
          received: found.received.map(({ from, letter, sentAt, ...one }) => ({
            ...one,
            from: agencies.get(from)!,
            letter: letterView(letter),
            sentAt: new Date(sentAt),
          })),
        };
      },
      "referrals",
    );
  }

  @Mutation(() => ReferralPayload, {
    description:
      "Refers a family to another agency. It opens nothing, and nobody is looked up: whether the agency knows them, the sender does not learn.",
  })
  async sendReferral(
    @Arg("input", () => SendReferralInput, { description: "Who is referred, to whom and why." })
    input: SendReferralInput,
    @Ctx() context: WritingContext,
  ): Promise<ReferralPayload> {
    const id = await context.once(async () => {
      const { transaction, doorRequest } = context;
      const [made, agencyId] = [newId(), asId(input.agencyId)];
      const letter = readLetter(input, await today(context));
      demandGiven(await callDoor(transaction, "send_referral", doorRequest, made, { agencyId, letter }), {
        BAD_INPUT: "This agency takes no referrals: choose one of those that do.",
      });
      context.trail.changed("referral sent", made);
      return made;
    });
    return { id };
  }

  @Mutation(() => ReferralPayload, {
    description:
      "Takes a referral, which makes it a case to be triaged by whoever takes it; declines it with a reason; or takes back one's own.",
  })
  async answerReferral(
    @Arg("input", () => AnswerReferralInput, { description: "Which, and the answer." })
    input: AnswerReferralInput,
    @Ctx() context: WritingContext,
  ): Promise<ReferralPayload> {
    const id = await context.once(async () => {
      const { transaction, doorRequest } = context;
      const [referralId, day] = [asId(input.referralId), await today(context)];
      const reason = input.reason?.trim() || null;
      if (input.answer === "DECLINED" && reason === null)
        throw new TellonceError("BAD_INPUT", "Say why, so that the sender can tell the family.", {
          fields: ["reason"],
        });
      const referral = input.answer === "TAKEN" ? await caseOf(context, referralId, day) : null;
      const said = { answer: input.answer, reason, referral, stepId: newId() };
      demandGiven(await callDoor(transaction, "answer_referral", doorRequest, referralId, said), {
        CONFLICT: "It is answered, or taken back, already.",
      });
      context.trail.changed(`referral ${input.answer.toLowerCase()}`, referralId);
      return referral?.caseId ?? referralId;
    });
    // The reply is of afterwards: the case that was made of it is a fact.
    if (input.answer === "TAKEN") await context.open([id], async () => {});
    return { id };
  }
}

const today = (context: Context): Promise<Day> => context.open([], async (view) => view.today, "referral");

/** The case that a referral becomes. @throws NOT_FOUND where it does not wait for the viewer. */
async function caseOf(context: WritingContext, id: Id, day: Day) {
  const { received } = await loadReferrals(context.transaction, context.doorRequest);
  const found = received.find((one) => one.id === id);
  if (!found) throw new TellonceError("NOT_FOUND");
  const from = (await loadAgencies(context.transaction)).get(found.from)!;
  const { letter } = found;
  // The letter goes, so all that it says stays here.
  const reason = [
    letter.reason,
    `${FAMILY_KNOWS[letter.familyKnows]} ${letter.whyAllTheSame ?? ""}`.trim(),
  ].join("\n\n");
  return readReferral({ ...letter, reason, referredBy: `${found.by}, ${from.name}` }, day);
}
