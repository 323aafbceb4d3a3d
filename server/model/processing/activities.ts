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

/** What personal data is processed for. A shareable field belongs to exactly one of these (recordedFields.ts). */
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
