import { createContext, useContext, useEffect, useMemo } from "react";
import { useQuery } from "urql";
import { graphql, readFragment } from "../../graphql/generated";
import { useUnsent } from "../unsent/UnsentContext";
import { findWaiting, unfinishedFragment, type Waiting } from "./unfinished";

const unfinishedDocument = graphql(`
  query UnfinishedAnswers($caseId: ID!) {
    unfinishedAnswers(caseId: $caseId) {
      ...UnfinishedWords
    }
  }
`);

interface WaitingWords {
  waiting: readonly Waiting[];
  readAgain: () => void;
}

export const WaitingContext = createContext<WaitingWords>({ waiting: [], readAgain: () => {} });

/** What waits at one place of the assessment, and how to look again. */
export function useWaitingAt(questionKey: string, answerId: string | null) {
  const { waiting, readAgain } = useContext(WaitingContext);
  const here = waiting.filter((one) => one.questionKey === questionKey && one.answerId === answerId);
  return { waiting: here, readAgain };
}

/** Reads what the viewer has begun to write in a case and not finished, here and on the server. */
export function useWaiting(
  caseId: string,
  isAsked: boolean,
  answered: (questionKey: string) => readonly (string | null | undefined)[],
): WaitingWords {
  const { words, look, drop } = useUnsent();
  const [{ data }, read] = useQuery({
    query: unfinishedDocument,
    variables: { caseId },
    pause: !isAsked,
  });
  useEffect(() => void look(), [look]);
  const there = data && readFragment(unfinishedFragment, data.unfinishedAnswers);
  const found = useMemo(
    () =>
      there && words
        ? findWaiting(
            words.filter((one) => one.caseId === caseId),
            there,
            answered,
          )
        : { waiting: [], over: [] },
    [there, words, caseId, answered],
  );
  const over = found.over.join(" ");
  useEffect(() => {
    for (const sitting of over.split(" ").filter(Boolean)) void drop(sitting);
  }, [over, drop]);
  return useMemo(
    () => ({
      waiting: found.waiting,
      readAgain: () => {
        void look();
        read();
      },
    }),
    [found, look, read],
  );
}
