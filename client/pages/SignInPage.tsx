import { useTranslation } from "../messages/useTranslation";
import { Navigate, useSearchParams } from "react-router";
import { InsetText } from "../components/InsetText";
import { PageHeading } from "../components/PageHeading";
import { StoryPicture } from "../features/session/StoryPicture";
import { useSessionState } from "../features/session/useSessionState";

/** The start page: says what Tellonce is, and leads to the identity provider. */
export function SignInPage() {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const state = useSessionState();
  const returnTo = address.get("returnTo") ?? "/";
  if (state?.signedIn) return <Navigate to={returnTo} replace />;
  return (
    <div className="tl-start">
      <div className="tl-narrow">
        <PageHeading title={t("signIn.title")} />
        <p className="govuk-body-l">{t("signIn.lead")}</p>
        <ul className="govuk-list govuk-list--bullet">
          <li>{t("signIn.points.once")}</li>
          <li>{t("signIn.points.agreed")}</li>
          <li>{t("signIn.points.recorded")}</li>
        </ul>
        {returnTo === "/" ? null : <p className="govuk-body">{t("signIn.goOn")}</p>}
        <a className="govuk-button" href={`/auth/sign-in?${new URLSearchParams({ returnTo })}`}>
          {t("signIn.button")}
        </a>
        {state?.demonstration ? <InsetText>{t("signIn.demonstration")}</InsetText> : null}
      </div>
      <StoryPicture />
    </div>
  );
}
