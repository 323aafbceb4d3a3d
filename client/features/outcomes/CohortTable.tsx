import { useTranslation } from "../../messages/useTranslation";
import { EmptyState } from "../../components/EmptyState";
import { Table } from "../../components/Table";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";

const cohortFragment = graphql(`
  fragment CohortTable on CohortReport {
    title
    year
    asAt
    fewest
    indicators {
      indicator {
        key
        outcome
        text
        about
      }
      measured
      reached
      share
      asAt
    }
  }
`);

/** Of each indicator how many were measured again and how many of them reached it; small numbers are left out, and said to be. */
export function CohortTable({ of: masked }: { of: FragmentType<typeof cohortFragment> }) {
  const { t } = useTranslation();
  const { title, year, asAt, fewest, indicators } = readFragment(cohortFragment, masked);
  if (indicators.every(({ measured }) => measured === null))
    return (
      <EmptyState title={t("cohorts.empty")}>
        <p>{t("cohorts.emptyNext", { fewest })}</p>
      </EmptyState>
    );
  return (
    <Table
      caption={t("cohorts.caption", {
        title,
        year: t("cohorts.yearName", { from: year, to: year + 1 }),
      })}
      rows={indicators}
      rowKey={({ indicator }) => indicator.key}
      columns={[
        {
          id: "indicator",
          heading: t("cohorts.indicator"),
          cell: ({ indicator, asAt: on }) => (
            <>
              {indicator.outcome}
              <span className="tl-second">{indicator.text}</span>
              {on && on !== asAt ? (
                <span className="tl-second">{t("cohorts.asAtRow", { date: formatDate(on) })}</span>
              ) : null}
            </>
          ),
        },
        {
          id: "measured",
          heading: t("cohorts.measured"),
          cell: ({ indicator, measured }) =>
            measured === null || measured === undefined
              ? t("cohorts.few", { fewest })
              : t(`cohorts.units.${indicator.about}`, { count: measured }),
        },
        {
          id: "reached",
          heading: t("cohorts.reached"),
          cell: ({ reached }) => reached ?? t("cohorts.fewEither"),
        },
        {
          id: "share",
          heading: t("cohorts.share"),
          cell: ({ share }) =>
            share === null || share === undefined ? t("cohorts.fewEither") : t("cohorts.percent", { share }),
        },
      ]}
    />
  );
}
