import { useState } from "react";
import { Link, useParams } from "react-router";
import { useMutation, useQuery } from "urql";
import { Button } from "../components/Button";
import { InsetText } from "../components/InsetText";
import { PageHeading } from "../components/PageHeading";
import { SummaryList } from "../components/SummaryList";
import { FailureNote } from "../features/failure/FailureNote";
import { Reading } from "../features/failure/Reading";
import { DeliveryLog } from "../features/webhooks/DeliveryLog";
import { webhookParts } from "../features/webhooks/webhookFragments";
import { WebhookState } from "../features/webhooks/WebhookState";
import { useWords } from "../features/words/useWords";
import { graphql, readFragment } from "../graphql/generated";
import type { WebhookPartsFragment } from "../graphql/generated/graphql";
import { formatDateTime } from "../messages/dates";
import { useTranslation } from "../messages/useTranslation";
import { NotFoundPage } from "./NotFoundPage";

const pageDocument = graphql(`
  query WebhookPage {
    webhooks {
      items {
        id
        ...WebhookParts
      }
    }
  }
`);

const testDocument = graphql(`
  mutation TestWebhook($id: ID!) {
    testWebhook(id: $id) {
      id
    }
  }
`);

const endDocument = graphql(`
  mutation EndWebhook($id: ID!) {
    endWebhook(id: $id) {
      id
    }
  }
`);

/** One webhook: what it is, what was sent to it, and what can be done with it. */
export function WebhookPage() {
  const { webhookId } = useParams();
  const answer = useQuery({ query: pageDocument });
  const readAgain = answer[1];
  return (
    <Reading answer={answer} wholePage>
      {({ webhooks: { items } }) => {
        const found = items.find(({ id }) => id === webhookId);
        return found ? (
          <One of={readFragment(webhookParts, found)} readAgain={() => readAgain()} />
        ) : (
          <NotFoundPage />
        );
      }}
    </Reading>
  );
}

function One({ of: webhook, readAgain }: { of: WebhookPartsFragment; readAgain: () => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const [ending, setEnding] = useState(false);
  const [tried, setTried] = useState(false);
  const [testing, test] = useMutation(testDocument);
  const [ended, end] = useMutation(endDocument);
  const { id, name, url, system, purpose, kinds, createdAt, endedAt, isLive } = webhook;
  const error = testing.error ?? ended.error;

  async function sendTrial() {
    const { data } = await test({ id });
    if (!data) return;
    setTried(true);
    // It leaves within a second or two: the log is read when it has.
    setTimeout(readAgain, 2_500);
  }

  return (
    <>
      <Link className="govuk-back-link" to="/webhooks">
        {t("webhook.back")}
      </Link>
      <PageHeading title={name} caption={t("webhook.caption")} />
      {error ? <FailureNote error={error} /> : null}
      <SummaryList
        rows={[
          { key: t("webhook.stateHeading"), value: <WebhookState of={webhook} /> },
          { key: t("webhook.url"), value: <span className="tl-own-link">{url}</span> },
          { key: t("webhook.system"), value: system },
          { key: t("webhook.purpose"), value: words.capital(words.purpose(purpose)) },
          {
            key: t("webhook.kinds"),
            value: (
              <ul className="govuk-list">
                {kinds.map((kind) => (
                  <li key={kind}>{t(`webhook.kind.${kind}`)}</li>
                ))}
              </ul>
            ),
          },
          { key: t("webhook.since"), value: formatDateTime(createdAt) },
          ...(endedAt ? [{ key: t("webhook.until"), value: formatDateTime(endedAt) }] : []),
        ]}
      />
      {ending ? (
        <>
          <InsetText>{t("webhook.endMeans")}</InsetText>
          <div className="govuk-button-group">
            <Button
              look="warning"
              busy={ended.fetching}
              onClick={() => void end({ id }).then(() => (setEnding(false), readAgain()))}
            >
              {t("webhook.endSure")}
            </Button>
            <Button look="secondary" onClick={() => setEnding(false)}>
              {t("form.cancel")}
            </Button>
          </div>
        </>
      ) : isLive ? (
        <div className="govuk-button-group">
          <Button busy={testing.fetching} onClick={() => void sendTrial()}>
            {t("webhook.test")}
          </Button>
          <Button look="warning" onClick={() => setEnding(true)}>
            {t("webhook.end")}
          </Button>
        </div>
      ) : null}
      <p className="govuk-body">
        <output>{tried ? t("webhook.tested") : ""}</output>
      </p>
      <h2 className="govuk-heading-m">{t("webhook.log.title")}</h2>
      <p className="govuk-body">{t("webhook.log.lead")}</p>
      <DeliveryLog of={webhook} readAgain={readAgain} />
      <Button look="secondary" onClick={readAgain}>
        {t("webhook.log.read")}
      </Button>
    </>
  );
}
