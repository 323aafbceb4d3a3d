import { useTranslation } from "../../messages/useTranslation";
import { InsetText } from "../../components/InsetText";
import type { AssessmentRegisterQuery } from "../../graphql/generated/graphql";
import { savedBy } from "./savedBy";

type Register = NonNullable<AssessmentRegisterQuery["assessmentRegister"]>;

/** What the one assessment spared the family, counted; and what a paper thought that this is worth, as its estimate. */
export function Saving({ of }: { of: Register }) {
  const { t } = useTranslation();
  const { agencies, fewer, spared } = savedBy(of);
  const { place, assessments, percent, pounds } = of.estimate;
  return (
    <>
      <h2 className="govuk-heading-m">{t("register.saved.title")}</h2>
      {fewer > 0 ? (
        <p className="govuk-body">{t("register.saved.fewer", { agencies, count: fewer })}</p>
      ) : (
        <p className="govuk-body">{t("register.saved.none")}</p>
      )}
      {spared > 0 ? <p className="govuk-body">{t("register.saved.spared", { count: spared })}</p> : null}
      <InsetText>
        {t("register.saved.estimate", {
          place,
          assessments,
          percent,
          pounds: new Intl.NumberFormat("en-GB", {
            style: "currency",
            currency: "GBP",
            maximumFractionDigits: 0,
          }).format(pounds),
        })}
      </InsetText>
    </>
  );
}
