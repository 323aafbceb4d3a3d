import { useTranslation } from "../../messages/useTranslation";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { AnswerWords } from "../assessment/AnswerWords";
import { QuestionFormContext } from "../assessment/QuestionForm";
import { useWords } from "../words/useWords";

const questionFragment = graphql(`
  fragment SignedQuestionBlock on SignedQuestion {
    key
    text
    kind
    form {
      ...QuestionForm
    }
    answers {
      id
      value
      writtenAt
      saidBy {
        id
        name
      }
      about {
        id
        name
      }
      agency {
        name
      }
    }
  }
`);

/** A question with its answers as they stood when a version was signed. */
export function SignedQuestionBlock({ of }: { of: FragmentType<typeof questionFragment> }) {
  const { t } = useTranslation();
  const words = useWords();
  const { text, kind, form, answers } = readFragment(questionFragment, of);
  return (
    <QuestionFormContext value={form ?? null}>
      <div className="tl-question">
        <h4 className="tl-question__text">{text}</h4>
        <p className="tl-question__kind">{words.answerKind(kind)}</p>
        {answers.map(({ id, value, writtenAt, saidBy, about, agency }) => (
          <div key={id} className="tl-answer">
            <div className="govuk-body tl-text">{value == null ? null : <AnswerWords value={value} />}</div>
            <p className="tl-answer__by">
              {[
                about.length > 0 ? t("assessment.about", { names: words.list(about.map(words.name)) }) : "",
                saidBy ? t("assessment.saidBy", { name: words.name(saidBy) }) : "",
                t("versions.contributedBy", { agency: words.agency(agency) }),
                writtenAt ? t("versions.written", { date: formatDate(writtenAt) }) : "",
              ]
                .filter(Boolean)
                .join(" ")}
            </p>
          </div>
        ))}
      </div>
    </QuestionFormContext>
  );
}
