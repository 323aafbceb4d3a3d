import { useTranslation } from "../../messages/useTranslation";
import { formatTime } from "../../messages/dates";
import type { AutosaveState } from "./Autosave";

/** One quiet line on what has become of the words so far; says something new only when something is new. */
export function AutosaveLine({ state }: { state: AutosaveState }) {
  const { t } = useTranslation();
  const words = {
    idle: () => "",
    standing: () => "",
    saved: () => t("unsent.line.saved", { time: formatTime((state as { at: string }).at) }),
    here: () => {
      const { detail } = state as { detail?: string };
      return detail ? t("unsent.line.refused", { detail }) : t("unsent.line.here");
    },
    nowhere: () => t("unsent.line.nowhere"),
    closed: () => t("unsent.line.closed"),
  }[state.is]();
  return <output className="govuk-hint tl-autosave">{words}</output>;
}
