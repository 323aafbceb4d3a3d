import type { Id, PersonFacts } from "../../sharing/facts.js";
import { systems } from "./codes.js";
import type { Register } from "./Register.js";
import { quote, type Refusals } from "./Refusals.js";
import type { Reference } from "./resource.js";

/** The agency that a reference names; undefined, and noted, where it names none of the partnership's. */
export function referredAgency(
  reference: Reference | undefined,
  path: string,
  { agencies }: Register,
  refusals: Refusals,
): Id | undefined {
  const [type, id] = partsOf(reference);
  if (type !== undefined && type !== "Organization")
    return refusals.add(
      path,
      "NOT_AN_AGENCY",
      `Sharing is between agencies: ${quote(type)} is no Organization.`,
    );
  const agency = agencies.find((one) => one.id === id);
  return agency
    ? agency.id
    : refusals.add(path, "UNKNOWN_AGENCY", `There is no agency ${quote(id ?? "")} in this partnership.`);
}

/** The person of the case whom a reference names, by id or by the number of their record; undefined where it names none. */
export function referredPerson(
  reference: Reference | undefined,
  { people, references }: Register,
): PersonFacts | undefined {
  const [type, id] = partsOf(reference);
  const { system, value } = reference?.identifier ?? {};
  const byId =
    type === undefined || type === "Patient" || type === "RelatedPerson"
      ? people.find((person) => person.id === id)
      : undefined;
  if (system !== systems.person) return byId;
  const byNumber = people.find((person) => references[person.id] === value);
  // A file that names two people names nobody.
  return id === undefined || byId === byNumber ? byNumber : undefined;
}

/** What kind of resource a reference names, where it says so, and its id. */
export function partsOf(
  reference: Reference | undefined,
): [type: string | undefined, id: string | undefined] {
  const text = reference?.reference;
  const uuid = /^urn:uuid:([0-9a-f-]{36})$/i.exec(text ?? "");
  if (uuid) return [undefined, uuid[1]?.toLowerCase()];
  const relative = /^([A-Z][A-Za-z]+)\/([A-Za-z0-9.-]{1,64})$/.exec(text ?? "");
  return relative ? [relative[1], relative[2]?.toLowerCase()] : [undefined, text];
}
