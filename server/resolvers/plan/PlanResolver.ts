import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { WritingContext } from "../../context.js";
import {
  ActionInput,
  ChoiceInput,
  GoalInput,
  LeadChoiceInput,
  MeetingInput,
  PlanWordInput,
  TakeBackInput,
} from "../../model/plan/inputs.js";
import { PlanPayload } from "../../model/plan/Plan.js";
import { StoredWord } from "../../model/plan/PlanWord.js";
import { action, choice, goal, leadChoice, meeting } from "./kinds.js";
import { readWord } from "./readWord.js";
import { change, savePlan } from "./savePlan.js";
import { takeBack } from "./takeBack.js";

/** The plan: goals, actions and what is said of them, meetings and choices, each in the name of the agency that records it. */
@Resolver()
export class PlanResolver {
  @Mutation(() => PlanPayload, { description: "Adds a goal in the family's own words, or changes one." })
  saveGoal(
    @Arg("input", () => GoalInput, { description: "The goal." }) input: GoalInput,
    @Ctx() context: WritingContext,
  ): Promise<PlanPayload> {
    return savePlan(context, input, goal);
  }

  @Mutation(() => PlanPayload, {
    description:
      "Adds an action to the plan, or changes one. Who answers for the case gives actions to any agency of the team; others to their own.",
  })
  saveAction(
    @Arg("input", () => ActionInput, { description: "The action." }) input: ActionInput,
    @Ctx() context: WritingContext,
  ): Promise<PlanPayload> {
    return savePlan(context, input, action);
  }

  @Mutation(() => PlanPayload, {
    description:
      "Says how far an action has come, that it was not delivered, or what its owner answers to that. Never edited.",
  })
  sayOfAction(
    @Arg("input", () => PlanWordInput, { description: "What is said." }) input: PlanWordInput,
    @Ctx() context: WritingContext,
  ): Promise<PlanPayload> {
    return change(context, input.caseId, "action word", async (page) => {
      const id = newId();
      await context.manager.insert(StoredWord, { id, ...(await readWord(page, input)) });
      return id;
    });
  }

  @Mutation(() => PlanPayload, {
    description: "Records a review of the plan or another meeting, or changes one.",
  })
  saveMeeting(
    @Arg("input", () => MeetingInput, { description: "The meeting." }) input: MeetingInput,
    @Ctx() context: WritingContext,
  ): Promise<PlanPayload> {
    return savePlan(context, input, meeting);
  }

  @Mutation(() => PlanPayload, {
    description: "Records a choice that the family was offered, or what they chose.",
  })
  saveChoice(
    @Arg("input", () => ChoiceInput, { description: "The choice." }) input: ChoiceInput,
    @Ctx() context: WritingContext,
  ): Promise<PlanPayload> {
    return savePlan(context, input, choice);
  }

  @Mutation(() => PlanPayload, {
    description:
      "Records whom the family asked for as lead professional or single point of contact, whether that was followed, and why not.",
  })
  saveLeadChoice(
    @Arg("input", () => LeadChoiceInput, { description: "Whom, and what became of it." })
    input: LeadChoiceInput,
    @Ctx() context: WritingContext,
  ): Promise<PlanPayload> {
    return savePlan(context, input, leadChoice);
  }

  @Mutation(() => PlanPayload, {
    description:
      "Takes back a meeting or a choice that the viewer's own agency recorded by mistake, or puts it back. Taken back it stays on record, and is shown and counted nowhere in the case.",
  })
  takeBackOfPlan(
    @Arg("input", () => TakeBackInput, { description: "Which, and how." }) input: TakeBackInput,
    @Ctx() context: WritingContext,
  ): Promise<PlanPayload> {
    return takeBack(context, input);
  }
}
