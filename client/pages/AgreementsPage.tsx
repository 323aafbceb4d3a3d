import { useTranslation } from "../messages/useTranslation";
import { Link } from "react-router";
import { useQuery } from "urql";
import { LinkButton } from "../components/Button";
import { PageHeading } from "../components/PageHeading";
import { agreementParts } from "../features/agreements/agreementFragments";
import { AgreementList } from "../features/agreements/AgreementList";
import { Reading } from "../features/failure/Reading";
import { graphql, readFragment } from "../graphql/generated";

const pageDocument = graphql(`
  query AgreementsPage {
    agreements {
      id
      ...AgreementParts
    }
  }
`);

/** The information sharing agreements of the partnership, for a data-protection officer. */
export function AgreementsPage() {
  const { t } = useTranslation();
  const answer = useQuery({ query: pageDocument });
  return (
    <>
      <PageHeading title={t("agreements.title")} />
      <p className="govuk-body-l">{t("agreements.lead")}</p>
      <div className="govuk-button-group">
        <LinkButton to="/agreements/record">{t("agreements.record")}</LinkButton>
        <Link className="govuk-link" to="/agreements/compare">
          {t("agreements.compare")}
        </Link>
      </div>
      <Reading answer={answer}>
        {({ agreements }) => (
          <AgreementList agreements={agreements.map((one) => readFragment(agreementParts, one))} />
        )}
      </Reading>
    </>
  );
}
