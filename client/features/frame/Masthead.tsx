import { type ReactNode, useContext } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Link, NavLink } from "react-router";
import { FindBox } from "../find/FindBox";
import { UnreadCount } from "../notifications/UnreadCount";
import { usePurpose } from "../purpose/PurposeContext";
import { SessionContext } from "../session/session";
import { Mark } from "./Mark";
import { SignOutButton } from "./SignOutButton";

/** The product's name, who is signed in and for which agency, where to go, and signing out. */
export function Masthead() {
  const { t } = useTranslation();
  const viewer = useContext(SessionContext);
  const { current } = usePurpose();
  return (
    <header className="tl-masthead">
      <div className="govuk-width-container tl-masthead__inner">
        <Link to="/" className="tl-masthead__name">
          <Mark />
          {t("product.name")}
        </Link>
        {viewer?.kind === "PRACTITIONER" && current && current.code !== "STATUTORY_GATEWAY" ? (
          <FindBox />
        ) : null}
        {viewer ? (
          <nav className="tl-masthead__nav" aria-label={t("masthead.menu")}>
            {viewer.kind === "PRACTITIONER" ? (
              <MenuLink to="/cases">{t("masthead.families")}</MenuLink>
            ) : null}
            {viewer.roles.includes("RECORDS") ? (
              <MenuLink to="/contributions">{t("masthead.contributions")}</MenuLink>
            ) : null}
            {current?.code === "STATUTORY_GATEWAY" ? (
              <MenuLink to="/gateway">{t("masthead.feed")}</MenuLink>
            ) : null}
            {viewer.kind === "PRACTITIONER" ? (
              <MenuLink to="/directory">{t("masthead.directory")}</MenuLink>
            ) : null}
            {viewer.kind === "PRACTITIONER" ? <MenuLink to="/tasks">{t("masthead.tasks")}</MenuLink> : null}
            {viewer.kind === "PRACTITIONER" ? (
              <MenuLink to="/requests">{t("masthead.requests")}</MenuLink>
            ) : null}
            {viewer.roles.includes("SUPERVISOR") ? (
              <MenuLink to="/team-outcomes">{t("masthead.teamOutcomes")}</MenuLink>
            ) : null}
            {viewer.kind === "COMMISSIONER" ? (
              <>
                <MenuLink to="/cohorts">{t("masthead.cohorts")}</MenuLink>
                <MenuLink to="/statistics">{t("masthead.statistics")}</MenuLink>
              </>
            ) : null}
            {viewer.kind === "PRACTITIONER" || viewer.kind === "DPO" ? (
              <MenuLink to="/notifications">
                {t("masthead.notifications")}
                <UnreadCount />
              </MenuLink>
            ) : null}
            {viewer.kind === "DPO" ? <MenuLink to="/tasks">{t("masthead.reviews")}</MenuLink> : null}
            {viewer.roles.includes("DATA_QUALITY") ? (
              <MenuLink to="/merge">{t("masthead.merge")}</MenuLink>
            ) : null}
            {viewer.kind === "DPO" ? <MenuLink to="/audit">{t("masthead.audit")}</MenuLink> : null}
            {viewer.kind === "DPO" ? <MenuLink to="/agreements">{t("masthead.agreements")}</MenuLink> : null}
            {viewer.kind === "DPO" ? <MenuLink to="/webhooks">{t("masthead.webhooks")}</MenuLink> : null}
            {viewer.kind === "PRACTITIONER" || viewer.kind === "DPO" ? (
              <MenuLink to="/emergency">{t("masthead.emergency")}</MenuLink>
            ) : null}
            <span className="tl-masthead__who">
              {viewer.agency
                ? t("masthead.whoAndAgency", { name: viewer.displayName, agency: viewer.agency.name })
                : viewer.displayName}
            </span>
            <SignOutButton />
          </nav>
        ) : null}
      </div>
    </header>
  );
}

function MenuLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <NavLink to={to} className="govuk-link">
      {children}
    </NavLink>
  );
}
