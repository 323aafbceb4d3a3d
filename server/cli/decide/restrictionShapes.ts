import type { ExclusionFacts, MarkerFacts, SealFacts } from "../../sharing/facts.js";
import { accountId, agencyId, personId, ruleId, span } from "./factShapes.js";
import { categories, count, list, listOf, maybe, oneOf, record, type Shape, text, truth } from "./shapes.js";

const existence = ["ABSENT", "WITHHELD"] as const;

export const exclusion: Shape<ExclusionFacts> = record(
  "Somebody who must not see a case: nothing passes it.",
  {
    id: ruleId,
    accountId: text("The account that is excluded."),
    caseId: maybe(text("The case; left out where the exclusion is from a person.")),
    personId: maybe(text("The person in whose every case the exclusion holds.")),
    ...span,
  },
);

export const seal: Shape<SealFacts> = record("What is closed to all but a few.", {
  id: ruleId,
  mark: maybe(
    count(
      "The number that single sealed values carry among their marks; left out where it seals a case, a person or a section.",
    ),
  ),
  caseId: maybe(text("The sealed case.")),
  personId: maybe(text("The sealed person.")),
  categories: categories("The sealed section; ALL for the whole record."),
  accounts: listOf("To whom it is open.", accountId),
  existence: oneOf("Whether the others may know that there is something.", existence),
  emergency: truth("Whether confirmed emergency access passes it."),
  ...span,
});

export const marker: Shape<MarkerFacts> = record("What is kept back to protect somebody.", {
  id: ruleId,
  kind: oneOf("Where somebody is; who told; what would do harm; who is mentioned.", [
    "LOCATION",
    "SOURCE",
    "HARM",
    "MENTIONED",
  ]),
  mark: maybe(count("The number that single marked values carry; left out where it covers persons.")),
  persons: list("The protected persons: for LOCATION everybody in the household.", personId),
  categories: categories(
    "The kinds of data that it keeps back. A LOCATION keeps back every field that locates, whatever its category.",
  ),
  accounts: listOf("To which accounts it is open.", accountId),
  agencies: listOf("To which agencies it is open.", agencyId),
  effect: oneOf("Whether the others may know that there is something.", existence),
  emergency: truth("Whether emergency access passes it."),
  ...span,
});
