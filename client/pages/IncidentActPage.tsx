import { Link, useNavigate, useParams } from "react-router";
import { PageHeading } from "../components/PageHeading";
import { IncidentActForm } from "../features/incidents/IncidentActForm";
import type { IncidentAct } from "../graphql/generated/graphql";
import { catalogue } from "../messages/catalogue";
import { useTranslation } from "../messages/useTranslation";
import { NotFoundPage } from "./NotFoundPage";

/** One thing that is done about a breach: what it means, when it was, and why. */
export function IncidentActPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { incidentId = "", kind = "" } = useParams();
  if (!Object.hasOwn(catalogue().incidents.act, kind)) return <NotFoundPage />;
  const act = kind as IncidentAct;
  return (
    <div className="tl-narrow">
      <Link className="govuk-back-link" to={`/incidents/${incidentId}`}>
        {t("incidents.toOne")}
      </Link>
      <PageHeading title={t(`incidents.act.${act}`)} />
      <p className="govuk-body">{t(`incidents.actMeans.${act}`)}</p>
      <IncidentActForm
        incidentId={incidentId}
        kind={act}
        onDone={() => void navigate(`/incidents/${incidentId}`)}
      />
    </div>
  );
}
