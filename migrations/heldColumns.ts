/** What a subject access request does with each column of ours: the text of the reference table subject_access_column. */

/** Tables whose rows are searched: how a row is found to be about a person, its kind where the row does not say, what is given, what is not personal. */
export const HELD: Readonly<
  Record<
    string,
    {
      by: "PERSON" | "SUBJECTS" | "PERSONS";
      /** Other columns that name people who need not be among its subjects: who said it, gave it, holds it, was there. */
      also?: string;
      kind?: string;
      given: string;
      plumbing: string;
    }
  >
> = {
  access_request: {
    by: "SUBJECTS",
    kind: "AGENCY_INVOLVEMENT",
    given:
      "reference asked_category purpose reason urgent asked_at due_on state ended_at granted_by granted_purpose decline_reason",
    plumbing:
      "partnership_id id case_id agency_id account_id person_id subjects person_role locates told ended_by",
  },
  answer: {
    by: "SUBJECTS",
    also: "said_by",
    given: "question_key kind value said_by_role written_at",
    plumbing:
      "assessment_id template_id template_version said_by author_id version contributed_at partnership_id id case_id category agency_id subjects mentioned marks",
  },
  answer_version: {
    by: "SUBJECTS",
    also: "said_by",
    given: "value written_at",
    plumbing:
      "answer_id version author_id partnership_id id case_id category agency_id subjects mentioned marks said_by",
  },
  assessment: {
    by: "SUBJECTS",
    given: "started_on signed_at",
    plumbing:
      "template_id template_version signed_by partnership_id id case_id category agency_id subjects mentioned marks",
  },
  assessment_signature: {
    by: "SUBJECTS",
    given: "signed_at",
    plumbing:
      "partnership_id id case_id category agency_id subjects assessment_id number template_version practitioner_id digest",
  },
  authority: {
    by: "PERSON",
    also: "holder_person_id",
    kind: "HOUSEHOLD",
    given: "kind categories purposes evidence from_on until_on retired_at retired_how retired_note",
    plumbing:
      "person_id holder_person_id holder_agency_id found_by recorded_at recorded_by recorded_epoch retired_by retired_epoch partnership_id id",
  },
  case_person: {
    by: "PERSON",
    given: "role from_at until_at retired_at retired_how",
    plumbing:
      "circumstance_id partnership_id id case_id person_id category agency_id recorded_at recorded_by recorded_epoch retired_by retired_note retired_epoch",
  },
  case_record: {
    by: "SUBJECTS",
    given: "reference status opened_on closed_on",
    plumbing: "partnership_id id case_id family_id category agency_id subjects marks",
  },
  case_step: {
    by: "SUBJECTS",
    given: "kind outcomes purpose reason at",
    plumbing:
      "partnership_id id case_id category agency_id subjects marks referred_by open_actions status_before practitioner_id recorded_by",
  },
  case_message: {
    by: "SUBJECTS",
    given: "words sent_at taken_back_at",
    plumbing:
      "partnership_id id case_id category agency_id subjects mentioned marks author_id to_agencies to_practitioners",
  },
  circumstance: {
    by: "SUBJECTS",
    also: "child_id",
    given: "kind from_on words place told_at taken_back_at",
    plumbing:
      "partnership_id id case_id category agency_id subjects mentioned marks author_id taken_back_by child_id",
  },
  chronology_event: {
    by: "SUBJECTS",
    given: "occurred_on title detail place recorded_at",
    plumbing: "author_id partnership_id id case_id category agency_id subjects mentioned marks",
  },
  consent: {
    by: "PERSON",
    also: "giver_person_id",
    given:
      "authority authority_evidence capacity_note given_at method witness notice_version notice_language interpreter retired_at retired_how retired_note",
    plumbing:
      "person_id category agency_id giver_person_id giver_agency_id obtained_by supersedes recorded_at recorded_by recorded_epoch retired_by retired_epoch partnership_id id notice_text",
  },
  consent_provision: {
    by: "PERSON",
    given: "permit agencies agency_types categories purposes from_on until_on",
    plumbing: "consent_id person_id category agency_id position partnership_id id",
  },
  emergency_use: {
    by: "PERSONS",
    kind: "AGENCY_INVOLVEMENT",
    given: "reason_code reason asked_at confirmed_at until_at review_by located",
    plumbing:
      "account_id agency_id case_id persons session_id lapses_at second_person confirmed_by granted_at partnership_id id",
  },
  family_name: {
    by: "SUBJECTS",
    given: "name",
    plumbing: "partnership_id id case_id category agency_id subjects marks",
  },
  involvement: {
    by: "SUBJECTS",
    given: "kind role from_at until_at retired_at retired_how",
    plumbing:
      "partnership_id id case_id category agency_id practitioner_id subjects marks recorded_at recorded_by recorded_epoch retired_by retired_note retired_epoch",
  },
  kinship: {
    by: "PERSON",
    also: "other_id",
    given: "kind from_on until_on ended_at taken_back_at",
    plumbing:
      "other_id partnership_id id person_id category agency_id marks recorded_at recorded_by ended_by taken_back_by",
  },
  lead_choice: {
    by: "SUBJECTS",
    given: "kind asked_for asked_on state why_not taken_back_at",
    plumbing:
      "asked_by version changed_at partnership_id id case_id category agency_id subjects mentioned marks author_id taken_back_by",
  },
  need_band: {
    by: "SUBJECTS",
    given: "band from_on reason",
    plumbing: "partnership_id id case_id category agency_id subjects marks recorded_at",
  },
  outcome_measure: {
    by: "SUBJECTS",
    given: "indicator_key kind measured_on value note taken_back_at written_at",
    plumbing:
      "partnership_id id case_id category agency_id subjects mentioned marks framework_id framework_version author_id taken_back_by",
  },
  person_address: {
    by: "PERSON",
    given: "lines postcode from_on until_on retired_at retired_how",
    plumbing:
      "circumstance_id household_id recorded_at recorded_by recorded_epoch retired_by retired_note retired_epoch partnership_id id person_id category agency_id marks",
  },
  person_benefit: {
    by: "PERSON",
    given: "kind from_on until_on retired_at retired_how",
    plumbing:
      "recorded_at recorded_by recorded_epoch retired_by retired_note retired_epoch partnership_id id person_id category agency_id marks",
  },
  person_characteristic: {
    by: "PERSON",
    given: "kind value",
    plumbing: "partnership_id id person_id category agency_id marks",
  },
  person_contact: {
    by: "PERSON",
    given: "kind value",
    plumbing: "partnership_id id person_id category agency_id marks",
  },
  person_health_service: {
    by: "PERSON",
    given: "name kind from_on until_on",
    plumbing: "partnership_id id person_id category agency_id marks",
  },
  person_identifier: {
    by: "PERSON",
    given: "kind value",
    plumbing: "partnership_id id person_id category agency_id marks",
  },
  person_life: {
    by: "PERSON",
    also: "unborn_of",
    given: "born_on expected_on died_on sex retired_at retired_how",
    plumbing:
      "circumstance_id unborn_of recorded_at recorded_by recorded_epoch retired_by retired_note retired_epoch partnership_id id person_id category agency_id marks",
  },
  person_name: {
    by: "PERSON",
    given: "kind given family from_on until_on",
    plumbing: "circumstance_id partnership_id id person_id category agency_id marks",
  },
  person_school: {
    by: "PERSON",
    given: "name year_group from_on until_on",
    plumbing: "circumstance_id partnership_id id person_id category agency_id marks",
  },
  plan_action: {
    by: "SUBJECTS",
    given: "title due_on status outcome created_on help",
    plumbing:
      "owner_agency_id version partnership_id id case_id category agency_id subjects mentioned marks changed_at goal_id author_id",
  },
  plan_choice: {
    by: "SUBJECTS",
    given: "question offered offered_on chosen chosen_on why taken_back_at",
    plumbing:
      "chosen_by version changed_at partnership_id id case_id category agency_id subjects mentioned marks author_id taken_back_by",
  },
  plan_goal: {
    by: "SUBJECTS",
    given: "words said_on state",
    plumbing:
      "said_by version changed_at partnership_id id case_id category agency_id subjects mentioned marks author_id",
  },
  plan_meeting: {
    by: "SUBJECTS",
    also: "people_there people_away",
    given: "kind held_on place minutes next_on taken_back_at",
    plumbing:
      "people_there people_away agencies_there agencies_away version changed_at partnership_id id case_id category agency_id subjects mentioned marks author_id taken_back_by",
  },
  plan_word: {
    by: "SUBJECTS",
    given: "kind status helped text at",
    plumbing:
      "action_id answer_by answers partnership_id id case_id category agency_id subjects mentioned marks author_id",
  },
  sharing_decision: {
    by: "PERSONS",
    kind: "AGENCY_INVOLVEMENT",
    given:
      "share purpose gateway agencies categories why_necessary why_proportionate family_told why_not_told refusal_overridden from_at until_at review_on objected_at retired_at retired_how",
    plumbing:
      "case_id persons decided_by recorded_at recorded_by recorded_epoch retired_by retired_note retired_epoch partnership_id id review_of",
  },
  unfinished_answer: {
    by: "SUBJECTS",
    also: "said_by about",
    given: "question_key value written_at",
    plumbing:
      "assessment_id template_id template_version answer_id base_version author_id about said_by sitting step finished_sitting finished_answer partnership_id id case_id category agency_id subjects mentioned marks",
  },
  value_statement: {
    by: "SUBJECTS",
    also: "person_id",
    given: "kind text written_at",
    plumbing:
      "item_id person_id account_id partnership_id id case_id category agency_id subjects mentioned marks",
  },
};

