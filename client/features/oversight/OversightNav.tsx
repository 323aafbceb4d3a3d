import { useTranslation } from "../../messages/useTranslation";
import { NavLink } from "react-router";

/** The questions of a data-protection officer, each a page. */
export function OversightNav() {
  const { t } = useTranslation();
  return (
    <nav className="tl-oversight-nav" aria-label={t("oversight.nav.label")}>
      <ul className="govuk-list">
        {(["desk", "log", "decision", "couldSee", "alerts", "rights", "incidents"] as const).map((page) => (
          <li key={page}>
            <NavLink className="govuk-link" to={addresses[page]} end>
              {t(`oversight.nav.${page}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const addresses = {
  desk: "/audit/desk",
  log: "/audit",
  decision: "/audit/decision",
  couldSee: "/audit/could-see",
  alerts: "/audit/alerts",
  rights: "/rights",
  incidents: "/incidents",
};
