import { createHmac } from "node:crypto";
import type { AuditKeys } from "./keys.js";

/** The key by which alerts compare where people live; it is handed to the database for one comparison at a time and not kept there. */
export const placeKey = (keys: AuditKeys): Buffer =>
  createHmac("sha256", keys.pseudonym).update("where people at work live").digest();

/** Keyed hashes of an address and of its postcode, as `door.place_key` makes them of families' addresses. */
export const placeKeysOf = (keys: AuditKeys, lines: string, postcode: string) => ({
  address: hash(keys, houseOf(lines), postcode),
  street: hash(keys, "", postcode),
});

const hash = (keys: AuditKeys, house: string, postcode: string): Buffer =>
  createHmac("sha256", placeKey(keys))
    .update(`${house}|${plain(postcode)}`)
    .digest();

/** The numbers of house and flat, or else the house's name: what tells one address of a postcode from another. */
const houseOf = (lines: string): string =>
  lines
    .toUpperCase()
    .match(/\d+[A-Z]?(?![A-Z0-9])/g)
    ?.join("-") ?? plain(lines.split(/[\n,]/)[0]!);

const plain = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, "");
