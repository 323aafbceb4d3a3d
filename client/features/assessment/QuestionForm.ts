import { createContext, useContext } from "react";
import { graphql, type FragmentType, readFragment } from "../../graphql/generated";

export const questionFormFragment = graphql(`
  fragment QuestionForm on QuestionForm {
    type
    from
    to
    fromLabel
    toLabel
    unit
    options {
      key
      label
    }
  }
`);

type Form = FragmentType<typeof questionFormFragment> | null | undefined;

/** How the question around it is answered; nothing where in sentences. */
export const QuestionFormContext = createContext<Form>(null);

export const useQuestionForm = () => readFragment(questionFormFragment, useContext(QuestionFormContext));

/** Whether the question around it is answered in sentences, so that two answers can be put together as one. */
export function useIsSentences(): boolean {
  const form = useQuestionForm();
  return !form || form.type === "LONG_TEXT";
}
