import { lookup as askDns, type LookupAddress } from "node:dns";
import http from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import type { Trouble } from "../../model/events/enums.js";
import { isLoopback, isPublic, type Reach, readWebhookAddress } from "../../model/events/webhookAddress.js";

/** Finds all addresses of a host, as `dns.lookup` does. */
export type Resolve = (
  host: string,
  options: { all: true },
  found: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** What became of a message: the receiver's status, or why there is none. */
export type Posted = { status: number; trouble: Trouble | null } | { status: null; trouble: Trouble };

/**
 * Posts a message. The connection goes to the very address that was looked at, which must be public; redirects are not followed, nothing
 * of the answer is read but its status, and after ten seconds it is over.
 */
export function post(
  address: string,
  headers: Record<string, string>,
  body: string,
  reach: Reach,
  resolve: Resolve = askDns as Resolve,
  timeout = TIMEOUT,
): Promise<Posted> {
  const href = readWebhookAddress(address, reach);
  if (href === undefined) return Promise.resolve({ status: null, trouble: "NOT_PUBLIC" });
  const url = new URL(href);
  const transport = url.protocol === "https:" ? https : http;
  return new Promise<Posted>((done) => {
    const request = transport.request(
      url,
      {
        method: "POST",
        agent: false,
        lookup: publicOnly(reach, resolve),
        signal: AbortSignal.timeout(timeout),
        maxHeaderSize: 8192,
        headers: {
          ...headers,
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
          "user-agent": "Tellonce",
        },
      },
      (response) => {
        response.destroy();
        const status = response.statusCode ?? 0;
        done({ status, trouble: status >= 200 && status < 300 ? null : "REFUSED" });
      },
    );
    request.on("error", (error: NodeJS.ErrnoException) => done({ status: null, trouble: troubleOf(error) }));
    request.end(body);
  });
}

/** Resolves a name once, refuses it where any of its addresses is not public, and has the connection made to what was looked at. */
const publicOnly =
  ({ local }: Reach, resolve: Resolve): LookupFunction =>
  (host, options, found) =>
    resolve(host, { all: true }, (error, addresses) => {
      const good = addresses?.every(
        ({ address }) => isPublic(address) || (local && isLoopback(host) && isLoopback(address)),
      );
      const refusal =
        error ?? (good && addresses.length > 0 ? null : Object.assign(new Error(), { code: "NOT_PUBLIC" }));
      if (refusal) found(refusal, "", 0);
      else if (options.all) found(null, addresses);
      else found(null, addresses[0]!.address, addresses[0]!.family);
    });

function troubleOf({ code = "" }: NodeJS.ErrnoException): Trouble {
  if (code === "NOT_PUBLIC") return "NOT_PUBLIC";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "NOT_FOUND";
  return /CERT|SSL|TLS|SIGNED|SIGNATURE|ALTNAME/.test(code) ? "NOT_SECURE" : "NO_ANSWER";
}

const TIMEOUT = 10_000;
