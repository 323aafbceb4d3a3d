import type { Category } from "../../sharing/categories.js";
import type { PurposeCode } from "../../sharing/purposes.js";
import type { RetentionKind } from "./retention.js";

/** One line of the record of processing activities (UK GDPR Art. 30(1)). */
export interface Activity {
  name: string;
  why: string;
  purposes: readonly PurposeCode[];
  /** The condition of UK GDPR Art. 6, with the law that it rests on. */
  basis: string;
  people: string;
  recipients: string;
  retention: RetentionKind;
}

const FAMILY = "children, parents and carers, and other members of a family";
const TEAM = "the agencies around the family, each as consent or another lawful basis lets it";
const PUBLIC_TASK = "Art. 6(1)(e) public task: Children Act 2004 s.10 and s.11, Children Act 1989 s.17";

const ACCOUNTABLE = "Art. 6(1)(c) legal obligation: UK GDPR Art. 5(2), Art. 24 and Art. 32";
const STAFF = "practitioners, officers and others with an account";

/**
 * What personal data is processed for. A shareable field belongs to exactly one of these (recordedFields.ts), and so does each
 * table with personal columns (heldTables.ts).
 */
export const ACTIVITIES = {
  IDENTIFYING: {
    name: "Knowing who is in a family",
    why: "So that help reaches the right people and two records are not taken for one.",
    purposes: [
      "EARLY_HELP",
      "SERVICE_DELIVERY",
      "SAFEGUARDING_ENQUIRY",
      "STATUTORY_ASSESSMENT",
      "STATUTORY_GATEWAY",
      "EMERGENCY",
      "SUBJECT_ACCESS",
      "LIFE_PASSPORT",
    ],
    basis: PUBLIC_TASK,
    people: FAMILY,
    recipients: TEAM,
    retention: "FAMILY_RECORD",
  },
  ASSESSING: {
    name: "Assessing once what a family needs",
    why: "So that a family tells its story once, and everybody who may know works from the same assessment.",
    purposes: [
      "EARLY_HELP",
      "SERVICE_DELIVERY",
      "SAFEGUARDING_ENQUIRY",
      "STATUTORY_ASSESSMENT",
      "SUBJECT_ACCESS",
      "LIFE_PASSPORT",
    ],
    basis: PUBLIC_TASK,
    people: FAMILY,
    recipients: TEAM,
    retention: "FAMILY_RECORD",
  },
  DRAFTING: {
    name: "Keeping words that are not finished",
    why: "So that no word is lost before its writer contributes it.",
    purposes: ["EARLY_HELP", "SERVICE_DELIVERY", "SAFEGUARDING_ENQUIRY", "STATUTORY_ASSESSMENT"],
    basis: PUBLIC_TASK,
    people: FAMILY,
    recipients: "the writer, and co-editors of the same agency",
    retention: "UNFINISHED",
  },
  COORDINATING: {
    name: "Coordinating the work with a family",
    why: "So that one lead professional knows who does what by when, and what happened.",
    purposes: [
      "EARLY_HELP",
      "SERVICE_DELIVERY",
      "SAFEGUARDING_ENQUIRY",
      "STATUTORY_ASSESSMENT",
      "SUBJECT_ACCESS",
    ],
    basis: PUBLIC_TASK,
    people: `${FAMILY}; practitioners who work with them`,
    recipients: TEAM,
    retention: "FAMILY_RECORD",
  },
  EVALUATING: {
    name: "Learning how well the help worked",
    why: "So that help that does not work is changed.",
    purposes: ["EVALUATION", "EARLY_HELP", "STATISTICS"],
    basis: PUBLIC_TASK,
    people: FAMILY,
    recipients: `${TEAM}; commissioners see protected figures only`,
    retention: "FAMILY_RECORD",
  },
  PERMITTING: {
    name: "Recording what may be shared",
    why: "So that each sharing rests on a consent, or on a decision with its reasons, that can be shown.",
    purposes: [
      "EARLY_HELP",
      "SERVICE_DELIVERY",
      "EVALUATION",
      "SAFEGUARDING_ENQUIRY",
      "STATUTORY_ASSESSMENT",
      "STATUTORY_GATEWAY",
      "AUDIT",
      "SUBJECT_ACCESS",
    ],
    basis: "Art. 6(1)(c) legal obligation: UK GDPR Art. 5(2), Art. 7(1) and Art. 24",
    people: FAMILY,
    recipients: "the lead professional's agency, and agencies that the consent or decision names",
    retention: "LAWFULNESS",
  },
  PROTECTING: {
    name: "Protecting people from being found, and records from those who must not see them",
    why: "So that nobody is harmed by what is shared.",
    purposes: ["SAFEGUARDING_ENQUIRY", "EARLY_HELP", "EMERGENCY"],
    basis: "Art. 6(1)(e) public task and Art. 6(1)(d) vital interests; UK GDPR Art. 32",
    people: `${FAMILY}; practitioners from whom a record is closed`,
    recipients: "whoever keeps the rules of the case, and nobody else",
    retention: "PROTECTION",
  },
  ASKING: {
    name: "Asking for what is withheld, and reminding of what is due",
    why: "So that a refusal can be questioned and nothing that is due is forgotten.",
    purposes: ["EARLY_HELP", "SERVICE_DELIVERY", "SAFEGUARDING_ENQUIRY", "STATUTORY_ASSESSMENT"],
    basis: PUBLIC_TASK,
    people: `${FAMILY}; practitioners who ask`,
    recipients: "who asks and the lead professional",
    retention: "WORK_ITEM",
  },
  EMERGENCIES: {
    name: "Opening a record in an emergency, and reviewing that it was",
    why: "So that nobody comes to harm because a record was closed, and nobody opens one for less.",
    purposes: ["EMERGENCY", "AUDIT"],
    basis: "Art. 6(1)(d) vital interests and Art. 6(1)(e) public task: Children Act 1989 s.46 and s.47",
    people: `${FAMILY}; practitioners who opened, confirmed or reviewed`,
    recipients: "the agency that opened the record, the lead agency, and their officers",
    retention: "LAWFULNESS",
  },
  PASSPORTS: {
    name: "Issuing life passports",
    why: "So that a person can show what they choose of their own record, and see who looked.",
    purposes: ["LIFE_PASSPORT"],
    basis: PUBLIC_TASK,
    people: "people who issue one for themselves, or for a child they answer for",
    recipients: "whoever is shown the passport and has its PIN",
    retention: "ACCOUNTABILITY",
  },
  WORKING: {
    name: "Knowing who works here, signing them in, and keeping how they work",
    why: "So that only those who should can sign in, each with their own role, and find their work as they left it.",
    purposes: [],
    basis: `${PUBLIC_TASK}; ${ACCOUNTABLE}`,
    people: `${STAFF}, family members who sign in included`,
    recipients: "their own agency; names and roles: the partnership",
    retention: "ACCOUNTABILITY",
  },
  CONNECTING: {
    name: "Letting partners' systems ask and be told",
    why: "So that a partner's system has no more than its account may, and is told of what concerns it.",
    purposes: [],
    basis: `${PUBLIC_TASK}; ${ACCOUNTABLE}`,
    people: "people at work who registered a system; families only by the ids of cases",
    recipients: "the agency whose system it is",
    retention: "ACCOUNTABILITY",
  },
  ACCOUNTING: {
    name: "Keeping account of who was shown what, and why",
    why: "So that every disclosure can be shown, to the person too, and none can be denied.",
    purposes: ["AUDIT", "SUBJECT_ACCESS"],
    basis: ACCOUNTABLE,
    people: `${FAMILY}, as keyed pseudonyms; ${STAFF}`,
    recipients: "data-protection officers within their remit; the person whose record it is",
    retention: "ACCOUNTABILITY",
  },
  WATCHING: {
    name: "Looking into use of records that ought to be explained",
    why: "So that looking out of curiosity is found out.",
    purposes: ["AUDIT"],
    basis: ACCOUNTABLE,
    people: `${STAFF}; people about whom somebody may be curious`,
    recipients: "the data-protection officer of the agency whose practitioner or case it is",
    retention: "ACCOUNTABILITY",
  },
  ANSWERING: {
    name: "Answering what people ask as is their right",
    why: "So that each request is answered in time, by each controller for its own part.",
    purposes: ["AUDIT", "SUBJECT_ACCESS"],
    basis: "Art. 6(1)(c) legal obligation: UK GDPR Art. 12 to 22, DPA 2018 Sch. 2 to 4",
    people: `${FAMILY}; officers who answer`,
    recipients: "the person who asked, and officers of the agencies that hold something about them",
    retention: "ACCOUNTABILITY",
  },
  BREACHES: {
    name: "Keeping the record of breaches",
    why: "So that who was touched is known at once, and the Commissioner and the people are told in time.",
    purposes: ["AUDIT"],
    basis: "Art. 6(1)(c) legal obligation: UK GDPR Art. 33 and Art. 34",
    people: `${STAFF}; ${FAMILY}`,
    recipients: "officers of the agency; the Information Commissioner; the people touched",
    retention: "ACCOUNTABILITY",
  },
} as const satisfies Record<string, Activity>;

