import { bitOf, type Category, maskOf } from "../../../sharing/categories.js";
import type { ReasonCode } from "../../../sharing/reasons.js";
import type { Person } from "../addPerson.js";
import type { Case } from "../Case.js";
import type { Practitioner } from "../Frame.js";
import { agencyOf } from "../Making.js";
import type { Cast } from "./cast.js";

interface Asked {
  by: Practitioner;
  about: Person;
  role: "CHILD" | "PARENT" | "GRANDPARENT";
  category: Category;
  told: ReasonCode;
  reason: string;
  /** Days from today: when it was asked, and due (five working days later). */
  asked: number;
  due: number;
  declined?: { after: number; why: string };
}

/** What agencies ask for that is withheld from them, one waiting, one overdue, one declined; and an objection to a sharing decision. */
export function addRequests(of: Case, cast: Cast): void {
  const { ellie, leanne, roy, work } = cast;
  ask(of, cast, {
    by: work.school,
    about: ellie,
    role: "CHILD",
    category: "HEALTH_MENTAL",
    told: "CONSENT_OTHER_CATEGORY",
    reason:
      "Ellie leaves lessons with a tight chest. We want to know what helps her, so that every teacher does the same.",
    asked: -2,
    due: 5,
  });
  ask(of, cast, {
    by: work.gp,
    about: leanne,
    role: "PARENT",
    category: "SUBSTANCE_USE",
    told: "CONSENT_WITHDRAWN",
    reason: "Her medicine must not be taken with alcohol. We need to know before her review.",
    asked: -10,
    due: -3,
  });
  ask(of, cast, {
    by: work.housing,
    about: roy,
    role: "GRANDPARENT",
    category: "CONTACT",
    told: "CONSENT_OTHER_AGENCY",
    reason: "To ring him about the repair of the back door.",
    asked: -24,
    due: -17,
    declined: { after: -20, why: "ANOTHER_WAY" },
  });
  addObjection(of, cast);
}

function ask({ making, id: case_id }: Case, { work }: Cast, said: Asked): void {
  const { rows, nextId, frame } = making;
  const { at, day } = frame.calendar;
  const { declined } = said;
  const id = nextId();
  rows.add("access_request", {
    id,
    case_id,
    reference: `AR-${id.slice(-8).toUpperCase()}`,
    agency_id: agencyOf(making, said.by),
    account_id: said.by.accountId,
    person_id: said.about.id,
    subjects: [said.about.id],
    person_role: said.role,
    asked_category: bitOf(said.category),
    locates: false,
    purpose: "EARLY_HELP",
    told: said.told,
    reason: said.reason,
    urgent: false,
    asked_at: at(said.asked, 10),
    due_on: day(said.due),
    state: declined ? "DECLINED" : "WAITING",
    ended_at: declined && at(declined.after, 15),
    ended_by: declined && work.lead.accountId,
    decline_reason: declined?.why,
  });
}

function addObjection({ making, id: case_id }: Case, { leanne, work }: Cast): void {
  const { rows, nextId, frame } = making;
  const { at, day } = frame.calendar;
  rows.add("sharing_decision", {
    id: nextId(),
    case_id,
    share: true,
    purpose: "SAFEGUARDING_ENQUIRY",
    gateway: "CA1989_S47",
    agencies: [frame.agencies.voluntary.id],
    persons: [leanne.id],
    categories: maskOf("FINANCE", "EMPLOYMENT"),
    decided_by: work.lead.id,
    why_necessary:
      "The charity plans with Leanne where she and the girls can live safely, and what she can pay for.",
    why_proportionate: "Only Leanne’s own money and work are covered.",
    family_told: true,
    from_at: at(-18, 11),
    review_on: day(40),
    // Leanne would rather tell the charity herself about her work.
    objected_at: at(-6, 16),
  });
}
