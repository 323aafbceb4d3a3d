import { useRef, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Button } from "../../components/Button";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { Shown } from "../withheld/Shown";
import { WithheldNotes } from "../withheld/WithheldNotes";
import { useWords } from "../words/useWords";
import { AnswerEditor } from "./AnswerEditor";
import { AnswerItem } from "./AnswerItem";
import { useAssessment } from "./AssessmentContext";
import { QuestionFormContext } from "./QuestionForm";
import { useWaitingAt } from "./useWaiting";
import { type Resumed, WaitingWords } from "./WaitingWords";

const questionFragment = graphql(`
  fragment QuestionBlock on Question {
    key
    text
    kind
    category
    guidance
    asked
    form {
      ...QuestionForm
    }
    answers {
      id
      ...AnswerItem
    }
    withheld {
      ...WithheldNotes
    }
  }
`);

/** One question with the answers that the viewer may see, what is withheld, and a place to add one. */
export function QuestionBlock({ of }: { of: FragmentType<typeof questionFragment> }) {
  const { t } = useTranslation();
  const words = useWords();
  const { canRecord } = useAssessment();
  const [adding, setAdding] = useState<Resumed | true>();
  const add = useRef<HTMLButtonElement>(null);
  const { key, text, kind, category, guidance, asked, form, answers, withheld } = readFragment(
    questionFragment,
    of,
  );
  const waiting = useWaitingAt(key, null);
  const stop = () => {
    setAdding(undefined);
    waiting.readAgain();
    setTimeout(() => add.current?.focus());
  };
  return (
    <QuestionFormContext value={form ?? null}>
      <div className="tl-question" id={`${asked ? "question" : "earlier"}-${key}`}>
        <h4 className="tl-question__text">{text}</h4>
        <p className="tl-question__kind">
          {t("assessment.kindAndCategory", {
            kind: words.answerKind(kind),
            category: words.category(category),
          })}
        </p>
        {guidance ? <p className="govuk-hint">{guidance}</p> : null}
        {answers.map((answer) => (
          <AnswerItem key={answer.id} of={answer} question={{ key, text, category }} />
        ))}
        {answers.length === 0 && withheld.length === 0 ? (
          <p className="govuk-body">
            <Shown value={null} />
          </p>
        ) : null}
        <WithheldNotes of={withheld} list folded askAbout={null} />
        {adding ? (
          <AnswerEditor
            question={{ key, text, category }}
            resumed={adding === true ? undefined : adding}
            onDone={stop}
          />
        ) : waiting.waiting.length > 0 ? (
          waiting.waiting.map((one) => (
            <WaitingWords
              key={one.here?.sitting ?? one.there?.sitting}
              of={one}
              saved={undefined}
              onGoOn={canRecord && asked ? setAdding : undefined}
              onGone={waiting.readAgain}
            />
          ))
        ) : canRecord && asked ? (
          <Button look="quiet" ref={add} onClick={() => setAdding(true)}>
            {t("assessment.add")}
            <span className="govuk-visually-hidden"> {t("assessment.to", { question: text })}</span>
          </Button>
        ) : null}
      </div>
    </QuestionFormContext>
  );
}
