import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { Selection } from "../../access/Selection.js";
import { shows } from "../../access/withhold.js";
import { Context, WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { loadAgencies } from "../../loaders/agencies.js";
import { loadWaiting } from "../../loaders/caseLife.js";
import { CaseLife, CaseLifePayload, CaseWaiting } from "../../model/life/CaseLife.js";
import {
  AnswerOfferInput,
  CloseCaseInput,
  LeaveInput,
  NeedBandInput,
  OfferInput,
  ReferralInput,
  ReopenInput,
  StepInput,
  TriageInput,
  UndoClosureInput,
} from "../../model/life/inputs.js";
import { openCasePage } from "../case/CasePage.js";
import { asId } from "../ids.js";
import { changeCase, openForChange } from "./changeCase.js";
import { readReferral } from "./checkReferral.js";
import { lifeView } from "./lifeView.js";

/** A case from its referral to its closure: opened, banded, staffed, handed over, closed and reopened. */
@Resolver()
export class CaseLifeResolver {
  @Query(() => CaseLife, {
    nullable: true,
    description:
      "What happened to a case since it was referred; null where there is no such case for the viewer.",
  })
  caseLife(
    @Arg("caseId", () => ID, { description: "The case." }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CaseLife | null> {
    const caseId = asId(id);
    return context.open([caseId], async (view) =>
      view.decider.isAbsent(caseId)
        ? null
        : lifeView(context, await openCasePage(view, caseId), Selection.of(info)),
    );
  }

  @Query(() => CaseWaiting, {
    description:
      "Invitations and handovers that wait for the viewer's answer, and closures that they may undo.",
  })
  async caseWaiting(@Ctx() context: Context): Promise<CaseWaiting> {
    return context.open(
      [],
      async ({ transaction }) => {
        const [agencies, { offers, closures }] = [
          await loadAgencies(transaction),
          await loadWaiting(transaction, context.doorRequest),
        ];
        for (const { caseId } of [...offers, ...closures]) context.trail.asked(caseId);
        return {
          offers: offers.map(({ agencyId, madeAt, ...offer }) => ({
            ...offer,
            agency: agencies.get(agencyId)!,
            madeAt: new Date(madeAt),
          })),
          closures: closures.map(({ at, until, ...closure }) => ({
            ...closure,
            closedAt: new Date(at),
            until: new Date(until),
          })),
        };
      },
      "case offers",
    );
  }

  @Mutation(() => CaseLifePayload, {
    description:
      "Records a referral and its people. The case is not open yet, and closed to everybody but who took the referral and their supervisor.",
  })
  recordReferral(
    @Arg("input", () => ReferralInput, { description: "Who refers whom, and why." }) input: ReferralInput,
    @Ctx() context: WritingContext,
  ): Promise<CaseLifePayload> {
    const read = async () => {
      return context.open([], async ({ today }) => readReferral(input, today), "referral");
    };
    return changeCase(context, "refer", read, "referral");
  }

  @Mutation(() => CaseLifePayload, {
    description:
      "Says what becomes of a referral: information, advice, or casework, which opens the case with a lead.",
  })
  triageReferral(
    @Arg("input", () => TriageInput, { description: "The outcome, and why." }) input: TriageInput,
    @Ctx() context: WritingContext,
  ): Promise<CaseLifePayload> {
    const read = async () => {
      const caseId = await openForChange(context, input.caseId);
      const leadAccountId = input.leadAccountId == null ? null : asId(input.leadAccountId);
      return { caseId, outcomes: [input.outcome], leadAccountId, reason: input.reason.trim() };
    };
    return changeCase(context, "triage", read, "triage", {
      BAD_INPUT: "The lead professional is somebody of your agency whose work it is to lead.",
      CONFLICT: "This referral is triaged already.",
    });
  }

  @Mutation(() => CaseLifePayload, {
    description: "Records a band of need, with its day and reason. The earlier ones stay.",
  })
  recordNeedBand(
    @Arg("input", () => NeedBandInput, { description: "The band." }) input: NeedBandInput,
    @Ctx() context: WritingContext,
  ): Promise<CaseLifePayload> {
    const read = async () => {
      const caseId = await openForChange(context, input.caseId);
      const { band, from } = input;
      return { kind: "NEED_BAND", caseId, band, from, reason: input.reason.trim() };
    };
    return changeCase(context, "move_case", read, "need band", {
      BAD_INPUT: "The day is not in the future.",
    });
  }

  @Mutation(() => CaseLifePayload, {
    description:
      "Steps a case up or down. Up opens it for a statutory purpose, which shares nothing without a sharing decision; down ends such purposes.",
  })
  stepCase(
    @Arg("input", () => StepInput, { description: "Where, and why." }) input: StepInput,
    @Ctx() context: WritingContext,
  ): Promise<CaseLifePayload> {
    const kind = input.direction === "UP" ? "STEPPED_UP" : "STEPPED_DOWN";
    const read = async () => {
      const caseId = await openForChange(context, input.caseId);
      const purpose = input.direction === "UP" ? (input.purpose ?? null) : null;
      return { kind, caseId, purpose, reason: input.reason.trim() };
    };
    return changeCase(context, "move_case", read, kind === "STEPPED_UP" ? "step up" : "step down", {
      BAD_INPUT: "A step up is to a safeguarding enquiry or a statutory assessment.",
      CONFLICT: "The case stands there already.",
    });
  }

  @Mutation(() => CaseLifePayload, {
    description:
      "Closes a case: it ends everybody's part in it, and nobody who worked on it sees it any more.",
  })
  closeCase(
    @Arg("input", () => CloseCaseInput, { description: "How it ended, and why." }) input: CloseCaseInput,
    @Ctx() context: WritingContext,
  ): Promise<CaseLifePayload> {
    const read = async () => {
      const caseId = asId(input.caseId);
      await context.open([caseId], async (view) => {
        if (view.decider.isAbsent(caseId)) throw new TellonceError("NOT_FOUND");
        const { openActions } = await lifeView(context, await openCasePage(view, caseId), Selection.none);
        if (openActions > 0 && !input.openActions?.trim())
          throw new TellonceError("BAD_INPUT", "Say what becomes of the actions that are open.", {
            fields: ["openActions"],
          });
      });
      const openActions = input.openActions?.trim() || null;
      const outcomes = [...new Set(input.outcomes)];
      return { kind: "CLOSED", caseId, outcomes, openActions, reason: input.reason.trim() };
    };
    return changeCase(context, "move_case", read, "closure");
  }

  @Mutation(() => CaseLifePayload, {
    description: "Undoes the viewer's own closure, within 24 hours: everything is as before.",
  })
  undoClosure(
    @Arg("input", () => UndoClosureInput, { description: "Of which case, and why." }) input: UndoClosureInput,
    @Ctx() context: WritingContext,
  ): Promise<CaseLifePayload> {
    const read = async () => {
      const caseId = asId(input.caseId);
      return { kind: "CLOSURE_UNDONE", caseId, reason: input.reason.trim() };
    };
    return changeCase(context, "open_again", read, "closure undone", {
      CONFLICT: "This was closed more than 24 hours ago. The case can be reopened.",
    });
  }

  @Mutation(() => CaseLifePayload, {
    description: "Opens a closed case again, with its last lead and nobody else; others are invited anew.",
  })
  reopenCase(
    @Arg("input", () => ReopenInput, { description: "Which, and why." }) input: ReopenInput,
    @Ctx() context: WritingContext,
  ): Promise<CaseLifePayload> {
    const read = async () => {
      return { kind: "REOPENED", reference: input.reference.trim(), reason: input.reason.trim() };
    };
    return changeCase(context, "open_again", read, "reopened");
  }

  @Mutation(() => CaseLifePayload, {
    description:
      "Invites somebody to the team, or offers the lead with a summary. It gives nothing before it is accepted.",
  })
  offerCase(
    @Arg("input", () => OfferInput, { description: "What, and to whom." }) input: OfferInput,
    @Ctx() context: WritingContext,
  ): Promise<CaseLifePayload> {
    const { kind } = input;
    const read = async () => {
      const caseId = await openForChange(context, input.caseId);
      const [role, summary] = [input.role?.trim() ?? "", input.summary?.trim() ?? ""];
      if (kind === "HANDOVER" && (input.accountId == null || summary.length < 20))
        throw new TellonceError("BAD_INPUT", "A handover names who is to lead, with a summary.", {
          fields: ["accountId", "summary"],
        });
      return {
        kind,
        caseId,
        agencyId: asId(input.agencyId),
        accountId: input.accountId == null ? null : asId(input.accountId),
        role: kind === "INVITATION" ? role || null : null,
        summary: kind === "HANDOVER" ? summary : null,
      };
    };
    return changeCase(context, "offer", read, kind === "HANDOVER" ? "handover offered" : "invitation", {
      BAD_INPUT:
        kind === "HANDOVER"
          ? "The lead is handed over to somebody else whose work it is to lead."
          : "Choose an agency of this partnership, or somebody who works there.",
      CONFLICT:
        kind === "HANDOVER"
          ? "A handover of this case waits for an answer already."
          : "They are invited already.",
    });
  }

  @Mutation(() => CaseLifePayload, { description: "Accepts or declines an offer, or takes it back." })
  answerCaseOffer(
    @Arg("input", () => AnswerOfferInput, { description: "Which, and the answer." }) input: AnswerOfferInput,
    @Ctx() context: WritingContext,
  ): Promise<CaseLifePayload> {
    const read = async () => {
      return { offerId: asId(input.offerId), answer: input.answer };
    };
    return changeCase(context, "answer_offer", read, `offer ${input.answer.toLowerCase()}`, {
      FORBIDDEN: "It is not your role to lead a case.",
      CONFLICT: "It is answered already.",
    });
  }

  @Mutation(() => CaseLifePayload, {
    description: "Ends a member's part in the team: by the member, their supervisor, or the lead.",
  })
  leaveTeam(
    @Arg("input", () => LeaveInput, { description: "Whose, and why." }) input: LeaveInput,
    @Ctx() context: WritingContext,
  ): Promise<CaseLifePayload> {
    const read = async () => {
      const [caseId, memberId] = [asId(input.caseId), asId(input.memberId)];
      await context.open([caseId], async (view) => {
        if (view.decider.isAbsent(caseId)) throw new TellonceError("NOT_FOUND");
        const { frame } = await openCasePage(view, caseId);
        const member = frame.team.find(({ id }) => id === memberId);
        // Who works with the family may itself be withheld: such a part is as if it were not there.
        if (
          !member ||
          !(
            shows(view, caseId, member, true) || member.practitioner?.id === view.facts.viewer?.practitionerId
          )
        )
          throw new TellonceError("NOT_FOUND");
      });
      return { caseId, memberId, reason: input.reason.trim() };
    };
    return changeCase(context, "leave_case", read, "team left");
  }
}
