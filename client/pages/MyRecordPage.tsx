import { useLocation } from "react-router";
import { useQuery } from "urql";
import { EmptyState } from "../components/EmptyState";
import { Details } from "../components/Details";
import { NotificationBanner } from "../components/NotificationBanner";
import { PageHeading } from "../components/PageHeading";
import { Reading } from "../features/failure/Reading";
import { OwnNav } from "../features/own/OwnNav";
import { OwnPersonPart } from "../features/own/OwnPersonPart";
import { graphql } from "../graphql/generated";
import { useTranslation } from "../messages/useTranslation";

const pageDocument = graphql(`
  query MyRecordPage {
    ownRecord {
      people {
        person {
          id
        }
        ...OwnPersonPart
      }
    }
  }
`);

/** What is held about the reader, and about those for whom they may act. */
export function MyRecordPage() {
  const { t } = useTranslation();
  const answer = useQuery({ query: pageDocument });
  const said = (useLocation().state as { said?: boolean } | null)?.said;
  return (
    <div className="tl-narrow">
      {said ? (
        <NotificationBanner success title={t("page.success")}>
          <p className="govuk-notification-banner__heading">{t("own.said")}</p>
        </NotificationBanner>
      ) : null}
      <PageHeading title={t("own.title")} />
      <OwnNav />
      <p className="govuk-body">{t("own.lead")}</p>
      <Details summary={t("own.notAllTitle")}>
        <p>{t("own.notAll")}</p>
        <p>{t("own.askCopy")}</p>
      </Details>
      <Reading answer={answer}>
        {({ ownRecord: { people } }) =>
          people.length === 0 ? (
            <EmptyState title={t("own.empty")}>
              <p>{t("own.askCopy")}</p>
            </EmptyState>
          ) : (
            people.map((one) => <OwnPersonPart key={one.person.id} of={one} />)
          )
        }
      </Reading>
    </div>
  );
}
