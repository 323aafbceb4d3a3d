import { Link } from "react-router";
import { useQuery } from "urql";
import { EmptyState } from "../components/EmptyState";
import { PageHeading } from "../components/PageHeading";
import { Table } from "../components/Table";
import { Reading } from "../features/failure/Reading";
import { HoldForm } from "../features/rights/HoldForm";
import { graphql } from "../graphql/generated";
import { formatDateTime } from "../messages/dates";
import { useTranslation } from "../messages/useTranslation";

const holdsDocument = graphql(`
  query LegalHolds {
    legalHolds {
      id
      personReference
      reason
      placedAt
      placedBy
      liftedAt
      liftedBecause
    }
  }
`);

/** What the agency must not erase, and why. */
export function LegalHoldsPage() {
  const { t } = useTranslation();
  const answer = useQuery({ query: holdsDocument });
  const column = (id: string, heading: string) => ({ id, heading });
  return (
    <>
      <Link className="govuk-back-link" to="/rights">
        {t("rights.toAll")}
      </Link>
      <PageHeading title={t("rights.hold.title")} />
      <p className="govuk-body">{t("rights.hold.lead")}</p>
      <Reading answer={answer}>
        {({ legalHolds }) =>
          legalHolds.length === 0 ? (
            <EmptyState title={t("rights.hold.empty")}>
              <p>{t("rights.hold.emptyNext")}</p>
            </EmptyState>
          ) : (
            <Table
              caption={t("rights.hold.title")}
              captionHidden
              rows={legalHolds}
              rowKey={({ id }) => id}
              columns={[
                {
                  ...column("person", t("rights.person")),
                  cell: ({ personReference }) => personReference,
                },
                { ...column("why", t("rights.hold.reason")), cell: ({ reason }) => reason },
                {
                  ...column("placed", t("rights.hold.placed")),
                  cell: ({ placedAt, placedBy }) => `${formatDateTime(placedAt)} (${placedBy})`,
                },
                {
                  ...column("lifted", t("rights.hold.lifted")),
                  cell: ({ liftedAt, liftedBecause }) =>
                    liftedAt ? `${formatDateTime(liftedAt)}: ${liftedBecause}` : t("rights.hold.inForce"),
                },
              ]}
            />
          )
        }
      </Reading>
      <div className="tl-narrow">
        <h2 className="govuk-heading-m">{t("rights.hold.change")}</h2>
        <HoldForm onDone={() => answer[1]({ requestPolicy: "network-only" })} />
      </div>
    </>
  );
}
