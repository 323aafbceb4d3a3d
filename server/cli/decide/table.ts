import type { ExplainedCase } from "./explainCase.js";

/** The explanation as a short table for a terminal. */
export function tableOf({ effect, error, told, stages, deciding, grounds, ...flags }: ExplainedCase): string {
  const rows = stages.flatMap(({ stage, name, result, failures }) => {
    const first = `${stage} ${name.padEnd(13)}${result.padEnd(11)}`;
    if (failures.length === 0) return [first.trimEnd()];
    return failures.map(({ code, rule, subject, sentence }, index) => {
      const by = [code, rule && `rule ${rule}`, subject && `about ${subject}`].filter(Boolean).join(", ");
      return `${index === 0 ? first : " ".repeat(first.length)}${by ? `${by}: ` : ""}${sentence}`;
    });
  });
  return [
    `${error ?? effect}${told ? ` - the viewer reads: ${told.text}` : ""}`,
    ...rows,
    ...deciding.map(
      ({ rules, without }) => `Without ${rules.join(" and ")}: ${without.reason ?? without.effect}`,
    ),
    ...grounds.map(
      ({ basis, rule, subject }) => `Ground: ${basis}${rule ? ` by ${rule}` : ""}, about ${subject}`,
    ),
    ...(flags.viaEmergencyAccess ? ["Shown by emergency access."] : []),
    ...(flags.sharedDespiteObjection ? ["Shared despite an objection."] : []),
  ].join("\n");
}
