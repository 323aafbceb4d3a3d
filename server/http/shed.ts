import type { RequestHandler } from "express";
import type { Gate } from "./Gate.js";
import { RETRY_AFTER } from "./formatError.js";
import { refuse } from "./refuse.js";
import { urgencyOf } from "./urgency.js";

/**
 * Sheds what is beyond the ceiling before it is looked up who asks, by what the headers claim: changes of our own client come
 * with an Idempotency-Key. What is true is asked at the gate, once the document is known.
 * @returns what stands before that look-up, and what stands behind it; a body that comes slowly holds nothing.
 */
export function shed(gate: Gate): { before: RequestHandler; behind: RequestHandler } {
  return {
    before(request, response, next) {
      const purpose = request.get("tellonce-purpose") ?? null;
      try {
        request.known = gate.take(urgencyOf(purpose, request.get("idempotency-key") !== undefined));
      } catch (error) {
        response.set("Retry-After", String(RETRY_AFTER));
        response.set("Cache-Control", "no-store");
        return refuse(request, response, error);
      }
      response.once("close", request.known);
      next();
    },
    behind(request, _response, next) {
      request.known?.();
      next();
    },
  };
}

declare global {
  namespace Express {
    interface Request {
      /** Says that it has been looked up who asks. */
      known?: () => void;
    }
  }
}
