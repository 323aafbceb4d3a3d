import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Table } from "../../components/Table";
import { Tag, type TagColour } from "../../components/Tag";
import { FailureNote } from "../failure/FailureNote";
import { graphql } from "../../graphql/generated";
import type { DeliveryState, WebhookPartsFragment } from "../../graphql/generated/graphql";
import { formatDateTime } from "../../messages/dates";
import { useTranslation } from "../../messages/useTranslation";

const replayDocument = graphql(`
  mutation ReplayDelivery($id: ID!) {
    replayDelivery(id: $id) {
      id
    }
  }
`);

const colours: Record<DeliveryState, TagColour> = {
  DELIVERED: "green",
  WAITING: "yellow",
  FAILED: "red",
  STOPPED: "grey",
};

/** What was sent to a webhook, and what became of it. */
export function DeliveryLog({
  of: { deliveries, isLive },
  readAgain,
}: {
  of: WebhookPartsFragment;
  readAgain: () => void;
}) {
  const { t } = useTranslation();
  const [{ fetching, error }, replay] = useMutation(replayDocument);
  if (deliveries.length === 0)
    return (
      <EmptyState title={t("webhook.log.empty")}>
        <p>{t("webhook.log.emptyNext")}</p>
      </EmptyState>
    );
  return (
    <>
      {error ? <FailureNote error={error} /> : null}
      <Table
        caption={t("webhook.log.title")}
        captionHidden
        rows={deliveries}
        rowKey={({ id }) => id}
        columns={[
          {
            id: "kind",
            heading: t("webhook.log.kind"),
            cell: ({ kind }) => t(`webhook.kind.${kind}`),
          },
          {
            id: "sent",
            heading: t("webhook.log.sent"),
            cell: ({ triedAt, attempts }) => (
              <div>
                {formatDateTime(triedAt)}
                {attempts > 1 ? <div>{t("webhook.log.attempts", { count: attempts })}</div> : null}
              </div>
            ),
          },
          {
            id: "state",
            heading: t("webhook.log.state"),
            cell: ({ id, kind, state, trouble, status, nextAt, triedAt }) => (
              <div>
                <Tag colour={colours[state]}>{t(`webhook.delivery.${state}`)}</Tag>
                {trouble && state !== "STOPPED" ? (
                  <div>{t(`webhook.trouble.${trouble}`, { status: status ?? "" })}</div>
                ) : null}
                {nextAt ? <div>{t("webhook.log.next", { when: formatDateTime(nextAt) })}</div> : null}
                {isLive && state !== "WAITING" ? (
                  <div>
                    <Button look="quiet" busy={fetching} onClick={() => void replay({ id }).then(readAgain)}>
                      {t("webhook.log.again")}
                      <span className="govuk-visually-hidden">
                        {" "}
                        {t(`webhook.kind.${kind}`)}, {formatDateTime(triedAt)}
                      </span>
                    </Button>
                  </div>
                ) : null}
              </div>
            ),
          },
        ]}
      />
    </>
  );
}
