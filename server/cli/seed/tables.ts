const governed = ["id", "case_id", "category", "agency_id", "subjects", "mentioned", "marks"] as const;
const known = ["id", "person_id", "category", "agency_id", "marks"] as const;
const period = ["from_at", "until_at"] as const;

/** The columns that the demonstration fills, table by table, in an order that satisfies every foreign key. */
// prettier-ignore
export const tables = {
  partnership: ["name", "area"],
  agency: ["id", "type", "name", "involvement_category", "dpo_contact", ...period],
  practitioner: ["id", "agency_id", "name", "job_title", "work_phone", "work_email"],
  account: ["id", "kind", "agency_id", "practitioner_id", "person_id", "issuer", "subject", "display_name", ...period],
  role_grant: ["id", "account_id", "role", ...period],
  supervision: ["id", "agency_id", "supervisor_id", "supervisee_id", ...period],
  agreement: ["id", "name", "agencies", "purposes", "categories", "from_on", "until_on", "review_on"],
  agreement_terms: [
    "id", "kind", "replaces", "name", "agencies", "purposes", "categories", "from_on", "until_on", "review_on", "document_reference", "agency_id",
    "recorded_by", "recorded_at", "acts",
  ],
  agreement_act: ["id", "agreement_id", "kind", "agency_id", "recorded_by", "recorded_at", "signatory", "signatory_title", "note", "next_review_on"],
  family: ["id"],
  household: ["id"],
  person: ["id", "reference"],
  case_record: ["id", "case_id", "family_id", "reference", "category", "agency_id", "subjects", "status", "opened_on", "closed_on"],
  case_person: ["id", "case_id", "person_id", "category", "agency_id", "role", ...period],
  case_purpose: ["id", "case_id", "purpose", ...period],
  involvement: ["id", "case_id", "kind", "category", "agency_id", "subjects", "practitioner_id", "role", ...period],
  family_name: ["id", "case_id", "category", "agency_id", "subjects", "name"],
  need_band: ["id", "case_id", "category", "agency_id", "subjects", "band", "from_on"],
  person_name: [...known, "kind", "given", "family", "from_on", "until_on"],
  person_life: [...known, "born_on", "expected_on", "died_on", "sex", "unborn_of"],
  person_contact: [...known, "kind", "value"],
  person_address: [...known, "household_id", "lines", "postcode", "from_on", "until_on"],
  person_identifier: [...known, "kind", "value"],
  person_school: [...known, "name", "year_group", "from_on", "until_on"],
  person_health_service: [...known, "name", "kind", "from_on", "until_on"],
  person_characteristic: [...known, "kind", "value"],
  person_benefit: [...known, "kind", "from_on", "until_on"],
  kinship: [...known, "other_id", "kind", "from_on", "until_on"],
  consent: [
    "id", "person_id", "category", "agency_id", "giver_person_id", "giver_agency_id", "authority", "authority_evidence",
    "capacity_note", "given_at", "method", "witness", "notice_version", "notice_language", "interpreter", "obtained_by", "supersedes",
  ],
  consent_provision: [
    "id", "consent_id", "person_id", "category", "agency_id", "permit", "agencies", "agency_types", "categories", "purposes",
    "from_on", "until_on", "position",
  ],
  authority: [
    "id", "person_id", "kind", "holder_person_id", "holder_agency_id", "categories", "purposes", "evidence", "found_by", "from_on", "until_on",
  ],
  sharing_decision: [
    "id", "case_id", "share", "purpose", "gateway", "agencies", "persons", "categories", "decided_by", "why_necessary",
    "why_proportionate", "family_told", "why_not_told", "refusal_overridden", ...period, "review_on", "objected_at",
  ],
  access_request: [
    "id", "case_id", "reference", "agency_id", "account_id", "person_id", "subjects", "person_role", "asked_category", "locates", "purpose", "told",
    "reason", "urgent", "asked_at", "due_on", "state", "ended_at", "ended_by", "decline_reason",
  ],
  life_passport: ["id", "account_id", "label", "persons", "categories", "token_hash", "pin_hash", "issued_at", "expires_at"],
  exclusion: ["id", "account_id", "case_id", "person_id", "kind", ...period, "review_on"],
  seal: ["id", "case_id", "person_id", "categories", "mark", "accounts", "existence", "emergency", "reason", ...period, "review_on"],
  protection_marker: [
    "id", "kind", "case_id", "persons", "household_id", "mark", "categories", "accounts", "agencies", "effect", "emergency",
    "reason", ...period, "review_on",
  ],
  assessment: [...governed, "template_id", "template_version", "started_on", "signed_at", "signed_by"],
  answer: [
    ...governed, "assessment_id", "template_id", "template_version", "question_key", "kind", "value", "said_by", "said_by_role",
    "author_id", "written_at", "version", "contributed_at",
  ],
  answer_version: [...governed, "answer_id", "version", "value", "said_by", "author_id", "written_at"],
  assessment_signature: [
    "id", "case_id", "category", "agency_id", "subjects", "assessment_id", "number", "template_version", "practitioner_id", "signed_at", "digest",
  ],
  assessment_part: ["id", "case_id", "category", "agency_id", "subjects", "signature_id", "answer_id", "version", "salt", "digest"],
  plan_goal: [...governed, "words", "said_by", "said_on", "state", "version", "changed_at", "author_id"],
  plan_action: [
    ...governed, "title", "due_on", "status", "owner_agency_id", "outcome", "created_on", "changed_at", "version", "goal_id", "help", "author_id",
  ],
  plan_word: [...governed, "action_id", "kind", "status", "helped", "text", "answer_by", "answers", "at", "author_id"],
  plan_meeting: [
    ...governed, "kind", "held_on", "place", "minutes", "next_on", "people_there", "people_away", "agencies_there", "agencies_away", "version",
    "changed_at", "author_id",
  ],
  plan_choice: [
    ...governed, "question", "offered", "offered_on", "chosen", "chosen_by", "chosen_on", "why", "version", "changed_at", "author_id",
  ],
  lead_choice: [
    ...governed, "kind", "asked_for", "asked_by", "asked_on", "state", "why_not", "version", "changed_at", "author_id",
  ],
  chronology_event: [...governed, "occurred_on", "title", "detail", "place", "author_id"],
  outcome_measure: [
    ...governed, "framework_id", "framework_version", "indicator_key", "kind", "measured_on", "value", "note", "author_id", "written_at",
  ],
  emergency_use: [
    "id", "account_id", "agency_id", "case_id", "persons", "reason_code", "reason", "session_id", "second_person", "located",
    "asked_at", "lapses_at", "granted_at", "until_at", "review_by",
  ],
  emergency_review: ["id", "use_id", "account_id", "outcome", "note", "at"],
  alert: ["id", "kind", "recipient_id", "recipient_agency_id", "about_id", "case_id", "use_id", "purposes", "day", "decision_id", "created_at", "seen_at", "seen_by"],
} as const satisfies Record<string, readonly string[]>;

export type Table = keyof typeof tables;
export type Row<T extends Table> = { [C in (typeof tables)[T][number]]?: unknown };
/** The tables whose rows are facts about a family: each is stamped with an epoch. */
// prettier-ignore
export const familyFacts = [
  "case_person", "case_purpose", "involvement", "person_life", "person_address", "consent", "authority", "sharing_decision", "exclusion",
  "seal", "protection_marker",
] as const satisfies readonly Table[];

/** The facts that the demonstration retires. */
export type RetiredTable = "agreement" | "consent";
