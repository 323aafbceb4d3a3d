import { Link, useNavigate } from "react-router";
import { PageHeading } from "../components/PageHeading";
import { IncidentForm } from "../features/incidents/IncidentForm";
import { useTranslation } from "../messages/useTranslation";

/** Puts a breach into the record. */
export function RecordIncidentPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <div className="tl-narrow">
      <Link className="govuk-back-link" to="/incidents">
        {t("incidents.toAll")}
      </Link>
      <PageHeading title={t("incidents.recordTitle")} />
      <p className="govuk-body">{t("incidents.recordLead")}</p>
      <IncidentForm onDone={(id) => void navigate(`/incidents/${id}`)} />
    </div>
  );
}
