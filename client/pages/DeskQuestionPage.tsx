import { useTranslation } from "../messages/useTranslation";
import { Link, useParams, useSearchParams } from "react-router";
import { InsetText } from "../components/InsetText";
import { PageHeading } from "../components/PageHeading";
import { DeskEntries } from "../features/desk/DeskEntries";
import { DeskForm } from "../features/desk/DeskForm";
import {
  choiceOf,
  type DeskQuestion,
  filterOf,
  isComplete,
  isQuestion,
  type QuestionName,
  QUESTIONS,
} from "../features/desk/deskQuestions";
import { DeskRecords } from "../features/desk/DeskRecords";
import { TakeOut } from "../features/desk/TakeOut";
import { UseOverTime } from "../features/desk/UseOverTime";
import { OversightNav } from "../features/oversight/OversightNav";
import { NotFoundPage } from "./NotFoundPage";

/** One question of a data-protection officer, with its answer. */
export function DeskQuestionPage() {
  const { question } = useParams();
  return isQuestion(question) ? <Question key={question} name={question} /> : <NotFoundPage />;
}

function Question({ name }: { name: QuestionName }) {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const question: DeskQuestion = QUESTIONS[name];
  const choice = choiceOf(address);
  const filter = filterOf(question, choice);
  const asked = JSON.stringify(choice);
  return (
    <>
      <Link className="govuk-back-link" to="/audit/desk">
        {t("desk.back")}
      </Link>
      <PageHeading title={t(`desk.question.${name}.title`)} />
      <OversightNav />
      <p className="govuk-body-l">{t(`desk.question.${name}.lead`)}</p>
      <InsetText>{t("audit.audited")}</InsetText>
      <DeskForm key={asked} question={question} choice={choice} onChoose={setAddress} />
      {isComplete(question, choice) ? (
        <>
          <section aria-labelledby="answer" key={`of ${asked}`}>
            <h2 className="govuk-heading-m" id="answer">
              {t("desk.answer")}
            </h2>
            {question.entries ? (
              <DeskEntries
                question={question.entries}
                filter={filter}
                after={choice.after}
                address={address}
              />
            ) : null}
            {question.records ? <DeskRecords question={question.records} filter={filter} /> : null}
          </section>
          {question.plot ? (
            <UseOverTime key={`use ${asked}`} filter={filter} by="month" title={t("desk.useByMonth")} />
          ) : null}
          <TakeOut
            key={`out ${asked}`}
            of={{
              ...(question.entries && { entries: question.entries }),
              ...(question.records && { records: question.records }),
              filter,
            }}
          />
        </>
      ) : null}
    </>
  );
}
