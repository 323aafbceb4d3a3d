import type { ReactNode } from "react";
import { useTranslation } from "../messages/useTranslation";
import { Link, useLocation, useNavigate, useParams } from "react-router";
import { useQuery } from "urql";
import { LinkButton } from "../components/Button";
import { NotificationBanner } from "../components/NotificationBanner";
import { PageHeading } from "../components/PageHeading";
import { AgreementDetails } from "../features/agreements/AgreementDetails";
import { AgreementDoing } from "../features/agreements/AgreementDoing";
import { type Agreement, agreementParts } from "../features/agreements/agreementFragments";
import { type Doing, DOINGS, may } from "../features/agreements/useDoing";
import { Reading } from "../features/failure/Reading";
import { UnsavedGuard } from "../features/unsaved/UnsavedGuard";
import { graphql, readFragment } from "../graphql/generated";
import { NotFoundPage } from "./NotFoundPage";

const pageDocument = graphql(`
  query AgreementPage($id: ID!) {
    agreement(id: $id) {
      id
      ...AgreementParts
    }
  }
`);

/** One agreement, or one thing being done with it. */
export function AgreementPage() {
  const { agreementId = "", doing } = useParams();
  // The key: what was just done is read again.
  return <Read key={`${agreementId} ${doing}`} id={agreementId} doing={doing} />;
}

function Read({ id, doing }: { id: string; doing: string | undefined }) {
  const answer = useQuery({ query: pageDocument, variables: { id } });
  return (
    <UnsavedGuard>
      <Reading answer={answer} wholePage>
        {({ agreement }) => <One of={readFragment(agreementParts, agreement)} doing={doing} />}
      </Reading>
    </UnsavedGuard>
  );
}

function One({ of: agreement, doing }: { of: Agreement; doing: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const here = `/agreements/${agreement.id}`;
  const done = (useLocation().state as { done?: Doing | "record" } | null)?.done;
  const wanted = DOINGS.find((one) => one === doing);
  if (doing && !(wanted && may(agreement, wanted))) return <NotFoundPage />;
  if (wanted)
    return (
      <div className="tl-narrow">
        <Back to={here}>{t("agreementDoing.back")}</Back>
        <PageHeading title={t(`agreementDoing.title.${wanted}`)} caption={agreement.name} />
        <AgreementDoing
          agreement={agreement}
          doing={wanted}
          onDone={(id) => void navigate(`/agreements/${id}`, { state: { done: wanted } })}
        />
      </div>
    );
  return (
    <>
      <Back to="/agreements">{t("agreement.back")}</Back>
      {done ? (
        <NotificationBanner success title={t("page.success")}>
          <p className="govuk-notification-banner__heading">
            {t(`agreementDoing.done.${done === "sign" && agreement.state === "PROPOSED" ? "record" : done}`)}
          </p>
        </NotificationBanner>
      ) : null}
      <PageHeading title={agreement.name} caption={t("agreement.caption")} />
      <div className="govuk-button-group">
        {DOINGS.filter((one) => may(agreement, one)).map((one) => (
          <LinkButton key={one} to={`${here}/${one}`} look={one === "sign" ? "primary" : "secondary"}>
            {t(`agreementDoing.title.${one}`)}
          </LinkButton>
        ))}
        {agreement.viewerCan.replace ? (
          <LinkButton to={`/agreements/record?replaces=${agreement.id}`} look="secondary">
            {t("agreement.replace")}
          </LinkButton>
        ) : null}
      </div>
      <AgreementDetails of={agreement} />
    </>
  );
}

function Back({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link className="govuk-back-link" to={to}>
      {children}
    </Link>
  );
}
