import { ACTIVITIES, type Activity, type ActivityCode } from "./activities.js";

/**
 * Every table with personal columns by the activity that it serves, of families and of people at work, whether the schema
 * shows it or not. A table in none, or in two, fails a test: whoever adds one decides here what it is for.
 */
export const HELD_FOR: Readonly<Record<ActivityCode, string>> = {
  IDENTIFYING:
    "kinship locate_handle person person_address person_benefit person_characteristic person_contact person_health_service person_identifier person_life person_link person_name person_school record_check record_finding",
  ASSESSING: "answer answer_version assessment assessment_part assessment_signature value_statement",
  DRAFTING: "unfinished_answer",
  COORDINATING:
    "case_message case_offer case_person case_record case_step chronology_event circumstance circumstance_receipt family_name involvement lead_choice need_band plan_action plan_choice plan_goal plan_meeting plan_word sent_referral",
  EVALUATING: "outcome_measure",
  PERMITTING: "authority case_purpose consent consent_provision objection_answer sharing_decision",
  PROTECTING: "exclusion protection_marker seal",
  ASKING: "access_request task_done",
  EMERGENCIES: "emergency_grant emergency_review emergency_use",
  PASSPORTS: "life_passport life_passport_opening",
  WORKING:
    "account case_look cost_budget idempotency_key mail_wish notification_mark practitioner role_grant saved_view session supervision",
  CONNECTING:
    "client_key client_proof client_token event_listener outbox_event system_client webhook webhook_delivery",
  ACCOUNTING:
    "audit.counted_lead audit.entry audit.look audit.look_day audit.purpose_day audit.subject audit.use_by_day locate_quota locate_try",
  WATCHING: "alert alert_step practitioner_home well_known",
  ANSWERING:
    "legal_hold names_policy recipient_notice restriction rights_act rights_choice rights_request tombstone",
  BREACHES: "incident incident_act",
};

export const tablesOf = (activity: Activity): string[] =>
  HELD_FOR[(Object.keys(ACTIVITIES) as ActivityCode[]).find((code) => ACTIVITIES[code] === activity)!].split(
    " ",
  );
