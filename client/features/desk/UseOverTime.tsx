import { useId } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { useQuery } from "urql";
import { Details } from "../../components/Details";
import { Table } from "../../components/Table";
import { graphql } from "../../graphql/generated";
import type { DeskFilter, UseUnit } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";
import { Reading } from "../failure/Reading";
import { barsOf, plot } from "./bars";

const overTimeDocument = graphql(`
  query UseOverTime($filter: DeskFilter!, $by: UseUnit!) {
    useOverTime(filter: $filter, by: $by) {
      day
      operations
    }
  }
`);

/** How often records were used, drawn as bars, with the same as a table. */
export function UseOverTime({ filter, by, title }: { filter: DeskFilter; by: UseUnit; title: string }) {
  const { t } = useTranslation();
  const headingId = useId();
  const answer = useQuery({ query: overTimeDocument, variables: { filter, by } });
  return (
    <section aria-labelledby={headingId}>
      <h2 className="govuk-heading-m" id={headingId}>
        {title}
      </h2>
      <Reading answer={answer}>
        {({ useOverTime: counts }) =>
          counts.length === 0 ? (
            <p className="govuk-body">{t("desk.noUse")}</p>
          ) : (
            <>
              <Bars counts={counts} by={by} title={title} />
              <Details summary={t("desk.asTable")}>
                <Table
                  caption={title}
                  captionHidden
                  rows={[...counts]}
                  rowKey={({ day }) => day}
                  columns={[
                    {
                      id: "day",
                      heading: t(`desk.unit.${by}`),
                      cell: ({ day }) => formatDate(day),
                    },
                    {
                      id: "operations",
                      heading: t("desk.operations"),
                      cell: ({ operations }) => operations,
                    },
                  ]}
                />
              </Details>
            </>
          )
        }
      </Reading>
    </section>
  );
}

function Bars({
  counts,
  by,
  title,
}: {
  counts: readonly { day: string; operations: number }[];
  by: UseUnit;
  title: string;
}) {
  const { t } = useTranslation();
  const titleId = useId();
  const { bars, most, first, last } = barsOf(counts, by);
  const foot = plot.height - plot.bottom;
  return (
    <svg
      className="tl-chart tl-chart--wide"
      viewBox={`0 0 ${plot.width} ${plot.height}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an SVG that says itself what it shows
      role="img"
      aria-labelledby={titleId}
    >
      <title id={titleId}>{t("outcomes.drawingOf", { title })}</title>
      <path className="tl-chart__axis" d={`M${plot.left} ${plot.top}V${foot}H${plot.width - plot.right}`} />
      <text className="tl-chart__end" x={plot.left - 6} y={plot.top + 8} textAnchor="end">
        {most}
      </text>
      {bars.map(({ day, x, y, width, height }) => (
        <rect key={day} className="tl-chart__bar" x={x} y={y} width={width} height={height} />
      ))}
      <text className="tl-chart__end" x={plot.left} y={plot.height - 6}>
        {formatDate(first)}
      </text>
      {last === first ? null : (
        <text className="tl-chart__end" x={plot.width - plot.right} y={plot.height - 6} textAnchor="end">
          {formatDate(last)}
        </text>
      )}
    </svg>
  );
}
