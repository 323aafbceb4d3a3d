import type { ConsentDraft } from "./consentDraft";

/** The parts of the conversation, in the order in which they are talked about. */
export const STEPS = [
  "who",
  "explain",
  "giver",
  "again",
  "agencies",
  "kinds",
  "purposes",
  "until",
  "how",
  "check",
] as const;
export type Step = (typeof STEPS)[number];

/** Which fields are asked for in which step: their ids, as errors name them. */
const FIELDS: Record<Step, readonly string[]> = {
  who: ["person"],
  explain: ["notice"],
  giver: ["authority", "giver", "evidence", "competence"],
  again: ["same"],
  agencies: ["wish", "agencies-in", "agencies-out"],
  kinds: ["categories-BASIC"],
  purposes: ["purposes"],
  until: ["from", "until"],
  how: ["method", "witness"],
  check: [],
};

/** The steps of this conversation: what was answered already is not asked again. */
export function stepsOf({ wish, again, same }: ConsentDraft): Step[] {
  const left: readonly Step[] = [
    ...(again ? [] : (["again"] as const)),
    ...(again && same ? (["agencies", "kinds", "purposes"] as const) : []),
    ...(wish === "NOBODY" && !(again && same) ? (["kinds", "purposes"] as const) : []),
  ];
  return STEPS.filter((step) => !left.includes(step));
}

/** Whether a field belongs to a step. */
export const isOf = (step: Step, id: string): boolean => FIELDS[step].includes(id);
