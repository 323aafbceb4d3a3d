/** The drawing's measures, in its own units. */
export const plot = { width: 400, height: 150, left: 44, right: 10, top: 10, bottom: 26 };

export interface Bar {
  day: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A bar for each day or month, those without any use left empty, so that the same distance is always the same time. */
export function barsOf(
  counts: readonly { day: string; operations: number }[],
  by: "day" | "month",
): { bars: Bar[]; most: number; first: string; last: string } {
  const first = counts[0]?.day ?? "";
  const last = counts.at(-1)?.day ?? "";
  const most = Math.max(1, ...counts.map(({ operations }) => operations));
  const slots = distance(first, last, by) + 1;
  const [wide, high] = [plot.width - plot.left - plot.right, plot.height - plot.top - plot.bottom];
  const step = wide / Math.max(slots, MANY);
  const bars = counts.map(({ day, operations }) => {
    const height = (high * operations) / most;
    return {
      day,
      x: plot.left + step * distance(first, day, by) + step * 0.1,
      y: plot.top + high - height,
      width: step * 0.8,
      height,
    };
  });
  return { bars, most, first, last };
}

/** Fewer than these do not fill the width: one bar is a bar, not a wall. */
const MANY = 12;

function distance(from: string, to: string, by: "day" | "month"): number {
  const [a, b] = [new Date(from), new Date(to)];
  return by === "day"
    ? Math.round((b.getTime() - a.getTime()) / 86_400_000)
    : (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
}
