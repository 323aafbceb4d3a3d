import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { Tag } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { wayTo } from "./wayTo";

const dueLinkFragment = graphql(`
  fragment DueLink on DueItem {
    id
    caseId
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
        {due.title && due.kind !== "PLAN_ACTION" && due.kind
          ? t("home.dueOf", { what: t(`home.dueKind.${due.kind}`), title: due.title })
          : (due.title ?? (due.kind ? t(`home.dueKind.${due.kind}`) : null))}
      </Link>{" "}
      {day && dateBelow ? <div className="tl-home__reference">{day}</div> : day}
    </>
  );
}
