/** A question of the assessment, as far as it takes to answer others by it. */
interface Asked {
  asks?: string | null | undefined;
}

/**
 * Each question of a form beside the questions of the assessment that ask the same; none beside what only the form asks.
 * What the assessment asks in two places (of the child, of the parent) stands there twice.
 */
export const fillForm = <Of extends Asked, By extends Asked>(
  form: readonly Of[],
  assessment: readonly By[],
): { question: Of; by: By[] }[] =>
  form.map((question) => ({
    question,
    by: question.asks ? assessment.filter(({ asks }) => asks === question.asks) : [],
  }));

/** How many questions of a form need not be asked again, because the assessment asks the same. */
export const coveredBy = (form: readonly Asked[], assessment: readonly Asked[]): number =>
  fillForm(form, assessment).filter(({ by }) => by.length > 0).length;

/** What a family would be asked by more than one of these forms: each canonical question with the forms that ask it, most often first. */
export function askedOften<Form extends { questions: readonly Asked[] }>(
  forms: readonly Form[],
): { asks: string; forms: Form[] }[] {
  const by = new Map<string, Form[]>();
  for (const form of forms)
    for (const asks of new Set(form.questions.flatMap((one) => one.asks ?? [])))
      by.set(asks, [...(by.get(asks) ?? []), form]);
  return [...by]
    .map(([asks, those]) => ({ asks, forms: those }))
    .filter(({ forms: those }) => those.length > 1)
    .toSorted((a, b) => b.forms.length - a.forms.length || (a.asks < b.asks ? -1 : 1));
}
