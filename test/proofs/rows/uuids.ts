import { createHash } from "node:crypto";
import type { Id } from "../../../server/sharing/facts.js";

/** The id in the database of what a world calls by a name: a person and an account of one name are two. */
export function uuidOf(kind: string, name: Id): Id {
  const key = `${kind} ${name}`;
  let uuid = known.get(key);
  if (uuid === undefined) {
    const hex = createHash("md5").update(key).digest("hex");
    uuid = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
    known.set(key, uuid);
  }
  return uuid;
}

const known = new Map<string, Id>();

/** The same facts with the database's ids. */
export function withUuids<T>(value: T, key = "", parent = ""): T {
  if (Array.isArray(value)) return value.map((one: unknown) => withUuids(one, key, parent)) as T;
  if (typeof value === "string") {
    const kind = key === "id" ? (lists[parent] ?? "fact") : kinds[key];
    return (kind === undefined ? value : uuidOf(kind, value)) as T;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      withUuids(one as unknown, name, Array.isArray(one) ? name : key),
    ]),
  ) as T;
}

/** What lists of things with an `id` are of. */
const lists: Record<string, string> = { agencies: "agency", people: "person", cases: "case" };

const kinds: Record<string, string> = {
  accountId: "account",
  accounts: "account",
  agencyId: "agency",
  agencies: "agency",
  leadAgencyId: "agency",
  holderAgencyId: "agency",
  giverAgencyId: "agency",
  practitionerId: "practitioner",
  personId: "person",
  persons: "person",
  holderPersonId: "person",
  giverPersonId: "person",
  unbornOf: "person",
  linkedIds: "person",
  caseId: "case",
  supersedes: "fact",
};
