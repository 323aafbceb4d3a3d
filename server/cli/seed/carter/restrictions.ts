import { ALL, maskOf } from "../../../sharing/categories.js";
import type { AgencyKey } from "../agencies.js";
import type { Case } from "../Case.js";
import type { Cast } from "./cast.js";

/** Numbers that the values kept back carry among their marks. */
export interface Marks {
  /** Told to the lead professional alone. */
  sealed: number;
  /** Known to the surgery alone; nobody else learns that it exists. */
  sealedAbsent: number;
  /** Who told must stay secret. */
  source: number;
  /** Would do harm if the person read it now. */
  harm: number;
}

/** What stops sharing in the Carters' case whatever was agreed: exclusions, seals, markers; and what the safeguarding enquiry may share. */
export function addRestrictions(of: Case, cast: Cast, marks: Marks): void {
  const { making, id: case_id } = of;
  const {
    rows,
    nextId,
    frame: {
      agencies,
      calendar: { at, day },
      accountOf,
    },
  } = making;
  const ids = (...keys: AgencyKey[]) => keys.map((key) => agencies[key].id);
  const people = (...persons: { id: string }[]) => persons.map(({ id }) => id);
  const { work } = cast;

  rows.add("exclusion", {
    id: nextId(),
    account_id: work.michelle.accountId,
    case_id,
    kind: "RELATIVE",
    from_at: at(-155),
  });
  rows.add("exclusion", {
    id: nextId(),
    account_id: work.seanAtWork.accountId,
    case_id,
    kind: "NAMED_PERSON",
    from_at: at(-209),
  });
  rows.add("exclusion", {
    id: nextId(),
    account_id: work.seanAtWork.accountId,
    person_id: cast.sean.id,
    kind: "OWN_RECORD",
    from_at: at(-209),
  });

  rows.add("seal", {
    id: nextId(),
    case_id,
    categories: ALL,
    mark: marks.sealed,
    accounts: [accountOf("lead"), accountOf("supervisor"), cast.leanneAccount],
    existence: "WITHHELD",
    emergency: false,
    reason: "Leanne asked that this stay with her lead professional until she is ready to tell it herself.",
    from_at: at(-150),
    review_on: day(30),
  });
  rows.add("seal", {
    id: nextId(),
    case_id,
    categories: ALL,
    mark: marks.sealedAbsent,
    accounts: [accountOf("gp")],
    existence: "ABSENT",
    emergency: false,
    reason: "Kiera asked that nobody outside the surgery know of this visit.",
    from_at: at(-33),
    review_on: day(150),
  });
  rows.add("protection_marker", {
    id: nextId(),
    kind: "LOCATION",
    case_id,
    persons: people(cast.leanne, cast.ellie, cast.mia),
    household_id: cast.refuge.householdId,
    categories: ALL,
    accounts: [cast.leanneAccount],
    agencies: ids("childrens", "refuge", "police", "riverside", "secondary", "marshLane", "camhs"),
    effect: "WITHHELD",
    emergency: false,
    reason:
      "They live in a refuge. The person they fled works in a partner agency and has a relative in another.",
    from_at: at(-64),
    review_on: day(26),
  });
  rows.add("protection_marker", {
    id: nextId(),
    kind: "SOURCE",
    case_id,
    persons: [],
    mark: marks.source,
    categories: ALL,
    accounts: [accountOf("lead"), accountOf("supervisor")],
    agencies: [],
    effect: "ABSENT",
    emergency: false,
    reason: "The person who told lives close by and fears what would follow if it were known.",
    from_at: at(-170),
    review_on: day(10),
  });
  rows.add("protection_marker", {
    id: nextId(),
    kind: "HARM",
    case_id,
    persons: [],
    mark: marks.harm,
    categories: ALL,
    accounts: [],
    agencies: ids("childrens", "camhs", "riverside"),
    effect: "ABSENT",
    emergency: false,
    reason: "To be talked over with Jayden in a session before he reads it.",
    from_at: at(-47),
    review_on: day(14),
  });

  const enquiry = {
    case_id,
    purpose: "SAFEGUARDING_ENQUIRY",
    gateway: "CA1989_S47",
    persons: people(cast.mia, cast.ellie, cast.leanne, cast.sean),
    decided_by: work.lead.id,
    from_at: at(-21, 14),
    review_on: day(12),
  };
  rows.add("sharing_decision", {
    ...enquiry,
    id: nextId(),
    share: true,
    agencies: ids("childrens", "secondary", "riverside", "police"),
    categories: maskOf(
      "IDENTITY",
      "CONTACT",
      "HOUSEHOLD",
      "AGENCY_INVOLVEMENT",
      "PARENTING",
      "HEALTH_PHYSICAL",
      "DOMESTIC_ABUSE",
      "OFFENCE",
      "SAFEGUARDING",
    ),
    why_necessary:
      "Mia told her teacher that her father had waited outside the old school. The four agencies must put together what each knows about the risk to her and Ellie.",
    why_proportionate:
      "Only the people and the kinds of information that bear on the risk are covered: nothing of Jayden or Kiera, no schooling, no mental health.",
    family_told: true,
    why_not_told: "Leanne was told the same day. Sean was not: telling him might lead him to look for them.",
  });
  rows.add("sharing_decision", {
    ...enquiry,
    id: nextId(),
    share: false,
    agencies: ids("housing"),
    categories: maskOf("CONTACT", "HOUSING", "DOMESTIC_ABUSE"),
    why_necessary:
      "Housing asked for the new address to close the old tenancy. The tenancy can be closed without it.",
    why_proportionate: "A relative of Sean works in the same team, so the risk outweighs the convenience.",
    family_told: true,
  });
}
