import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { InsetText } from "../components/InsetText";
import { NotificationBanner } from "../components/NotificationBanner";
import { PageHeading } from "../components/PageHeading";
import { LocateForm } from "../features/emergency/LocateForm";
import type { ReasonDraft } from "../features/emergency/reasons";

/** Finds, in an emergency, one person in whose case the viewer has no part. */
export function EmergencyLocatePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [tries, setTries] = useState(0);
  const answered = (handle: string | null, reason: ReasonDraft) => {
    if (handle === null) return setTries(tries + 1);
    void navigate("/emergency/request", { state: { handles: [handle], reason } });
  };
  return (
    <div className="tl-narrow">
      <Link className="govuk-back-link" to="/emergency">
        {t("emergency.toEmergency")}
      </Link>
      {tries > 0 ? (
        <NotificationBanner key={tries} success title={t("emergency.answer")}>
          <p className="govuk-notification-banner__heading">{t("emergency.nothingFound")}</p>
          <p className="govuk-body">{t("emergency.nothingFoundNext")}</p>
        </NotificationBanner>
      ) : null}
      <PageHeading title={t("emergency.locateTitle")} />
      <p className="govuk-body">{t("emergency.locateLead")}</p>
      <InsetText>{t("emergency.locateTold")}</InsetText>
      <LocateForm onAnswer={answered} />
    </div>
  );
}
