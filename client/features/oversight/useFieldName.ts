import { useTranslation } from "../../messages/useTranslation";
import type { Category } from "../../graphql/generated/graphql";
import { catalogue } from "../../messages/catalogue";
import { useWords } from "../words/useWords";

/** What a field of the schema is called on the screens: by a label of its own where it has one, with its kind of data unless `alone`. */
export function useFieldName(): (field: string, category: Category, alone?: boolean) => string {
  const { t } = useTranslation();
  const words = useWords();
  return (field, category, alone = false) => {
    const name = field.slice(field.indexOf(".") + 1);
    const own = (catalogue().oversight.field as Record<string, string>)[name];
    if (!own) return words.category(category);
    return alone ? own : t("oversight.fieldOf", { field: own, kind: words.category(category) });
  };
}
