import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { Checkboxes } from "../../components/Checkboxes";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { Select } from "../../components/Select";
import { graphql } from "../../graphql/generated";
import type {
  AnswerConflictViewFragment,
  AnswerItemFragment,
  Category,
} from "../../graphql/generated/graphql";
import { readFragment } from "../../graphql/generated";
import { FailureNote } from "../failure/FailureNote";
import { useUnsaved } from "../unsaved/unsaved";
import { stricterThan } from "../words/sensitivity";
import { useWords } from "../words/useWords";
import { AnswerInput } from "./AnswerInput";
import { AnswerConflictView, conflictFragment } from "./AnswerConflictView";
import { useAssessment } from "./AssessmentContext";

const recordAnswerDocument = graphql(`
  mutation RecordAnswer($input: RecordAnswerInput!) {
    recordAnswer(input: $input) {
      answer {
        id
        version
      }
      conflict {
        ...AnswerConflictView
      }
    }
  }
`);

export interface AnsweredQuestion {
  key: string;
  text: string;
  category: Category;
}

/** Adds an answer to a question or changes one. A change made by somebody else meanwhile is shown beside it, never overwritten. */
export function AnswerEditor({
  question,
  answer,
  onDone,
}: {
  question: AnsweredQuestion;
  answer?: AnswerItemFragment;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const { caseId, assessmentId, people, readAgain } = useAssessment();
  const [value, setValue] = useState(answer?.value ?? "");
  const [about, setAbout] = useState(answer?.about.map(({ id }) => id) ?? []);
  const [saidBy, setSaidBy] = useState(answer?.saidBy?.id ?? "");
  const [category, setCategory] = useState<Category>(answer?.category ?? question.category);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [conflict, setConflict] = useState<AnswerConflictViewFragment>();
  const [{ fetching, error }, recordAnswer] = useMutation(recordAnswerDocument);
  const form = useRef<HTMLFormElement>(null);
  const name = `answer-${answer?.id ?? question.key}`;
  useUnsaved(name, value !== (answer?.value ?? ""));
  useEffect(() => form.current?.querySelector<HTMLElement>("textarea, input, select")?.focus(), []);

  function submit(event: FormEvent) {
    event.preventDefault();
    const missing: FieldError[] = [];
    if (value.trim() === "") missing.push({ id: name, text: t("assessment.valueMissing") });
    if (about.length === 0) missing.push({ id: `${name}-about`, text: t("assessment.aboutMissing") });
    setErrors(missing);
    if (missing.length === 0) void save(answer?.version);
  }

  async function save(expectedVersion: number | undefined) {
    const { data } = await recordAnswer({
      input: {
        caseId,
        assessmentId,
        questionKey: question.key,
        ...(answer && { answerId: answer.id, expectedVersion: expectedVersion ?? answer.version }),
        value: value.trim(),
        subjectIds: about,
        ...(saidBy && { saidById: saidBy }),
        ...(category !== (answer?.category ?? question.category) && { category }),
      },
    });
    if (!data) return;
    if (data.recordAnswer.conflict)
      return setConflict(readFragment(conflictFragment, data.recordAnswer.conflict));
    readAgain();
    onDone();
  }

  function keepTheirs() {
    readAgain();
    onDone();
  }

  const own = answer?.category ?? question.category;
  return (
    <form
      className="tl-editor"
      ref={form}
      onSubmit={submit}
      noValidate
      aria-label={t("assessment.editing", { question: question.text })}
    >
      <ErrorSummary title={t("form.problem")} errors={errors} level="h5" />
      {error ? <FailureNote error={error} level="h5" /> : null}
      {conflict ? (
        <AnswerConflictView
          conflict={conflict}
          mine={value}
          onKeepTheirs={keepTheirs}
          onSaveMine={() => void save(conflict.theirVersion)}
          busy={fetching}
        />
      ) : null}
      <AnswerInput
        id={name}
        label={answer ? t("assessment.changeLabel") : t("assessment.addLabel")}
        error={errorOf(errors, name)}
        value={value}
        onValue={setValue}
      />
      <Checkboxes
        id={`${name}-about`}
        label={t("assessment.aboutLabel")}
        hint={t("assessment.aboutHint")}
        error={errorOf(errors, `${name}-about`)}
        options={people.map((person) => ({ value: person.id, label: words.capital(words.name(person)) }))}
        values={about}
        onChange={setAbout}
      />
      <Select
        id={`${name}-said`}
        label={t("assessment.saidByLabel")}
        value={saidBy}
        onChange={(event) => setSaidBy(event.target.value)}
        options={[
          { value: "", label: t("assessment.saidByNobody") },
          ...people.map((person) => ({ value: person.id, label: words.capital(words.name(person)) })),
        ]}
      />
      <Select
        id={`${name}-category`}
        label={t("assessment.raiseLabel")}
        hint={t("assessment.raiseHint")}
        value={category}
        onChange={(event) => setCategory(event.target.value as Category)}
        options={[own, ...stricterThan(own)].map((code) => ({
          value: code,
          label:
            code === own
              ? t("assessment.raiseNo", { category: words.category(code) })
              : t("assessment.raiseTo", { category: words.category(code) }),
        }))}
      />
      <div className="govuk-button-group">
        {conflict ? null : (
          <Button type="submit" busy={fetching}>
            {t("form.save")}
          </Button>
        )}
        <Button look="quiet" onClick={onDone}>
          {t("form.cancel")}
        </Button>
      </div>
    </form>
  );
}
