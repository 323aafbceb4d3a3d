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
