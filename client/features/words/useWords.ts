import { useMemo } from "react";
import { useTranslation } from "../../messages/useTranslation";
import type {
  AnswerKind,
  CaseStatus,
  Category,
  ConsentState,
  PersonRole,
  Purpose,
  ReasonCode,
  Route,
} from "../../graphql/generated/graphql";
import type en from "../../messages/en.json";
import { catalogue } from "../../messages/catalogue";
import { inOrder } from "./sensitivity";

const and = new Intl.ListFormat("en-GB", { type: "conjunction" });
const or = new Intl.ListFormat("en-GB", { type: "disjunction" });

interface Named {
  name?: string | null | undefined;
  expectedOn?: string | null | undefined;
  reference?: string | undefined;
}

/** Plain words for the codes of the schema. */
export function useWords() {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      category: (code: Category) => t(`words.category.${code}`),
      categoryMeaning: (code: Category) => t(`words.categoryMeaning.${code}`),
      purpose: (code: Purpose) => t(`words.purpose.${code}`),
      route: (code: Route) => t(`words.route.${code}`),
      reason: (code: ReasonCode) => t(`words.reason.${code}`),
      status: (code: CaseStatus) => t(`words.status.${code}`),
      role: (code: PersonRole) => t(`words.role.${code}`),
      answerKind: (code: AnswerKind) => t(`words.answerKind.${code}`),
      consentState: (code: ConsentState) => t(`words.consentState.${code}`),
      /** A code of which the list is not closed: its words, or itself. */
      of: (list: keyof typeof en.words.open, code: string) =>
        (catalogue().words.open[list] as Record<string, string>)[code] ?? code,
      /** What to call somebody: their name if it is shared. */
      name: (person: Named | null | undefined) => {
        if (person?.name) return person.name;
        if (person?.expectedOn) return t("words.unborn");
        return person?.reference
          ? t("words.unnamedPersonOf", { reference: person.reference })
          : t("words.unnamedPerson");
      },
      small: (text: string) => (/^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)),
      capital: (text: string) => text.charAt(0).toUpperCase() + text.slice(1),
      agency: (agency: { name: string } | null | undefined) => agency?.name ?? t("words.unnamedAgency"),
      /** The same where it stands alone or first. */
      agencyFirst: (agency: { name: string } | null | undefined) =>
        agency?.name ?? t("words.unnamedAgencyFirst"),
      /** Kinds of information, from the least sensitive on; all of them in one word. */
      kinds: (codes: readonly Category[]) => {
        const sorted = inOrder(codes);
        return sorted.length === inOrder(everyCategory).length
          ? t("words.everyCategory")
          : listOf(sorted.map((code) => t(`words.category.${code}`)));
      },
      /** "a, b and c", or with semicolons where items have commas or "and" of their own. */
      list: listOf,
      listOr: (items: readonly string[]) => or.format(items),
    }),
    [t],
  );
}

export type Words = ReturnType<typeof useWords>;

const everyCategory = Object.keys(catalogue().words.category) as Category[];

const listOf = (items: readonly string[]): string =>
  items.some(isCompound) ? items.join("; ") : and.format(items);

function isCompound(item: string): boolean {
  return / and |,/.test(item);
}
