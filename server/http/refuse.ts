import type { Request, Response } from "express";
import { TellonceError } from "../errors.js";
import { formatKnown, statusOf } from "./formatError.js";

/** Answers with the refusal, as GraphQL: its code, its sentence, what to do next. @throws what is no refusal */
export function refuse(request: Request, response: Response, error: unknown): void {
  if (!(error instanceof TellonceError)) throw error;
  response
    .status(statusOf(error.code) ?? 400)
    .json({ errors: [formatKnown(error, { message: error.message }, String(request.id))] });
}
