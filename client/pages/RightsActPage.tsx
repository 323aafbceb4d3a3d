import { Link, useNavigate, useParams } from "react-router";
import { PageHeading } from "../components/PageHeading";
import { ActForm } from "../features/rights/ActForm";
import type { RightsAct } from "../graphql/generated/graphql";
import { catalogue } from "../messages/catalogue";
import { NotFoundPage } from "./NotFoundPage";
import { useTranslation } from "../messages/useTranslation";

/** One thing that happens to a request: what it means, and when it was. */
export function RightsActPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { requestId = "", kind = "" } = useParams();
  if (!Object.hasOwn(catalogue().rights.act, kind)) return <NotFoundPage />;
  const act = kind as RightsAct;
  return (
    <div className="tl-narrow">
      <Link className="govuk-back-link" to={`/rights/${requestId}`}>
        {t("rights.toRequest")}
      </Link>
      <PageHeading title={t(`rights.act.${act}`)} />
      <p className="govuk-body">{t(`rights.actMeans.${act}`)}</p>
      <ActForm requestId={requestId} kind={act} onDone={() => void navigate(`/rights/${requestId}`)} />
    </div>
  );
}
