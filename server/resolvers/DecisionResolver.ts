import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { sharedFieldOf } from "../access/sharedFields.js";
import { findStoredDecision, type StoredDecision } from "../audit/storedDecision.js";
import { Context } from "../context.js";
import {
  DecisionExplanation,
  type DecidingRule,
  type ExplainedDecision,
} from "../model/DecisionExplanation.js";
import type { Category } from "../sharing/categories.js";
import { compile } from "../sharing/compile.js";
import { explain } from "../sharing/explain.js";
import type { Id, Request } from "../sharing/facts.js";
import type { PurposeCode } from "../sharing/purposes.js";
import { type ReasonCode, safest } from "../sharing/reasons.js";

/** Why a field was withheld: the stored decision, judged again on the facts of then. */
@Resolver()
export class DecisionResolver {
  @Query(() => DecisionExplanation, {
    description:
      "Every rule behind a withheld field, by the decision id that its reader was given. For the data-protection officer.",
  })
  async decision(
    @Arg("id", () => ID, { description: "The decision's id." }) id: string,
    @Ctx() context: Context,
  ): Promise<DecisionExplanation> {
    context.trail.asked(`decision ${id.slice(0, 60)}`);
    const stored = await findStoredDecision(context.transaction, context.asked.keys, context.doorRequest, id);
    const { entry, agencies } = stored;
    const people = stored.subjects.map((subject) => explainFor(stored, subject));
    return {
      id,
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
      people,
    };
  }
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

function explainFor(stored: StoredDecision, subject: Id): ExplainedDecision {
  const { caseId, category, facts, at, references } = stored;
  const request = requestOf(stored);
  const locates = sharedFieldOf(stored.field)?.locates ?? false;
  const about = { caseId, subjects: [subject], category, locates };
  const rule = (id: Id): DecidingRule => ({ id, kind: kindOf(stored, id) });
  const { decision, stages, deciding } = explain(
    request,
    { ...about, contributorId: contributorFor(stored, about) },
    facts,
    at,
  );
  return {
    personReference: references.get(subject) ?? null,
    effect: decision.effect,
    reason: decision.reason,
    stages: stages.map(({ stage, passes, failures }) => ({
      stage,
      passes,
      failures: failures.map((failure) => ({
        code: failure.code,
        rule: failure.rule === null ? null : rule(failure.rule),
      })),
    })),
    deciding: deciding.map(({ rules, without }) => ({ without: rules.map(rule), ...without })),
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

function kindOf({ facts }: StoredDecision, rule: Id): string {
  const isIt = ({ id }: { id: Id }) => id === rule;
  if (facts.agreements.some(isIt)) return "agreement";
  if (facts.people.some(({ consents }) => consents.some(isIt))) return "consent";
  if (facts.people.some(({ authorities }) => authorities.some(isIt))) return "authority";
  const found = facts.cases.flatMap((one) => [
    ...(one.exclusions.some(isIt) ? ["exclusion"] : []),
    ...(one.seals.some(isIt) ? ["seal"] : []),
    ...(one.markers.some(isIt) ? ["protection marker"] : []),
    ...(one.decisions.some(isIt) ? ["sharing decision"] : []),
    ...(one.grants.some(isIt) ? ["emergency grant"] : []),
  ]);
  return found[0] ?? "rule";
}
