import { useTranslation } from "react-i18next";
import type { AccessLogEntryFragment } from "../../graphql/generated/graphql";
import { useWords } from "../words/useWords";

type Audited = AccessLogEntryFragment["subjects"][number]["shown"][number];

/** Tells one access in plain sentences: what of whose record was shown, on what basis, and what was withheld and why. */
export function useAccessSentences(): (entry: AccessLogEntryFragment) => string[] {
  const { t } = useTranslation();
  const words = useWords();
  const kinds = (all: readonly Audited[]) =>
    words.list([...new Set(all.map(({ category }) => words.category(category)))]);
  const reasons = (all: readonly Audited[]) =>
    words.list([...new Set(all.flatMap(({ codes }) => codes).map((code) => words.reason(code)))]);

  return ({ subjects }) => {
    if (subjects.length === 0) return [t("audit.sentence.nobody")];
    return subjects.map(({ personReference, caseReference, shown, withheld, bases }) => {
      const whose = personReference ?? caseReference ?? t("audit.sentence.unknown");
      return [
        shown.length > 0
          ? t("audit.sentence.shown", { whose, kinds: kinds(shown) })
          : t("audit.sentence.nothingShown", { whose }),
        bases.length > 0
          ? t("audit.sentence.basis", { bases: words.list([...new Set(bases.map(basis))]) })
          : "",
        withheld.length > 0
          ? t("audit.sentence.withheld", { kinds: kinds(withheld), reasons: reasons(withheld) })
          : "",
      ]
        .filter(Boolean)
        .join(" ");
    });
  };

  /** A basis is a kind, or a kind and the id of the record that says so. */
  function basis(text: string): string {
    const [kind = text] = text.split(":");
    return words.of("basis", kind);
  }
}
