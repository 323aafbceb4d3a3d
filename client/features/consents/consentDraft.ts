import type { Translate } from "../../messages/translate";
import { type DateParts, datePartsOf, isoDate, noDate } from "../../components/dateParts";
import type { FieldError } from "../../components/ErrorSummary";
import type {
  Category,
  ConsentAuthority,
  ConsentMethod,
  Purpose,
  RecordConsentInput,
} from "../../graphql/generated/graphql";
import { ageOn, today } from "../family/age";

/** One sentence of an earlier consent, without its days. */
export type AgainSentence = Omit<RecordConsentInput["provisions"][number], "from" | "until">;

/** A consent as it is being written down. */
export interface ConsentDraft {
  personId: string;
  authority: ConsentAuthority | undefined;
  giverId: string;
  evidence: string;
  capacityNote: string;
  /** How a child under 16 was found to understand this decision. */
  competence: string;
  /** What they want: to share with some, or with nobody. */
  wish: "SOME" | "NOBODY" | undefined;
  /** The sentences of the consent that this one renews, said again as they are; else what is chosen counts. */
  again: readonly AgainSentence[] | undefined;
  /** Whether they were read the same sentences and want them again. */
  same: boolean | undefined;
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
    competence: "",
    wish: undefined,
    again: undefined,
    same: undefined,
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

/** An earlier consent, as one that renews it begins. */
export interface Renewed {
  id: string;
  about: { id: string };
  givenBy?: { id: string } | null | undefined;
  authority?: ConsentAuthority | null | undefined;
  provisions?:
    | readonly {
        permit: boolean;
        agencies: readonly { id: string; type: string }[];
        agencyTypes: readonly string[];
        categories: readonly Category[];
        purposes: readonly Purpose[];
      }[]
    | null
    | undefined;
}

/** A draft that begins with what an earlier consent said and replaces it; until when is asked anew. */
export function renewalOf(
  { id, about, givenBy, authority, provisions }: Renewed,
  agencies: readonly { id: string; type: string }[],
): ConsentDraft {
  const sentences = provisions ?? [];
  const named = (permit: boolean) => [
    ...new Set(
      sentences
        .filter((sentence) => sentence.permit === permit)
        .flatMap((sentence) => [
          ...sentence.agencies.map((agency) => agency.id),
          ...agencies.filter(({ type }) => sentence.agencyTypes.includes(type)).map((agency) => agency.id),
        ]),
    ),
  ];
  const [first] = sentences;
  // What different agencies may see differently cannot be said in one answer: then it is asked anew.
  const alike = sentences.every(
    (one) =>
      sorted(one.categories) === sorted(first!.categories) &&
      sorted(one.purposes) === sorted(first!.purposes),
  );
  return {
    ...emptyDraft(),
    personId: about.id,
    authority: authority ?? undefined,
    giverId: givenBy && givenBy.id !== about.id ? givenBy.id : "",
    wish: "SOME",
    again: sentences.map(({ permit, agencies: them, agencyTypes, categories, purposes }) => ({
      permit,
      agencyIds: them.map((agency) => agency.id),
      agencyTypes: [...agencyTypes],
      categories: [...categories],
      purposes: [...purposes],
    })),
    agenciesIn: named(true),
    agenciesOut: named(false).filter((one) => !named(true).includes(one)),
    categories: alike && first ? [...first.categories] : [],
    purposes: alike && first ? [...first.purposes] : [],
    supersedes: [id],
  };
}

const sorted = (codes: readonly string[]) => codes.toSorted().join(" ");

/** Whether another person gives it, whom the form must name. */
export function hasOtherGiver(authority: ConsentAuthority | undefined): boolean {
  return authority !== undefined && authority !== "SELF" && authority !== "CARE_ORDER";
}

/** Below this age a child decides for itself only where it was found to understand the decision (Gillick). */
const DECIDES_AT = 16;

/** Whether a child who would decide for itself must first be found to understand this decision. */
export const needsFinding = (authority: ConsentAuthority | undefined, bornOn: string | undefined): boolean =>
  authority === "SELF" && bornOn !== undefined && ageOn(today(), bornOn) < DECIDES_AT;

/** What is missing or contradictory, field by field. `bornOn`: of the person whom it is about, where that is known. */
export function faultsOf(draft: ConsentDraft, t: Translate, bornOn?: string): FieldError[] {
  const faults: FieldError[] = [];
  const demand = (fine: boolean, id: string, text: string) => {
    if (!fine) faults.push({ id, text });
  };
  const from = isoDate(draft.from);
  const until = isoDate(draft.until);
  const same = draft.again !== undefined && draft.same === true;
  const some = !same && draft.wish === "SOME";
  demand(draft.personId !== "", "person", t("consentForm.missing.person"));
  demand(draft.noticeVersion !== "", "notice", t("consentForm.missing.notice"));
  demand(draft.authority !== undefined, "authority", t("consentForm.missing.authority"));
  demand(!hasOtherGiver(draft.authority) || draft.giverId !== "", "giver", t("consentForm.missing.giver"));
  demand(
    draft.authority === undefined || draft.authority === "SELF" || draft.evidence.trim() !== "",
    "evidence",
    t("consentForm.missing.evidence"),
  );
  demand(
    !needsFinding(draft.authority, bornOn) || draft.competence.trim() !== "",
    "competence",
    t("consentForm.missing.competence"),
  );
  demand(draft.again === undefined || draft.same !== undefined, "same", t("consentForm.missing.same"));
  demand(same || draft.wish !== undefined, "wish", t("consentForm.missing.wish"));
  demand(
    !some || draft.agenciesIn.length + draft.agenciesOut.length > 0,
    "agencies-in",
    t("consentForm.missing.agencies"),
  );
  demand(
    !some || !draft.agenciesIn.some((id) => draft.agenciesOut.includes(id)),
    "agencies-out",
    t("consentForm.missing.both"),
  );
  demand(!some || draft.categories.length > 0, "categories-BASIC", t("consentForm.missing.categories"));
  demand(!some || draft.purposes.length > 0, "purposes", t("consentForm.missing.purposes"));
  demand(from !== undefined, "from", t("consentForm.missing.from"));
  demand(draft.noEnd || until !== undefined, "until", t("consentForm.missing.until"));
  demand(!from || !until || draft.noEnd || from <= until, "until", t("consentForm.missing.order"));
  demand(draft.method !== undefined, "method", t("consentForm.missing.method"));
  demand(
    draft.method !== "VERBAL" || draft.witness.trim() !== "",
    "witness",
    t("consentForm.missing.witness"),
  );
  return faults;
}

/** What a no to everybody means, written out: nothing that is left out would count. */
export interface Everything {
  agencyIds: readonly string[];
  categories: readonly Category[];
  purposes: readonly Purpose[];
}

/**
 * The provisions of a draft without faults: one yes, one no, over the same categories, purposes and days; a no to
 * everything; or the earlier sentences again, on other days.
 */
export function provisionsOf(draft: ConsentDraft, everything: Everything): RecordConsentInput["provisions"] {
  const until = isoDate(draft.until);
  const days = { from: isoDate(draft.from) ?? "", ...(until && !draft.noEnd && { until }) };
  if (draft.again && draft.same) return draft.again.map((sentence) => ({ ...sentence, ...days }));
  if (draft.wish === "NOBODY")
    return [
      {
        permit: false,
        agencyIds: [...everything.agencyIds],
        agencyTypes: [],
        categories: [...everything.categories],
        purposes: [...everything.purposes],
        ...days,
      },
    ];
  const { categories, purposes } = draft;
  const common = { categories, purposes, agencyTypes: [], ...days };
  return [
    { permit: true, agencyIds: draft.agenciesIn, ...common },
    { permit: false, agencyIds: draft.agenciesOut, ...common },
  ].filter(({ agencyIds }) => agencyIds.length > 0);
}

/** What is sent for a draft without faults. */
export function inputOf(
  draft: ConsentDraft,
  caseId: string,
  everything: Everything,
  bornOn?: string,
): RecordConsentInput {
  const giver =
    draft.authority === "SELF" ? draft.personId : hasOtherGiver(draft.authority) ? draft.giverId : "";
  const optional = {
    authorityEvidence: draft.evidence,
    capacityNote: draft.capacityNote,
    competence: needsFinding(draft.authority, bornOn) ? draft.competence : "",
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
    noticeVersion: draft.noticeVersion,
    noticeLanguage: draft.noticeLanguage,
    ...Object.fromEntries(given),
    ...(draft.supersedes.length > 0 && { supersedes: draft.supersedes }),
    provisions: provisionsOf(draft, everything),
  };
}
