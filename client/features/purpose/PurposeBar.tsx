import { useTranslation } from "../../messages/useTranslation";
import { Link, useLocation } from "react-router";
import { classNames } from "../../components/classNames";
import { usePurpose } from "./PurposeContext";

/** Always says for which purpose this tab asks, and leads to changing it. */
export function PurposeBar() {
  const { t } = useTranslation();
  const { current, options } = usePurpose();
  const { pathname, search } = useLocation();
  if (!current) return null;
  return (
    <section
      className={classNames("tl-purpose", current.mode === "DUTY" && "tl-purpose--duty")}
      aria-label={t("purpose.label")}
    >
      <div className="govuk-width-container tl-purpose__inner">
        <span>
          {t("purpose.here")} <span className="tl-purpose__name">{current.sentence}</span>
        </span>
        {current.reason ? <span>{t("purpose.because", { reason: current.reason })}</span> : null}
        {options.length > 1 && pathname !== "/purpose" ? (
          <Link
            className="govuk-link"
            to={`/purpose?${new URLSearchParams({ returnTo: pathname + search })}`}
          >
            {t("purpose.change")}
          </Link>
        ) : null}
      </div>
    </section>
  );
}
