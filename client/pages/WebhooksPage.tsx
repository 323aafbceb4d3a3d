import { Link } from "react-router";
import { useQuery } from "urql";
import { LinkButton } from "../components/Button";
import { EmptyState } from "../components/EmptyState";
import { PageHeading } from "../components/PageHeading";
import { Table } from "../components/Table";
import { Reading } from "../features/failure/Reading";
import { webhookParts } from "../features/webhooks/webhookFragments";
import { WebhookState } from "../features/webhooks/WebhookState";
import { graphql, readFragment } from "../graphql/generated";
import { useTranslation } from "../messages/useTranslation";

const pageDocument = graphql(`
  query WebhooksPage {
    webhooks {
      items {
        id
        ...WebhookParts
      }
    }
  }
`);

/** Where the agency's systems are told that something happened. */
export function WebhooksPage() {
  const { t } = useTranslation();
  const answer = useQuery({ query: pageDocument });
  return (
    <>
      <PageHeading title={t("webhook.title")} />
      <p className="govuk-body-l">{t("webhook.lead")}</p>
      <div className="govuk-button-group">
        <LinkButton to="/webhooks/new">{t("webhook.new")}</LinkButton>
        <Link className="govuk-link" to="/systems">
          {t("systems.title")}
        </Link>
      </div>
      <Reading answer={answer}>
        {({ webhooks: { items } }) =>
          items.length === 0 ? (
            <EmptyState title={t("webhook.empty")}>
              <p>{t("webhook.emptyNext")}</p>
            </EmptyState>
          ) : (
            <Table
              caption={t("webhook.title")}
              captionHidden
              rows={items.map((one) => readFragment(webhookParts, one))}
              rowKey={({ id }) => id}
              columns={[
                {
                  id: "name",
                  heading: t("webhook.name"),
                  cell: ({ id, name }) => (
                    <Link className="govuk-link" to={`/webhooks/${id}`}>
                      {name}
                    </Link>
                  ),
                },
                {
                  id: "system",
                  heading: t("webhook.system"),
                  cell: ({ system }) => system,
                },
                {
                  id: "failed",
                  heading: t("webhook.failed"),
                  cell: ({ deliveries }) => deliveries.filter(({ state }) => state === "FAILED").length,
                },
                {
                  id: "state",
                  heading: t("webhook.stateHeading"),
                  cell: (one) => <WebhookState of={one} />,
                },
              ]}
            />
          )
        }
      </Reading>
    </>
  );
}
