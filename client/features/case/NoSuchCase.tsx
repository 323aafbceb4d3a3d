import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { PageHeading } from "../../components/PageHeading";
import { usePurpose } from "../purpose/PurposeContext";

/** For a case that does not exist or is not for this viewer: the same words for both, on purpose. */
export function NoSuchCase() {
  const { t } = useTranslation();
  const { current } = usePurpose();
  return (
    <div className="tl-narrow">
      <PageHeading title={t("case.nothing.title")} />
      <p className="govuk-body">{t("case.nothing.text")}</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>{t("case.nothing.link")}</li>
        <li>{t("case.nothing.purpose", { purpose: current?.sentence })}</li>
        <li>{t("case.nothing.lead")}</li>
      </ul>
      <Link className="govuk-link govuk-body" to="/cases">
        {t("case.nothing.back")}
      </Link>
    </div>
  );
}
