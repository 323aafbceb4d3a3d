import type { Request, RequestHandler } from "express";
import { StartUpRefusal, TellonceError } from "../errors.js";

/** A header that no plain form or link of another site can send, and no script of another site without asking us first. */
export const OWN_PAGES_HEADER = "tellonce-request";

/** @throws StartUpRefusal where users would send their session over a network in the clear. */
export function demandSafeAddress(baseUrl: string): void {
  const { protocol, hostname, pathname } = new URL(baseUrl);
  if (protocol !== "https:" && hostname !== "localhost")
    throw new StartUpRefusal("BASE_URL must begin with https://; plain http is for http://localhost only.");
  if (pathname !== "/")
    throw new StartUpRefusal(
      "BASE_URL must be an address without a path: a session cookie is for a whole host.",
    );
}

/** Refuses plain http, except at http://localhost. Naming the host also keeps out names that were made to point at this machine. */
export const demandSafeTransport: RequestHandler = (request, _response, next) =>
  next(
    request.secure || request.hostname === "localhost"
      ? undefined
      : new TellonceError(
          "FORBIDDEN",
          "This service answers over https only, or at http://localhost on the machine it runs on.",
        ),
  );

const HARMLESS = new Set(["GET", "HEAD", "OPTIONS"]);

/** Whether this request was sent by one of our own pages: needed of whatever changes something on the strength of a cookie. */
export const isFromOwnOrigin = (request: Request, baseUrl: string): boolean =>
  request.get("origin") === new URL(baseUrl).origin;

/** Lets through what changes nothing, and what one of our own pages sent with our own header. */
export const isSafeFromForgery = (request: Request, baseUrl: string): boolean =>
  HARMLESS.has(request.method) ||
  (isFromOwnOrigin(request, baseUrl) && request.get(OWN_PAGES_HEADER) !== undefined);
