import { useTranslation } from "../messages/useTranslation";
import { useNavigate, useSearchParams } from "react-router";
import { PageHeading } from "../components/PageHeading";
import { PurposeForm } from "../features/purpose/PurposeForm";

/** Chooses the purpose for which this tab asks. */
export function PurposePage() {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const navigate = useNavigate();
  const asked = address.get("returnTo") ?? "/";
  // Only a path of our own: never another site.
  const returnTo = /^\/(?!\/)/.test(asked) ? asked : "/";
  return (
    <div className="tl-narrow">
      <PageHeading title={t("purpose.title")} />
      <p className="govuk-body">{t("purpose.intro")}</p>
      <PurposeForm onChosen={() => void navigate(returnTo)} />
    </div>
  );
}
