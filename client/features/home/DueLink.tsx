import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Tag } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import type { DueLinkFragment } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";

const dueLinkFragment = graphql(`
  fragment DueLink on DueItem {
    id
    caseId
    isTask
    requestId
    kind
    title
    dueOn
    overdue
  }
`);

/** Something to be done, as a link to where it is done, with its day. */
export function DueLink({
  of,
  dateBelow = false,
}: {
  of: FragmentType<typeof dueLinkFragment>;
  dateBelow?: boolean;
}) {
  const { t } = useTranslation();
  const due = readFragment(dueLinkFragment, of);
  const day = due.dueOn ? (
    <>
      {due.overdue ? (
        <>
          <Tag colour="red">{t("task.overdue")}</Tag>{" "}
        </>
      ) : null}
      {t("task.due", { date: formatDate(due.dueOn) })}
    </>
  ) : null;
  return (
    <>
      <Link className="govuk-link" to={wayTo(due)}>
        {due.title ?? (due.kind ? t(`home.dueKind.${due.kind}`) : null)}
      </Link>{" "}
      {day && dateBelow ? <div className="tl-home__reference">{day}</div> : day}
    </>
  );
}

function wayTo({ id, caseId, kind, isTask, requestId }: DueLinkFragment): string {
  if (requestId) return `/cases/${caseId}/requests/${requestId}`;
  if (kind === "PLAN_ACTION") return `/cases/${caseId}/plan`;
  if (kind === "UNSIGNED_ASSESSMENT") return `/cases/${caseId}/assessment`;
  if (kind === "CONSENT_DISPUTED") return `/cases/${caseId}/consents`;
  if (kind === "DECISION_REVIEW") return `/cases/${caseId}/rules`;
  return isTask ? `/tasks/${id}` : `/cases/${caseId}`;
}
