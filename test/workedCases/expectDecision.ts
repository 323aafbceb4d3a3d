import { expect } from "vitest";
import type { Decision } from "../../server/sharing/decision.js";
import type { Check } from "./workedCase.js";

/** That a decision is what SHARING.md says of this check. */
export function expectDecision({ viewer, purpose, value, expected }: Check, decision: Decision): void {
  const said = `${viewer} asks for ${value}, purpose ${purpose}: ${JSON.stringify(decision)}`;
  const { effect, code = null, basis, error = null } = expected;
  expect(decision, said).toMatchObject({ effect, error, reason: effect === "WITHHELD" ? code : null });
  // Of a value about several people the viewer is told less than is recorded.
  if (code !== null && code !== "CONSENT_PARTIAL")
    expect(
      decision.failures.map((failure) => failure.code),
      said,
    ).toContain(code);
  if (effect !== "VISIBLE") return;
  expect(decision.failures, said).toEqual([]);
  if (basis)
    expect(
      decision.grounds.map((ground) => ground.basis),
      said,
    ).toContain(basis);
  expect(decision, said).toMatchObject({
    viaEmergencyAccess: expected.viaEmergencyAccess,
    sharedDespiteObjection: expected.sharedDespiteObjection,
  });
}
