import { NavLink } from "react-router";
import { useTranslation } from "../../messages/useTranslation";

const pages = [
  ["record", "/my-record"],
  ["log", "/my-log"],
  ["consents", "/my-consents"],
  ["passports", "/my-passports"],
] as const;

/** The ways of the family's own pages: large enough for a thumb. */
export function OwnNav() {
  const { t } = useTranslation();
  return (
    <nav className="tl-own-nav" aria-label={t("own.menu")}>
      {pages.map(([key, to]) => (
        <NavLink key={key} to={to} className="govuk-link">
          {t(`own.nav.${key}`)}
        </NavLink>
      ))}
    </nav>
  );
}
