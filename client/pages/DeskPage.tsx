import { useState } from "react";
import { useTranslation } from "../messages/useTranslation";
import { Link } from "react-router";
import { InsetText } from "../components/InsetText";
import { PageHeading } from "../components/PageHeading";
import { startOfDay } from "../features/audit/accessLogChoice";
import { questionNames } from "../features/desk/deskQuestions";
import { NamesPolicy } from "../features/desk/NamesPolicy";
import { UseOverTime } from "../features/desk/UseOverTime";
import { OversightNav } from "../features/oversight/OversightNav";

/** How far back the plot of one's own agency goes, in days. */
const DAYS = 30;

/** Where a data-protection officer begins: each question that can be asked, and how records were used lately. */
export function DeskPage() {
  const { t } = useTranslation();
  const [from] = useState(() => startOfDay(new Date().toISOString().slice(0, 10), -DAYS));
  return (
    <>
      <PageHeading title={t("desk.title")} />
      <OversightNav />
      <p className="govuk-body-l">{t("desk.lead")}</p>
      <InsetText>{t("audit.audited")}</InsetText>
      <dl className="tl-desk govuk-body">
        <div>
          <dt>
            <Link className="govuk-link" to="/audit">
              {t("audit.title")}
            </Link>
          </dt>
          <dd>{t("audit.lead")}</dd>
        </div>
        {questionNames.map((name) => (
          <div key={name}>
            <dt>
              <Link className="govuk-link" to={`/audit/desk/${name}`}>
                {t(`desk.question.${name}.title`)}
              </Link>
            </dt>
            <dd>{t(`desk.question.${name}.lead`)}</dd>
          </div>
        ))}
      </dl>
      <NamesPolicy />
      <UseOverTime filter={{ from }} by="day" title={t("desk.ourUse", { days: DAYS })} />
    </>
  );
}
