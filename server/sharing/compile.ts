import { ALL, bitOf, type Mask, NONE } from "./categories.js";
import type { CaseFacts, Facts, Id, Instant, Request, Target } from "./facts.js";
import type { Basis, Effect, Failure, Ground, Judgement, Stage } from "./judgement.js";
import { findPurpose } from "./purposes.js";
import { type Asker, type Question, questionAbout } from "./question.js";
import { type ReasonCode, safest } from "./reasons.js";
import { isRole } from "./roles.js";
import { agreement } from "./stages/agreement.js";
import { basis, mayActFor } from "./stages/basis.js";
import { exclusion } from "./stages/exclusion.js";
import { markedValue, mentioning, protection } from "./stages/protection.js";
import { relationship } from "./stages/relationship.js";
import { role } from "./stages/role.js";
import { caseSeal, seal, sealedValue } from "./stages/seal.js";
import { inForce, londonDay } from "./time.js";

export type RequestError = "INDETERMINATE" | "STEP_UP_REQUIRED";

/** Whether one value may be shown, and every rule that made it so. */
export interface Decision {
  effect: Effect;
  /** What the viewer is told: the safest of the reasons; null where the value is shown or must seem not to exist. */
  reason: ReasonCode | null;
  /** That the request itself is faulty. */
  error: RequestError | null;
  /** Every stage that did not pass, for the data-protection officer. */
  failures: readonly { stage: Stage; code: ReasonCode; effect: Effect; rule: Id | null; subject: Id | null }[];
  grounds: readonly { basis: Basis; rule: Id | null; subject: Id }[];
  viaEmergencyAccess: boolean;
  sharedDespiteObjection: boolean;
}

/** What may be shown of one subject's values that one agency contributed to a case: a bit for each category. */
export interface Entry {
  visible: Mask;
  /** The same for fields that tell where somebody is. */
  visibleLocating: Mask;
  absent: Mask;
}

/** A request's decisions over one set of facts: each stage runs once for each subject, however many values are asked for. */
export interface Decider {
  readonly error: RequestError | null;
  decide(target: Target): Decision;
  /** The compiled answer for unmarked values: equal to `decide` for each category. */
  entry(caseId: Id, subjectId: Id, contributorId: Id): Entry;
  /** What makes it lawful to show them. */
  grounds(caseId: Id, subjectId: Id, contributorId: Id): readonly Ground[];
  /**
   * What the viewer is told of a field (or, in a list, of a category) in which nothing can be seen: a reason where a value
   * from one of these contributors, or from anybody, would be withheld; null where it would be shown or may not be known
   * of. `contributors` are agencies that the viewer knows to work on the case: the answer is a function of the facts and
   * of what is visible, never of what is stored.
   */
  notice(field: Omit<Target, "contributorId">, contributors: readonly Id[]): ReasonCode | null;
  /** Whether the case does not exist for this viewer. */
  isAbsent(caseId: Id): boolean;
}

