import { type FormEvent, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { useSearchParams } from "react-router";
import { useQuery } from "urql";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Select } from "../../components/Select";
import type { CompareAssessmentQuery } from "../../graphql/generated/graphql";
import { QuestionFormContext } from "../assessment/QuestionForm";
import { Reading } from "../failure/Reading";
import { WithheldNotes } from "../withheld/WithheldNotes";
import { useWords } from "../words/useWords";
import { AnswerChangeItem } from "./AnswerChangeItem";
import { compareDocument } from "./versionsDocuments";

const NOW = "now";

/** Chooses two versions, one of which may be what stands now, and shows what differs. The choice is in the address. */
export function CompareVersions({ caseId, numbers }: { caseId: string; numbers: readonly number[] }) {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const chosen = { from: address.get("from"), to: address.get("to") };
  const [from, setFrom] = useState(chosen.from ?? String(numbers[0]));
  const [to, setTo] = useState(chosen.to ?? NOW);
  const later = [...numbers.filter((number) => number > Number(from)).map(String), NOW];
  const name = (number: string) =>
    number === NOW ? t("versions.now") : t("versions.version", { number: Number(number) });
  function submit(event: FormEvent) {
    event.preventDefault();
    setAddress({ from, to: later.includes(to) ? to : NOW }, { preventScrollReset: true });
  }
  return (
    <section aria-labelledby="compare">
      <h2 className="govuk-heading-m" id="compare">
        {t("versions.compare")}
      </h2>
      <form onSubmit={submit}>
        <Select
          id="from"
          label={t("versions.earlier")}
          value={from}
          onChange={(event) => setFrom(event.target.value)}
          options={numbers.map(String).map((value) => ({ value, label: name(value) }))}
        />
        <Select
          id="to"
          label={t("versions.later")}
          value={later.includes(to) ? to : NOW}
          onChange={(event) => setTo(event.target.value)}
          options={later.map((value) => ({ value, label: name(value) }))}
        />
        <Button type="submit" look="secondary">
          {t("versions.show")}
        </Button>
      </form>
      {chosen.from && chosen.to ? (
        <Compared
          caseId={caseId}
          from={Number(chosen.from)}
          to={chosen.to === NOW ? null : Number(chosen.to)}
          title={t("versions.between", { from: name(chosen.from), to: name(chosen.to) })}
        />
      ) : null}
    </section>
  );
}

function Compared({
  title,
  ...variables
}: {
  caseId: string;
  from: number;
  to: number | null;
  title: string;
}) {
  const answer = useQuery({ query: compareDocument, variables });
  return (
    <Reading answer={answer}>
      {({ compareAssessment }) => <Differences title={title} of={compareAssessment} />}
    </Reading>
  );
}

function Differences({ title, of }: { title: string; of: CompareAssessmentQuery["compareAssessment"] }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <section aria-labelledby="differences">
      <h3 className="govuk-heading-m" id="differences">
        {title}
      </h3>
      <WithheldNotes of={of.withheld} list folded askAbout={null} />
      {of.questions.length === 0 ? (
        <EmptyState title={t("versions.same")} />
      ) : (
        <p className="govuk-body">{t("versions.differs", { count: of.questions.length })}</p>
      )}
      {of.questions.map((question) => (
        <QuestionFormContext key={question.key} value={question.form ?? null}>
          <div className="tl-question">
            <h4 className="tl-question__text">{question.text}</h4>
            <p className="tl-question__kind">
              {t("versions.place", { element: question.element, kind: words.answerKind(question.kind) })}
            </p>
            {question.changes.map((change) => (
              <AnswerChangeItem key={change.id} of={change} />
            ))}
          </div>
        </QuestionFormContext>
      ))}
    </section>
  );
}
