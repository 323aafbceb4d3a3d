import { relate } from "../addPerson.js";
import type { Making } from "../Making.js";
import type { Household } from "./Household.js";

/** Adds how everybody in a family is related. */
export function addKinship(
  making: Making,
  { carers, carerIs, elsewhere, children, unborn, grandparent }: Household,
): void {
  const [first, second] = carers;
  const parents = [...carers, ...(elsewhere ? [elsewhere] : [])];
  const areGrandparents = carerIs === "grandmother";
  for (const parent of parents)
    for (const child of children)
      relate(making, parent, areGrandparents ? "GRANDPARENT_OF" : "PARENT_OF", child);
  if (areGrandparents) for (const child of children) relate(making, first!, "CARER_OF", child);
  if (second) relate(making, first!, "PARTNER_OF", second);
  if (elsewhere) relate(making, first!, "FORMER_PARTNER_OF", elsewhere);
  for (const [i, child] of children.entries())
    for (const other of children.slice(i + 1)) relate(making, child, "SIBLING_OF", other);
  if (unborn) for (const parent of carers) relate(making, parent, "PARENT_OF", unborn);
  if (grandparent) relate(making, grandparent, "PARENT_OF", first!);
}