/** Compiles a request and its facts, at an instant, into a decider. Pure; never throws. */
export function compile(request: Request, facts: Facts, at: Instant): Decider {
  const asker = admit(request, facts, at);
  if (typeof asker === "string") return closed(asker);
  const caseOf = byKey((id: Id) => facts.cases.find((one) => one.id === id));
  const wholeCase = byKey((id: Id) => forCase(asker, caseOf(id)!));
  const question = byPair((caseId: Id, subjectId: Id) => questionAbout(asker, caseOf(caseId)!, subjectId));
  const ofSubject = byPair((caseId: Id, subjectId: Id) => forSubject(question(caseId, subjectId), wholeCase(caseId)));
  const agreed = byKey((contributorId: Id) => agreement(asker, contributorId));
  const isOwn = (contributorId: Id) => contributorId === asker.viewer.agencyId;

  const judge = (caseId: Id, subjectId: Id, contributorId: Id): Judgement => {
    const { failures, grounds } = ofSubject(caseId, subjectId);
    return isOwn(contributorId) && ownRecordCounts(asker)
      ? { failures: failures.filter(({ stage }) => stage !== "basis"), grounds: [{ basis: "OWN_RECORD", mask: ALL, rule: null }] }
      : { failures: [...failures, ...agreed(contributorId)], grounds };
  };
  const entries = new Map<string, Entry>();
  const others = facts.agencies.filter((agency) => !isOwn(agency.id) && inForce(agency, at));

  return {
    error: null,
    isAbsent: (caseId) => caseOf(caseId) === undefined || wholeCase(caseId).some(({ effect, mask }) => effect === "ABSENT" && mask === ALL),
    entry(caseId, subjectId, contributorId) {
      const key = `${caseId} ${subjectId} ${contributorId}`;
      let entry = entries.get(key);
      if (entry === undefined) {
        entry = caseOf(caseId) === undefined ? NOTHING : summarise(judge(caseId, subjectId, contributorId).failures);
        entries.set(key, entry);
      }
      return entry;
    },
    grounds: (caseId, subjectId, contributorId) => (caseOf(caseId) === undefined ? [] : judge(caseId, subjectId, contributorId).grounds),
    notice({ caseId, subjects, category, locates }, contributors) {
      const bit = bitOf(category);
      if (bit === undefined || caseOf(caseId) === undefined) return null;
      const touches = ({ mask, locating }: Failure) => ((mask >> bit) & 1) === 1 && (!locating || locates);
      const everywhere = subjects.flatMap((subjectId) => ofSubject(caseId, subjectId).failures.filter(touches));
      if (everywhere.length > 0) return minimum(everywhere) === "ABSENT" ? null : told(asker, everywhere, subjects.length > 1);
      const lacking = (id: Id) => !isOwn(id) && agreed(id).some(touches);
      return contributors.some(lacking) || (others.length > 0 && others.every(({ id }) => lacking(id))) ? "NO_AGREEMENT" : null;
    },
    decide(target) {
      if (caseOf(target.caseId) === undefined) return refusal("relationship", "NO_RELATIONSHIP", "ABSENT");
      const bit = bitOf(target.category);
      if (bit === undefined || target.subjects.length === 0) return refusal("basis", "NO_BASIS", minimum(wholeCase(target.caseId)) === "ABSENT" ? "ABSENT" : "WITHHELD");
      const found = target.subjects.map((subjectId) => {
        const about = question(target.caseId, subjectId);
        const { failures, grounds } = judge(target.caseId, subjectId, target.contributorId);
        const onValue = [
          ...(target.marks ?? []).flatMap((mark) => [...sealedValue(about, mark), ...markedValue(about, mark)]),
          ...(target.mentioned?.length ? mentioning(about, target.mentioned, (person) => mayActFor(about, person)) : []),
        ];
        const touches = ({ mask, locating }: Failure) => ((mask >> bit) & 1) === 1 && (!locating || target.locates);
        return {
          failures: [...failures, ...onValue].filter(touches).map((failure) => ({ ...failure, subject: subjectId })),
          grounds: grounds.filter(({ mask }) => (mask >> bit) & 1).map((ground) => ({ ...ground, subject: subjectId })),
        };
      });
      return combine(asker, found.flatMap(({ failures }) => failures), found.flatMap(({ grounds }) => grounds), target.subjects.length > 1);
    },
  };
}

const NOTHING: Entry = { visible: NONE, visibleLocating: NONE, absent: ALL };

