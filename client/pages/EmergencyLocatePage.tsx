import { useState } from "react";
import { useTranslation } from "../messages/useTranslation";
import { Link } from "react-router";
import { InsetText } from "../components/InsetText";
import { NotificationBanner } from "../components/NotificationBanner";
import { PageHeading } from "../components/PageHeading";
import { LocateForm } from "../features/emergency/LocateForm";
import { RequestPanel } from "../features/emergency/RequestPanel";
import type { ReasonDraft } from "../features/emergency/reasons";

/** Finds, in an emergency, one person in whose case the viewer has no part, and asks for emergency access to them. */
export function EmergencyLocatePage() {
  const { t } = useTranslation();
  const [tries, setTries] = useState(0);
  // Kept in this page alone, and nowhere in the browser: it is gone when the page is left.
  const [found, setFound] = useState<{ handles: string[]; reason: ReasonDraft }>();
  const back = (
    <Link className="govuk-back-link" to="/emergency">
      {t("emergency.toEmergency")}
    </Link>
  );
  if (found) return <RequestPanel whom={found} back={back} />;
  return (
    <div className="tl-narrow">
      {back}
      {tries > 0 ? (
        <NotificationBanner key={tries} success title={t("emergency.answer")}>
          <p className="govuk-notification-banner__heading">{t("emergency.nothingFound")}</p>
          <p className="govuk-body">{t("emergency.nothingFoundNext")}</p>
        </NotificationBanner>
      ) : null}
      <PageHeading title={t("emergency.locateTitle")} />
      <p className="govuk-body">{t("emergency.locateLead")}</p>
      <InsetText>{t("emergency.locateTold")}</InsetText>
      <LocateForm
        onAnswer={(handle, reason) =>
          handle === null ? setTries(tries + 1) : setFound({ handles: [handle], reason })
        }
      />
    </div>
  );
}
