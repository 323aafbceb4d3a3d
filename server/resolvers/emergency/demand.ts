import type { Context } from "../../context.js";
import { type ErrorCode, TellonceError } from "../../errors.js";

/** The least that somebody says of why they cannot wait. In characters. */
export const REASON_LEAST = 20;

/** The reason as it is kept. @throws BAD_INPUT where it is too short. */
export function readReason(reason: string): string {
  const kept = reason.trim();
  if ([...kept].length < REASON_LEAST)
    throw new TellonceError("BAD_INPUT", `Say why in at least ${REASON_LEAST} characters.`, {
      fields: ["reason"],
    });
  return kept;
}

/** @throws INDETERMINATE where the operation was not sent with the purpose EMERGENCY. */
export function demandEmergency({ asked }: Context): void {
  if (asked.purpose !== "EMERGENCY")
    throw new TellonceError(
      "INDETERMINATE",
      "Emergency access is asked for with the purpose EMERGENCY, in the header Tellonce-Purpose.",
    );
}

/** @throws what the door refused with; `sentences` say more than the code's own. */
export function demandGiven(code: string | null, sentences: Partial<Record<ErrorCode, string>> = {}): void {
  if (code !== null) throw new TellonceError(code as ErrorCode, sentences[code as ErrorCode]);
}

/** Nobody has emergency access but by a role that has it, and no system ever. */
export const NOT_ENTITLED = "Your role has no emergency access.";