/** Stage 0: the request is complete, the account, the agency and every role are known and live, the sign-in strong enough. */
function admit(request: Request, facts: Facts, at: Instant): Asker | RequestError {
  const { viewer } = facts;
  const purpose = findPurpose(request.purpose);
  if (!purpose || !viewer || viewer.accountId !== request.accountId || !inForce(viewer, at)) return "INDETERMINATE";
  const roles = viewer.roles.filter((grant) => inForce(grant, at));
  if (roles.length === 0 || roles.some((grant) => !isRole(grant.role))) return "INDETERMINATE";
  if (viewer.agencyId !== null && !facts.agencies.some((agency) => agency.id === viewer.agencyId && inForce(agency, at))) return "INDETERMINATE";
  if (viewer.agencyId === null && viewer.kind !== "FAMILY") return "INDETERMINATE";
  if (request.assurance < purpose.assurance) return "STEP_UP_REQUIRED";
  return { request, viewer, purpose, facts, at, today: londonDay(at) };
}

const ownRecordCounts = ({ viewer, purpose }: Asker) => viewer.agencyId !== null && (purpose.mode === "CONSENT" || purpose.mode === "DUTY");

/** The stages that look at the case alone. */
const forCase = (asker: Asker, theCase: CaseFacts): Failure[] => [
  ...exclusion(asker, theCase),
  ...caseSeal(asker, theCase),
  ...relationship(asker, theCase),
  ...role(asker, theCase),
];

/** All stages but the agreement, which depends on the contributor. */
function forSubject(question: Question, ofCase: readonly Failure[]): { failures: readonly Failure[]; grounds: readonly Ground[] } {
  const { failures, grounds } = basis(question);
  return { failures: [...ofCase, ...seal(question), ...failures, ...protection(question)], grounds };
}

function summarise(failures: readonly Failure[]): Entry {
  let plain = NONE;
  let locating = NONE;
  let absent = NONE;
  for (const failure of failures) {
    locating |= failure.mask;
    if (!failure.locating) plain |= failure.mask;
    if (failure.effect === "ABSENT" && !failure.locating) absent |= failure.mask;
  }
  return { visible: ALL & ~plain, visibleLocating: ALL & ~locating, absent };
}

function combine(asker: Asker, failures: readonly (Failure & { subject: Id })[], grounds: readonly (Ground & { subject: Id })[], several: boolean): Decision {
  const effect = minimum(failures);
  return {
    effect,
    reason: effect === "WITHHELD" ? told(asker, failures, several) : null,
    error: null,
    failures: failures.map(({ stage, code, effect, rule, subject }) => ({ stage, code, effect, rule, subject })),
    grounds: grounds.map(({ basis, rule, subject }) => ({ basis, rule, subject })),
    viaEmergencyAccess: effect === "VISIBLE" && asker.purpose.mode === "EMERGENCY",
    sharedDespiteObjection: effect === "VISIBLE" && grounds.some(({ objected }) => objected),
  };
}

/** Where a value is about several people, the text never says whose consent is lacking, or how. */
function told({ purpose }: Asker, failures: readonly Failure[], several: boolean): ReasonCode {
  return safest(failures.map(({ stage, code }) => (several && stage === "basis" && purpose.mode === "CONSENT" ? "CONSENT_PARTIAL" : code)));
}

const minimum = (failures: readonly { effect: Effect }[]): Effect =>
  failures.length === 0 ? "VISIBLE" : failures.some(({ effect }) => effect === "ABSENT") ? "ABSENT" : "WITHHELD";

const refusal = (stage: Stage, code: ReasonCode, effect: "ABSENT" | "WITHHELD", error: RequestError | null = null): Decision => ({
  effect,
  reason: effect === "WITHHELD" ? code : null,
  error,
  failures: [{ stage, code, effect, rule: null, subject: null }],
  grounds: [],
  viaEmergencyAccess: false,
  sharedDespiteObjection: false,
});

const closed = (error: RequestError): Decider => ({
  error,
  isAbsent: () => true,
  entry: () => NOTHING,
  grounds: () => [],
  notice: () => null,
  decide: () => ({ ...refusal("role", "ROLE", "ABSENT", error), failures: [] }),
});

function byKey<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key)!;
  };
}

const byPair = <T>(make: (a: string, b: string) => T): ((a: string, b: string) => T) => {
  const first = byKey((a) => byKey((b) => make(a, b)));
  return (a, b) => first(a)(b);
};
