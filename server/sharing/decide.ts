import { compile } from "./compile.js";
import type { Decision } from "./decision.js";
import type { Facts, Instant, Request, Target } from "./facts.js";

/** The version of the tables and stages: kept on every audit row, so that a replay judges by the same rules. */
export const POLICY_VERSION = 1;

/**
 * May this viewer have this value, now, for this purpose? Pure and total: no I/O, no clock, never throws. The same
 * code as every compiled read. A faulty request is answered by `error`, a faulty target by WITHHELD or ABSENT.
 */
export const decide = (request: Request, target: Target, facts: Facts, at: Instant): Decision =>
  compile(request, facts, at).decide(target);
