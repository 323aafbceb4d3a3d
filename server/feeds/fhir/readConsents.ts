import { checkStatement } from "./checkStatement.js";
import { checkSupersession } from "./checkSupersession.js";
import { PROFILE } from "./codes.js";
import { readForeign } from "./readForeign.js";
import { readOwn } from "./readOwn.js";
import { ImportRefused, Refusals } from "./Refusals.js";
import type { ReadConsent, Register, Told } from "./Register.js";
import type { ConsentResource } from "./resource.js";
import { asConsent } from "./shape.js";

/**
 * The consents in a file, a FHIR R5 Consent or a Bundle of them, all about one person of the register's case, each of
 * which could be recorded: the earliest given first. @throws ImportRefused with everything that is wrong.
 */
export function readConsents(file: string, register: Register, told: Told = {}): ReadConsent[] {
  const refusals = new Refusals();
  const read = resourcesIn(file)
    .map(({ resource, path }) =>
      readShallow(resource, path, refusals, (consent) => readOne(consent, path, register, told, refusals)),
    )
    .filter((one) => one !== undefined);
  for (const one of read) checkStatement(one, register, refusals);
  checkSupersession(read, register, refusals);
  const [first, ...others] = read;
  for (const other of others)
    if (other.statement.personId !== first!.statement.personId)
      refusals.add(other.placeOf("subject"), "SEVERAL_SUBJECTS", "One file is about one person.");
  const known = new Set(register.people.flatMap(({ consents }) => consents.map(({ id }) => id)));
  for (const { statement, path } of read) {
    if (known.has(statement.id)) refusals.add(path, "ALREADY_HERE", "This consent is recorded already.");
    known.add(statement.id);
  }
  refusals.throwIfAny();
  return read.toSorted((a, b) => a.statement.givenAt - b.statement.givenAt);
}

function readOne(
  consent: ConsentResource,
  path: string,
  register: Register,
  told: Told,
  refusals: Refusals,
): ReadConsent | undefined {
  return consent.meta?.profile?.includes(PROFILE)
    ? readOwn(consent, path, refusals)
    : readForeign(consent, path, register, told, refusals);
}

/** Walking into a file that nests thousands of levels ends in the engine's own RangeError. */
function readShallow<Result>(
  resource: unknown,
  path: string,
  refusals: Refusals,
  read: (consent: ConsentResource) => Result,
): Result | undefined {
  try {
    const consent = asConsent(resource, path, refusals);
    return consent && read(consent);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refusals.add(path, "TOO_DEEP", "Its provisions are nested too deeply.");
  }
}

function resourcesIn(file: string): { resource: unknown; path: string }[] {
  const json = parse(file) as { resourceType?: unknown; entry?: { resource?: unknown }[] } | null;
  if (json?.resourceType !== "Bundle") return [{ resource: json, path: "Consent" }];
  const entries = Array.isArray(json.entry) ? json.entry : [];
  if (entries.length === 0) refuse("Bundle.entry", "The Bundle is empty.");
  return entries.map((entry, index) => ({
    resource: entry?.resource,
    path: `Bundle.entry[${index}].resource`,
  }));
}

function parse(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch {
    return refuse("Consent", "The file is not JSON.");
  }
}

function refuse(path: string, sentence: string): never {
  throw new ImportRefused([{ path, code: "NOT_FHIR_CONSENT", sentence }]);
}
