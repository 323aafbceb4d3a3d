import { useEffect, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Link, useNavigate } from "react-router";
import { Button } from "../../components/Button";
import { usePurpose } from "../purpose/PurposeContext";
import { type RunningUse, useRunningEmergency } from "./EmergencyContext";
import { hoursAndMinutes, minutesLeft } from "./timeLeft";
import { useEndEmergency } from "./useEndEmergency";

/** Says on every page that emergency access runs, for how long yet, and ends it. */
export function EmergencyBanner() {
  const { t } = useTranslation();
  const { uses } = useRunningEmergency();
  if (uses.length === 0) return null;
  return (
    <section className="tl-emergency" aria-label={t("emergency.open.banner")}>
      <div className="govuk-width-container">
        {uses.map((use) => (
          <Running key={use.id} use={use} />
        ))}
      </div>
    </section>
  );
}

function Running({ use }: { use: RunningUse }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { current } = usePurpose();
  const { end, busy, failed } = useEndEmergency(use.id, () => void navigate("/purpose?returnTo=/emergency"));
  const now = useMinute();
  const { hours, minutes } = hoursAndMinutes(minutesLeft(use.endsAt ?? "", now));
  const left = [
    hours > 0 ? t("emergency.open.hours", { count: hours }) : "",
    minutes > 0 || hours === 0 ? t("emergency.open.minutes", { count: minutes }) : "",
  ].filter(Boolean);
  return (
    <div className="tl-emergency__use">
      <span>
        <strong>{t("emergency.open.running", { reference: use.caseReference ?? "" })}</strong>{" "}
        {t("emergency.open.left", { time: left.join(" ") })}
      </span>
      {use.caseId && current?.mode === "EMERGENCY" ? (
        <Link className="govuk-link" to={`/cases/${use.caseId}`}>
          {t("emergency.open.toCase")}
        </Link>
      ) : null}
      <Button look="warning" busy={busy} onClick={end}>
        {t("emergency.open.endNow")}
      </Button>
      {failed ? <span role="alert">{t("emergency.open.endFailed")}</span> : null}
    </div>
  );
}

/** The time, anew every half minute: nothing is read for it. */
function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
