import { Link } from "react-router";
import { useQuery } from "urql";
import { InsetText } from "../components/InsetText";
import { PageHeading } from "../components/PageHeading";
import { Reading } from "../features/failure/Reading";
import { StaffHomes } from "../features/looks/StaffHomes";
import { WellKnownList } from "../features/looks/WellKnownList";
import { graphql } from "../graphql/generated";
import { useTranslation } from "../messages/useTranslation";

const watchDocument = graphql(`
  query LookWatchPage {
    lookWatch {
      ...WellKnownList
      ...StaffHomes
    }
  }
`);

/** What alerts about unusual looks go by: well-known people, and where people at work live. */
export function LookWatchPage() {
  const { t } = useTranslation();
  const [answer, read] = useQuery({ query: watchDocument });
  const again = () => read({ requestPolicy: "network-only" });
  return (
    <>
      <Link className="govuk-back-link" to="/audit/alerts">
        {t("looks.back")}
      </Link>
      <PageHeading title={t("looks.watch.title")} />
      <p className="govuk-body-l">{t("looks.watch.lead")}</p>
      <InsetText>{t("looks.watch.closed")}</InsetText>
      <Reading answer={[answer, read]}>
        {({ lookWatch }) => (
          <>
            <WellKnownList of={lookWatch} onDone={again} />
            <StaffHomes of={lookWatch} onDone={again} />
          </>
        )}
      </Reading>
    </>
  );
}
