import { bitOf, maskOf } from "../../sharing/categories.js";
import { addAgreement } from "./addAgreements.js";
import type { Agency, Laying } from "./Frame.js";

/**
 * Three neighbouring areas, each with its council, as the reform papers tell of Manchester: of three councils one shared
 * three data sets with the Jobcentre, one a single one, and one none.
 */
const areas: readonly { name: string; shares: readonly string[] }[] = [
  { name: "Council A", shares: ["EDUCATION", "EMPLOYMENT", "FINANCE"] },
  { name: "Council B", shares: ["EMPLOYMENT"] },
  { name: "Council C", shares: [] },
];

/** Adds the councils of the three areas and their agreements with the Jobcentre, to be compared side by side. */
export function addAreas(laying: Laying, jobcentre: Agency, by: string): void {
  const { rows, nextId, calendar } = laying;
  for (const { name, shares } of areas) {
    const id = nextId();
    const key = name.replace(" ", "-").toLowerCase();
    rows.add("agency", {
      id,
      type: "CHILDRENS_SERVICES",
      name,
      involvement_category: bitOf("AGENCY_INVOLVEMENT"),
      from_at: calendar.at(-1600),
      dpo_contact: `data.protection@${key}.example`,
    });
    if (shares.length === 0) continue;
    addAgreement(laying, [{ id }, jobcentre], by, {
      name: `${name} and the Jobcentre: help into work`,
      purposes: ["SERVICE_DELIVERY"],
      categories: maskOf(...shares),
      document: `${name}/ISA/1`,
      from: -320,
      until: null,
      review: 240,
    });
  }
}
