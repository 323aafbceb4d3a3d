import type { Translate } from "../../messages/translate";
import { type DateParts, isEmptyDate, isoDate, noDate } from "../../components/dateParts";
import type { FieldError } from "../../components/ErrorSummary";
import type { PersonRole, ReferralInput, RiskFactor } from "../../graphql/generated/graphql";

export interface DraftPerson {
  role: PersonRole | "UNBORN" | "";
  given: string;
  family: string;
  born: DateParts;
  /** Of an unborn child: the place of the mother among the people, counted from 0. */
  mother: string;
}

export interface FamilyDraft {
  familyName: string;
  riskFactors: RiskFactor[];
  reason: string;
  people: DraftPerson[];
}

export interface ReferralDraft extends FamilyDraft {
  referredBy: string;
}

export const emptyPerson: DraftPerson = { role: "", given: "", family: "", born: noDate, mother: "" };
export const emptyFamily: FamilyDraft = {
  familyName: "",
  riskFactors: [],
  reason: "",
  people: [emptyPerson],
};
export const emptyReferral: ReferralDraft = { ...emptyFamily, referredBy: "" };

export const riskFactors = [
  "PARENT_IN_PRISON",
  "PARENTAL_SUBSTANCE_USE",
  "DOMESTIC_VIOLENCE",
  "EXCLUSION",
  "CHILD_CONVICTED",
] as const satisfies readonly RiskFactor[];

/** What is missing before a referral can be recorded. */
export const referralFaults = (draft: ReferralDraft, t: Translate): FieldError[] => [
  ...(draft.referredBy.trim() ? [] : [{ id: "referred-by", text: t("life.missing.referredBy") }]),
  ...familyFaults(draft, t),
];

/** What is missing of a family that is referred. */
export function familyFaults(draft: FamilyDraft, t: Translate): FieldError[] {
  const faults: FieldError[] = [];
  const demand = (holds: unknown, id: string, text: string) => {
    if (!holds) faults.push({ id, text });
  };
  demand(draft.reason.trim().length >= 10, "reason", t("life.missing.reason", { least: 10 }));
  demand(draft.familyName.trim(), "family-name", t("life.missing.familyName"));
  draft.people.forEach((person, i) => {
    const number = i + 1;
    const unborn = person.role === "UNBORN";
    demand(person.role, `role-${i}`, t("life.missing.role", { number }));
    if (unborn) {
      demand(isoDate(person.born), `born-${i}`, t("life.missing.expected", { number }));
      demand(person.mother, `mother-${i}`, t("life.missing.mother", { number }));
    } else {
      demand(person.given.trim(), `given-${i}`, t("life.missing.given", { number }));
      demand(
        isEmptyDate(person.born) || isoDate(person.born),
        `born-${i}`,
        t("life.missing.born", { number }),
      );
    }
  });
  return faults;
}

/** What is recorded. The draft must be without faults. */
export const referralOf = (draft: ReferralDraft): ReferralInput => ({
  ...familyOf(draft),
  referredBy: draft.referredBy.trim(),
});

/** A family as it is referred. The draft must be without faults. */
export const familyOf = (draft: FamilyDraft): Omit<ReferralInput, "referredBy"> => ({
  familyName: draft.familyName.trim(),
  riskFactors: draft.riskFactors,
  reason: draft.reason.trim(),
  people: draft.people.map((person) => {
    const day = isoDate(person.born) ?? null;
    return person.role === "UNBORN"
      ? { role: "CHILD", expectedOn: day, mother: Number(person.mother) }
      : {
          role: person.role || "OTHER",
          givenName: person.given.trim(),
          familyName: person.family.trim() || null,
          bornOn: day,
        };
  }),
});
