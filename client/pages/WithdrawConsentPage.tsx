import { useTranslation } from "../messages/useTranslation";
import { Link, useNavigate, useParams } from "react-router";
import { useQuery } from "urql";
import { PageHeading } from "../components/PageHeading";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { WithdrawConsent } from "../features/consents/WithdrawConsent";
import { Reading } from "../features/failure/Reading";
import { graphql } from "../graphql/generated";

const pageDocument = graphql(`
  query WithdrawConsentPage($id: ID!) {
    case(id: $id) {
      id
      reference
      familyName
      consents {
        items {
          id
          viewerCanWithdraw
          ...ConsentParts
        }
      }
    }
  }
`);

/** Says what withdrawing one consent will change, and withdraws it. */
export function WithdrawConsentPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { caseId = "", consentId } = useParams();
  const answer = useQuery({ query: pageDocument, variables: { id: caseId } });
  const toConsents = `/cases/${caseId}/consents`;
  return (
    <Reading answer={answer} wholePage>
      {({ case: one }) => {
        const consent = one?.consents.items.find(
          ({ id, viewerCanWithdraw }) => id === consentId && viewerCanWithdraw,
        );
        if (!one || !consent) return <NoSuchCase />;
        return (
          <div className="tl-narrow">
            <Link className="govuk-back-link" to={toConsents}>
              {t("consentForm.back")}
            </Link>
            <PageHeading title={t("withdraw.title")} caption={one.familyName ?? one.reference} />
            <WithdrawConsent
              of={consent}
              caseId={one.id}
              onDone={() => void navigate(toConsents, { state: { done: "consentWithdrawn" } })}
            />
          </div>
        );
      }}
    </Reading>
  );
}
