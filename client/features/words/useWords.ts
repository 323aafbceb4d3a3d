import { useMemo } from "react";
import { useTranslation } from "react-i18next";
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
import en from "../../messages/en.json";

const and = new Intl.ListFormat("en-GB", { type: "conjunction" });
const or = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** Plain words for the codes of the schema. */
export function useWords() {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      category: (code: Category) => t(`words.category.${code}`),
      purpose: (code: Purpose) => t(`words.purpose.${code}`),
      route: (code: Route) => t(`words.route.${code}`),
      reason: (code: ReasonCode) => t(`words.reason.${code}`),
      status: (code: CaseStatus) => t(`words.status.${code}`),
      role: (code: PersonRole) => t(`words.role.${code}`),
      answerKind: (code: AnswerKind) => t(`words.answerKind.${code}`),
      consentState: (code: ConsentState) => t(`words.consentState.${code}`),
      /** A code of which the list is not closed: its words, or itself. */
      of: (list: keyof typeof en.words.open, code: string) =>
        (en.words.open[list] as Record<string, string>)[code] ?? code,
      name: (person: { name?: string | null | undefined } | null | undefined) =>
        person?.name ?? t("words.unnamedPerson"),
      small: (text: string) => (/^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)),
      capital: (text: string) => text.charAt(0).toUpperCase() + text.slice(1),
      list: (items: readonly string[]) => and.format(items),
      listOr: (items: readonly string[]) => or.format(items),
    }),
    [t],
  );
}

export type Words = ReturnType<typeof useWords>;
