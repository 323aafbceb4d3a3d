import type { RequestHandler } from "express";
import { TellonceError } from "../errors.js";
import { LIMITS } from "./limits.js";
import { refuse } from "./refuse.js";

/**
 * Lets so many requests of one registered system be at work at once in this process, before their bodies are read. More are
 * answered as GraphQL: TOO_MANY_REQUESTS with Retry-After. The demonstration's tokens are people's, and are not counted.
 */
export function atOnce(): RequestHandler {
  const working = new Map<string, number>();
  return (request, response, next) => {
    const { clientId, purposes } = request.viewer ?? {};
    if (!clientId || !purposes) return next();
    const count = working.get(clientId) ?? 0;
    if (count >= LIMITS.atOnce) {
      response.set("Retry-After", "1");
      return refuse(request, response, new TellonceError("TOO_MANY_REQUESTS"));
    }
    working.set(clientId, count + 1);
    const done = () => {
      const left = working.get(clientId)! - 1;
      if (left > 0) working.set(clientId, left);
      else working.delete(clientId);
    };
    response.once("close", () => {
      if (response.writableEnded) return done();
      // Whoever goes away leaves the work behind: it would be a way to have any amount of it done.
      setTimeout(done, LIMITS.deadline).unref();
    });
    next();
  };
}
