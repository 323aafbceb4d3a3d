import { useTranslation } from "../../messages/useTranslation";
import { Link, useLocation } from "react-router";
import { useUnsent } from "./UnsentContext";

/** Says on every page that words wait in this browser that the server does not have, and where; not on the page where they are offered. */
export function UnsentNotice() {
  const { t } = useTranslation();
  const { words } = useUnsent();
  const { pathname } = useLocation();
  const cases = [...new Set((words ?? []).map(({ caseId }) => caseId))].filter(
    (caseId) => !pathname.startsWith(`/cases/${caseId}`),
  );
  if (cases.length === 0) return null;
  return (
    <section className="tl-unsent-notice" aria-label={t("unsent.notice.label")}>
      <div className="govuk-width-container">
        {cases.map((caseId) => (
          <p className="govuk-body govuk-!-margin-bottom-0" key={caseId}>
            {t("unsent.notice.text")}{" "}
            <Link className="govuk-link" to={`/cases/${caseId}/assessment`}>
              {t("unsent.notice.link")}
            </Link>
          </p>
        ))}
      </div>
    </section>
  );
}
