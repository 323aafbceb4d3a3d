import { maskOf } from "../../sharing/categories.js";
import type { Provision } from "../../sharing/facts.js";
import { extensionUrl } from "./codes.js";
import type { ConsentStatement, Ended } from "./ConsentStatement.js";
import { instantOf } from "./days.js";
import type { ReadConsent } from "./Register.js";
import type { Refusals } from "./Refusals.js";
import type { ConsentResource, Extension, Reference } from "./resource.js";
import { toFhir } from "./toFhir.js";

/**
 * Reads back what `toFhir` wrote: the same statement. What was changed since, in its words or in its provisions, is
 * noted as CONTRADICTORY; then undefined comes back.
 */
export function readOwn(
  resource: ConsentResource,
  path: string,
  refusals: Refusals,
): ReadConsent | undefined {
  const extensions = resource.extension ?? [];
  const statement = statementOf(resource, extensions);
  const different = difference(JSON.parse(JSON.stringify(toFhir(statement))), resource, path);
  if (different !== undefined)
    return refusals.add(
      different,
      "CONTRADICTORY",
      "The file says that it is of the profile Tellonce Consent, but is not as Tellonce writes it here: something was changed or is missing.",
    );
  const indexes = (name: string) =>
    extensions.flatMap(({ url }, index) => (url === extensionUrl(name) ? [index] : []));
  const places = {
    subject: `${path}.subject`,
    grantor: `${path}.grantor[0]`,
    supersedes: `${path}.extension[${indexes("supersedes")[0]}]`,
    witness: `${path}.extension[${indexes("method")[0]}]`,
  };
  return {
    statement,
    path,
    placeOf: (part) =>
      typeof part === "number" ? `${path}.extension[${indexes("sentence")[part]}]` : places[part],
    leftOut: [],
  };
}

// Whatever is missing or strange becomes something that toFhir writes differently, and so is found.
function statementOf(resource: ConsentResource, extensions: readonly Extension[]): ConsentStatement {
  const of = (name: string) => extensions.find(({ url }) => url === extensionUrl(name));
  const authority = of("authority")?.extension ?? [];
  const notice = of("notice")?.extension ?? [];
  const giver = resource.grantor?.[0];
  const byAgency = giver?.reference?.startsWith("Organization/") ?? false;
  return {
    id: resource.id ?? "",
    personId: idIn(resource.subject),
    agencyId: idIn(resource.manager?.[0]),
    obtainedBy: idIn(of("obtained-by")?.valueReference),
    giverPersonId: byAgency ? null : idIn(giver),
    giverAgencyId: byAgency ? idIn(giver) : null,
    authority: (part(authority, "kind")?.valueCode ?? "") as ConsentStatement["authority"],
    authorityEvidence: textOf(authority, "evidence"),
    capacityNote: textOf(authority, "capacity"),
    givenAt: instantOf(of("given")?.valueInstant) ?? 0,
    method: (of("method")?.valueCode ?? "") as ConsentStatement["method"],
    witness: textOf(extensions, extensionUrl("witness")),
    noticeVersion: textOf(notice, "version") ?? "",
    noticeLanguage: textOf(notice, "language") ?? "",
    interpreter: textOf(notice, "interpreter"),
    supersedes: extensions
      .filter(({ url }) => url === extensionUrl("supersedes"))
      .map(({ valueReference }) => idIn(valueReference)),
    ended: endedOf(of("ended")?.extension),
    provisions: extensions
      .filter(({ url }) => url === extensionUrl("sentence"))
      .map(({ extension }) => sentenceOf(extension ?? [])),
  };
}

function endedOf(parts: readonly Extension[] | undefined): Ended | null {
  switch (parts && part(parts, "how")?.valueCode) {
    case "WITHDRAWN":
      return {
        how: "WITHDRAWN",
        at: instantOf(part(parts!, "at")?.valueInstant) ?? 0,
        note: textOf(parts!, "note"),
      };
    case "SUPERSEDED":
      return { how: "SUPERSEDED", by: idIn(part(parts!, "by")?.valueReference) };
    case "LAPSED":
      return { how: "LAPSED" };
    default:
      return null;
  }
}

function sentenceOf(parts: readonly Extension[]): Provision {
  const codes = (name: string) =>
    parts.filter(({ url }) => url === name).map(({ valueCode = "" }) => valueCode);
  const period = part(parts, "period")?.valuePeriod;
  return {
    permit: part(parts, "permit")?.valueBoolean === true,
    agencies: parts.filter(({ url }) => url === "agency").map(({ valueReference }) => idIn(valueReference)),
    agencyTypes: codes("agencyType"),
    categories: maskOf(...codes("category")),
    purposes: codes("purpose"),
    from: period?.start ?? "",
    until: period?.end ?? null,
  };
}

const part = (parts: readonly Extension[], url: string) => parts.find((one) => one.url === url);
const textOf = (parts: readonly Extension[], url: string): string | null =>
  part(parts, url)?.valueString ?? null;
const idIn = (reference: Reference | undefined): string => reference?.reference?.split("/")[1] ?? "";

/** The first place where two JSON values differ; undefined where they are equal. Narrative and the keeper's own notes count for nothing. */
function difference(ours: unknown, theirs: unknown, path: string): string | undefined {
  if (typeof ours !== "object" || ours === null || typeof theirs !== "object" || theirs === null)
    return ours === theirs ? undefined : path;
  if (Array.isArray(ours) !== Array.isArray(theirs)) return path;
  const [a, b] = [ours as Record<string, unknown>, theirs as Record<string, unknown>];
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (!Array.isArray(ours) && (NARRATIVE.has(key) || path.endsWith(".meta"))) continue;
    const found = difference(a[key], b[key], Array.isArray(ours) ? `${path}[${key}]` : `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

const NARRATIVE = new Set(["text"]);
