import { deepStrictEqual } from "node:assert";
import { type Page, valuesIn } from "./canonical.js";
import type { CaseFigures } from "./figures.js";
import type { Variant, Variants } from "./variants.js";

/** PERFORMANCE.md's number of governed values. */
const VALUES = 99;

/** What a page holds. @throws Error where two variants give different ones for any case: they would not do the same work. */
export async function demandEqual({ page, worklist }: Variants): Promise<CaseFigures["page"]> {
  const bytes: Record<string, number> = {};
  const read = async (variant: Variant, body: string) => {
    const text = await ask(variant, body);
    bytes[variant.name] = Buffer.byteLength(text);
    return variant.read(text);
  };
  const [first, ...others] = page as [Variant, ...Variant[]];
  for (const [place, body] of first.bodies.entries()) {
    const expected = (await read(first, body)) as Page;
    if (valuesIn(expected) !== VALUES)
      throw new Error(`The page has ${valuesIn(expected)} values instead of ${VALUES}`);
    for (const variant of others) deepStrictEqual(await read(variant, variant.bodies[place]!), expected);
  }
  const [floor, product] = worklist as [Variant, Variant];
  const listed = (await read(floor, floor.bodies[0]!)) as { familyName: string | null }[];
  deepStrictEqual(await read(product, product.bodies[0]!), listed);
  const kept = listed.filter(({ familyName }) => familyName === null).length;
  if (kept === 0 || kept === listed.length) throw new Error("Nothing of the worklist is kept back, or all");
  return { values: VALUES, bytes };
}

/** The text of one answer. @throws Error where its status is another than 200. */
export async function ask({ url, headers }: Variant, body: string): Promise<string> {
  const response = await fetch(url, { method: "POST", headers, body });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} answers ${response.status}: ${text.slice(0, 1000)}`);
  return text;
}
