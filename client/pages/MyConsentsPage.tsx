import { useLocation } from "react-router";
import { useQuery } from "urql";
import { LinkButton } from "../components/Button";
import { EmptyState } from "../components/EmptyState";
import { NotificationBanner } from "../components/NotificationBanner";
import { PageHeading } from "../components/PageHeading";
import { Tag } from "../components/Tag";
import { ConsentSentences } from "../features/consents/ConsentSentences";
import { Reading } from "../features/failure/Reading";
import { OwnNav } from "../features/own/OwnNav";
import { useWords } from "../features/words/useWords";
import { graphql } from "../graphql/generated";
import { formatDate } from "../messages/dates";
import { useTranslation } from "../messages/useTranslation";

const pageDocument = graphql(`
  query MyConsentsPage {
    ownRecord {
      consents {
        id
        state
        givenAt
        withdrawnAt
        viewerCanWithdraw
        about {
          id
          name
        }
        provisions {
          permit
          agencies {
            id
            name
          }
          agencyTypes
          categories
          purposes
          from
          until
        }
      }
    }
  }
`);

/** What the reader agreed to share, and the way to withdraw it. */
export function MyConsentsPage() {
  const { t } = useTranslation();
  const words = useWords();
  const answer = useQuery({ query: pageDocument });
  const done = (useLocation().state as { withdrawn?: boolean } | null)?.withdrawn;
  return (
    <div className="tl-narrow">
      {done ? (
        <NotificationBanner success title={t("page.success")}>
          <p className="govuk-notification-banner__heading">{t("own.consents.withdrawn")}</p>
        </NotificationBanner>
      ) : null}
      <PageHeading title={t("own.consents.title")} />
      <OwnNav />
      <p className="govuk-body">{t("own.consents.lead")}</p>
      <Reading answer={answer}>
        {({ ownRecord: { consents } }) =>
          consents.length === 0 ? (
            <EmptyState title={t("own.consents.empty")}>
              <p>{t("own.consents.emptyNext")}</p>
            </EmptyState>
          ) : (
            consents.map((consent) => {
              const person = words.name(consent.about);
              const title = t("consent.titleOf", {
                person,
                date: consent.givenAt ? formatDate(consent.givenAt) : "",
              });
              return (
                <article className="tl-card" key={consent.id}>
                  <h2 className="govuk-heading-s">
                    {title} {consent.state ? <Tag>{words.consentState(consent.state)}</Tag> : null}
                  </h2>
                  <ConsentSentences provisions={consent.provisions ?? []} person={person} />
                  {consent.withdrawnAt ? (
                    <p className="govuk-body">
                      {t("consent.withdrawnOn", { date: formatDate(consent.withdrawnAt) })}
                    </p>
                  ) : null}
                  {consent.viewerCanWithdraw ? (
                    <LinkButton look="secondary" to={`/my-consents/${consent.id}/withdraw`}>
                      {t("own.consents.withdraw")}
                      <span className="govuk-visually-hidden">
                        {" "}
                        {t("consent.withdrawOf", { consent: title })}
                      </span>
                    </LinkButton>
                  ) : null}
                </article>
              );
            })
          )
        }
      </Reading>
    </div>
  );
}
