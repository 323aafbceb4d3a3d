import { useState } from "react";
import { Link } from "react-router";
import { useQuery } from "urql";
import { Button } from "../components/Button";
import { EmptyState } from "../components/EmptyState";
import { NotificationBanner } from "../components/NotificationBanner";
import { PageHeading } from "../components/PageHeading";
import { Reading } from "../features/failure/Reading";
import { RegisterSystem } from "../features/systems/RegisterSystem";
import { SystemCard } from "../features/systems/SystemCard";
import { graphql } from "../graphql/generated";
import { useTranslation } from "../messages/useTranslation";

const pageDocument = graphql(`
  query SystemsPage {
    systemClients {
      items {
        id
        ...SystemCard
      }
      ...RegisterSystem
    }
  }
`);

/** The systems of the officer's agency that may ask: registered by their public keys, and revoked. */
export function SystemsPage() {
  const { t } = useTranslation();
  const [answer, read] = useQuery({ query: pageDocument });
  const [isOpen, setOpen] = useState(false);
  const [done, setDone] = useState<string>();
  const onDone = (sentence: string) => {
    setOpen(false);
    setDone(sentence);
    read({ requestPolicy: "network-only" });
  };
  return (
    <>
      <Link className="govuk-back-link" to="/webhooks">
        {t("systems.back")}
      </Link>
      {done ? (
        <NotificationBanner title={t("systems.done")} success>
          <p className="govuk-notification-banner__heading tl-words">{done}</p>
        </NotificationBanner>
      ) : null}
      <PageHeading title={t("systems.title")} />
      <p className="govuk-body-l">{t("systems.lead")}</p>
      <Reading answer={[answer, read]}>
        {({ systemClients }) => (
          <>
            {isOpen ? (
              <RegisterSystem of={systemClients} onDone={onDone} onCancel={() => setOpen(false)} />
            ) : (
              <Button onClick={() => setOpen(true)}>{t("systems.register")}</Button>
            )}
            {systemClients.items.length === 0 ? (
              <EmptyState title={t("systems.empty")}>
                <p>{t("systems.emptyNext")}</p>
              </EmptyState>
            ) : (
              systemClients.items.map((one) => <SystemCard key={one.id} of={one} onDone={onDone} />)
            )}
          </>
        )}
      </Reading>
    </>
  );
}
