import { authorityOf } from "../../sharing/consent/authority.js";
import type { Day, PersonFacts } from "../../sharing/facts.js";
import type { ConsentStatement } from "./ConsentStatement.js";
import { consentPurposes } from "./flatten.js";
import { partsOf, referredPerson } from "./references.js";
import type { Register, Told } from "./Register.js";
import type { Refusals } from "./Refusals.js";
import type { ConsentResource } from "./resource.js";

export type Giver = Pick<ConsentStatement, "giverPersonId" | "giverAgencyId" | "authority">;
type Authority = ConsentStatement["authority"];

/** Who gave it, and with what authority: told, or the one that the register knows. What is not to be found is noted. */
export function readGiver(
  { grantor = [] }: ConsentResource,
  path: string,
  subject: PersonFacts,
  givenOn: Day | undefined,
  register: Register,
  told: Told,
  refusals: Refusals,
): Giver | undefined {
  if (grantor.length === 0) return refusals.add(`${path}.grantor`, "NO_GRANTOR", "It must say who gave it.");
  if (grantor.length > 1)
    return refusals.add(
      `${path}.grantor`,
      "SEVERAL_GRANTORS",
      "A consent is given by one person or by the local authority; give one for each.",
    );
  const place = `${path}.grantor[0]`;
  const [type, id] = partsOf(grantor[0]);
  const agency = type === "Organization" ? register.agencies.find((one) => one.id === id) : undefined;
  const person = referredPerson(grantor[0], register);
  if (!agency && !person)
    return refusals.add(place, "UNKNOWN_GRANTOR", "Whoever gave it is not known in this case.");
  const giver = { giverPersonId: person?.id ?? null, giverAgencyId: agency?.id ?? null };
  const authority =
    told.authority ?? (givenOn === undefined ? undefined : inferAuthority(subject, giver, givenOn));
  if (authority === "UNCLEAR")
    return refusals.add(
      place,
      "AUTHORITY_UNCLEAR",
      "The giver could have spoken with more than one authority: say which with --authority.",
    );
  // With none, the check of authority says so, in the same words as for every other consent.
  return {
    ...giver,
    authority: authority ?? (agency ? "CARE_ORDER" : person === subject ? "SELF" : "PARENTAL_RESPONSIBILITY"),
  };
}

/** The one authority with which somebody could have spoken on that day, if there is one. */
function inferAuthority(
  subject: PersonFacts,
  giver: Pick<Giver, "giverPersonId" | "giverAgencyId">,
  day: Day,
): Authority | "UNCLEAR" | undefined {
  const kinds: readonly Authority[] =
    giver.giverPersonId === subject.id
      ? ["SELF"]
      : giver.giverAgencyId
        ? ["CARE_ORDER"]
        : ["PARENTAL_RESPONSIBILITY", "ATTORNEY", "DEPUTY", "BEST_INTERESTS"];
  const possible = kinds.filter((authority) =>
    consentPurposes.some(
      (purpose) =>
        authorityOf(
          { ...giver, authority, id: "", withdrawnAt: null, givenAt: 0, supersedes: [], provisions: [] },
          subject,
          purpose,
          day,
        ) !== 0,
    ),
  );
  return possible.length > 1 ? "UNCLEAR" : possible[0];
}
