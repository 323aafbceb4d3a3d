import type { Answer } from "../../support/house.js";

/** All that may differ between two replies to the same question, and nothing else: what the request itself made. */
export const NORMALISED = [
  "the headers date, x-request-id and ratelimit (what the system has used by now); in those of the audit, which leaves and which checkpoint",
  "the reference of an error, which is the request's id",
  "ids made while it was answered: UUIDs of version 7 (audit rows, decision ids with their keyed end, what was written), the handle of somebody located, the number of an access request, of a person and of a case",
  "instants after the world was saved: of the request, or counted from it",
  "the audit's latest checkpoint",
  "a cursor, as far as it is made of those",
  "the secret of a webhook, which is made of its id",
] as const;

const HEADERS = ["date", "x-request-id", "tellonce-checkpoint", "ratelimit"];
const UUID7 = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(\.[\w-]{22})?/g;
const REFERENCE = /"reference":"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"/g;
const INSTANT = /20\d\d-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d(:\d\d)?)/g;
const HANDLE = /"handle":"[0-9a-f-]{36}"/g;
const NUMBER = /\b(AR-[0-9A-F]{8}|[PC]-[0-9A-F]{10})\b/g;
const CHECKPOINT = /"auditCheckpoint":"[^"]*"/g;
const SECRET = /"secret":"whsec_[A-Za-z0-9+/]{43}="/g;
const CURSOR = /"(cursor|endCursor)":"([\w-]+)"/g;

/** The bytes of a reply, what is normalised left out. @param since when the world was saved, in milliseconds. */
export function bytesOf(
  { status, headers, text }: Pick<Answer, "status" | "headers" | "text">,
  since: number,
): string {
  const told = Object.entries(headers)
    .filter(([name]) => !HEADERS.includes(name))
    // The length of what was sent: compared as what it is the length of.
    .map(([name, value]) =>
      name === "tellonce-audit-leaf"
        ? [name, String(value).split(", ").length]
        : name === "content-length"
          ? [name, Number(value) === Buffer.byteLength(text)]
          : [name, value],
    )
    .toSorted();
  return JSON.stringify([status, told, normalise(text, since)]);
}

function normalise(text: string, since: number): string {
  const plain = (one: string) =>
    one.replace(UUID7, "made now").replace(INSTANT, (instant) => (isLater(instant, since) ? "now" : instant));
  return plain(
    text
      .replace(REFERENCE, '"reference":"-"')
      .replace(CHECKPOINT, '"auditCheckpoint":"-"')
      .replace(HANDLE, '"handle":"-"')
      .replace(SECRET, '"secret":"-"')
      .replace(NUMBER, "made now")
      .replace(CURSOR, (_all, name: string, cursor: string) => {
        const read = Buffer.from(cursor, "base64url").toString("latin1");
        return `"${name}":${JSON.stringify(plain(read))}`;
      }),
  );
}

const isLater = (instant: string, since: number) =>
  Date.parse(instant.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00")) >= since;
