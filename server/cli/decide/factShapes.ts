import type { AgencyFacts, AgreementFacts, RoleGrant, ViewerFacts } from "../../sharing/facts.js";
import {
  categories,
  day,
  instant,
  list,
  listOf,
  maybe,
  oneOf,
  orNull,
  record,
  type Shape,
  text,
} from "./shapes.js";

/** In force from an instant until another. */
export const span = {
  from: instant("In force from this instant on."),
  until: maybe(instant("No longer in force from this instant on; left out where no end is set.")),
};

/** In force on whole days. */
export const days = {
  from: day("The first day."),
  until: maybe(day("The last day; left out where no end is set.")),
};

export const personId = text("The id of a person.");
export const agencyId = text("The id of an agency.");
export const accountId = text("The id of an account.");

/** The id by which the decision names the rule that made it. */
export const ruleId = text("The id by which the decision names this rule.");
export const purpose = text("The code of a purpose.");

const roleGrant: Shape<RoleGrant> = record("A role for a period.", {
  role: text("The code of a role. A word that is none decides INDETERMINATE."),
  ...span,
});

export const viewer: Shape<ViewerFacts> = record("Who asks; null where the account is not known.", {
  accountId: text("The account; must be the one of the request."),
  kind: oneOf("What kind of account it is.", ["PRACTITIONER", "SYSTEM", "FAMILY", "DPO", "COMMISSIONER"]),
  agencyId: orNull(text("The agency for which the account acts; null for a family member.")),
  practitionerId: maybe(text("The practitioner whose account it is.")),
  personId: maybe(text("The person who the viewer is, where the register knows.")),
  roles: listOf("The roles of the account. None in force decides INDETERMINATE.", roleGrant),
  supervises: listOf(
    "Whom the viewer supervises: one level, with dates.",
    record("A line of supervision.", {
      practitionerId: text("The practitioner who is supervised."),
      agencyId: text("The agency within which the line holds."),
      roles: listOf("The roles of the supervised practitioner: a supervisor may see no more.", roleGrant),
      ...span,
    }),
  ),
  ...span,
});

export const agency: Shape<AgencyFacts> = record("An agency of the partnership.", {
  id: text("The id by which the case file names the agency."),
  type: text("The code of its type, such as SCHOOL or GP: a consent may name a type."),
  ...span,
});

export const agreement: Shape<AgreementFacts> = record("An information sharing agreement.", {
  id: ruleId,
  agencies: list("The agencies that share with one another under it.", agencyId),
  purposes: list("The purposes for which they share.", purpose),
  categories: categories("What they share."),
  ...days,
});
