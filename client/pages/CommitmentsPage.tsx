import { Link } from "react-router";
import { useQuery } from "urql";
import { EmptyState } from "../components/EmptyState";
import { PageHeading } from "../components/PageHeading";
import { Table } from "../components/Table";
import { Tag } from "../components/Tag";
import { Reading } from "../features/failure/Reading";
import { Shown } from "../features/withheld/Shown";
import { useWords } from "../features/words/useWords";
import { graphql } from "../graphql/generated";
import type { CommitmentsQuery } from "../graphql/generated/graphql";
import { formatDate } from "../messages/dates";
import { useTranslation } from "../messages/useTranslation";

const commitmentsDocument = graphql(`
  query Commitments {
    commitments {
      case {
        id
        reference
        familyName
      }
      action {
        id
        title
        dueOn
        status
        about {
          id
          name
        }
        viewerCan {
          say
        }
      }
      overdue
    }
  }
`);

/** What the viewer's agency has promised to families, over all their plans. */
export function CommitmentsPage() {
  const { t } = useTranslation();
  const answer = useQuery({ query: commitmentsDocument });
  return (
    <>
      <PageHeading title={t("commitments.title")} />
      <p className="govuk-body">{t("commitments.lead")}</p>
      <Reading answer={answer}>
        {({ commitments }) =>
          commitments.length === 0 ? (
            <EmptyState title={t("commitments.empty")}>
              <p>{t("commitments.emptyNext")}</p>
            </EmptyState>
          ) : (
            <CommitmentTable rows={[...commitments]} />
          )
        }
      </Reading>
    </>
  );
}

function CommitmentTable({ rows }: { rows: CommitmentsQuery["commitments"][number][] }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Table
      caption={t("commitments.caption")}
      captionHidden
      rows={rows}
      rowKey={({ action }) => action.id}
      columns={[
        {
          id: "title",
          heading: t("plan.action"),
          cell: ({ action }) => <Shown value={action.title} />,
        },
        {
          id: "family",
          heading: t("commitments.family"),
          cell: ({ case: one }) => (
            <Link className="govuk-link" to={`/cases/${one.id}/plan`}>
              {one.familyName ?? t("case.reference", { reference: one.reference })}
            </Link>
          ),
        },
        {
          id: "about",
          heading: t("plan.about"),
          cell: ({ action }) => <Shown value={words.list(action.about.map(words.name))} />,
        },
        {
          id: "due",
          heading: t("plan.dueOn"),
          cell: ({ action, overdue }) => (
            <span>
              {action.dueOn ? (
                <span className="tl-date">{formatDate(action.dueOn)}</span>
              ) : (
                t("commitments.noDay")
              )}{" "}
              {overdue ? <Tag colour="red">{t("commitments.overdue")}</Tag> : null}
            </span>
          ),
        },
        {
          id: "status",
          heading: t("plan.status"),
          cell: ({ case: one, action }) => (
            <span>
              <Shown value={action.status && t(`words.actionStatus.${action.status}`)} />{" "}
              {action.viewerCan.say ? (
                <Link className="govuk-link" to={`/cases/${one.id}/plan/progress/${action.id}`}>
                  {t("commitments.say")}
                  <span className="govuk-visually-hidden">: {action.title}</span>
                </Link>
              ) : null}
            </span>
          ),
        },
      ]}
    />
  );
}
