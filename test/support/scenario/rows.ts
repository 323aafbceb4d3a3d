import type {
  AuthorityFacts,
  CaseFacts,
  ConsentFacts,
  Day,
  Id,
  Instant,
  MarkerFacts,
  SealFacts,
  ViewerFacts,
} from "../../../server/sharing/facts.js";

type Mask = number;
interface Row {
  id: Id;
}
/** What every fact has besides; a retired one is no longer so. */
interface Fact extends Row {
  retired_at?: Instant | null;
  retired_how?: string | null;
}
interface Period {
  from_at: Instant;
  until_at: Instant | null;
}
interface Days {
  from_on: Day;
  until_on: Day | null;
}
interface Governed extends Row {
  category: number;
  agency_id: Id;
}
interface OfCase extends Governed {
  case_id: Id;
  subjects: Id[];
  mentioned?: Id[] | null;
  marks?: number[] | null;
}
interface OfPerson extends Governed {
  person_id: Id;
  marks?: number[] | null;
}

/** The rows that a scenario keeps, in the tables' own terms: instants in microseconds, days as text, categories as bits and masks. */
export interface Tables {
  agency: Fact & Period & { type: string; name: string; involvement_category: number };
  practitioner: Row & { agency_id: Id; name: string; job_title: string };
  family: Row;
  person: Row & { reference: string };
  account: Fact &
    Period & {
      kind: ViewerFacts["kind"];
      agency_id: Id | null;
      practitioner_id: Id | null;
      person_id: Id | null;
      issuer: string;
      subject: string;
      display_name: string;
    };
  role_grant: Fact & Period & { account_id: Id; role: string };
  supervision: Fact & Period & { agency_id: Id; supervisor_id: Id; supervisee_id: Id };
  agreement: Fact &
    Days & { name: string; agencies: Id[]; purposes: string[]; categories: Mask; review_on: Day };
  case_record: OfCase & {
    family_id: Id;
    reference: string;
    status: string;
    opened_on: Day;
    closed_on: Day | null;
  };
  case_person: Fact & Period & Governed & { case_id: Id; person_id: Id; role: string };
  case_purpose: Fact & Period & { case_id: Id; purpose: string };
  involvement: Fact &
    Period &
    OfCase & {
      kind: CaseFacts["relationships"][number]["kind"];
      practitioner_id: Id | null;
      role: string | null;
    };
  family_name: OfCase & { name: string };
  need_band: OfCase & { band: number; from_on: Day };
  household: Row;
  person_name: OfPerson & { given: string; family: string };
  person_life: Fact &
    OfPerson & { born_on: Day | null; expected_on: Day | null; died_on: Day | null; unborn_of: Id | null };
  person_address: Fact &
    OfPerson &
    Days & { household_id: Id | null; lines: string; postcode: string | null };
  person_school: OfPerson & { name: string };
  person_health_service: OfPerson & { name: string; kind: string };
  person_benefit: Fact & OfPerson & Days & { kind: string };
  kinship: OfPerson & { other_id: Id; kind: string };
  consent: Fact &
    Governed & {
      person_id: Id;
      giver_person_id: Id | null;
      giver_agency_id: Id | null;
      authority: ConsentFacts["authority"];
      given_at: Instant;
      method: string;
      notice_version: string;
      obtained_by: Id;
      supersedes: Id[];
    };
  consent_provision: Governed &
    Days & {
      consent_id: Id;
      person_id: Id;
      permit: boolean;
      agencies: Id[];
      agency_types: string[];
      categories: Mask;
      purposes: string[];
      position: number;
    };
  authority: Fact &
    Days & {
      person_id: Id;
      kind: AuthorityFacts["kind"];
      holder_person_id: Id | null;
      holder_agency_id: Id | null;
      categories: Mask;
      purposes: string[];
    };
  sharing_decision: Fact &
    Period & {
      case_id: Id;
      share: boolean;
      purpose: string;
      gateway: string;
      agencies: Id[];
      persons: Id[];
      categories: Mask;
      decided_by: Id;
      why_necessary: string;
      why_proportionate: string;
      family_told: boolean;
      review_on: Day;
      objected_at: Instant | null;
    };
  exclusion: Fact & Period & { account_id: Id; case_id: Id | null; person_id: Id | null; kind: string };
  seal: Fact &
    Period & {
      case_id: Id | null;
      person_id: Id | null;
      categories: Mask;
      mark: number | null;
      accounts: Id[];
      existence: SealFacts["existence"];
      emergency: boolean;
      reason: string;
    };
  protection_marker: Fact &
    Period & {
      kind: MarkerFacts["kind"];
      case_id: Id | null;
      persons: Id[];
      household_id: Id | null;
      mark: number | null;
      categories: Mask;
      accounts: Id[];
      agencies: Id[];
      effect: MarkerFacts["effect"];
      emergency: boolean;
      reason: string;
    };
  emergency_grant: Fact &
    Period & {
      account_id: Id;
      case_id: Id;
      persons: Id[];
      reason_code: string;
      reason: string;
      confirmed_by: Id | null;
    };
  person_link: Fact & { person_id: Id; linked_id: Id; reason: string };
  assessment: OfCase & { template_id: string; template_version: number; started_on: Day };
  answer: OfCase & {
    assessment_id: Id;
    template_id: string;
    template_version: number;
    question_key: string;
    kind: string;
    value: string;
    author_id: Id;
  };
  answer_version: OfCase & {
    answer_id: Id;
    version: number;
    value: string;
    author_id: Id;
    written_at: Instant;
  };
  chronology_event: OfCase & { occurred_on: Day; title: string; detail: string | null; place: string | null };
}

export type TableName = keyof Tables;
export type Rows = { [T in TableName]: Tables[T][] };

/** The tables in an order in which rows can be inserted. */
export const TABLES = [
  "agency",
  "practitioner",
  "family",
  "person",
  "account",
  "role_grant",
  "supervision",
  "agreement",
  "case_record",
  "case_person",
  "case_purpose",
  "involvement",
  "family_name",
  "need_band",
  "household",
  "person_name",
  "person_life",
  "person_address",
  "person_school",
  "person_health_service",
  "person_benefit",
  "kinship",
  "consent",
  "consent_provision",
  "authority",
  "sharing_decision",
  "exclusion",
  "seal",
  "protection_marker",
  "emergency_grant",
  "person_link",
  "assessment",
  "answer",
  "answer_version",
  "chronology_event",
] as const satisfies readonly TableName[];
