import type { Then, ViewerThen } from "../../audit/couldSee.js";
import type { CouldSeeAnswer, CouldSeeViewer } from "../../model/CouldSee.js";
import { compile } from "../../sharing/compile.js";
import { POLICY_VERSION } from "../../sharing/decide.js";
import type { Decider, Decision } from "../../sharing/decision.js";
import type { Facts, Id, ViewerFacts } from "../../sharing/facts.js";
import { STAGES } from "../../sharing/judgement.js";
import { type PurposeCode, PURPOSES } from "../../sharing/purposes.js";
import type { ReasonCode } from "../../sharing/reasons.js";
import { inForce } from "../../sharing/time.js";
import { ANOTHERS, RuleTeller } from "./RuleTeller.js";

/** The field that is asked about. */
export interface FieldAsked {
  subject: Id;
  category: string;
  locates: boolean;
}

/** The strongest sign-in: who could see it at all could see it so. */
const ASSURANCE = 3;

/** Whether stages 1 and 2 keep such a value from the officer today: then it does not exist for them. */
export function isHiddenFrom(
  officer: Id,
  then: Then,
  caseId: Id,
  { subject, ...field }: FieldAsked,
): boolean {
  const decider = compile(
    { accountId: officer, purpose: "AUDIT", assurance: ASSURANCE },
    then.today,
    then.now,
  );
  const { failures } = decider.decide({ caseId, subjects: [subject], contributorId: "", ...field });
  return (
    decider.error !== null ||
    failures.some(({ stage, effect }) => (stage === "exclusion" || stage === "seal") && effect === "ABSENT")
  );
}

/** Every rule that may have to be named, to find out whose they are. */
export function rulesOf(then: Then, asked: FieldAsked): Id[] {
  const rules = then.viewers.flatMap((viewer) =>
    decisions(then, viewer, asked).flatMap(({ decision }) =>
      [...decision.failures, ...decision.grounds].map(({ rule }) => rule),
    ),
  );
  return [...new Set(rules.filter((rule) => rule !== null))];
}

/** What one account could see of the field then, for each purpose of the case, as far as it is for this officer to know. */
export function viewerThen(
  then: Then,
  viewer: ViewerThen,
  asked: FieldAsked,
  owners: ReadonlyMap<Id, readonly Id[]>,
): CouldSeeViewer {
  const { led } = then.within.find(({ id }) => id === viewer.caseId)!;
  const leadAgencyId = then.facts.cases.find(({ id }) => id === viewer.caseId)!.leadAgencyId;
  const standing = { ours: then.agency, led, leadAgencyId, agencies: then.agencies, owners };
  const teller = new RuleTeller({ ...then.facts, viewer: viewer.facts }, standing);
  const answers = new Map<string, CouldSeeAnswer>();
  for (const { purpose, contributor, decider, decision } of decisions(then, viewer, asked)) {
    const told = { purpose, ...tell(teller, viewer.agencyId, decider, decision) };
    const key = JSON.stringify(told);
    const agency = then.agencies.filter(({ id }) => id === contributor);
    const known = answers.get(key) ?? { ...told, contributedBy: [] };
    answers.set(key, { ...known, contributedBy: [...known.contributedBy, ...agency] });
  }
  return {
    id: `${viewer.accountId}.${viewer.caseId}`,
    actor: viewer.name,
    kind: viewer.facts.kind,
    agency: then.agencies.find(({ id }) => id === viewer.agencyId) ?? null,
    caseReference: then.references[viewer.caseId] ?? null,
    relations: viewer.how,
    hasEnded: viewer.ended,
    answers: [...answers.values()],
    policyVersion: POLICY_VERSION,
  };
}

/** One decision for each purpose and contributor that is within the officer's remit. */
function* decisionsOf(then: Then, viewer: ViewerThen, { subject, category, locates }: FieldAsked) {
  const facts: Facts = { ...then.facts, viewer: viewer.facts };
  const { led, contributors } = then.within.find(({ id }) => id === viewer.caseId)!;
  const within = led || viewer.agencyId === then.agency ? contributors : [then.agency];
  for (const purpose of purposesOf(then, viewer)) {
    const decider = compile({ accountId: viewer.accountId, purpose, assurance: ASSURANCE }, facts, then.at);
    for (const contributor of within) {
      const about = { caseId: viewer.caseId, subjects: [subject], category, locates };
      yield {
        purpose,
        contributor,
        decider,
        decision: decider.decide({ ...about, contributorId: contributor }),
      };
    }
  }
}
const decisions = (...asked: Parameters<typeof decisionsOf>) => [...decisionsOf(...asked)];

/** The purposes for which the case was open; one's own access for the family, an emergency for who had a grant. */
function purposesOf({ facts, at }: Then, { caseId, facts: viewer, how }: ViewerThen): PurposeCode[] {
  const theCase = facts.cases.find(({ id }) => id === caseId)!;
  if (viewer.kind === "FAMILY") return ["SUBJECT_ACCESS"];
  const open = new Set(theCase.purposes.filter((one) => inForce(one, at)).map(({ purpose }) => purpose));
  if (how.includes("EMERGENCY")) open.add("EMERGENCY");
  return PURPOSES.map(({ code }) => code).filter((code) => open.has(code));
}

function tell(
  teller: RuleTeller,
  viewersAgency: ViewerFacts["agencyId"],
  { error }: Decider,
  { effect, reason, failures, grounds, sharedDespiteObjection }: Decision,
): Omit<CouldSeeAnswer, "purpose" | "contributedBy"> {
  const counts = failures.filter((one) => one.effect === effect);
  const first = STAGES.find((stage) => counts.some((one) => one.stage === stage));
  const known = counts.every(({ stage, rule }) => teller.knows(stage, rule, viewersAgency));
  const rules = counts.flatMap(({ stage, rule }) => {
    if (!teller.knows(stage, rule, viewersAgency)) return [teller.another(rule, viewersAgency)];
    return rule === null ? [] : [teller.rule(rule)];
  });
  return {
    effect,
    reason: reason as ReasonCode | null,
    stage: error ? "INPUTS" : known ? (first ?? null) : null,
    rules: distinct(rules),
    bases:
      effect === "VISIBLE"
        ? grounds.map(({ basis, rule }) => ({
            basis,
            rule:
              rule === null
                ? null
                : teller.knows("basis", rule, viewersAgency)
                  ? teller.rule(rule)
                  : teller.another(rule, viewersAgency),
          }))
        : [],
    sharedDespiteObjection,
  };
}

const distinct = <Rule extends { id: string | null; anotherAgency: { id: string } | null }>(
  rules: Rule[],
): Rule[] =>
  [...new Map(rules.map((rule) => [rule.id ?? `${ANOTHERS} ${rule.anotherAgency?.id}`, rule]))]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, rule]) => rule);
