import type { Reconciled } from "../../audit/reconcile.js";
import type { Verified } from "../../audit/verify.js";

/** What was found, in a line or two. */
export function report(
  { damage, rows, signed, sealed, witnesses }: Verified,
  seconds: number,
): { text: string; isWhole: boolean } {
  const read = `${rows} rows read in ${seconds.toFixed(1)} s, ${witnesses} witnesses agree`;
  if (damage)
    return {
      text: `DAMAGED: ${damage.kind}: ${damage.where}.\n${read}; nothing after it was looked at.`,
      isWhole: false,
    };
  const rest = sealed > signed ? `; the last ${sealed - signed} are sealed but not signed yet` : "";
  return {
    text: `The audit is whole: ${sealed} rows, signed up to ${signed}${rest}. ${read}.`,
    isWhole: true,
  };
}

/** So many of each kind are named; the rest are counted. */
const NAMED = 20;

/** What the reply log and the audit say of each other. */
export function reportReplies(found: Reconciled): { text: string; isWhole: boolean } {
  const { replies, rows, exceptions, unanswered, rowless, notSent } = found;
  const isWhole = exceptions.length === 0;
  return {
    text: [
      `${replies} replies held against ${rows} rows of the audit: ${isWhole ? "each has its rows" : `${exceptions.length} EXCEPTIONS`}.`,
      ...named(exceptions.map(({ requestId, at, why }) => `  ${at.toISOString()} ${requestId}: ${why}`)),
      `Rows without a reply in the log, of which something may have been disclosed: ${unanswered.length}.`,
      ...named(unanswered.map((requestId) => `  ${requestId}`)),
      ...(rowless.length > 0
        ? [
            `Replies without a leaf and without a row, which must have touched nobody (the log cannot say): ${rowless.length}.`,
          ]
        : []),
      ...named(rowless.map((requestId) => `  ${requestId}`)),
      `Rows marked NOT_SENT, which were discarded before they left: ${notSent}.`,
    ].join("\n"),
    isWhole,
  };
}

const named = (lines: readonly string[]) =>
  lines.length > NAMED ? [...lines.slice(0, NAMED), `  and ${lines.length - NAMED} more`] : lines;
