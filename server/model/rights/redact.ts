/** Where words are taken out of one line: from a UTF-16 unit until before another, in a text of so many. */
export interface Cut {
  field: string;
  from: number;
  until: number;
  of: number;
}

export interface Line {
  field: string;
  text: string;
}

/** What stands where words were taken out: always the same, so that its length tells nothing. */
export const LEFT_OUT = "[left out]";

/**
 * Where these words stand in the lines, in any case of letters, each wherever it stands. Overlapping places become one.
 * Undefined where one of them stands nowhere.
 */
export function cutsFor(lines: readonly Line[], words: readonly string[]): Cut[] | undefined {
  const found = words.map((word) => lines.flatMap((line) => placesOf(line, word)));
  if (found.length === 0 || found.some((places) => places.length === 0)) return undefined;
  const cuts: Cut[] = [];
  for (const place of found.flat().toSorted(inOrder)) {
    const last = cuts.at(-1);
    if (last?.field === place.field && place.from <= last.until)
      last.until = Math.max(last.until, place.until);
    else cuts.push({ ...place });
  }
  return cuts;
}

/** The lines without what is cut: the words are not in them. Undefined where a line is not the one that was cut. */
export function redacted(lines: readonly Line[], cuts: readonly Cut[]): Line[] | undefined {
  if (cuts.some((cut) => lines.find(({ field }) => field === cut.field)?.text.length !== cut.of))
    return undefined;
  return lines.map(({ field, text }) => {
    let kept = "";
    let at = 0;
    for (const { from, until } of cuts.filter((cut) => cut.field === field).toSorted(inOrder)) {
      kept += text.slice(at, from) + LEFT_OUT;
      at = until;
    }
    return { field, text: kept + text.slice(at) };
  });
}

function placesOf({ field, text }: Line, word: string): Cut[] {
  const sought = word.trim().replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  if (sought === "") return [];
  return [...text.matchAll(new RegExp(sought, "giu"))].map((match) => ({
    field,
    from: match.index,
    until: match.index + match[0].length,
    of: text.length,
  }));
}

const inOrder = (a: Cut, b: Cut) => (a.field === b.field ? a.from - b.from : a.field < b.field ? -1 : 1);
