import { useTranslation } from "../messages/useTranslation";
import { PageHeading } from "../components/PageHeading";
import { useViewer } from "../features/session/session";

/** For those for whose kind of account there are no screens: says so, and what they can do. */
export function LaterPage() {
  const { t } = useTranslation();
  const { displayName } = useViewer();
  return (
    <div className="tl-narrow">
      <PageHeading title={t("later.title", { name: displayName })} />
      <p className="govuk-body-l">{t("later.what")}</p>
      <p className="govuk-body">{t("later.meanwhile")}</p>
    </div>
  );
}
