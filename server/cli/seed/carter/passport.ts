import { createHash, createHmac } from "node:crypto";
import { maskOf } from "../../../sharing/categories.js";
import type { Making } from "../Making.js";
import type { Cast } from "./cast.js";

/** What opens the demonstration's Life Passport: fixed and public, unlike any that is made on its holder's device. */
export const DEMONSTRATION_PASSPORT = { link: "what-leanne-carter-chose-to-show", pin: "246810" };

/** A Life Passport that Leanne issued yesterday, about herself and Ellie, for four weeks. */
export function addPassport({ rows, nextId, frame }: Making, { leanne, ellie, leanneAccount }: Cast): void {
  const { link, pin } = DEMONSTRATION_PASSPORT;
  rows.add("life_passport", {
    id: nextId(),
    account_id: leanneAccount,
    label: "For the new club and its staff",
    persons: [leanne.id, ellie.id],
    categories: maskOf("IDENTITY", "CONTACT", "EDUCATION", "HEALTH_PHYSICAL"),
    token_hash: `\\x${createHash("sha256").update(link).digest("hex")}`,
    pin_hash: `\\x${createHmac("sha256", link).update(pin).digest("hex")}`,
    issued_at: frame.calendar.at(-1),
    expires_at: frame.calendar.at(27),
  });
}
