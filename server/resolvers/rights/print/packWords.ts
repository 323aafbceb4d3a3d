import { dayInWords, instantInWords } from "../../print/dates.js";
import type { RightsExemption } from "../../../model/rights/enums.js";

/** What each kind of record is called for the person, in the order in which they are read. */
export const KIND_WORDS: Readonly<Record<string, string>> = {
  person_name: "Names",
  person_life: "Dates of birth and the like",
  person_contact: "Telephone and e-mail",
  person_address: "Addresses",
  person_identifier: "Numbers",
  person_characteristic: "About you",
  person_school: "Schools",
  person_health_service: "Health services",
  person_benefit: "Benefits",
  kinship: "Relationships",
  case_person: "Your part in the family's case",
  case_record: "The family's case",
  family_name: "Name of the family",
  involvement: "Agencies that work with you",
  case_step: "Steps of the case",
  need_band: "Bands of need",
  assessment: "Assessments",
  assessment_signature: "Signatures of assessments",
  answer: "Answers in assessments",
  answer_version: "Earlier answers",
  unfinished_answer: "Answers that are not finished",
  chronology_event: "Significant events",
  case_message: "Messages about the case",
  circumstance: "Changes of circumstances",
  outcome_measure: "Outcomes",
  plan_goal: "Goals",
  plan_action: "Actions",
  plan_word: "What was said of actions",
  plan_choice: "Choices",
  lead_choice: "Whom you asked for to lead, or to speak to",
  plan_meeting: "Meetings",
  value_statement: "What was said beside what is written",
  consent: "Consents",
  consent_provision: "What consents let be shared",
  authority: "Who may decide for you",
  sharing_decision: "Decisions to share, or not to share",
  emergency_use: "Emergency access to your record",
  access_request: "Requests by agencies to see more",
};

/** Where a field's own name is no English. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  given: "Given name",
  family: "Family name",
  born_on: "Born on",
  expected_on: "Expected on",
  died_on: "Died on",
  from_on: "From",
  until_on: "Until",
  from_at: "From",
  until_at: "Until",
  question_key: "Question",
  said_by_role: "Said by",
  value: "What is recorded",
  share: "Shared",
};

export const LEFT_OUT_WORDS: Readonly<Partial<Record<RightsExemption, string>>> = {
  THIRD_PARTY:
    "Something was left out because it is about somebody else (Data Protection Act 2018, Schedule 2, paragraph 16).",
  LEGAL_PRIVILEGE:
    "Something was left out because it is legal advice or was made for court (Data Protection Act 2018, Schedule 2, paragraph 19).",
};

/** What a field is called: its own words, or its name without underscores. */
export const labelOf = (field: string): string => {
  const words = FIELD_WORDS[field] ?? field.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** A day or an instant as it is read; everything else as it stands. */
export function inWords(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return dayInWords(new Date(`${text}T12:00:00Z`));
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) && !Number.isNaN(Date.parse(text)))
    return instantInWords(new Date(text));
  return text;
}
