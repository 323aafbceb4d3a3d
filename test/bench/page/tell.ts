import type { CaseFigures, Spread } from "./figures.js";

/** The figures as a table for people: milliseconds of processor time a request, requests a second, and the goals. */
export function tell({
  variants,
  ratios,
  disturbed,
  families,
  connections,
  seconds,
  page,
}: CaseFigures): string {
  const lines = Object.entries(variants).map(
    ([name, { node, postgres, total, perSecond, p50, p99, n, rounds }]) =>
      [
        name.padEnd(30),
        ...[node, postgres, total].map((one) => one.median.toFixed(2).padStart(9)),
        range(total).padStart(17),
        perSecond.median.toFixed(0).padStart(11),
        `${p50.median.toFixed(0)} / ${p99.median.toFixed(0)}`.padStart(14),
        `${n} in ${rounds}`.padStart(12),
      ].join(" "),
  );
  const goals = Object.entries(ratios).map(
    ([what, ratio]) =>
      `${what.padEnd(72)} ${ratio.median.toFixed(2).padStart(6)} ${`(${range(ratio)})`.padStart(18)}  goal ${ratio.goal}: ${ratio.reached ? "reached" : "MISSED"}`,
  );
  return [
    `${families} families, a page of ${page.values} governed values, ${connections} connections, ${seconds} s a round; milliseconds of processor time a request:`,
    "variant                             Node PostgreSQL     total   least to most  requests/s  p50 / p99 ms  n in rounds",
    ...lines,
    ...goals,
    `In ${disturbed.measurements} of ${disturbed.of} measurements other processes took more than 8 % of the machine${disturbed.measurements === 0 ? "" : disturbed.kept ? ": they are KEPT, because too few were left; absolute values and throughput say little" : ": they are left out"}.`,
  ].join("\n");
}

const range = ({ least, most }: Spread) => `${least.toFixed(2)} to ${most.toFixed(2)}`;
