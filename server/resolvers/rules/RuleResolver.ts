import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { Selection } from "../../access/Selection.js";
import { Context, WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { changeRule, loadGateways, loadNameableAccounts } from "../../loaders/rules.js";
import { loadAgencies } from "../../loaders/agencies.js";
import {
  EndRuleInput,
  ExclusionInput,
  MarkerInput,
  ObjectionInput,
  ReviewRuleInput,
  RuleChangeInput,
  SealInput,
  SharingDecisionInput,
} from "../../model/rules/inputs.js";
import { PolicyDiff } from "../../model/rules/PolicyDiff.js";
import { RuleChange } from "../../model/rules/RuleChange.js";
import { CaseRules, LegalGateway, NamedAccount } from "../../model/rules/rules.js";
import { asId } from "../ids.js";
import { caseOf, readChange } from "./readChange.js";
import { openRulePage } from "./RulePage.js";
import { gatewayView, rulesView } from "./rulesView.js";
import { tryRule } from "./tryRule.js";

const DIGEST = "The digest of the diff that was looked at (previewRule): another diff by now saves nothing.";

/** Sharing decisions, seals, exclusions and markers: looked at, tried out, recorded, ended and reviewed. */
@Resolver()
export class RuleResolver {
  @Query(() => CaseRules, {
    nullable: true,
    description:
      "The rules recorded on a case, for its lead professional and the lead's supervisor; null where there is no such case for the viewer.",
  })
  caseRules(
    @Arg("caseId", () => ID, { description: "The case." }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CaseRules | null> {
    const caseId = asId(id);
    return context.open([caseId], async (view) =>
      view.decider.isAbsent(caseId)
        ? null
        : rulesView(await openRulePage(context, view, caseId), Selection.of(info)),
    );
  }

  @Query(() => PolicyDiff, {
    description: "What a change of rules would open and close, before it is saved. Saves nothing.",
  })
  previewRule(
    @Arg("input", () => RuleChangeInput, { description: "The change." }) input: RuleChangeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PolicyDiff> {
    const caseId = caseOf(input);
    return context.open([caseId], async (view) => {
      const page = await openRulePage(context, view, caseId);
      return tryRule(context, page, await readChange(page, input), Selection.of(info));
    });
  }

  @Query(() => [LegalGateway], { description: "The legal gateways of sharing decisions. Needs no purpose." })
  legalGateways(@Ctx() context: Context): Promise<LegalGateway[]> {
    return context.frame(async () => (await loadGateways(context.transaction)).map(gatewayView));
  }

  @Query(() => [NamedAccount], {
    description: "The accounts at work in an agency, to be named in a rule. Needs no purpose.",
  })
  accountsAt(
    @Arg("agencyId", () => ID, { description: "The agency." }) id: string,
    @Ctx() context: Context,
  ): Promise<NamedAccount[]> {
    const agencyId = asId(id);
    return context.frame(async () => {
      const agencies = await loadAgencies(context.transaction);
      const found = await loadNameableAccounts(context.transaction, context.doorRequest, agencyId);
      return found.map(({ agencyId: at, ...account }) => ({
        ...account,
        agency: agencies.get(at ?? "") ?? null,
      }));
    });
  }

  @Mutation(() => RuleChange, { description: "Records a decision to share, or not to share, under a duty." })
  recordSharingDecision(
    @Arg("input", () => SharingDecisionInput, { description: "The decision." }) input: SharingDecisionInput,
    @Arg("expectedDiff", () => String, { description: DIGEST }) expected: string,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RuleChange> {
    return change(context, { sharingDecision: input }, expected, info);
  }

  @Mutation(() => RuleChange, { description: "Seals a record, a section of it or one answer." })
  recordSeal(
    @Arg("input", () => SealInput, { description: "The seal." }) input: SealInput,
    @Arg("expectedDiff", () => String, { description: DIGEST }) expected: string,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RuleChange> {
    return change(context, { seal: input }, expected, info);
  }

  @Mutation(() => RuleChange, {
    description: "Excludes somebody from a case, or from every case of a person.",
  })
  recordExclusion(
    @Arg("input", () => ExclusionInput, { description: "The exclusion." }) input: ExclusionInput,
    @Arg("expectedDiff", () => String, { description: DIGEST }) expected: string,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RuleChange> {
    return change(context, { exclusion: input }, expected, info);
  }

  @Mutation(() => RuleChange, {
    description: "Protects a place, a source, a mention or what would do harm.",
  })
  recordMarker(
    @Arg("input", () => MarkerInput, { description: "The marker." }) input: MarkerInput,
    @Arg("expectedDiff", () => String, { description: DIGEST }) expected: string,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RuleChange> {
    return change(context, { marker: input }, expected, info);
  }

  @Mutation(() => RuleChange, {
    description: "Ends a rule, with the reason. It is kept as what was so until now.",
  })
  endRule(
    @Arg("input", () => EndRuleInput, { description: "Which, and why." }) input: EndRuleInput,
    @Arg("expectedDiff", () => String, { description: DIGEST }) expected: string,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RuleChange> {
    return change(context, { end: input }, expected, info);
  }

  @Mutation(() => RuleChange, {
    description:
      "Reviews a rule that goes on: it is recorded anew, with what the review found and the next review day.",
  })
  reviewRule(
    @Arg("input", () => ReviewRuleInput, { description: "Which, the finding and the next day." })
    input: ReviewRuleInput,
    @Arg("expectedDiff", () => String, { description: DIGEST }) expected: string,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RuleChange> {
    return change(context, { review: input }, expected, info);
  }

  @Mutation(() => RuleChange, {
    description:
      "Records that somebody objects to a sharing decision. It goes on while the objection is considered: the lead has a month, and what is shared says that somebody objected.",
  })
  recordObjection(
    @Arg("input", () => ObjectionInput, { description: "To which, and what was said." })
    input: ObjectionInput,
    @Arg("expectedDiff", () => String, { description: DIGEST }) expected: string,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RuleChange> {
    return change(context, { objection: input }, expected, info);
  }
}

/** Tries a change out; saves it where it would do what its maker looked at. */
async function change(
  context: WritingContext,
  input: RuleChangeInput,
  expected: string,
  info: GraphQLResolveInfo,
): Promise<RuleChange> {
  const caseId = caseOf(input);
  let diff: PolicyDiff | null = null;
  const ruleId = await context.once(() =>
    context.open([caseId], async (view) => {
      const page = await openRulePage(context, view, caseId);
      const read = await readChange(page, input);
      diff = await tryRule(context, page, read, Selection.of(info).at("diff"));
      if (diff.digest !== expected) return null;
      const { kind } = await changeRule(view.transaction, context.doorRequest, caseId, read.change, true);
      const id = read.change.act === "END" ? read.change.ruleId! : read.change.id;
      context.trail.changed(`${kind} ${read.change.act}`, id);
      return id;
    }),
  );
  // The change has moved the case's epoch itself; nobody else's may have.
  if (ruleId !== null)
    await context.open([caseId], async (view) => {
      if (view.decider.error) throw new TellonceError(view.decider.error);
    });
  return { ruleId, conflict: ruleId === null, diff };
}
