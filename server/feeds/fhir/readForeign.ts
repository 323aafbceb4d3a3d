import { createHash } from "node:crypto";
import type { Day, Id, PersonFacts } from "../../sharing/facts.js";
import { isAccepted } from "./codes.js";
import type { ConsentStatement } from "./ConsentStatement.js";
import { startOf } from "../../model/startOf.js";
import { daysOf } from "./days.js";
import { flatten } from "./flatten.js";
import { readGiver } from "./readGiver.js";
import { readRules } from "./readRules.js";
import { partsOf, referredPerson } from "./references.js";
import type { ReadConsent, Register, Told } from "./Register.js";
import { quote, type Refusals } from "./Refusals.js";
import type { ConsentResource } from "./resource.js";

/** Reads a FHIR R5 Consent that somebody else wrote, and flattens its nested provisions. What cannot be said here is noted; then undefined comes back. */
export function readForeign(
  resource: ConsentResource,
  path: string,
  register: Register,
  told: Told,
  refusals: Refusals,
): ReadConsent | undefined {
  const before = refusals.count;
  refuseElements(resource, path, refusals);
  refuseUnnamed(resource, path, refusals);
  const givenOn = readDate(resource.date, path, register.today, refusals);
  const subject = readSubject(resource, path, register, refusals);
  const root = readRules(resource, path, register, refusals);
  const giver = subject && readGiver(resource, path, subject, givenOn, register, told, refusals);
  const { method, noticeVersion, noticeLanguage, obtainedBy } = told;
  if (!method || !noticeVersion || !noticeLanguage || !obtainedBy)
    refusals.add(
      path,
      "NOT_SAID",
      "FHIR has no place for how it was given, which notice was explained in which language, and who obtained it: say --method, --notice, --language and --obtained-by.",
    );
  if (refusals.count > before || givenOn === undefined || !subject || !giver) return undefined;

  const provisions = flatten(root, register.agencies, givenOn);
  if (provisions.length === 0)
    return refusals.add(
      path,
      "NOTHING_SAID",
      "It neither permits nor refuses anything to any agency of this partnership.",
    );
  const statement: ConsentStatement = {
    id: idFor(resource, register.agencyId),
    personId: subject.id,
    agencyId: register.agencyId,
    ...giver,
    authorityEvidence: null,
    capacityNote: null,
    givenAt: startOf(givenOn),
    method: method!,
    witness: told.witness ?? null,
    noticeVersion: noticeVersion!,
    noticeLanguage: noticeLanguage!,
    interpreter: told.interpreter ?? null,
    obtainedBy: obtainedBy!,
    supersedes: [],
    ended: null,
    provisions,
  };
  const places = {
    subject: `${path}.subject`,
    grantor: `${path}.grantor[0]`,
    supersedes: path,
    witness: path,
  };
  return {
    statement,
    path,
    placeOf: (part) => (typeof part === "number" ? `${path}.provision` : places[part]),
    leftOut: LEFT_OUT.filter((name) => name in resource).map((name) => `${path}.${name}`),
  };
}

/** What a Consent may hold beside its meaning: it is not kept, and whoever imports is told. */
const LEFT_OUT = [
  "text",
  "language",
  "contained",
  "extension",
  "identifier",
  "manager",
  "controller",
  "sourceAttachment",
  "sourceReference",
  "regulatoryBasis",
  "policyText",
  "verification",
] as const;

function refuseElements(resource: ConsentResource, path: string, refusals: Refusals): void {
  if (resource.status !== "active")
    refusals.add(
      `${path}.status`,
      "NOT_ACTIVE",
      `Only a consent in force is imported; this one is ${quote(resource.status ?? "without a status")}.`,
    );
  for (const element of ["modifierExtension", "implicitRules"])
    if (element in resource)
      refusals.add(
        `${path}.${element}`,
        "MODIFIED",
        "It changes the meaning in a way that is not known here.",
      );
  for (const element of ["policyBasis", "grantee"])
    if (element in resource)
      refusals.add(
        `${path}.${element}`,
        "POLICY_ELSEWHERE",
        "What it allows or limits is not written in the provisions: say it there.",
      );
  for (const [index, category] of (resource.category ?? []).entries())
    if (!isAccepted("consentCategories", category))
      refusals.add(
        `${path}.category[${index}]`,
        "NOT_ABOUT_SHARING",
        "Only consents about sharing information are kept here, not those to treatment, research or advance care.",
      );
}

/** One tick must not release everything: a yes says to what, itself or around it. A no may be to all. */
function refuseUnnamed(
  { decision, provision = [] }: ConsentResource,
  path: string,
  refusals: Refusals,
): void {
  const places =
    decision === "permit"
      ? [`${path}.decision`]
      : provision.flatMap(({ securityLabel }, index) =>
          securityLabel ? [] : [`${path}.provision[${index}]`],
        );
  for (const place of decision === undefined ? [] : places)
    refusals.add(
      place,
      "NO_CATEGORIES",
      "It permits without saying what: name the kinds of data (securityLabel) in a provision that permits, and deny all else.",
    );
}

function readDate(date: string | undefined, path: string, today: Day, refusals: Refusals): Day | undefined {
  if (date === undefined)
    return refusals.add(`${path}.date`, "NO_DATE", "It must say on which day it was given.");
  const days = daysOf(date);
  if (!days) return refusals.add(`${path}.date`, "IMPOSSIBLE_DATE", `There is no day ${quote(date)}.`);
  if (days.first !== days.last)
    return refusals.add(
      `${path}.date`,
      "NO_DATE",
      "It must say on which day it was given, not only in which month or year.",
    );
  return days.first <= today
    ? days.first
    : refusals.add(
        `${path}.date`,
        "IMPOSSIBLE_DATE",
        "It cannot have been given on a day that is still to come.",
      );
}

function readSubject(
  { subject }: ConsentResource,
  path: string,
  register: Register,
  refusals: Refusals,
): PersonFacts | undefined {
  const [type] = partsOf(subject);
  if (type === "Group")
    return refusals.add(
      `${path}.subject`,
      "SEVERAL_SUBJECTS",
      "A consent is about one person; give one for each.",
    );
  const person = referredPerson(subject, register);
  return (
    person ?? refusals.add(`${path}.subject`, "UNKNOWN_SUBJECT", "It is not about anybody in this case.")
  );
}

/** The same file imported twice is the same consent. */
function idFor(resource: ConsentResource, agencyId: Id): Id {
  const hex = createHash("sha256")
    .update(`${agencyId} ${JSON.stringify(resource)}`)
    .digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
