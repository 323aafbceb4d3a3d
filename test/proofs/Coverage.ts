import type { Decision } from "../../server/sharing/decision.js";
import type { Request } from "../../server/sharing/facts.js";
import { REASON_CODES } from "../../server/sharing/reasons.js";
import type { Verdict } from "./reference.js";

/** How often each effect, fault, reason and stage came up: a proof over worlds that never reach a rule proves nothing of it. */
export class Coverage {
  readonly counts: Record<string, number> = {};

  constructor(counts: Readonly<Record<string, number>> = {}) {
    this.add(counts);
  }

  count(
    { purpose }: Request,
    { effect, error, failed }: Verdict,
    { failures, reason, viaEmergencyAccess }: Decision,
  ): void {
    this.#one(`effect ${effect}`);
    this.#one(`purpose ${purpose}, ${effect === "VISIBLE" ? "visible" : "not visible"}`);
    if (error !== null) return this.#one(`error ${error}`);
    if (viaEmergencyAccess) this.#one("via emergency access");
    for (const code of new Set([...failures.map(({ code }) => code), ...(reason === null ? [] : [reason])]))
      this.#one(`reason ${code}`);
    const stages = new Set(failed);
    if (stages.size === 1) this.#one(`only stage ${failed[0]}`);
  }

  add(counts: Readonly<Record<string, number>>): void {
    for (const [what, count] of Object.entries(counts)) this.counts[what] = (this.counts[what] ?? 0) + count;
  }

  /** What should come up and did not. */
  missing(): string[] {
    const wanted = [
      ...["ABSENT", "WITHHELD", "VISIBLE"].map((effect) => `effect ${effect}`),
      ...["INDETERMINATE", "STEP_UP_REQUIRED"].map((error) => `error ${error}`),
      ...REASON_CODES.map((code) => `reason ${code}`),
      ...[1, 2, 3, 4, 5, 6, 7].map((stage) => `only stage ${stage}`),
      "via emergency access",
    ];
    return wanted.filter((what) => !this.counts[what]);
  }

  #one(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }
}
