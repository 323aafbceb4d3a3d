import type { Dice } from "../worlds/Dice.js";
import { OWNED, TEXTS, VALUES } from "./hostile.js";

/** A copy of what JSON can say, spoilt in one to three places: another value, a part too many or too few, one beside another's. */
export function spoil(value: unknown, dice: Dice): unknown {
  const whole = { value: structuredClone(value) };
  for (let times = 1 + dice.below(3); times > 0; times -= 1) spoilOnce(whole, dice);
  return whole.value;
}

export const anyValue = (dice: Dice): unknown =>
  dice.chance(0.7) ? dice.one(TEXTS) : structuredClone(dice.one(VALUES));

interface Place {
  holder: Record<string, unknown>;
  key: string;
}

function spoilOnce(whole: object, dice: Dice): void {
  const places = placesIn(whole);
  if (places.length === 0) return;
  const { holder, key } = dice.one(places);
  const old = holder[key];
  const way = dice.throw();
  if (way < 0.3) holder[key] = alike(old, dice);
  else if (way < 0.55) holder[key] = anyValue(dice);
  else if (way < 0.65) delete holder[key];
  else if (way < 0.72) holder[key] = [old];
  else if (way < 0.8) holder[key] = another(dice.one(places));
  else if (way < 0.85 && Array.isArray(old)) holder[key] = Array.from({ length: 300 }, () => old[0] ?? "x");
  else if (way < 0.92 && typeof old === "object" && old !== null)
    Object.defineProperty(old, dice.one(OWNED), {
      value: anyValue(dice),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  else if (typeof old === "string") holder[key] = scratched(old, dice);
  else holder[key] = anyValue(dice);
}

/** Of the same kind, so that it gets further in: another day, number, id or text. */
function alike(old: unknown, dice: Dice): unknown {
  if (typeof old === "number") return dice.one(VALUES.filter((one) => typeof one === "number"));
  if (typeof old === "boolean") return !old;
  if (typeof old !== "string") return anyValue(dice);
  const kind = [DAY, UUID].find((one) => one.test(old));
  return dice.one(TEXTS.filter((one) => (kind ? kind.test(one) : one !== "")));
}

const DAY = /^[+-]?\d{4,6}-\d\d-\d\d/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Copied: what holds itself could not be sent. */
const another = ({ holder, key }: Place) => structuredClone(holder[key]);

/** Every place of a tree in which a value stands. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}

/** With a character lost, doubled, or become another. */
export function scratched(text: string, dice: Dice): string {
  const at = dice.below(text.length + 1);
  const put = dice.one(["", text[at] ?? "", "\u0000", "'", '"', "é", "{", "}", "$", "\n", "0", "\u{1f600}"]);
  return text.slice(0, at) + put + text.slice(at + dice.below(2));
}

/** Without halves of characters, which no address can hold. */
export const wellFormed = (text: string): string => Buffer.from(text).toString();
