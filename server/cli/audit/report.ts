import type { Verified } from "../../audit/verify.js";

/** What was found, in a line or two. */
export function report(
  { damage, rows, signed, sealed }: Verified,
  seconds: number,
): { text: string; isWhole: boolean } {
  const read = `${rows} rows read in ${seconds.toFixed(1)} s`;
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
