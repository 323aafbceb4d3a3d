import { useCallback, useMemo } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Link, useSearchParams } from "react-router";
import { EmptyState } from "../../components/EmptyState";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import type { AssessmentViewFragment } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";
import { WithheldNotes } from "../withheld/WithheldNotes";
import { AssessmentContents } from "./AssessmentContents";
import { AssessmentContext } from "./AssessmentContext";
import { ElementSides } from "./ElementSides";
import { MoveAssessment } from "./MoveAssessment";
import { QuestionBlock } from "./QuestionBlock";
import type { Waiting } from "./unfinished";
import { useWaiting, WaitingContext } from "./useWaiting";
import { WaitingWords } from "./WaitingWords";
import { WithheldQuestions } from "./WithheldQuestions";

const assessmentFragment = graphql(`
  fragment AssessmentView on Case {
    id
    viewerCan {
      recordAnswer
      addPerson
      keepRules
    }
    family {
      members {
        person {
          id
          reference
          name
          expectedOn
        }
      }
    }
    assessment {
      id
      templateName
      startedOn
      signedAt
      newerVersion
      earlier {
        key
        answers {
          id
        }
        ...QuestionBlock
      }
      domains {
        key
        name
        elements {
          key
          name
          ...ElementSides
          questions {
            key
            asked
            category
            form {
              type
            }
            answers {
              id
              value
            }
            withheld {
              ...WithheldNotes
            }
            ...QuestionBlock
          }
        }
      }
      withheld {
        ...WithheldNotes
      }
    }
  }
`);

