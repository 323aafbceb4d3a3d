import { useTranslation } from "../../messages/useTranslation";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import type { AnswerKind, ElementSidesFragment } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";
import { Shown } from "../withheld/Shown";
import { isWithheld } from "../withheld/WithheldNotes";
import { useWords } from "../words/useWords";
import { AnswerWords } from "./AnswerWords";
import { QuestionFormContext } from "./QuestionForm";

const elementFragment = graphql(`
  fragment ElementSides on Element {
    questions {
      key
      text
      kind
      form {
        ...QuestionForm
      }
      answers {
        id
        value
        draft
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
          id
          name
        }
        author {
          name
        }
        withheld {
          ...WithheldNotes
        }
      }
    }
  }
`);

type Question = ElementSidesFragment["questions"][number];
type Answer = Question["answers"][number];

const KINDS: readonly AnswerKind[] = ["FACT", "JUDGEMENT", "OWN_WORDS"];

/** What each agency contributed to one element, side by side: facts apart from judgement, and the family's own words. */
export function ElementSides({ of }: { of: FragmentType<typeof elementFragment> }) {
  const words = useWords();
  const { questions } = readFragment(elementFragment, of);
  const contributed = questions.flatMap((question) =>
    question.answers.filter(({ draft }) => !draft).map((answer) => ({ question, answer })),
  );
  const agencies = new Map(contributed.map(({ answer: { agency } }) => [agency?.id ?? "", agency]));
  return (
    <div className="tl-sides">
      {[...agencies].map(([id, agency]) => (
        <div key={id}>
          <h4 className="govuk-heading-s">{words.agencyFirst(agency)}</h4>
          {KINDS.map((kind) => (
            <OneKind
              key={kind}
              kind={kind}
              lines={contributed.filter(
                ({ question, answer }) => question.kind === kind && (answer.agency?.id ?? "") === id,
              )}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function OneKind({ kind, lines }: { kind: AnswerKind; lines: { question: Question; answer: Answer }[] }) {
  const words = useWords();
  if (lines.length === 0) return null;
  return (
    <>
      <h5 className="tl-sides__kind">{words.answerKind(kind)}</h5>
      {lines.map(({ question, answer }) => (
        <QuestionFormContext key={answer.id} value={question.form ?? null}>
          <p className="tl-question__kind">{question.text}</p>
          <div className="tl-answer__value tl-text">
            <Shown
              value={answer.value && <AnswerWords value={answer.value} />}
              withheld={isWithheld(answer.withheld, "value")}
            />
          </div>
          <Attribution of={answer} />
        </QuestionFormContext>
      ))}
    </>
  );
}

function Attribution({ of: { about, saidBy, author, writtenAt } }: { of: Answer }) {
  const { t } = useTranslation();
  const words = useWords();
  const who = author?.name ?? t("conflict.somebody");
  return (
    <p className="tl-answer__by">
      {[
        about.length > 0 ? t("assessment.about", { names: words.list(about.map(words.name)) }) : "",
        saidBy ? t("assessment.saidBy", { name: words.name(saidBy) }) : "",
        writtenAt
          ? t("assessment.writtenBy", { who, date: formatDate(writtenAt) })
          : t("assessment.writtenByUndated", { who }),
      ]
        .filter(Boolean)
        .join(" ")}
    </p>
  );
}
