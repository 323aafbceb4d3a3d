import type { Agency } from "../../model/Agency.js";
import type { Line } from "../../model/rights/redact.js";
import { CATEGORIES } from "../../sharing/categories.js";
import { has } from "../../sharing/judgement.js";

const isId = (value: unknown) => typeof value === "string" && /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value);

/** What a row says, as lines of text; an id is an agency's name, or nothing. */
export function heldLines(content: Record<string, unknown>, agencies: readonly Agency[]): Line[] {
  const names = new Map(agencies.map(({ id, name }) => [id as unknown, name]));
  const textOf = (field: string, value: unknown): string => {
    if (Array.isArray(value))
      return value
        .map((one) => textOf(field, one))
        .filter(Boolean)
        .join(", ");
    if (field === "categories" && typeof value === "number")
      return CATEGORIES.filter((_, bit) => has(value, bit))
        .map(({ sentence }) => sentence)
        .join("; ");
    if (isId(value)) return names.get(value) ?? "";
    if (value !== null && typeof value === "object")
      return Object.values(value)
        .map((one) => textOf("", one))
        .filter(Boolean)
        .join(", ");
    return typeof value === "boolean" ? (value ? "yes" : "no") : String(value ?? "");
  };
  return Object.entries(content)
    .map(([field, value]) => ({ field, text: textOf(field, value) }))
    .filter(({ text }) => text !== "");
}
