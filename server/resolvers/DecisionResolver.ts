import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { sharedFieldOf } from "../access/sharedFields.js";
import { findStoredDecision, type StoredDecision } from "../audit/storedDecision.js";
import { agenciesOfRules } from "../audit/remit.js";
import { Context } from "../context.js";
import { DecisionExplanation, type ExplainedDecision } from "../model/DecisionExplanation.js";
import type { AgreementGap } from "../model/agreements/AgreementComparison.js";
import type { Category } from "../sharing/categories.js";
import { compile } from "../sharing/compile.js";
import { type Explanation, explain } from "../sharing/explain.js";
import type { Id, Request } from "../sharing/facts.js";
import type { Stage } from "../sharing/judgement.js";
import type { PurposeCode } from "../sharing/purposes.js";
import { type ReasonCode, safest } from "../sharing/reasons.js";
import { agreementsLacking } from "./agreements/agreementsLacking.js";
import { RuleTeller } from "./oversight/RuleTeller.js";
import { londonDay } from "../sharing/time.js";

/** Why a field was withheld: the stored decision, judged again on the facts of then. */
@Resolver()
export class DecisionResolver {
  @Query(() => DecisionExplanation, {
    description:
      "Every rule behind a withheld field, by the decision id that its reader was given. For the data-protection officer.",
  })
  async decision(
    @Arg("id", () => ID, { description: "The decision's id, or the number that its reader was shown." })
    id: string,
    @Ctx() context: Context,
  ): Promise<DecisionExplanation> {
    context.trail.asked(`decision ${id.slice(0, 60)}`);
    const stored = await findStoredDecision(context.transaction, context.asked.keys, context.doorRequest, id);
    const { entry, agencies, remit } = stored;
    const explained = stored.subjects.map((subject) => ({
      subject,
      explanation: explainFor(stored, subject),
    }));
    const teller = new RuleTeller(stored.facts, {
      ours: remit.agency,
      led: remit.cases.some(({ id: caseId, ours }) => ours && caseId === stored.caseId),
      leadAgencyId: stored.facts.cases.find(({ id: caseId }) => caseId === stored.caseId)!.leadAgencyId,
      agencies,
      owners: await agenciesOfRules(context.transaction.rows, explained.flatMap(rulesIn)),
    });
    return {
      id: stored.id,
      at: entry.at,
      actor: entry.content.actor,
      agency: agencies.find((agency) => agency.id === entry.content.agency) ?? null,
      purpose: entry.content.purpose as PurposeCode | null,
      caseReference: stored.caseReference,
      field: stored.field,
      category: stored.category as Category,
      told: stored.told,
      policyVersion: entry.content.policy,
      replayAgrees: replay(stored) === stored.told,
      agreements: await lackingAgreements(context, stored, explained),
      people: explained.map(({ subject, explanation }) => ({
        personReference: stored.references.get(subject) ?? null,
        ...tell(teller, explanation, entry.content.agency),
      })),
    };
  }
}

/** Where stage 5 did not pass: which agreements come nearest, and the clause of each that refuses. */
async function lackingAgreements(
  { transaction }: Context,
  stored: StoredDecision,
  explained: readonly { subject: Id; explanation: Explanation }[],
): Promise<AgreementGap[]> {
  const { entry, caseId, category, facts } = stored;
  const lacking = explained.find(({ explanation }) =>
    explanation.decision.failures.some(({ stage }) => stage === "agreement"),
  );
  if (!lacking) return [];
  const locates = sharedFieldOf(stored.field)?.locates ?? false;
  const sharing = {
    contributorId: contributorFor(stored, { caseId, subjects: [lacking.subject], category, locates }),
    viewerAgencyId: entry.content.agency ?? "",
    purpose: entry.content.purpose as PurposeCode,
    category: category as Category,
  };
  return agreementsLacking(transaction, facts, sharing, { day: londonDay(stored.at), at: entry.at });
}

const requestOf = ({ entry }: StoredDecision): Request => ({
  accountId: entry.content.account,
  purpose: entry.content.purpose,
  assurance: entry.content.assurance,
});

/** What the same field would be called today, on the facts of then. */
function replay(stored: StoredDecision): ReasonCode | null {
  const decider = compile(requestOf(stored), stored.facts, stored.at);
  const { caseId, category, contributors } = stored;
  const locates = sharedFieldOf(stored.field)?.locates ?? false;
  const codes = stored.subjects.map((person) =>
    decider.notice({ caseId, subjects: [person], category, locates }, contributors),
  );
  const told = codes.filter((code) => code !== null);
  return told.length > 0 ? safest(told) : null;
}

function explainFor(stored: StoredDecision, subject: Id): Explanation {
  const { caseId, category, facts, at } = stored;
  const locates = sharedFieldOf(stored.field)?.locates ?? false;
  const about = { caseId, subjects: [subject], category, locates };
  return explain(requestOf(stored), { ...about, contributorId: contributorFor(stored, about) }, facts, at);
}

const rulesIn = ({ explanation }: { explanation: Explanation }): Id[] => [
  ...explanation.decision.failures.flatMap(({ rule }) => (rule === null ? [] : [rule])),
  ...explanation.deciding.flatMap(({ rules }) => rules),
];

/** Every stage, and what decided, as far as it is for this officer to know. */
function tell(
  teller: RuleTeller,
  { decision, stages, deciding }: Explanation,
  viewersAgency: Id | null,
): Omit<ExplainedDecision, "personReference"> {
  const ruleOf = (stage: Stage, rule: Id | null) => {
    if (!teller.knows(stage, rule, viewersAgency)) return teller.another(rule, viewersAgency);
    return rule === null ? null : teller.rule(rule);
  };
  const stageOf = new Map(decision.failures.map(({ stage, rule }) => [rule, stage]));
  return {
    effect: decision.effect,
    reason: decision.reason,
    stages: stages.map(({ stage, passes, failures }) => ({
      stage,
      passes,
      failures: failures.map(({ code, rule }) => ({
        code: teller.knows(stage, rule, viewersAgency) ? code : null,
        rule: ruleOf(stage, rule),
      })),
    })),
    deciding: deciding.map(({ rules, without }) => {
      const told = rules.map((rule) => ruleOf(stageOf.get(rule) ?? "basis", rule)!);
      const known = told.every(({ anotherAgency }) => anotherAgency === null);
      return { without: told, effect: known ? without.effect : null, reason: known ? without.reason : null };
    }),
  };
}

/** The agency whose contribution the reason was about: one that lacks an agreement if there is one, else any other. */
function contributorFor(
  stored: StoredDecision,
  about: { caseId: Id; subjects: Id[]; category: string; locates: boolean },
): Id {
  const others = stored.facts.agencies.map(({ id }) => id).filter((id) => id !== stored.entry.content.agency);
  const decider = compile(requestOf(stored), stored.facts, stored.at);
  const lacking = [...stored.contributors, ...others].find((id) =>
    decider.decide({ ...about, contributorId: id }).failures.some(({ stage }) => stage === "agreement"),
  );
  const first = stored.contributors.find((id) => others.includes(id)) ?? others[0] ?? "";
  return stored.told === "NO_AGREEMENT" ? (lacking ?? first) : first;
}
