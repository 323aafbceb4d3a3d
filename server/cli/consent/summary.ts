import type { ReadConsent } from "../../feeds/fhir/Register.js";
import type { KnownAgency } from "../../loaders/agencies.js";
import { CATEGORIES, categoriesIn, maskOfSensitivity, type Sensitivity } from "../../sharing/categories.js";
import type { Day, Id, Provision } from "../../sharing/facts.js";
import { findPurpose } from "../../sharing/purposes.js";

type Agencies = ReadonlyMap<Id, KnownAgency>;

/** What a consent that was read comes to, for whoever imports it: a line for each sentence, and what they should look at twice. */
export function summaryOf(
  { statement, leftOut }: ReadConsent,
  references: Readonly<Record<Id, string>>,
  agencies: Agencies,
  dryRun: boolean,
): string[] {
  const { id, personId, provisions } = statement;
  const levels = (["STANDARD", "SENSITIVE", "PROTECTED"] as const).filter((level) =>
    provisions.some((provision) => opensAll(provision, level)),
  );
  return [
    `${dryRun ? "Would record" : "Recorded"} consent ${id} about ${references[personId] ?? personId}:`,
    ...provisions.map((provision) => `  ${sentenceOf(provision, agencies)}`),
    ...levels.map(
      (level) => `  Look again: one sentence says yes to all that is ${level}. Was the family asked so?`,
    ),
    ...leftOut.map((path) => `  Left out: ${path}`),
  ];
}

const opensAll = ({ permit, categories }: Provision, level: Sensitivity) =>
  permit && (maskOfSensitivity(level) & ~categories) === 0;

function sentenceOf(
  { permit, agencies: ids, agencyTypes, categories, purposes, from, until }: Provision,
  agencies: Agencies,
): string {
  const typeNames = new Map([...agencies.values()].map(({ type, typeName }) => [type, typeName]));
  const who = [
    ...ids.map((id) => agencies.get(id)?.name ?? id),
    ...agencyTypes.map((type) => `every agency of the type ${typeNames.get(type) ?? type}`),
  ];
  const codes = categoriesIn(categories);
  const others = CATEGORIES.map(({ code }) => code).filter((code) => !codes.includes(code));
  const but = others.length > 0 ? ` but ${others.join(", ")}` : "";
  const what = codes.length > others.length ? `every category${but}` : codes.join(", ");
  const why = purposes.map((purpose) => findPurpose(purpose)?.code ?? purpose).join(", ");
  return `${permit ? "yes" : "no"} to ${who.join(", ")}: ${what}; for ${why}; from ${shown(from)}${until === null ? "" : ` until ${shown(until)}`}`;
}

const format = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const shown = (day: Day) => format.format(new Date(`${day}T00:00:00Z`));
