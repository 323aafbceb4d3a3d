import { type RequestHandler, Router } from "express";
import type pg from "pg";
import { direct } from "../database/direct.js";
import { findCheckpoint, proveConsistency, proveInclusion, readKeys } from "../audit/tree.js";
import { TellonceError } from "../errors.js";

/**
 * For those who keep checkpoints, to be witnesses of the audit: /audit/checkpoint gives the latest, /audit/checkpoint/N the
 * first over at least N rows (C2SP checkpoints), /audit/keys the keys they are signed with, a line each; /audit/inclusion/LEAF
 * shows that the row behind a reply's header is in it, /audit/consistency/N that it still begins with its first N rows. Partner systems and
 * data-protection officers only: a checkpoint tells nothing of anybody, but how much is done here is nobody else's business.
 */
export function witness(api: pg.Pool): Router {
  const router = Router();
  router.use(refuseOthers);
  router.get("/checkpoint{/:size}", async ({ params }, response) => {
    const size = params["size"];
    if (size !== undefined && !WHOLE.test(size)) throw new TellonceError("NOT_FOUND");
    const { note } = await findCheckpoint(direct(api).rows, size === undefined ? null : Number(size));
    response.type(TEXT).send(note);
  });
  router.get("/inclusion/:leaf", async ({ params: { leaf } }, response) => {
    if (!/^[\w-]{43}$/.test(leaf)) throw new TellonceError("NOT_FOUND");
    response.type(TEXT).send(await proveInclusion(direct(api).rows, Buffer.from(leaf, "base64url")));
  });
  router.get("/consistency/:from", async ({ params: { from } }, response) => {
    if (!WHOLE.test(from)) throw new TellonceError("NOT_FOUND");
    response.type(TEXT).send(await proveConsistency(direct(api).rows, Number(from)));
  });
  router.get("/keys", async (_request, response) => {
    const keys = await readKeys(direct(api).rows);
    response.type(TEXT).send(keys.map(({ vkey }) => `${vkey}\n`).join(""));
  });
  return router;
}

const TEXT = "text/plain; charset=utf-8";
const WHOLE = /^\d{1,15}$/;

const refuseOthers: RequestHandler = (request, response, next) => {
  response.setHeader("Cache-Control", "no-store");
  if (!request.viewer) return next(new TellonceError("UNAUTHENTICATED"));
  return next(["SYSTEM", "DPO"].includes(request.viewer.kind) ? undefined : new TellonceError("FORBIDDEN"));
};
