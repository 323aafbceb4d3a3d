import { useTranslation } from "../../messages/useTranslation";
import { NavLink } from "react-router";

const addresses = {
  first: "/developers",
  recipes: "/developers/recipes",
  schema: "/developers/schema",
  sharing: "/developers/sharing",
  errors: "/developers/errors",
  changes: "/developers/changes",
};

/** The pages for developers of partners' systems. */
export function DevelopersNav() {
  const { t } = useTranslation();
  return (
    <nav className="tl-oversight-nav" aria-label={t("developers.nav.label")}>
      <ul className="govuk-list">
        {(["first", "recipes", "schema", "sharing", "errors", "changes"] as const).map((page) => (
          <li key={page}>
            <NavLink className="govuk-link" to={addresses[page]} end={page === "first"}>
              {t(`developers.nav.${page}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
