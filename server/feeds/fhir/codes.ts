import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Coding, Concept } from "./resource.js";

const base = "https://tellonce.example/fhir";

/** The closed profile "Tellonce Consent". */
export const PROFILE = `${base}/StructureDefinition/tellonce-consent`;
export const systems = {
  category: `${base}/CodeSystem/category`,
  purpose: `${base}/CodeSystem/purpose`,
  agencyType: `${base}/CodeSystem/agency-type`,
  person: `${base}/NamingSystem/person-reference`,
} as const;

/** The address of one of our extensions. */
export const extensionUrl = (name: string): string => `${base}/StructureDefinition/consent-${name}`;
export const sharingCategory: Coding = {
  system: "http://terminology.hl7.org/CodeSystem/v3-ActCode",
  code: "IDSCL",
  display: "information disclosure",
};
export const recipientRole: Coding = {
  system: "http://terminology.hl7.org/CodeSystem/v3-ParticipationType",
  code: "IRCP",
  display: "information recipient",
};
export const sharingActions: readonly Concept[] = ["access", "use", "disclose"].map((code) => ({
  coding: [{ system: "http://terminology.hl7.org/CodeSystem/consentaction", code }],
}));

interface Accepted {
  consentCategories: Record<string, string[]>;
  actions: Record<string, string[]>;
  recipientRoles: Record<string, string[]>;
}
interface ConceptMap {
  group: {
    source: string;
    target: string;
    element: { code: string; target: { code: string; relationship: string }[] }[];
  }[];
}

const accepted = readData<Accepted>("accepted");
const { group: purposeGroups } = readData<ConceptMap>("ConceptMap-purpose");
/** The shape of a Consent, as JSON Schema. */
export const consentShape = readData<object>("consent.schema");

/** Whether one of a concept's codings (translations of each other) is accepted in that place. */
export const isAccepted = (place: keyof Accepted, { coding = [] }: Concept): boolean =>
  coding.some(({ system = "", code = "" }) => accepted[place][system]?.includes(code));

/** The code in our own system that a coding of purpose means, if it is one or exactly equivalent to one; else the nearest, to be told. */
export function purposeOf({ system = "", code = "" }: Coding): { code?: string; nearest?: string } {
  if (system === systems.purpose) return { code };
  const targets = purposeGroups
    .filter((group) => group.source === system)
    .flatMap(({ element }) => element.find((one) => one.code === code)?.target ?? []);
  const same = targets.find(({ relationship }) => relationship === "equivalent");
  if (same) return { code: same.code };
  return targets[0] ? { nearest: targets[0].code } : {};
}

// The compiled file lies one folder deeper than its source.
function readData<Data>(name: string): Data {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "schema", "fhir"))) {
    if (folder === dirname(folder)) throw new Error("The folder schema/fhir is missing");
    folder = dirname(folder);
  }
  return JSON.parse(readFileSync(join(folder, "schema", "fhir", `${name}.json`), "utf8")) as Data;
}
