import express, { type Router } from "express";
import type pg from "pg";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";

/** What /readyz asks. Each check returns undefined when all is well, else one line for the operator. */
export interface Readiness {
  /** Turned off when the process begins to stop. */
  serving: boolean;
  readonly checks: (() => Promise<string | undefined>)[];
}

/** Returns a readiness that asks the database. */
export function createReadiness(api: Pick<pg.Pool, "query">): Readiness {
  const database = async () => {
    await api.query("select 1");
    return undefined;
  };
  return { serving: true, checks: [database] };
}

/**
 * Returns /healthz (this process answers), /readyz (it can serve: 200, or 503 with the reasons) and /metrics (Prometheus text), and
 * measures every request that passes. No label holds anything of a record or a person.
 */
export function probes(readiness: Readiness): Router {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const seconds = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time from the request's first byte to the reply's last, by method and kind of status.",
    labelNames: ["method", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [register],
  });

  const router = express.Router();
  router.use((request, response, next) => {
    const stop = seconds.startTimer({ method: knownMethods.has(request.method) ? request.method : "OTHER" });
    response.once("finish", () => stop({ status: `${Math.floor(response.statusCode / 100)}xx` }));
    next();
  });
  router.get("/healthz", (_request, response) => void response.json({ status: "ok" }));
  router.get("/readyz", async (_request, response) => {
    const reasons = await reasonsAgainst(readiness);
    response.status(reasons.length === 0 ? 200 : 503).json({ ready: reasons.length === 0, reasons });
  });
  router.get("/metrics", async (_request, response) => {
    response.type(register.contentType).send(await register.metrics());
  });
  return router;
}

async function reasonsAgainst({ serving, checks }: Readiness): Promise<string[]> {
  if (!serving) return ["This process is stopping."];
  const answers = await Promise.all(checks.map((check) => check().catch(() => "A check could not be made.")));
  return answers.filter((answer) => answer !== undefined);
}

// A caller may send any word as the method; as a label each would be kept for ever.
const knownMethods = new Set(["GET", "HEAD", "POST", "OPTIONS"]);
