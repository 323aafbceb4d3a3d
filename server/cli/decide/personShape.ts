import type { AuthorityFacts, ConsentFacts, PersonFacts, Provision } from "../../sharing/facts.js";
import { agencyId, days, personId, purpose, ruleId } from "./factShapes.js";
import {
  categories,
  day,
  instant,
  list,
  listOf,
  maybe,
  oneOf,
  record,
  type Shape,
  text,
  truth,
} from "./shapes.js";

const provision: Shape<Provision> = record(
  "One sentence of a consent: yes or no to these agencies, categories and purposes on these days. An empty list matches nothing.",
  {
    permit: truth("Yes (true) or no (false). A no that matches beats any yes."),
    agencies: listOf("The agencies named.", agencyId),
    agencyTypes: listOf("The types of agency named.", text("The code of a type of agency.")),
    categories: categories("The kinds of data."),
    purposes: list("The purposes.", purpose),
    ...days,
  },
);

const consent: Shape<ConsentFacts> = record("What one person said about sharing, on one occasion.", {
  id: ruleId,
  withdrawnAt: maybe(instant("Withdrawn from this instant on.")),
  givenAt: instant("When it was given."),
  giverPersonId: maybe(text("The person who gave it.")),
  giverAgencyId: maybe(text("The agency that gave it, where a care order lets it.")),
  authority: oneOf(
    "What let the giver decide: checked for the day of giving and for the day of the decision.",
    ["SELF", "PARENTAL_RESPONSIBILITY", "CARE_ORDER", "ATTORNEY", "DEPUTY", "BEST_INTERESTS"],
  ),
  supersedes: listOf("The earlier consents that this one replaces.", text("The id of a consent.")),
  provisions: list("Its sentences.", provision),
});

const authority: Shape<AuthorityFacts> = record("What lets one decide for another, or a child for itself.", {
  id: ruleId,
  kind: oneOf(
    "GILLICK is a finding that the child is competent to decide, for these categories and purposes only.",
    ["PARENTAL_RESPONSIBILITY", "CARE_ORDER", "ATTORNEY", "DEPUTY", "BEST_INTERESTS", "GILLICK"],
  ),
  holderPersonId: maybe(text("The person who holds it.")),
  holderAgencyId: maybe(text("The agency that holds it.")),
  categories: categories("The kinds of data over which it holds."),
  purposes: listOf("The purposes for which it holds: looked at for GILLICK only.", purpose),
  ...days,
});

export const person: Shape<PersonFacts> = record("A person, with what was agreed about their values.", {
  id: text("The id by which the case file names the person."),
  bornOn: maybe(day("The day of birth. Unknown, no age is reached and no parent counts.")),
  diedOn: maybe(day("The day of death.")),
  unbornOf: maybe(text("The mother of an unborn child: her consent counts until the birth.")),
  linkedIds: listOf("Other ids of the same person, after a merge.", personId),
  benefits: listOf(
    "The benefits that the person receives: some legal gateways ask for one.",
    record("A benefit for a period.", { kind: text("The kind of benefit, such as JSA."), ...days }),
  ),
  consents: listOf("The consents about this person's values.", consent),
  authorities: listOf("Who may decide for this person.", authority),
});
