import { useId } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { formatDate } from "../../messages/dates";
import { chart, drawingOf, type Point, type Series, type SeriesMeasure } from "./series";
import { useOutcomeWords } from "./useOutcomeWords";

/** One series drawn: a square for the baseline, dots for what came later, a broken line for what is hoped for. */
export function OutcomeChart({ of, title }: { of: Series<SeriesMeasure>; title: string }) {
  const { t } = useTranslation();
  const words = useOutcomeWords();
  const titleId = useId();
  const { points, goal, least, most } = drawingOf(of);
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return null;
  const { left, right, width, height, bottom, top } = chart;
  return (
    <svg
      className="tl-chart"
      viewBox={`0 0 ${width} ${height}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an SVG that says itself what it shows
      role="img"
      aria-labelledby={titleId}
    >
      <title id={titleId}>{t("outcomes.drawingOf", { title })}</title>
      <path className="tl-chart__axis" d={`M${left} ${top}V${height - bottom}H${width - right}`} />
      <text className="tl-chart__end" x={left - 9} y={top + 4} textAnchor="end">
        {words.short(most)}
      </text>
      <text className="tl-chart__end" x={left - 9} y={height - bottom + 4} textAnchor="end">
        {words.short(least)}
      </text>
      <path className="tl-chart__goal" d={`M${left} ${goal}H${width - right}`} />
      <path className="tl-chart__line" d={`M${points.map(({ x, y }) => `${x} ${y}`).join("L")}`} />
      {points.map((point) => (
        <Mark key={`${point.day} ${point.kind} ${point.value}`} of={point} />
      ))}
      {points.length === 1 ? (
        <Day of={first} anchor="middle" />
      ) : (
        <>
          <Day of={first} anchor="start" />
          <Day of={last} anchor="end" />
        </>
      )}
    </svg>
  );
}

function Mark({ of: { x, y, kind } }: { of: Point }) {
  return kind === "BASELINE" ? (
    <rect className="tl-chart__baseline" x={x - 5} y={y - 5} width={10} height={10} />
  ) : (
    <circle className="tl-chart__point" cx={x} cy={y} r={5} />
  );
}

function Day({ of: { x, day }, anchor }: { of: Point; anchor: "start" | "middle" | "end" }) {
  return (
    <text className="tl-chart__end" x={x} y={chart.height - 6} textAnchor={anchor}>
      {formatDate(day)}
    </text>
  );
}
