import { Link, useNavigate } from "react-router";
import { PageHeading } from "../components/PageHeading";
import { RecordForm } from "../features/rights/RecordForm";
import { useTranslation } from "../messages/useTranslation";

/** Records a request of a data subject that came in. */
export function RecordRightsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <div className="tl-narrow">
      <Link className="govuk-back-link" to="/rights">
        {t("rights.toAll")}
      </Link>
      <PageHeading title={t("rights.recordTitle")} />
      <p className="govuk-body">{t("rights.recordLead")}</p>
      <RecordForm onDone={(id) => void navigate(`/rights/${id}`)} />
    </div>
  );
}