/** The bits of these kinds: row security hides the table of them from whoever migrates. */
export const KIND_BITS: Readonly<Record<string, number>> = { HOUSEHOLD: 2, AGENCY_INVOLVEMENT: 3 };

/** Why a personal column is not searched by the product. */
export const EXEMPTIONS = {
  STAFF_AND_ACCOUNTS:
    "About staff, or a person''s own sign-in: their employer, or the person''s own account page, answers it.",
  PROTECTION:
    "It protects somebody, and would tell of what is hidden (DPA 2018 Sch. 3, Sch. 2 para. 16): the officer judges it by hand.",
  DISCLOSURES: "Given as the list of who has seen the record, within the officer''s remit.",
  BY_HAND: "It names a case and nobody in it: the officer looks at it by hand.",
  LETTER:
    "It tells of people who are in no record yet, until it is answered: the officer looks for them by hand, by name.",
  SAME_AS_ELSEWHERE: "It only links or repeats what is given from another table.",
} as const;

/** Tables with personal columns that are not searched. */
export const EXEMPT: Readonly<
  Record<string, { because: keyof typeof EXEMPTIONS; columns: string; plumbing: string }>
> = {
  legal_hold: {
    because: "BY_HAND",
    columns: "person_id reason placed_at placed_by lifted_at lifted_by lifted_because",
    plumbing: "partnership_id id agency_id",
  },
  recipient_notice: {
    because: "DISCLOSURES",
    columns: "request_id person_id what data_kinds told_at done_at done_by note",
    plumbing: "partnership_id id from_agency_id agency_id",
  },
  restriction: {
    because: "BY_HAND",
    columns: "request_id item at lifted_at",
    plumbing: "partnership_id id agency_id",
  },
  tombstone: {
    because: "BY_HAND",
    columns: "request_id source item_id data_kind case_id ground chosen_by approved_by erased_at",
    plumbing: "partnership_id id agency_id",
  },
  incident: {
    because: "BY_HAND",
    columns: "what about_account client_id from_at until_at aware_at recorded_at recorded_by",
    plumbing: "partnership_id id reference agency_id",
  },
  incident_act: {
    because: "BY_HAND",
    columns: "kind happened_at risk consequences measures note account_id at",
    plumbing: "partnership_id id incident_id",
  },
  life_passport: {
    because: "STAFF_AND_ACCOUNTS",
    columns:
      "account_id label persons categories token_hash pin_hash issued_at expires_at revoked_at wrong_pins",
    plumbing: "partnership_id id",
  },
  life_passport_opening: {
    because: "STAFF_AND_ACCOUNTS",
    columns: "passport_id at outcome",
    plumbing: "partnership_id id",
  },
  "audit.look": {
    because: "STAFF_AND_ACCOUNTS",
    columns: "account_id day case_id agency_id looks late first_at last_at rows",
    plumbing: "partnership_id",
  },
  "audit.look_day": {
    because: "STAFF_AND_ACCOUNTS",
    columns: "account_id day agency_id cases late",
    plumbing: "partnership_id",
  },
  "audit.purpose_day": {
    because: "STAFF_AND_ACCOUNTS",
    columns: "account_id day purpose",
    plumbing: "partnership_id",
  },
  "audit.use_by_day": {
    because: "STAFF_AND_ACCOUNTS",
    columns: "day agency_id account_id operations",
    plumbing: "partnership_id remit_id",
  },
  "audit.counted_lead": {
    because: "SAME_AS_ELSEWHERE",
    columns: "case_id agency_id",
    plumbing: "partnership_id",
  },
  practitioner_home: {
    because: "STAFF_AND_ACCOUNTS",
    columns: "practitioner_id agency_id address_key postcode_key recorded_by recorded_at",
    plumbing: "partnership_id",
  },
  alert_step: {
    because: "STAFF_AND_ACCOUNTS",
    columns: "alert_id account_id step note at",
    plumbing: "partnership_id id",
  },
  well_known: {
    because: "PROTECTION",
    columns: "person_id agency_id added_by added_at ended_by ended_at",
    plumbing: "partnership_id id",
  },
  account: {
    because: "STAFF_AND_ACCOUNTS",
    columns:
      "kind agency_id practitioner_id person_id issuer subject display_name from_at until_at recorded_at recorded_by recorded_epoch retired_at retired_by retired_how retired_note retired_epoch",
    plumbing: "partnership_id id",
  },
  alert: {
    because: "STAFF_AND_ACCOUNTS",
    columns:
      "kind recipient_id recipient_agency_id about_id case_id use_id purposes day decision_id created_at seen_at seen_by reasons",
    plumbing: "partnership_id id",
  },
  assessment_part: {
    because: "SAME_AS_ELSEWHERE",
    columns: "case_id category agency_id subjects signature_id answer_id version salt digest",
    plumbing: "partnership_id id",
  },
  "audit.entry": {
    because: "DISCLOSURES",
    columns: "at writer content hash salt",
    plumbing: "partnership_id id",
  },
  "audit.subject": {
    because: "DISCLOSURES",
    columns: "subject at writer audit_id agency_id account_id purpose cases contributors withheld",
    plumbing: "partnership_id",
  },
  case_look: {
    because: "STAFF_AND_ACCOUNTS",
    columns: "account_id case_id looked_at",
    plumbing: "partnership_id",
  },
  case_offer: {
    because: "BY_HAND",
    columns:
      "case_id kind from_agency_id from_account_id agency_id account_id role summary made_at state answered_at answered_by",
    plumbing: "partnership_id id",
  },
  case_purpose: {
    because: "SAME_AS_ELSEWHERE",
    columns:
      "case_id purpose from_at until_at recorded_at recorded_by recorded_epoch retired_at retired_by retired_how retired_note retired_epoch",
    plumbing: "partnership_id id",
  },
  emergency_grant: {
    because: "SAME_AS_ELSEWHERE",
    columns:
      "account_id case_id persons reason_code reason confirmed_by session_id from_at until_at recorded_at recorded_by recorded_epoch retired_at retired_by retired_how retired_note retired_epoch use_id",
    plumbing: "partnership_id id",
  },
  emergency_review: {
    because: "BY_HAND",
    columns: "use_id account_id outcome note at",
    plumbing: "partnership_id id",
  },
  exclusion: {
    because: "PROTECTION",
    columns:
      "account_id case_id person_id kind from_at until_at review_on recorded_at recorded_by recorded_epoch retired_at retired_by retired_how retired_note retired_epoch review_of",
    plumbing: "partnership_id id",
  },
  locate_handle: {
    because: "BY_HAND",
    columns: "account_id session_id case_id person_id made_at until_at used_at",
    plumbing: "partnership_id id",
  },
  circumstance_receipt: {
    because: "STAFF_AND_ACCOUNTS",
    columns: "circumstance_id agency_id account_id received_at",
    plumbing: "partnership_id",
  },
  idempotency_key: {
    because: "STAFF_AND_ACCOUNTS",
    columns: "account_id key_hash body_hash operations made kept_at",
    plumbing: "partnership_id",
  },
  locate_quota: { because: "STAFF_AND_ACCOUNTS", columns: "account_id tries", plumbing: "partnership_id" },
  locate_try: {
    because: "BY_HAND",
    columns:
      "account_id agency_id at reason_code reason person_key postcode_key identifier_key found followed_up",
    plumbing: "partnership_id id",
  },
  mail_wish: {
    because: "STAFF_AND_ACCOUNTS",
    columns: "account_id is_on told_until mailed_at looked_at",
    plumbing: "partnership_id",
  },
  notification_mark: {
    because: "STAFF_AND_ACCOUNTS",
    columns: "account_id notification read_at",
    plumbing: "partnership_id",
  },
  event_listener: {
    because: "STAFF_AND_ACCOUNTS",
    columns: "account_id holder_id kinds from_at until_at",
    plumbing: "partnership_id id",
  },
  outbox_event: {
    because: "SAME_AS_ELSEWHERE",
    columns: "kind case_id people source_id due_on at given_at",
    plumbing: "partnership_id id",
  },
  names_policy: {
    because: "STAFF_AND_ACCOUNTS",
    columns: "is_told recorded_at recorded_by",
    plumbing: "partnership_id id agency_id",
  },
  webhook: {
    because: "STAFF_AND_ACCOUNTS",
    columns: "account_id purpose name url kinds created_at created_by ended_at ended_by",
    plumbing: "partnership_id id agency_id",
  },
  webhook_delivery: {
    because: "SAME_AS_ELSEWHERE",
    columns: "kind cases source_id happened_at state attempts next_at is_taken tried_at status trouble",
    plumbing: "partnership_id id webhook_id event_id",
  },
  objection_answer: {
    because: "BY_HAND",
    columns: "case_id decision_id upheld reason narrowed_id answered_by answered_at",
    plumbing: "partnership_id id",
  },
  person: { because: "SAME_AS_ELSEWHERE", columns: "reference", plumbing: "partnership_id id" },
  person_link: {
    because: "SAME_AS_ELSEWHERE",
    columns:
      "person_id linked_id reason recorded_at recorded_by recorded_epoch retired_at retired_by retired_how retired_note retired_epoch",
    plumbing: "partnership_id id",
  },
  practitioner: {
    because: "STAFF_AND_ACCOUNTS",
    columns: "agency_id name job_title work_phone work_email",
    plumbing: "partnership_id id",
  },
  protection_marker: {
    because: "PROTECTION",
    columns:
      "kind case_id persons household_id mark categories accounts agencies effect emergency reason from_at until_at review_on recorded_at recorded_by recorded_epoch retired_at retired_by retired_how retired_note retired_epoch review_of",
    plumbing: "partnership_id id",
  },
  record_check: {
    because: "SAME_AS_ELSEWHERE",
    columns: "person_id asked_at checked_at",
    plumbing: "partnership_id",
  },
  record_finding: {
    because: "SAME_AS_ELSEWHERE",
    columns: "person_id other_id found_at settled_at settled_by settled_note",
    plumbing: "partnership_id id",
  },
  role_grant: {
    because: "STAFF_AND_ACCOUNTS",
    columns:
      "account_id role from_at until_at recorded_at recorded_by recorded_epoch retired_at retired_by retired_how retired_note retired_epoch",
    plumbing: "partnership_id id",
  },
  saved_view: {
    because: "STAFF_AND_ACCOUNTS",
    columns: "account_id name choice saved_at deleted_at",
    plumbing: "partnership_id id",
  },
  seal: {
    because: "PROTECTION",
    columns:
      "case_id person_id categories mark accounts existence emergency reason from_at until_at review_on recorded_at recorded_by recorded_epoch retired_at retired_by retired_how retired_note retired_epoch review_of",
    plumbing: "partnership_id id",
  },
  sent_referral: {
    because: "LETTER",
    columns:
      "from_agency_id from_account_id agency_id family_name letter sent_at state answer answered_at answered_by case_id",
    plumbing: "partnership_id id",
  },
  session: {
    because: "STAFF_AND_ACCOUNTS",
    columns: "sid sess expire absolute_until account_id",
    plumbing: "partnership_id",
  },
  cost_budget: {
    because: "STAFF_AND_ACCOUNTS",
    columns: "holder spent until_at",
    plumbing: "partnership_id",
  },
  supervision: {
    because: "STAFF_AND_ACCOUNTS",
    columns:
      "agency_id supervisor_id supervisee_id from_at until_at recorded_at recorded_by recorded_epoch retired_at retired_by retired_how retired_note retired_epoch",
    plumbing: "partnership_id id",
  },
  client_key: {
    because: "STAFF_AND_ACCOUNTS",
    columns: "client_id kid jwk added_at added_by revoked_at revoked_by",
    plumbing: "partnership_id id",
  },
  client_proof: {
    because: "STAFF_AND_ACCOUNTS",
    columns: "jti_hash used_at",
    plumbing: "partnership_id token_id",
  },
  client_token: {
    because: "STAFF_AND_ACCOUNTS",
    columns: "client_id key_id jti_hash token_hash account_id purposes assurance issued_at until_at jkt",
    plumbing: "partnership_id id",
  },
  system_client: {
    because: "STAFF_AND_ACCOUNTS",
    columns: "name agency_id account_id purposes registered_at registered_by revoked_at revoked_by",
    plumbing: "partnership_id id",
  },
  task_done: {
    because: "BY_HAND",
    columns: "case_id kind about_id note done_by done_at",
    plumbing: "partnership_id id",
  },
};

