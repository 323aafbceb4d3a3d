import { useRef, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { Button } from "../../components/Button";
import { Tag } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { ViaEmergency } from "../emergency/ViaEmergency";
import { Statements } from "../statements/Statements";
import { DespiteObjection } from "../withheld/DespiteObjection";
import { Shown } from "../withheld/Shown";
import { WithheldNotes, isWithheld } from "../withheld/WithheldNotes";
import { useWords } from "../words/useWords";
import { AnswerWords } from "./AnswerWords";
import { useAssessment } from "./AssessmentContext";
import { AnswerEditor, type AnsweredQuestion } from "./AnswerEditor";
import { useWaitingAt } from "./useWaiting";
import { type Resumed, WaitingWords } from "./WaitingWords";

const answerFragment = graphql(`
  fragment AnswerItem on Answer {
    id
    version
    value
    category
    draft
    viewerCanEdit
    viaEmergencyAccess
    despiteObjection
    writtenAt
    statements {
      ...Statements
    }
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
    author {
      name
    }
    withheld {
      ...WithheldNotes
    }
  }
`);

/** One answer: the words, who said them, about whom, which agency wrote them down and when; changed in place. */
export function AnswerItem({
  of,
  question,
}: {
  of: FragmentType<typeof answerFragment>;
  question: AnsweredQuestion;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const [changing, setChanging] = useState<Resumed | true>();
  const change = useRef<HTMLButtonElement>(null);
  const { caseId, canRecord, canKeepRules } = useAssessment();
  const answer = readFragment(answerFragment, of);
  const shared = {
    value: t("assessment.valueField"),
    saidBy: t("assessment.saidByField"),
    author: t("assessment.authorField"),
    agency: t("assessment.agencyField"),
  };
  const fields = { ...shared, writtenAt: t("assessment.writtenAtField") };
  const stop = () => {
    setChanging(undefined);
    waiting.readAgain();
    setTimeout(() => change.current?.focus());
  };
  const waiting = useWaitingAt(question.key, answer.id);
  if (changing)
    return (
      <AnswerEditor
        question={question}
        answer={answer}
        resumed={changing === true ? undefined : changing}
        onDone={stop}
      />
    );
  return (
    <div className="tl-answer">
      {answer.draft ? <Tag colour="yellow">{t("assessment.draft")}</Tag> : null} <ViaEmergency of={answer} />
      <div className="tl-answer__value tl-text">
        <Shown
          value={answer.value && <AnswerWords value={answer.value} />}
          withheld={isWithheld(answer.withheld, "value")}
        />
      </div>
      <Statements of={answer.statements} />
      <DespiteObjection of={answer} fields={shared} />
      <WithheldNotes
        of={answer.withheld}
        fields={fields}
        folded
        askAbout={answer.about.length === 1 ? answer.about[0]!.id : null}
      />
      <p className="tl-answer__by">{sentences().join(" ")}</p>
      {waiting.waiting.map((one) => (
        <WaitingWords
          key={one.here?.sitting ?? one.there?.sitting}
          of={one}
          saved={answer.value}
          onGoOn={answer.viewerCanEdit ? setChanging : undefined}
          onGone={waiting.readAgain}
        />
      ))}
      {canRecord && answer.viewerCanEdit && waiting.waiting.length === 0 ? (
        <Button look="quiet" ref={change} onClick={() => setChanging(true)}>
          {t("assessment.change")}
          <span className="govuk-visually-hidden">
            {" "}
            {t("assessment.answerTo", { question: question.text })}
          </span>
        </Button>
      ) : null}
      {canKeepRules ? (
        <Link className="govuk-link tl-answer__rule" to={`/cases/${caseId}/rules?answer=${answer.id}`}>
          {t("rules.answer.link")}
          <span className="govuk-visually-hidden"> {t("assessment.to", { question: question.text })}</span>
        </Link>
      ) : null}
    </div>
  );

  function sentences(): string[] {
    const { about, saidBy, agency, author, writtenAt, category } = answer;
    const from = words.agency(agency);
    const who = author ? t("assessment.authorOf", { name: author.name, agency: from }) : from;
    return [
      about.length > 0 ? t("assessment.about", { names: words.list(about.map(words.name)) }) : "",
      saidBy ? t("assessment.saidBy", { name: words.name(saidBy) }) : "",
      writtenAt
        ? t("assessment.writtenBy", { who, date: formatDate(writtenAt) })
        : t("assessment.writtenByUndated", { who }),
      category === question.category ? "" : t("assessment.raised", { category: words.category(category) }),
    ].filter(Boolean);
  }
}
