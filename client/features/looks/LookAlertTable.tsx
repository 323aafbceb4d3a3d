import { Link } from "react-router";
import { Table } from "../../components/Table";
import { Tag } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { stepColour } from "./stepColour";
import { useTranslation } from "../../messages/useTranslation";

const rowFragment = graphql(`
  fragment LookAlertRow on Alert {
    id
    day
    about
    caseReference
    step
    reasons {
      code
      cases
      usual
      peers
    }
  }
`);

/** Unusual looks: who, when, at what, why, and how far it has come. */
export function LookAlertTable({
  caption,
  alerts: masked,
}: {
  caption: string;
  alerts: FragmentType<typeof rowFragment>[];
}) {
  const { t } = useTranslation();
  const alerts = readFragment(rowFragment, masked);
  return (
    <Table
      caption={caption}
      rows={[...alerts]}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "who",
          heading: t("looks.who"),
          cell: ({ id, about, day }) => (
            <Link className="govuk-link" to={`/audit/alerts/${id}`}>
              {t("looks.whoOn", { name: about ?? "", date: day ? formatDate(day) : "" })}
            </Link>
          ),
        },
        {
          id: "case",
          heading: t("looks.case"),
          cell: ({ caseReference }) => caseReference ?? t("looks.many"),
        },
        {
          id: "why",
          heading: t("looks.why"),
          cell: ({ reasons }) => (
            <ul className="govuk-list">
              {reasons.map(({ code, cases, usual, peers }) => (
                <li key={code}>
                  {t(`looks.reasons.${code}`, { cases: cases ?? 0, usual: usual ?? 0, peers: peers ?? 0 })}
                </li>
              ))}
            </ul>
          ),
        },
        {
          id: "step",
          heading: t("looks.step"),
          cell: ({ step }) => <Tag colour={stepColour(step)}>{t(`looks.steps.${step ?? "NEW"}`)}</Tag>,
        },
      ]}
    />
  );
}
