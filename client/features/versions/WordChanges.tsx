import { diffWords } from "diff";

/** One side of a change of sentences: the words that only this side has are marked. */
export function WordChanges({
  before,
  after,
  side,
}: {
  before: string;
  after: string;
  side: "before" | "after";
}) {
  const Mark = side === "before" ? "del" : "ins";
  return diffWords(before, after)
    .filter(({ added, removed }) => (side === "before" ? !added : !removed))
    .map(({ value, added, removed }, index) =>
      added || removed ? <Mark key={index}>{value}</Mark> : <span key={index}>{value}</span>,
    );
}
