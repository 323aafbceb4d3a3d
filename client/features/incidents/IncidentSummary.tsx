import { SummaryList } from "../../components/SummaryList";
import { Tag } from "../../components/Tag";
import { graphql } from "../../graphql/generated";
import type { IncidentSummaryFragment } from "../../graphql/generated/graphql";
import { formatDateTime } from "../../messages/dates";
import { useTranslation } from "../../messages/useTranslation";

export const incidentSummaryFragment = graphql(`
  fragment IncidentSummary on Incident {
    reference
    what
    accountName
    clientId
    clientName
    from
    until
    awareAt
    dueAt
    overdue
    reportedAt
    state
    risk
  }
`);

/** What happened, over which time, by whom, and by when it is to be reported. */
export function IncidentSummary({ of: one }: { of: IncidentSummaryFragment }) {
  const { t } = useTranslation();
  const rows: [string, React.ReactNode][] = [
    [t("incidents.what"), one.what],
    [
      t("incidents.period"),
      one.until
        ? t("incidents.fromUntil", { from: formatDateTime(one.from), until: formatDateTime(one.until) })
        : t("incidents.fromOn", { from: formatDateTime(one.from) }),
    ],
    [t("incidents.who"), one.accountName ?? t("incidents.anybody")],
    [t("incidents.awareAt"), formatDateTime(one.awareAt)],
    [t("incidents.dueAt"), <ReportBy key="due" of={one} />],
    [t("incidents.riskShort"), one.risk ? t(`incidents.risk.${one.risk}`) : t("incidents.notJudged")],
    [t("incidents.state"), <IncidentStateTag key="state" of={one} />],
  ];
  if (one.clientId) rows.splice(3, 0, [t("incidents.client"), one.clientName ?? one.clientId]);
  return <SummaryList rows={rows.map(([key, value]) => ({ key, value }))} />;
}

/** By when it is to be reported, or when it was. */
export function ReportBy({
  of: one,
}: {
  of: Pick<IncidentSummaryFragment, "dueAt" | "overdue" | "reportedAt">;
}) {
  const { t } = useTranslation();
  if (one.reportedAt) return <>{t("incidents.reportedAt", { at: formatDateTime(one.reportedAt) })}</>;
  return (
    <>
      {formatDateTime(one.dueAt)} {one.overdue ? <Tag colour="red">{t("incidents.overdue")}</Tag> : null}
    </>
  );
}

const colours = {
  TO_ASSESS: "red",
  TO_REPORT: "orange",
  TO_TELL: "orange",
  TO_CLOSE: "blue",
  CLOSED: "grey",
} as const;

export function IncidentStateTag({ of: one }: { of: Pick<IncidentSummaryFragment, "state"> }) {
  const { t } = useTranslation();
  return <Tag colour={colours[one.state]}>{t(`incidents.states.${one.state}`)}</Tag>;
}
