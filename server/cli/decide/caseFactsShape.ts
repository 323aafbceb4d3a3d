import { ALL } from "../../sharing/categories.js";
import type {
  CaseFacts,
  EmergencyGrantFacts,
  GatewayFacts,
  SharingDecisionFacts,
} from "../../sharing/facts.js";
import { agencyId, personId, purpose, ruleId, span } from "./factShapes.js";
import { exclusion, marker, seal } from "./restrictionShapes.js";
import {
  categories,
  count,
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

const gateway: Shape<GatewayFacts> = {
  ...record("What the law on which it stands asks for; left out: nothing more.", {
    categories: categories("The kinds of data that it lets through."),
    ageFrom: maybe(count("Only people who have reached this age.")),
    ageBefore: maybe(count("Only people who have not reached this age.")),
    benefits: listOf(
      "Only people who receive one of these benefits; empty or left out: everybody.",
      text("The kind of a benefit."),
    ),
  }),
  leftOut: { categories: ALL, ageFrom: null, ageBefore: null, benefits: [] },
};

const sharingDecision: Shape<SharingDecisionFacts> = record(
  "A recorded decision to share, or not to, under a duty.",
  {
    id: ruleId,
    share: truth("To share (true), or not to (false)."),
    gateway,
    purpose,
    agencies: list("The agencies that it names.", agencyId),
    persons: list("Whose values it covers.", personId),
    categories: categories("The kinds of data that it covers."),
    reviewOn: day("The last day on which it counts unless it is reviewed."),
    objectedAt: maybe(instant("When somebody objected to it.")),
    ...span,
  },
);

const emergencyGrant: Shape<EmergencyGrantFacts> = record(
  "Emergency access, granted to one account for named people.",
  {
    id: ruleId,
    accountId: text("The account to which it was granted."),
    persons: list("The people whom it covers.", personId),
    confirmed: truth("Whether a second person confirmed it: needed to pass a seal."),
    ...span,
  },
);

const relationships = listOf(
  "Who works with the family: the lead professional, the team, agencies with an accepted referral.",
  record("A relationship of an agency with the case.", {
    id: ruleId,
    kind: oneOf("How they work with the family.", ["LEAD", "MEMBER", "REFERRAL"]),
    agencyId,
    practitionerId: maybe(
      text("The practitioner; left out where the agency as a whole works with the family."),
    ),
    ...span,
  }),
);

export const caseFacts: Shape<CaseFacts> = record("A case, with what is recorded about it.", {
  id: text("The id by which the case file names the case."),
  leadAgencyId: text("The agency of the lead professional."),
  purposes: listOf(
    "The purposes for which the case is open.",
    record("A purpose for a period.", { purpose, ...span }),
  ),
  people: listOf("The people of the case.", record("A person for a period.", { personId, ...span })),
  relationships,
  exclusions: listOf("Who is excluded from it.", exclusion),
  seals: listOf("What is sealed.", seal),
  markers: listOf("What is protected.", marker),
  decisions: listOf("Decisions about sharing under a duty.", sharingDecision),
  grants: listOf("Emergency access granted to it.", emergencyGrant),
});