export type ActivityCode = keyof typeof ACTIVITIES;

const HEALTH =
  "Art. 9(2)(h) and DPA 2018 Sch. 1 para. 2 (health or social care); Art. 9(2)(g) and Sch. 1 para. 18 (safeguarding)";

/** The further condition that a kind of data needs: UK GDPR Art. 9 for special categories, Art. 10 for offences. */
export const SPECIAL: Partial<Record<Category, string>> = {
  HEALTH_PHYSICAL: HEALTH,
  HEALTH_MENTAL: HEALTH,
  SEXUAL_HEALTH: HEALTH,
  SUBSTANCE_USE: HEALTH,
  DISABILITY: HEALTH,
  ETHNICITY_RELIGION:
    "Art. 9(2)(g) and DPA 2018 Sch. 1 para. 8 (equality of opportunity) and para. 18 (safeguarding)",
  DOMESTIC_ABUSE:
    "Art. 9(2)(g) and DPA 2018 Sch. 1 para. 18 (safeguarding), where it tells of health or sex life",
  SAFEGUARDING: "Art. 9(2)(g) and DPA 2018 Sch. 1 para. 18 (safeguarding)",
  OFFENCE: "Art. 10 and DPA 2018 s.10(5), Sch. 1 para. 18 (safeguarding) and para. 36",
  ADOPTION:
    "Art. 9(2)(g) and DPA 2018 Sch. 1 para. 6 (statutory purposes), where it tells of origin or health",
};
