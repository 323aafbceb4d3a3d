import { Link, useNavigate, useParams } from "react-router";
import { useMutation, useQuery } from "urql";
import { Button } from "../components/Button";
import { PageHeading } from "../components/PageHeading";
import { FailureNote } from "../features/failure/FailureNote";
import { Reading } from "../features/failure/Reading";
import { useWords } from "../features/words/useWords";
import { graphql } from "../graphql/generated";
import { useTranslation } from "../messages/useTranslation";

const previewDocument = graphql(`
  query MyWithdrawPage($consentId: ID!) {
    previewOwnWithdrawal(consentId: $consentId) {
      lines {
        agency
        stops
        stays
      }
      refusals
    }
  }
`);

const withdrawDocument = graphql(`
  mutation WithdrawMyConsent($consentId: ID!) {
    withdrawOwnConsent(consentId: $consentId) {
      consent {
        id
        state
      }
    }
  }
`);

/** Says what stops with a consent, and withdraws it. */
export function MyWithdrawPage() {
  const { t } = useTranslation();
  const words = useWords();
  const navigate = useNavigate();
  const { consentId = "" } = useParams();
  const answer = useQuery({ query: previewDocument, variables: { consentId } });
  const [{ fetching, error }, withdraw] = useMutation(withdrawDocument);

  async function submit() {
    const { data } = await withdraw({ consentId });
    if (data) void navigate("/my-consents", { state: { withdrawn: true } });
  }

  return (
    <Reading answer={answer} wholePage>
      {({ previewOwnWithdrawal: { lines, refusals } }) => (
        <div className="tl-narrow">
          <Link className="govuk-back-link" to="/my-consents">
            {t("own.consents.back")}
          </Link>
          <PageHeading title={t("own.withdraw.title")} />
          {error ? <FailureNote error={error} onRetry={() => void submit()} /> : null}
          <h2 className="govuk-heading-s">{t("own.withdraw.changes")}</h2>
          <ul className="govuk-list govuk-list--bullet">
            {lines.flatMap(({ agency, stops, stays }) => [
              ...(stops.length > 0
                ? [
                    <li key={`${agency} stops`}>
                      {t("own.withdraw.stops", { agency, kinds: words.kinds(stops) })}
                    </li>,
                  ]
                : []),
              ...(stays.length > 0
                ? [
                    <li key={`${agency} stays`}>
                      {t("own.withdraw.stays", { agency, kinds: words.kinds(stays) })}
                    </li>,
                  ]
                : []),
            ])}
            {refusals > 0 ? <li>{t("own.withdraw.refusals")}</li> : null}
            <li>{t("own.withdraw.own")}</li>
            <li>{t("own.withdraw.past")}</li>
            <li>{t("own.withdraw.duty")}</li>
            <li>{t("own.withdraw.service")}</li>
          </ul>
          <Button look="warning" busy={fetching} onClick={() => void submit()}>
            {t("own.withdraw.button")}
          </Button>
        </div>
      )}
    </Reading>
  );
}
