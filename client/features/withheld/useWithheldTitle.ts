import { useTranslation } from "../../messages/useTranslation";
import { useViewer } from "../session/session";
import { useWords } from "../words/useWords";

/** More kinds than these are counted in the first line and named below it. */
const most = 5;

/** The first line of a note, and where that only counts the kinds of information, the line that names them. */
export function useWithheldTitle(): (
  names: string[],
  list: boolean,
) => { short: string; all: string | undefined } {
  const { t } = useTranslation();
  const words = useWords();
  const { agency } = useViewer();
  const key = agency ? "agency" : "you";
  return (names, list) => {
    const counted = list && names.length > most;
    const what = counted ? t("withheld.kinds", { count: names.length }) : words.list(names);
    return {
      short: list ? t(`withheld.inList.${key}`, { what }) : t(`withheld.field.${key}`, { what }),
      all: counted ? words.capital(`${words.list(names)}.`) : undefined,
    };
  };
}
