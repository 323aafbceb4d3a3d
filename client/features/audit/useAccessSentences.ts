import { useTranslation } from "../../messages/useTranslation";
import type { AccessLogEntryFragment, Category, ReasonCode } from "../../graphql/generated/graphql";
import { inOrder } from "../words/sensitivity";
import { useWords } from "../words/useWords";

type Audited = AccessLogEntryFragment["subjects"][number]["shown"][number];

/** Tells one access in plain sentences: what of whose record was shown, on what basis, and what was withheld for each reason. */
export function useAccessSentences(): (entry: AccessLogEntryFragment) => string[] {
  const { t } = useTranslation();
  const words = useWords();
  const kinds = (all: readonly Category[]) => words.list(inOrder(all).map(words.category));
  /** A basis is a kind, or a kind and the id of the record that says so. */
  const basis = (text: string) => words.of("basis", text.split(":")[0] ?? text);

  return ({ subjects, asked }) => {
    if (subjects.length === 0)
      return asked.length > 0
        ? asked.map((one) => t("audit.sentence.asked", { asked: one }))
        : [t("audit.sentence.nobody")];
    return subjects.flatMap(({ personReference, caseReference, shown, withheld, bases }) => {
      const whose = personReference ?? caseReference ?? t("audit.sentence.unknown");
      const what = kinds(shown.map(({ category }) => category));
      const on = words.list([...new Set(bases.map(basis))]);
      return [
        what
          ? t("audit.sentence.shown", { whose, kinds: what })
          : t("audit.sentence.nothingShown", { whose }),
        ...(on ? [t("audit.sentence.basis", { bases: on })] : []),
        ...byReason(withheld).map(([code, categories]) =>
          t("audit.sentence.withheld", { kinds: kinds(categories), reason: words.reason(code) }),
        ),
      ];
    });
  };
}

/** What was withheld, by reason; what was withheld for several stands under each. */
function byReason(withheld: readonly Audited[]): [ReasonCode, Category[]][] {
  const found = new Map<ReasonCode, Category[]>();
  for (const { category, codes } of withheld)
    for (const code of codes) found.set(code, [...(found.get(code) ?? []), category]);
  return [...found];
}
