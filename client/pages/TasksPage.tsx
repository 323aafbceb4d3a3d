import { useContext } from "react";
import { useTranslation } from "../messages/useTranslation";
import { Link, useLocation } from "react-router";
import { useQuery } from "urql";
import { EmptyState } from "../components/EmptyState";
import { NotificationBanner } from "../components/NotificationBanner";
import { PageHeading } from "../components/PageHeading";
import { Reading } from "../features/failure/Reading";
import { SessionContext } from "../features/session/session";
import { TaskCard } from "../features/tasks/TaskCard";
import { graphql } from "../graphql/generated";

const pageDocument = graphql(`
  query Tasks {
    tasks {
      items {
        id
        overdue
        ...TaskCard
      }
      more
    }
  }
`);

/** What a lead professional has to do, the most pressing first; for a data-protection officer the reviews that are due. */
export function TasksPage() {
  const { t } = useTranslation();
  const done = (useLocation().state as { done?: "task" } | null)?.done;
  const viewer = useContext(SessionContext);
  const answer = useQuery({ query: pageDocument });
  return (
    <>
      {done ? (
        <NotificationBanner success title={t("page.success")}>
          <p className="govuk-notification-banner__heading">{t("task.done")}</p>
        </NotificationBanner>
      ) : null}
      <PageHeading title={t("task.title")} />
      {viewer?.kind === "PRACTITIONER" ? (
        <p className="govuk-body">
          <Link className="govuk-link" to="/commitments">
            {t("commitments.link")}
          </Link>
          <br />
          <Link className="govuk-link" to="/referrals">
            {t("referrals.link")}
          </Link>
        </p>
      ) : null}
      <Reading answer={answer}>
        {({ tasks: { items, more } }) =>
          items.length === 0 ? (
            <EmptyState title={t("task.empty")}>
              <p>{t("task.emptyNext")}</p>
              <Link className="govuk-link" to="/">
                {t("task.home")}
              </Link>
            </EmptyState>
          ) : (
            <>
              <p className="govuk-body">
                {t("task.count", { count: items.length })}{" "}
                {t("task.overdueCount", { count: items.filter(({ overdue }) => overdue).length })}
              </p>
              {items.map((task) => (
                <TaskCard key={task.id} of={task} />
              ))}
              {more ? <p className="govuk-body">{t("task.more")}</p> : null}
            </>
          )
        }
      </Reading>
    </>
  );
}
