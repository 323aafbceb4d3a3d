import type { Translate } from "../../messages/translate";
import { type DateParts, isoDate, noDate } from "../../components/dateParts";
import type { FieldError } from "../../components/ErrorSummary";
import type {
  Category,
  ExclusionKind,
  HiddenEffect,
  MarkerKind,
  Purpose,
  RuleChangeInput,
  RuleKind,
} from "../../graphql/generated/graphql";
import { today } from "../family/age";

/** Somebody at work whom a rule names. */
export interface Account {
  id: string;
  name: string;
}

/** A rule as it is being written down; each kind asks for some of it. */
export interface RuleDraft {
  people: string[];
  categories: Category[];
  agencies: string[];
  accounts: Account[];
  reason: string;
  hidden: HiddenEffect;
  emergency: boolean;
  later: boolean;
  from: DateParts;
  until: DateParts;
  noEnd: boolean;
  reviewOn: DateParts;
  share: "yes" | "no" | undefined;
  purpose: Purpose | undefined;
  gateway: string;
  whyNecessary: string;
  whyProportionate: string;
  familyTold: "yes" | "no" | undefined;
  whyNotTold: string;
  refusalOverridden: string;
  exclusion: ExclusionKind | undefined;
  protects: MarkerKind | undefined;
  household: boolean;
}

export const emptyRule: RuleDraft = {
  people: [],
  categories: [],
  agencies: [],
  accounts: [],
  reason: "",
  hidden: "ABSENT",
  emergency: false,
  later: false,
  from: noDate,
  until: noDate,
  noEnd: true,
  reviewOn: noDate,
  share: undefined,
  purpose: undefined,
  gateway: "",
  whyNecessary: "",
  whyProportionate: "",
  familyTold: undefined,
  whyNotTold: "",
  refusalOverridden: "",
  exclusion: undefined,
  protects: undefined,
  household: false,
};

/** What a reason says at least. */
const REASON = 10;

/** What is missing or contradictory for a rule of this kind, on one answer or not, field by field. */
export function ruleFaults(
  kind: RuleKind,
  draft: RuleDraft,
  t: Translate,
  answerId: string | null = null,
): FieldError[] {
  const faults: FieldError[] = [];
  const demand = (fine: boolean, id: string, text: string) => {
    if (!fine) faults.push({ id, text });
  };
  const [from, until, review] = [isoDate(draft.from), isoDate(draft.until), isoDate(draft.reviewOn)];
  if (kind === "SHARING_DECISION") {
    demand(draft.share !== undefined, "share", t("ruleForm.missing.share"));
    demand(draft.purpose !== undefined, "purpose", t("ruleForm.missing.purpose"));
    demand(draft.gateway !== "", "gateway", t("ruleForm.missing.gateway"));
    demand(draft.people.length > 0, "people", t("ruleForm.missing.people"));
    demand(draft.agencies.length > 0, "agencies", t("ruleForm.missing.agencies"));
    demand(draft.categories.length > 0, "categories-BASIC", t("ruleForm.missing.categories"));
    demand(draft.whyNecessary.trim() !== "", "why-necessary", t("ruleForm.missing.whyNecessary"));
    demand(draft.whyProportionate.trim() !== "", "why-proportionate", t("ruleForm.missing.whyProportionate"));
    demand(draft.familyTold !== undefined, "family-told", t("ruleForm.missing.familyTold"));
    demand(
      draft.familyTold !== "no" || draft.whyNotTold.trim() !== "",
      "why-not-told",
      t("ruleForm.missing.whyNotTold"),
    );
  }
  if (kind === "EXCLUSION") {
    demand(draft.accounts.length === 1, "account-agency", t("ruleForm.missing.account"));
    demand(draft.exclusion !== undefined, "exclusion", t("ruleForm.missing.exclusion"));
  }
  if (kind === "SEAL") demand(draft.accounts.length > 0, "account-agency", t("ruleForm.missing.accounts"));
  if (kind === "MARKER") {
    demand(draft.protects !== undefined, "protects", t("ruleForm.missing.protects"));
    demand(answerId !== null || draft.people.length > 0, "people", t("ruleForm.missing.people"));
    demand(draft.agencies.length + draft.accounts.length > 0, "agencies", t("ruleForm.missing.openTo"));
  }
  if (kind === "SEAL" || kind === "MARKER")
    demand(draft.reason.trim().length >= REASON, "reason", t("ruleForm.missing.reason"));
  demand(!draft.later || (from !== undefined && from >= today()), "from", t("ruleForm.missing.from"));
  demand(draft.noEnd || until !== undefined, "until", t("agreementForm.missing.until"));
  demand(review !== undefined && review > today(), "review-on", t("ruleForm.missing.reviewOn"));
  return faults;
}

/** What is sent for a draft without faults. */
export function changeOf(
  kind: RuleKind,
  draft: RuleDraft,
  caseId: string,
  answerId: string | null = null,
): RuleChangeInput {
  const from = isoDate(draft.from);
  const until = isoDate(draft.until);
  const common = {
    caseId,
    reviewOn: isoDate(draft.reviewOn) ?? "",
    ...(from && draft.later && { from }),
    ...(until && !draft.noEnd && { until }),
  };
  const categories = draft.categories.length > 0 ? { categories: draft.categories } : {};
  const accountIds = draft.accounts.map(({ id }) => id);
  const [person] = draft.people;
  switch (kind) {
    case "SHARING_DECISION":
      return {
        sharingDecision: {
          ...common,
          share: draft.share === "yes",
          purpose: draft.purpose ?? "SAFEGUARDING_ENQUIRY",
          gateway: draft.gateway,
          agencyIds: draft.agencies,
          personIds: draft.people,
          categories: draft.categories,
          whyNecessary: draft.whyNecessary.trim(),
          whyProportionate: draft.whyProportionate.trim(),
          familyTold: draft.familyTold === "yes",
          ...(draft.familyTold === "no" && { whyNotTold: draft.whyNotTold.trim() }),
          ...(draft.refusalOverridden.trim() && { refusalOverridden: draft.refusalOverridden.trim() }),
        },
      };
    case "SEAL":
      return {
        seal: {
          ...common,
          ...(answerId === null ? { ...categories, ...(person && { personId: person }) } : { answerId }),
          accountIds,
          existence: draft.hidden,
          emergency: draft.emergency,
          reason: draft.reason.trim(),
        },
      };
    case "EXCLUSION":
      return {
        exclusion: {
          ...common,
          accountId: accountIds[0] ?? "",
          ...(person && { personId: person }),
          reason: draft.exclusion ?? "RELATIVE",
        },
      };
    case "MARKER":
      return {
        marker: {
          ...common,
          protects: draft.protects ?? "HARM",
          ...(answerId === null ? protectedBy(draft) : { answerId }),
          accountIds,
          agencyIds: draft.agencies,
          effect: draft.hidden,
          emergency: draft.emergency,
          reason: draft.reason.trim(),
        },
      };
  }
}

/** The first day of a change, where that is after today. */
export const laterDayOf = ({ sharingDecision, seal, exclusion, marker }: RuleChangeInput) => {
  const from = (sharingDecision ?? seal ?? exclusion ?? marker)?.from;
  return from && from > today() ? from : undefined;
};

const protectedBy = ({ protects, household, people, categories }: RuleDraft) => ({
  ...(protects !== "LOCATION" && categories.length > 0 && { categories }),
  ...(protects === "LOCATION" && household ? { householdOfId: people[0] ?? "" } : { personIds: people }),
});