/** The single assessment: domains, elements, questions, and who answered what. */
export function AssessmentView({
  of,
  readAgain,
}: {
  of: FragmentType<typeof assessmentFragment>;
  readAgain: () => void;
}) {
  const { t } = useTranslation();
  const { id: caseId, viewerCan, family, assessment } = readFragment(assessmentFragment, of);
  const page = useMemo(
    () =>
      assessment && {
        caseId,
        assessmentId: assessment.id,
        people: family.members.map(({ person }) => person),
        canRecord: viewerCan.recordAnswer,
        canKeepRules: viewerCan.keepRules,
        readAgain,
      },
    [assessment, caseId, family, viewerCan, readAgain],
  );
  const answered = useCallback(
    (key: string) => {
      const question = questionsOf(assessment).find((one) => one.key === key);
      // Many may choose the same; the same sentences are the ones that were sent, whose receipt was lost.
      return !question || (question.form && question.form.type !== "LONG_TEXT")
        ? []
        : question.answers.map(({ value }) => value);
    },
    [assessment],
  );
  const waiting = useWaiting(caseId, viewerCan.recordAnswer, answered);
  // A question of before has its answers only: what is newly begun stands where it is asked now.
  const atAnswers = useMemo(
    () => ({ ...waiting, waiting: waiting.waiting.filter(({ answerId }) => answerId !== null) }),
    [waiting],
  );
  const [address] = useSearchParams();
  const bySide = address.get("show") === "agencies";
  const onlyAnswered = bySide || address.get("show") === "answered";
  if (!assessment || !page)
    return (
      <EmptyState title={t("withheld.nothing")}>
        <p>{t("withheld.nothingNext")}</p>
      </EmptyState>
    );
  const ownFields = { startedOn: t("assessment.startedOnField"), signedAt: t("assessment.signedAtField") };
  const placeless = waiting.waiting.filter((one) => !hasPlace(assessment, one));
  const waits = (key: string) => waiting.waiting.some(({ questionKey }) => questionKey === key);
  // What others say of a kind of information that the viewer sees nothing of is told once for a domain, and shown to whoever
  // asks. Who answers for the case is to fill it in, and finds each question in its place.
  const seen = new Set(
    questionsOf(assessment).flatMap(({ category, answers }) => (answers.length > 0 ? [category] : [])),
  );
  const isFolded = ({ key, category, answers, withheld }: Question) =>
    answers.length === 0 && withheld.length > 0 && !waits(key) && !seen.has(category) && !viewerCan.addPerson;
  const domains = onlySome(
    assessment.domains,
    ({ key, asked, answers }) => answers.length > 0 || waits(key) || (asked && !onlyAnswered),
  );
  return (
    <AssessmentContext value={page}>
      <WaitingContext value={waiting}>
        <h2 className="govuk-heading-m">{assessment.templateName}</h2>
        <p className="govuk-body">
          {assessment.startedOn
            ? t("assessment.startedOn", { date: formatDate(assessment.startedOn) })
            : null}{" "}
          {assessment.signedAt
            ? t("assessment.signedAt", { date: formatDate(assessment.signedAt) })
            : t("assessment.notSigned")}{" "}
          <Link className="govuk-link" to={`/cases/${caseId}/versions`}>
            {t("versions.link")}
          </Link>
          {" · "}
          <Link className="govuk-link" to={`/cases/${caseId}/print`}>
            {t("print.link")}
          </Link>
        </p>
        <WithheldNotes of={assessment.withheld} fields={ownFields} askAbout={null} />
        <WithheldNotes of={assessment.withheld} except={ownFields} list folded askAbout={null} />
        <p className="govuk-body">
          <Link className="govuk-link" to={onlyAnswered ? "?" : "?show=answered"} preventScrollReset>
            {onlyAnswered ? t("assessment.showAll") : t("assessment.showAnswered")}
          </Link>
          {bySide ? null : (
            <>
              {" · "}
              <Link className="govuk-link" to="?show=agencies" preventScrollReset>
                {t("assessment.showSides")}
              </Link>
            </>
          )}
        </p>
        <p className="govuk-body">
          <Link className="govuk-link" to={`/cases/${caseId}/forms`}>
            {t("forms.link")}
          </Link>
          {" · "}
          <Link className="govuk-link" to={`/cases/${caseId}/register`}>
            {t("register.link")}
          </Link>
        </p>
        {assessment.newerVersion ? <MoveAssessment newerVersion={assessment.newerVersion} /> : null}
        <AssessmentContents
          domains={domains.map((domain) => ({
            ...domain,
            elements: someOf(domain, (one) => !isFolded(one)),
          }))}
        />
        {domains.map((domain) => (
          <section key={domain.key} className="tl-domain" aria-labelledby={`domain-${domain.key}`}>
            <h2 className="govuk-heading-m" id={`domain-${domain.key}`} tabIndex={-1}>
              {domain.name}
            </h2>
            {someOf(domain, (one) => !isFolded(one)).map((element) => (
              <section key={element.key} className="tl-element" aria-labelledby={`element-${element.key}`}>
                <h3 className="govuk-heading-s" id={`element-${element.key}`} tabIndex={-1}>
                  {element.name}
                </h3>
                {bySide ? <ElementSides of={element} /> : null}
                {element.questions
                  .filter(({ key }) => !bySide || waits(key))
                  .map((question) => (
                    <QuestionBlock key={question.key} of={question} />
                  ))}
              </section>
            ))}
            <WithheldQuestions name={domain.name} elements={someOf(domain, isFolded)} />
          </section>
        ))}
        {assessment.earlier.length > 0 ? (
          <section className="tl-domain" aria-labelledby="earlier">
            <h2 className="govuk-heading-m" id="earlier">
              {t("assessment.earlier")}
            </h2>
            <p className="govuk-body">{t("assessment.earlierText")}</p>
            <h3 className="govuk-heading-s">{t("assessment.earlierAnswers")}</h3>
            <WaitingContext value={atAnswers}>
              {assessment.earlier.map((question) => (
                <QuestionBlock key={question.key} of={question} />
              ))}
            </WaitingContext>
          </section>
        ) : null}
        {placeless.length > 0 ? (
          <section className="tl-domain" aria-labelledby="placeless">
            <h2 className="govuk-heading-m" id="placeless">
              {t("unsent.placeless.title")}
            </h2>
            <p className="govuk-body">{t("unsent.placeless.text")}</p>
            {placeless.map((one) => (
              <WaitingWords
                key={one.here?.sitting ?? one.there?.sitting}
                of={one}
                saved={undefined}
                onGone={waiting.readAgain}
              />
            ))}
          </section>
        ) : null}
        {domains.length === 0 ? (
          <EmptyState title={t("withheld.nothing")}>
            <p>{t("withheld.nothingNext")}</p>
          </EmptyState>
        ) : null}
      </WaitingContext>
    </AssessmentContext>
  );
}

type Assessment = AssessmentViewFragment["assessment"];
type Domains = NonNullable<Assessment>["domains"];

type Question = Domains[number]["elements"][number]["questions"][number];

const questionsOf = (assessment: Assessment): Question[] =>
  (assessment?.domains ?? []).flatMap(({ elements }) => elements.flatMap(({ questions }) => questions));

/** Whether the page still has the question, or the answer, at which words were begun. */
const hasPlace = (assessment: Assessment, { questionKey, answerId }: Waiting): boolean =>
  answerId === null
    ? questionsOf(assessment).some(({ key }) => key === questionKey)
    : [...questionsOf(assessment), ...(assessment?.earlier ?? [])].some(({ answers }) =>
        answers.some(({ id }) => id === answerId),
      );

/** The domains with those of their questions, and elements, that are to be shown. */
function onlySome(domains: Domains, isShown: (question: Question) => boolean): Domains {
  return domains
    .map((domain) => ({ ...domain, elements: someOf(domain, isShown) }))
    .filter(({ elements }) => elements.length > 0);
}

/** The elements of a domain with those of their questions, where there are any. */
const someOf = ({ elements }: Domains[number], isOne: (question: Question) => boolean) =>
  elements
    .map((element) => ({ ...element, questions: element.questions.filter(isOne) }))
    .filter(({ questions }) => questions.length > 0);
