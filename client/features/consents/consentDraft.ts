import type { TFunction } from "i18next";
import { type DateParts, datePartsOf, isoDate, noDate } from "../../components/dateParts";
import type { FieldError } from "../../components/ErrorSummary";
import type {
  Category,
  ConsentAuthority,
  ConsentMethod,
  Purpose,
  RecordConsentInput,
} from "../../graphql/generated/graphql";
import { today } from "../family/age";

/** A consent as it is being written down. */
export interface ConsentDraft {
  personId: string;
  authority: ConsentAuthority | undefined;
  giverId: string;
  evidence: string;
  capacityNote: string;
  agenciesIn: string[];
  agenciesOut: string[];
  categories: Category[];
  purposes: Purpose[];
  from: DateParts;
  until: DateParts;
  noEnd: boolean;
  method: ConsentMethod | undefined;
  witness: string;
  noticeVersion: string;
  noticeLanguage: string;
  interpreter: string;
  supersedes: string[];
}

/** A draft with nothing decided but that it begins today. */
export function emptyDraft(): ConsentDraft {
  return {
    personId: "",
    authority: undefined,
    giverId: "",
    evidence: "",
    capacityNote: "",
    agenciesIn: [],
    agenciesOut: [],
    categories: [],
    purposes: [],
    from: datePartsOf(today()),
    until: noDate,
    noEnd: false,
    method: undefined,
    witness: "",
    noticeVersion: "",
    noticeLanguage: "",
    interpreter: "",
    supersedes: [],
  };
}

/** Whether another person gives it, whom the form must name. */
export function hasOtherGiver(authority: ConsentAuthority | undefined): boolean {
  return authority !== undefined && authority !== "SELF" && authority !== "CARE_ORDER";
}

/** What is missing or contradictory, field by field. */
export function faultsOf(draft: ConsentDraft, t: TFunction): FieldError[] {
  const faults: FieldError[] = [];
  const demand = (fine: boolean, id: string, text: string) => {
    if (!fine) faults.push({ id, text });
  };
  const from = isoDate(draft.from);
  const until = isoDate(draft.until);
  demand(draft.personId !== "", "person", t("consentForm.missing.person"));
  demand(draft.authority !== undefined, "authority", t("consentForm.missing.authority"));
  demand(!hasOtherGiver(draft.authority) || draft.giverId !== "", "giver", t("consentForm.missing.giver"));
  demand(
    draft.authority === undefined || draft.authority === "SELF" || draft.evidence.trim() !== "",
    "evidence",
    t("consentForm.missing.evidence"),
  );
  demand(
    draft.agenciesIn.length + draft.agenciesOut.length > 0,
    "agencies-in",
    t("consentForm.missing.agencies"),
  );
  demand(
    !draft.agenciesIn.some((id) => draft.agenciesOut.includes(id)),
    "agencies-out",
    t("consentForm.missing.both"),
  );
  demand(draft.categories.length > 0, "categories-BASIC", t("consentForm.missing.categories"));
  demand(draft.purposes.length > 0, "purposes", t("consentForm.missing.purposes"));
  demand(from !== undefined, "from", t("consentForm.missing.from"));
  demand(draft.noEnd || until !== undefined, "until", t("consentForm.missing.until"));
  demand(!from || !until || from <= until, "until", t("consentForm.missing.order"));
  demand(draft.method !== undefined, "method", t("consentForm.missing.method"));
  demand(
    draft.method !== "VERBAL" || draft.witness.trim() !== "",
    "witness",
    t("consentForm.missing.witness"),
  );
  demand(draft.noticeVersion.trim() !== "", "notice-version", t("consentForm.missing.noticeVersion"));
  demand(draft.noticeLanguage.trim() !== "", "notice-language", t("consentForm.missing.noticeLanguage"));
  return faults;
}

/** The provisions of a draft without faults: one yes, one no, over the same categories, purposes and days. */
export function provisionsOf(draft: ConsentDraft): RecordConsentInput["provisions"] {
  const { categories, purposes } = draft;
  const until = isoDate(draft.until);
  const common = {
    categories,
    purposes,
    agencyTypes: [],
    from: isoDate(draft.from) ?? "",
    ...(until && !draft.noEnd && { until }),
  };
  return [
    { permit: true, agencyIds: draft.agenciesIn, ...common },
    { permit: false, agencyIds: draft.agenciesOut, ...common },
  ].filter(({ agencyIds }) => agencyIds.length > 0);
}

/** What is sent for a draft without faults. */
export function inputOf(draft: ConsentDraft, caseId: string): RecordConsentInput {
  const giver =
    draft.authority === "SELF" ? draft.personId : hasOtherGiver(draft.authority) ? draft.giverId : "";
  const optional = {
    authorityEvidence: draft.evidence,
    capacityNote: draft.capacityNote,
    witness: draft.witness,
    interpreter: draft.interpreter,
  };
  const given = Object.entries(optional).filter(([, text]) => text.trim() !== "");
  return {
    caseId,
    personId: draft.personId,
    ...(giver && { giverPersonId: giver }),
    authority: draft.authority ?? "SELF",
    method: draft.method ?? "WRITTEN",
    noticeVersion: draft.noticeVersion.trim(),
    noticeLanguage: draft.noticeLanguage.trim(),
    ...Object.fromEntries(given),
    ...(draft.supersedes.length > 0 && { supersedes: draft.supersedes }),
    provisions: provisionsOf(draft),
  };
}
