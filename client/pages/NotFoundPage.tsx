import { useTranslation } from "../messages/useTranslation";
import { Link } from "react-router";
import { PageHeading } from "../components/PageHeading";

/** For an address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <div className="tl-narrow">
      <PageHeading title={t("notFound.title")} />
      <p className="govuk-body">{t("notFound.text")}</p>
      <Link className="govuk-link govuk-body" to="/">
        {t("notFound.home")}
      </Link>
    </div>
  );
}
