import { useTranslation } from "../messages/useTranslation";
import { Frame } from "../features/frame/Frame";
import { Button } from "../components/Button";
import { PageHeading } from "../components/PageHeading";

/** For a fault of the page itself, as when a new version was put in place while it was open. */
export function BrokenPage() {
  const { t } = useTranslation();
  return (
    <Frame>
      <div className="tl-narrow">
        <PageHeading title={t("broken.title")} />
        <p className="govuk-body">{t("broken.text")}</p>
        <Button onClick={() => window.location.reload()}>{t("broken.reload")}</Button>
      </div>
    </Frame>
  );
}
