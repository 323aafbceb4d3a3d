import { ALL, type Mask, NONE } from "./categories.js";
import type { Decision, Entry, RequestError } from "./decision.js";
import type { Id } from "./facts.js";
import type { Effect, Failure, Ground, Stage } from "./judgement.js";
import type { Asker } from "./question.js";
import { type ReasonCode, safest } from "./reasons.js";

/** Nothing is visible, and nothing may be known of. */
export const NOTHING: Entry = { visible: NONE, visibleLocating: NONE, absent: ALL };

/** Nothing is visible of somebody who never was of the case. */
export const UNJUDGED: Entry = { visible: NONE, visibleLocating: NONE, absent: NONE };

/** The least effect over all stages: one failure is enough. */
export const minimum = (failures: readonly { effect: Effect }[]): Effect => {
  if (failures.length === 0) return "VISIBLE";
  return failures.some(({ effect }) => effect === "ABSENT") ? "ABSENT" : "WITHHELD";
};

/** What the viewer is told. Of a value about several people the text never says whose consent is lacking, or how. */
export function told({ purpose }: Asker, failures: readonly Failure[], several: boolean): ReasonCode {
  const ofSeveral = several && purpose.mode === "CONSENT";
  return safest(
    failures.map(({ stage, code }) => (ofSeveral && stage === "basis" ? "CONSENT_PARTIAL" : code)),
  );
}

/** The decision on one value, from what every stage says of each of its subjects. */
export function combine(
  asker: Asker,
  failures: readonly (Failure & { subject: Id })[],
  grounds: readonly (Ground & { subject: Id })[],
  several: boolean,
): Decision {
  const effect = minimum(failures);
  return {
    effect,
    reason: effect === "WITHHELD" ? told(asker, failures, several) : null,
    error: null,
    failures: failures.map(({ stage, code, effect, rule, subject }) => ({
      stage,
      code,
      effect,
      rule,
      subject,
    })),
    grounds: grounds.map(({ basis, rule, subject }) => ({ basis, rule, subject })),
    viaEmergencyAccess: effect === "VISIBLE" && asker.purpose.mode === "EMERGENCY",
    sharedDespiteObjection: effect === "VISIBLE" && grounds.some(({ objected }) => objected),
  };
}

/** The same for all categories at once: a bit is visible where no stage fails. */
export function summarise(failures: readonly Failure[]): Entry {
  let plain: Mask = NONE;
  let locating: Mask = NONE;
  let absent: Mask = NONE;
  for (const failure of failures) {
    locating |= failure.mask;
    if (failure.locating) continue;
    plain |= failure.mask;
    if (failure.effect === "ABSENT") absent |= failure.mask;
  }
  return { visible: ALL & ~plain, visibleLocating: ALL & ~locating, absent };
}

/** The decision on a target that cannot be judged: an unknown case, an unknown category, no subject, a subject who never was of the case. */
export const refusal = (stage: Stage, code: ReasonCode, effect: "ABSENT" | "WITHHELD"): Decision => ({
  ...silence(null),
  effect,
  reason: effect === "WITHHELD" ? code : null,
  failures: [{ stage, code, effect, rule: null, subject: null }],
});

/** The decision on a faulty request: whatever is asked for does not exist. */
export const silence = (error: RequestError | null): Decision => ({
  effect: "ABSENT",
  reason: null,
  error,
  failures: [],
  grounds: [],
  viaEmergencyAccess: false,
  sharedDespiteObjection: false,
});
