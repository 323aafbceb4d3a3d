import type { RequestHandler } from "express";
import { TellonceError } from "../errors.js";
import { LIMITS } from "./limits.js";

/** Lets through JSON that is not nested deeper than any document needs: what walks it below would run out of stack. @throws (through next) BAD_INPUT */
export const notTooDeep: RequestHandler = ({ body }, _response, next) =>
  next(
    isDeeper(body, LIMITS.nesting)
      ? new TellonceError("BAD_INPUT", `The JSON is nested too deep: at most ${LIMITS.nesting} levels.`)
      : undefined,
  );

/** Level by level, and no deeper than is asked about. */
function isDeeper(value: unknown, levels: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= levels && level.length > 0; depth += 1)
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
  return level.length > 0;
}
