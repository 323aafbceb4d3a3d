/** When a question is asked, over the answers to questions that stand before it. */
export type Condition =
  | { question: string; is: string }
  | { question: string; isAnyOf: string[] }
  | { question: string; atLeast: number }
  | { question: string; atMost: number }
  | { question: string; answered: boolean }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

/** What the viewer sees of a question's answers; `complete` where nothing of them may have been withheld from them. */
export interface Seen {
  values: readonly string[];
  complete: boolean;
}

/**
 * Whether a condition holds: true, false, or null where that cannot be known from what the viewer sees. It is a function of
 * what the viewer sees alone, and never of an answer that is hidden from them: so whether a question is shown says nothing of
 * a hidden answer. Answers that are seen decide; where none is seen and some may be withheld, nothing is known. Whatever is not false is shown: a question is asked once too often rather than left out for a reason that
 * its reader must not learn. A question nobody answered meets no condition but `answered: false`.
 */
export function holds(condition: Condition, seen: (question: string) => Seen): boolean | null {
  if ("all" in condition) return every(condition.all.map((one) => holds(one, seen)));
  if ("any" in condition) return negate(every(condition.any.map((one) => negate(holds(one, seen)))));
  if ("not" in condition) return negate(holds(condition.not, seen));
  const { values, complete } = seen(condition.question);
  const some = values.length > 0 ? values.some(meets(condition)) : complete ? false : null;
  return "answered" in condition && !condition.answered ? negate(some) : some;
}

/** The questions whose answers a condition asks for. */
export function questionsIn(condition: Condition): string[] {
  if ("all" in condition) return condition.all.flatMap(questionsIn);
  if ("any" in condition) return condition.any.flatMap(questionsIn);
  return "not" in condition ? questionsIn(condition.not) : [condition.question];
}

const every = (results: readonly (boolean | null)[]): boolean | null =>
  results.includes(false) ? false : results.includes(null) ? null : true;

const negate = (result: boolean | null): boolean | null => (result === null ? null : !result);

/** An answer of several options meets a condition with any of them. */
function meets(condition: Extract<Condition, { question: string }>): (value: string) => boolean {
  if ("is" in condition) return (value) => value.split(",").includes(condition.is);
  if ("isAnyOf" in condition)
    return (value) => value.split(",").some((one) => condition.isAnyOf.includes(one));
  if ("atLeast" in condition) return (value) => Number(value) >= condition.atLeast;
  if ("atMost" in condition) return (value) => Number(value) <= condition.atMost;
  return (value) => value.trim() !== "";
}
