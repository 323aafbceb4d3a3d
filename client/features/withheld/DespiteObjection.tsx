import { useTranslation } from "../../messages/useTranslation";
import { useWords } from "../words/useWords";

/** Says beside what is shown that it is shared under a duty in law although somebody objects; nothing where nobody does. */
export function DespiteObjection({
  of: { despiteObjection },
  fields,
}: {
  of: { despiteObjection: readonly string[] };
  /** The fields shown here, by what the viewer calls them; left out where they are shown as one. */
  fields?: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const shown = despiteObjection.filter((field) => !fields || field in fields);
  if (shown.length === 0) return null;
  return (
    <p className="tl-objection">
      {fields
        ? t("withheld.despiteObjectionOf", { what: words.list(shown.map((field) => fields[field]!)) })
        : t("withheld.despiteObjection")}
    </p>
  );
}
