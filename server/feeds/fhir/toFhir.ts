import { categoriesIn, NONE } from "../../sharing/categories.js";
import type { Provision } from "../../sharing/facts.js";
import { londonDay } from "../../sharing/time.js";
import { extensionUrl, PROFILE, recipientRole, sharingActions, sharingCategory, systems } from "./codes.js";
import type { ConsentStatement, Ended } from "./ConsentStatement.js";
import { isoOf } from "./days.js";
import type { Actor, ConsentProvision, ConsentResource, Extension, Period, Reference } from "./resource.js";

/**
 * The consent as a FHIR R5 Consent of the profile "Tellonce Consent". Its `provision` says in FHIR's own words what is
 * permitted, for any reader; its sentence extensions say what was said, word for word, so that nothing is lost.
 */
export function toFhir(statement: ConsentStatement): ConsentResource {
  const { id, personId, ended, provisions } = statement;
  const rules = rulesOf(provisions);
  return {
    resourceType: "Consent",
    id,
    meta: { profile: [PROFILE] },
    extension: [...particulars(statement), ...provisions.map(sentence)],
    status: ended ? "inactive" : "active",
    category: [{ coding: [sharingCategory] }],
    subject: referTo("Patient", personId),
    date: londonDay(statement.givenAt),
    grantor: [giver(statement)],
    manager: [referTo("Organization", statement.agencyId)],
    decision: "deny",
    ...(rules.length > 0 && { provision: rules }),
  };
}

/** Several consents of one person, as a FHIR Bundle. */
export const toBundle = (statements: readonly ConsentStatement[]) => ({
  resourceType: "Bundle" as const,
  type: "collection",
  entry: statements.map((statement) => ({
    fullUrl: `urn:uuid:${statement.id}`,
    resource: toFhir(statement),
  })),
});

const referTo = (type: string, id: string): Reference => ({ reference: `${type}/${id}` });

function giver({ personId, giverPersonId, giverAgencyId }: ConsentStatement): Reference {
  if (giverPersonId === null) return referTo("Organization", giverAgencyId ?? "");
  return referTo(giverPersonId === personId ? "Patient" : "RelatedPerson", giverPersonId);
}

function particulars(statement: ConsentStatement): Extension[] {
  const {
    authority,
    authorityEvidence,
    capacityNote,
    method,
    witness,
    noticeVersion,
    noticeLanguage,
    interpreter,
    supersedes,
    ended,
  } = statement;
  return [
    { url: extensionUrl("given"), valueInstant: isoOf(statement.givenAt) },
    complex("authority", [
      { url: "kind", valueCode: authority },
      ...text("evidence", authorityEvidence),
      ...text("capacity", capacityNote),
    ]),
    { url: extensionUrl("method"), valueCode: method },
    ...text(extensionUrl("witness"), witness),
    complex("notice", [
      ...text("version", noticeVersion),
      ...text("language", noticeLanguage),
      ...text("interpreter", interpreter),
    ]),
    { url: extensionUrl("obtained-by"), valueReference: referTo("Practitioner", statement.obtainedBy) },
    ...supersedes.map((id) => ({ url: extensionUrl("supersedes"), valueReference: referTo("Consent", id) })),
    ...(ended ? [complex("ended", endOf(ended))] : []),
  ];
}

function endOf(ended: Ended): Extension[] {
  const how = { url: "how", valueCode: ended.how };
  if (ended.how === "WITHDRAWN")
    return [how, { url: "at", valueInstant: isoOf(ended.at) }, ...text("note", ended.note)];
  return ended.how === "SUPERSEDED"
    ? [how, { url: "by", valueReference: referTo("Consent", ended.by) }]
    : [how];
}

/** What was said, word for word: also the refusals, which FHIR's exceptions can only say as gaps in a yes. */
const sentence = ({
  permit,
  agencies,
  agencyTypes,
  categories,
  purposes,
  from,
  until,
}: Provision): Extension =>
  complex("sentence", [
    { url: "permit", valueBoolean: permit },
    ...agencies.map((id) => ({ url: "agency", valueReference: referTo("Organization", id) })),
    ...agencyTypes.map((valueCode) => ({ url: "agencyType", valueCode })),
    ...categoriesIn(categories).map((valueCode) => ({ url: "category", valueCode })),
    ...purposes.map((valueCode) => ({ url: "purpose", valueCode })),
    { url: "period", valuePeriod: periodOf(from, until) },
  ]);

/**
 * "No" unless one of the yeses matches; in each yes, as its exceptions, the noes that could meet it. A sentence of which
 * nothing can match is left out: an attribute that FHIR is not given would mean everything.
 */
function rulesOf(provisions: readonly Provision[]): ConsentProvision[] {
  const said = provisions.filter(
    ({ agencies, agencyTypes, categories, purposes }) =>
      agencies.length + agencyTypes.length > 0 && categories !== NONE && purposes.length > 0,
  );
  const noes = said.filter(({ permit }) => !permit);
  return said
    .filter(({ permit }) => permit)
    .map((yes) => {
      const exceptions = noes.filter((no) => meet(yes, no)).map(rule);
      return { ...rule(yes), ...(exceptions.length > 0 && { provision: exceptions }) };
    });
}

// Which agencies are of which type is not for the file to say: whoever is named may be of a type that is named.
const meet = (a: Provision, b: Provision): boolean =>
  (a.categories & b.categories) !== NONE &&
  a.purposes.some((purpose) => b.purposes.includes(purpose)) &&
  (a.until === null || b.from <= a.until) &&
  (b.until === null || a.from <= b.until);

const rule = ({ agencies, agencyTypes, categories, purposes, from, until }: Provision): ConsentProvision => ({
  period: periodOf(from, until),
  actor: [...agencies.map(named), ...agencyTypes.map(ofType)],
  action: [...sharingActions],
  securityLabel: categoriesIn(categories).map((code) => ({ system: systems.category, code })),
  purpose: purposes.map((code) => ({ system: systems.purpose, code })),
});

const named = (id: string): Actor => ({
  role: { coding: [recipientRole] },
  reference: referTo("Organization", id),
});
const ofType = (code: string): Actor => ({ role: { coding: [{ system: systems.agencyType, code }] } });

const periodOf = (start: string, end: string | null): Period => ({ start, ...(end !== null && { end }) });
const complex = (name: string, extension: Extension[]): Extension => ({ url: extensionUrl(name), extension });
const text = (url: string, valueString: string | null): Extension[] =>
  valueString === null ? [] : [{ url, valueString }];
