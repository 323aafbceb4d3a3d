import { useTranslation } from "react-i18next";
import { PageHeading } from "../components/PageHeading";
import { useViewer } from "../features/session/session";

/** For those whose screens are not part of this version: says so, and what they can do meanwhile. */
export function LaterPage() {
  const { t } = useTranslation();
  const { kind, displayName } = useViewer();
  const who = kind === "FAMILY" ? kind : "OTHER";
  return (
    <div className="tl-narrow">
      <PageHeading title={t("later.title", { name: displayName })} />
      <p className="govuk-body-l">{t(`later.${who}.what`)}</p>
      <p className="govuk-body">{t(`later.${who}.meanwhile`)}</p>
    </div>
  );
}
