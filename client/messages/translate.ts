import { catalogue } from "./catalogue";
import type en from "./en.json";

/** The address of a text in the catalogue; a counted text (`goals_one`, `goals_other`) has one for all its forms. */
export type MessageKey = KeyOf<typeof en>;

/** What stands in a text's `{{gaps}}`; `count` also chooses among its forms. */
export type Values = Readonly<Record<string, string | number | null | undefined>>;

export type Translate = (key: MessageKey, values?: Values) => string;

const plural = new Intl.PluralRules("en-GB");

/** The text of a key with its gaps filled; the key itself where the catalogue has none. */
export const translate: Translate = (key, values = {}) => {
  const text = formsOf(key, values.count)
    .map(textAt)
    .find((found) => found !== undefined);
  return text?.replace(/\{\{(\w+)\}\}/g, (_gap, name: string) => String(values[name] ?? "")) ?? key;
};

type KeyOf<T, Path extends string = ""> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${Uncounted<K>}` : KeyOf<T[K], `${Path}${K}.`>;
}[keyof T & string];

type Uncounted<K extends string> = K extends `${infer Base}_${"zero" | "one" | "other"}` ? Base : K;

function formsOf(key: string, count: Values[string]): string[] {
  if (typeof count !== "number") return [key];
  return [...(count === 0 ? [`${key}_zero`] : []), `${key}_${plural.select(count)}`, key];
}

function textAt(key: string): string | undefined {
  let part: unknown = catalogue();
  for (const step of key.split(".")) part = (part as Record<string, unknown> | undefined)?.[step];
  return typeof part === "string" ? part : undefined;
}