/** Tables that hold nothing about a person of a family. */
export const NOT_PERSONAL: Readonly<Record<string, string>> = {
  "audit.leaf_time": "place writer earliest latest",
  "audit.subtree": "level place hash",
  "audit.checkpoint": "size root at vkey note",
  "audit.signing_key": "place vkey from_size at before endorsement",
  violence_attendance: "partnership_id id agency_id month place weapon attackers",
  "audit.look_mark": "only_one next_leaf",
  agency:
    "partnership_id id type name involvement_category dpo_contact from_at until_at recorded_at recorded_by recorded_epoch retired_at retired_by retired_how retired_note retired_epoch",
  retention_rule: "kind starts years",
  retention_table: "table_name kind erasable once_over erased_with restrictable",
  rights_ground: "code choice kinds rule",
  agency_type: "code name version retired_on",
  agreement:
    "partnership_id id name agencies purposes categories from_on until_on review_on recorded_at recorded_by recorded_epoch retired_at retired_by retired_how retired_note retired_epoch",
  agreement_act:
    "partnership_id id agreement_id kind agency_id recorded_by recorded_at signatory signatory_title note next_review_on",
  agreement_terms:
    "partnership_id id kind replaces name agencies purposes categories from_on until_on review_on document_reference agency_id recorded_by recorded_at acts",
  "audit.leaf": "leaf_index partnership_id audit_id at leaf_hash",
  "audit.watermark": "only_one writer audit_id next_leaf tree_size root",
  bank_holiday: "day name",
  canonical_question: "key text",
  case_epoch: "partnership_id case_id epoch",
  category: "bit code sensitivity",
  consent_notice: "version language language_name title paragraphs from_on",
  epoch_moved: "partnership_id epoch at",
  external_form: "id title owner questions",
  family: "partnership_id id",
  household: "partnership_id id",
  legal_gateway:
    "code name source purposes agreement_to_be_sought regime categories age_from age_before benefits",
  outcome_framework: "id version document published_at",
  outcome_indicator: "framework_id framework_version key position outcome text about category better met",
  partnership: "partnership_id name area",
  partnership_epoch: "partnership_id epoch",
  purpose: "code mode assurance",
  role_ceiling: "role purpose mask",
  template: "id version name document published_at",
  template_question: "template_id version key domain element position kind text category locates asks",
};

export const RIGHTS: Readonly<Record<string, string>> = {
  rights_request:
    "partnership_id id kind reference person_id asker asker_person_id asked_for received_by received_on recorded_at recorded_by",
  rights_act: "partnership_id id request_id agency_id account_id kind on_day reason at",
  rights_choice:
    "partnership_id id ground request_id agency_id account_id item content_hash choice exemption others removed opinion_by opinion_on opinion_harm note at",
};

/** The columns of a table that are personal: given, or why not; of none where the table has none. */
export const personalColumns = (table: string): string =>
  HELD[table]?.given ?? EXEMPT[table]?.columns ?? RIGHTS[table] ?? "";

/** Every table with personal columns. */
export const PERSONAL_TABLES: readonly string[] = [HELD, EXEMPT, RIGHTS].flatMap((part) => Object.keys(part));
