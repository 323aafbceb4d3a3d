import type { ReactNode } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { InsetText } from "../../components/InsetText";
import { PageHeading } from "../../components/PageHeading";
import { RequestForm, type Whom } from "./RequestForm";

/** The page on which emergency access is asked for: what it means, who is told, and the form. */
export function RequestPanel({
  whom,
  caption,
  back,
}: {
  whom: Whom;
  caption?: string | undefined;
  back: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className="tl-narrow">
      {back}
      <PageHeading title={t("emergency.askTitle")} caption={caption} />
      <p className="govuk-body">{t("emergency.askLead")}</p>
      <InsetText>{t("emergency.askTold")}</InsetText>
      <RequestForm whom={whom} />
    </div>
  );
}
