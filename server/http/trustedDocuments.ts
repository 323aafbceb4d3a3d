import { existsSync, readFileSync } from "node:fs";
import type { RequestHandler } from "express";
import { TellonceError } from "../errors.js";

/**
 * A browser's session runs only the documents that our own client was built with, by their hash; nothing can be
 * registered. A partner's token runs open documents, within limits: openDocuments.ts. @throws (through next) OPERATION_NOT_TRUSTED.
 */
export function trustedDocuments(file: string): RequestHandler {
  const documents = existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as Record<string, string>)
    : {};
  const texts = new Map(Object.entries(documents).map(([hash, text]) => [bare(hash), text]));
  return (request, _response, next) => {
    const body = (request.body ?? {}) as {
      query?: unknown;
      extensions?: { persistedQuery?: { sha256Hash?: unknown } };
    };
    const hash = body.extensions?.persistedQuery?.sha256Hash;
    if (typeof hash === "string") {
      const text = texts.get(bare(hash));
      if (text === undefined) return next(new TellonceError("OPERATION_NOT_TRUSTED"));
      delete body.extensions!.persistedQuery;
      body.query = text;
      return next();
    }
    return next(
      request.viewer?.clientId
        ? undefined
        : new TellonceError(request.viewer ? "OPERATION_NOT_TRUSTED" : "UNAUTHENTICATED"),
    );
  };
}

const bare = (hash: string) => hash.replace(/^sha256:/, "");
