import { useTranslation } from "../../messages/useTranslation";
import { Tag } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { AnswerItem } from "../assessment/AnswerItem";
import { QuestionFormContext } from "../assessment/QuestionForm";
import { WithheldNotes } from "../withheld/WithheldNotes";

const filledFragment = graphql(`
  fragment FilledQuestion on Question {
    key
    text
    category
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

/** A question of a form, with what the assessment says to it, what is withheld, and whether it is still to be asked. */
export function FilledQuestion({
  number,
  text,
  by,
}: {
  number: string;
  text: string;
  by: readonly FragmentType<typeof filledFragment>[];
}) {
  const { t } = useTranslation();
  const questions = readFragment(filledFragment, by);
  const answered = questions.some(({ answers }) => answers.length > 0);
  const withheld = questions.flatMap((question) => question.withheld);
  return (
    <section className="tl-question" aria-labelledby={`form-question-${number}`}>
      <h2 className="tl-question__text" id={`form-question-${number}`}>
        {number}. {text}
      </h2>
      {answered ? null : <p className="govuk-body">{stillOpen()}</p>}
      {questions.map(({ key, text: words, category, form, answers }) => (
        <QuestionFormContext key={key} value={form ?? null}>
          {answers.map((answer) => (
            <AnswerItem key={answer.id} of={answer} question={{ key, text: words, category }} />
          ))}
        </QuestionFormContext>
      ))}
      <WithheldNotes of={withheld} list folded askAbout={null} />
    </section>
  );

  // What may be withheld is not "still to ask": the family may have told it already.
  function stillOpen() {
    if (questions.length === 0) return <Tag colour="blue">{t("forms.onlyHere")}</Tag>;
    if (withheld.length > 0) return t("forms.maybeWithheld");
    return <Tag colour="yellow">{t("forms.notAnswered")}</Tag>;
  }
}
