import type { CaseFigures } from "./figures.js";

const WIDTH = 760;
const LABELS = 230;
const BAR = 22;
const STEP = 34;
const TOP = 74;

/** The README's picture: what a request costs each variant, Node beside PostgreSQL, as an SVG document. */
export function plot({ variants, families, disturbed }: CaseFigures, when: string, machine: string): string {
  const all = Object.entries(variants);
  const most = Math.max(...all.map(([, { node, postgres }]) => node.median + postgres.median));
  const scale = (WIDTH - LABELS - 110) / most;
  const bars = all.map(([name, { node, postgres, perSecond }], place) => {
    const y = TOP + place * STEP;
    const [a, b] = [node.median * scale, postgres.median * scale];
    const total = (node.median + postgres.median).toFixed(2);
    return `<text x="${LABELS - 10}" y="${y + 16}" text-anchor="end">${escaped(name)}</text>
<rect x="${LABELS}" y="${y}" width="${a.toFixed(1)}" height="${BAR}" fill="#1d70b8"/>
<rect x="${(LABELS + a).toFixed(1)}" y="${y}" width="${b.toFixed(1)}" height="${BAR}" fill="#f47738"/>
<text x="${(LABELS + a + b + 8).toFixed(1)}" y="${y + 16}">${total} ms, ${perSecond.median.toFixed(0)}/s</text>`;
  });
  const height = TOP + all.length * STEP + 44;
  const note = `${families} families; medians, ${when}, on ${machine}${disturbed.kept && disturbed.measurements > 0 ? "; the machine was shared" : ""}`;
  const summary = all.map(([name, { total }]) => `${name} ${total.median.toFixed(2)} ms`).join("; ");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title summary" font-family="sans-serif" font-size="14" fill="#0b0c0c">
<title id="title">Processor time of a request</title>
<desc id="summary">${escaped(summary)}</desc>
<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>
<text x="16" y="26" font-size="17" font-weight="bold">Processor time of a request: the case page and a worklist of 50 cases</text>
<rect x="16" y="42" width="14" height="14" fill="#1d70b8"/><text x="36" y="54">Node</text>
<rect x="96" y="42" width="14" height="14" fill="#f47738"/><text x="116" y="54">PostgreSQL</text>
${bars.join("\n")}
<text x="16" y="${height - 16}" font-size="12" fill="#505a5f">${escaped(note)}</text>
</svg>
`;
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (one) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[one]!);
