import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { EmptyState } from "../../components/EmptyState";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import type { AssessmentViewFragment } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";
import { WithheldNotes } from "../withheld/WithheldNotes";
import { AssessmentContext } from "./AssessmentContext";
import { MoveAssessment } from "./MoveAssessment";
import { QuestionBlock } from "./QuestionBlock";

const assessmentFragment = graphql(`
  fragment AssessmentView on Case {
    id
    viewerCan {
      recordAnswer
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
        ...QuestionBlock
      }
      domains {
        key
        name
        elements {
          key
          name
          questions {
            key
            asked
            answers {
              id
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
  const [address] = useSearchParams();
  const onlyAnswered = address.get("show") === "answered";
  if (!assessment || !page) return <EmptyState title={t("withheld.nothing")} />;
  const ownFields = { startedOn: t("assessment.startedOnField"), signedAt: t("assessment.signedAtField") };
  const domains = onlySome(assessment.domains, ({ asked, answers }) =>
    onlyAnswered ? answers.length > 0 : asked || answers.length > 0,
  );
  return (
    <AssessmentContext value={page}>
      <h2 className="govuk-heading-m">{assessment.templateName}</h2>
      <p className="govuk-body">
        {assessment.startedOn ? t("assessment.startedOn", { date: formatDate(assessment.startedOn) }) : null}{" "}
        {assessment.signedAt
          ? t("assessment.signedAt", { date: formatDate(assessment.signedAt) })
          : t("assessment.notSigned")}
      </p>
      <WithheldNotes of={assessment.withheld} fields={ownFields} askAbout={null} />
      <WithheldNotes of={assessment.withheld} except={ownFields} list folded askAbout={null} />
      <p className="govuk-body">
        <Link className="govuk-link" to={onlyAnswered ? "?" : "?show=answered"} preventScrollReset>
          {onlyAnswered ? t("assessment.showAll") : t("assessment.showAnswered")}
        </Link>
      </p>
      {assessment.newerVersion ? <MoveAssessment newerVersion={assessment.newerVersion} /> : null}
      <Contents domains={domains} />
      {domains.map((domain) => (
        <section key={domain.key} className="tl-domain" aria-labelledby={`domain-${domain.key}`}>
          <h2 className="govuk-heading-m" id={`domain-${domain.key}`}>
            {domain.name}
          </h2>
          {domain.elements.map((element) => (
            <section key={element.key} className="tl-element" aria-labelledby={`element-${element.key}`}>
              <h3 className="govuk-heading-s" id={`element-${element.key}`} tabIndex={-1}>
                {element.name}
              </h3>
              {element.questions.map((question) => (
                <QuestionBlock key={question.key} of={question} />
              ))}
            </section>
          ))}
        </section>
      ))}
      {assessment.earlier.length > 0 ? (
        <section className="tl-domain" aria-labelledby="earlier">
          <h2 className="govuk-heading-m" id="earlier">
            {t("assessment.earlier")}
          </h2>
          <p className="govuk-body">{t("assessment.earlierText")}</p>
          <h3 className="govuk-heading-s">{t("assessment.earlierAnswers")}</h3>
          {assessment.earlier.map((question) => (
            <QuestionBlock key={question.key} of={question} />
          ))}
        </section>
      ) : null}
      {domains.length === 0 ? <EmptyState title={t("withheld.nothing")} /> : null}
    </AssessmentContext>
  );
}

type Domains = NonNullable<AssessmentViewFragment["assessment"]>["domains"];

type Question = Domains[number]["elements"][number]["questions"][number];

/** The domains with those of their questions, and elements, that are to be shown. */
function onlySome(domains: Domains, isShown: (question: Question) => boolean): Domains {
  return domains
    .map((domain) => ({
      ...domain,
      elements: domain.elements
        .map((element) => ({
          ...element,
          questions: element.questions.filter(isShown),
        }))
        .filter(({ questions }) => questions.length > 0),
    }))
    .filter(({ elements }) => elements.length > 0);
}

function Contents({ domains }: { domains: Domains }) {
  const { t } = useTranslation();
  return (
    <nav className="tl-contents" aria-label={t("assessment.contents")}>
      {domains.map((domain) => (
        <div key={domain.key}>
          <p className="tl-contents__domain">{domain.name}</p>
          <ul className="govuk-list">
            {domain.elements.map((element) => (
              <li key={element.key}>
                <a
                  className="govuk-link"
                  href={`#element-${element.key}`}
                  onClick={(event) => goTo(event, `element-${element.key}`)}
                >
                  {element.name}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** Goes to a heading without a new address, as that would be a navigation and read the case again. */
function goTo(event: { preventDefault: () => void }, id: string) {
  event.preventDefault();
  const heading = document.getElementById(id);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}
