import { graphql } from "../../graphql/generated";
import type { UnfinishedWordsFragment } from "../../graphql/generated/graphql";
import type { UnsentWords } from "../unsent/UnsentContext";

export const unfinishedFragment = graphql(`
  fragment UnfinishedWords on UnfinishedAnswer {
    questionKey
    answerId
    value
    category
    sitting
    step
    writtenAt
    about {
      id
    }
    saidBy {
      id
    }
  }
`);

/** Words that wait to be gone on with at one place: what this browser keeps, what the server keeps, or both. */
export interface Waiting {
  questionKey: string;
  answerId: string | null;
  here: UnsentWords | undefined;
  there: UnfinishedWordsFragment | undefined;
}

/**
 * What waits in a case, place by place. What the server has as well, or what has become an answer, waits no more: its
 * sittings come back as `over`.
 */
export function findWaiting(
  here: readonly UnsentWords[],
  there: readonly UnfinishedWordsFragment[],
  answered: (questionKey: string) => readonly (string | null | undefined)[],
): { waiting: Waiting[]; over: string[] } {
  const over = here
    .filter(
      (words) =>
        words.value.trim() === "" ||
        answered(words.questionKey).includes(words.value.trim()) ||
        there.some(({ sitting, step }) => sitting === words.sitting && step >= words.step),
    )
    .map(({ sitting }) => sitting);
  const unsent = here.filter(({ sitting }) => !over.includes(sitting));
  const isAt = (a: Pick<Waiting, "questionKey" | "answerId">) => (b: typeof a) =>
    a.questionKey === b.questionKey && (a.answerId ?? null) === (b.answerId ?? null);
  const waiting = [
    ...unsent.map((words) => ({ ...placeOf(words), here: words, there: there.find(isAt(words as never)) })),
    ...there
      .filter((words) => !unsent.some(isAt(words as never)))
      .map((words) => ({ ...placeOf(words), here: undefined, there: words })),
  ];
  return { waiting, over };
}

const placeOf = ({ questionKey, answerId }: { questionKey: string; answerId?: string | null }) => ({
  questionKey,
  answerId: answerId ?? null,
});
