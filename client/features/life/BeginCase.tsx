import { useContext } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { SessionContext } from "../session/session";

const LEADING = ["LEAD_PROFESSIONAL", "SOCIAL_WORKER", "DUTY_WORKER"];

/** Where a case begins, or begins again, for whose work that is. */
export function BeginCase() {
  const { t } = useTranslation();
  const roles = useContext(SessionContext)?.roles ?? [];
  const leads = roles.some((role) => LEADING.includes(role));
  if (!leads && !roles.includes("SUPERVISOR")) return null;
  return (
    <nav aria-label={t("life.begin")}>
      <ul className="govuk-list govuk-list--spaced">
        {leads ? (
          <li>
            <Link className="govuk-link" to="/referral">
              {t("life.refer.title")}
            </Link>
          </li>
        ) : null}
        <li>
          <Link className="govuk-link" to="/reopen">
            {t("life.reopen.title")}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
