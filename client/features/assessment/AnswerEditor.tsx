import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
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
import { AnswerWords } from "./AnswerWords";
import { useAssessment } from "./AssessmentContext";
import type { Written } from "./Autosave";
import { AutosaveLine } from "./AutosaveLine";
import { BothSides, together } from "./BothSides";
import { useIsSentences } from "./QuestionForm";
import { useAutosave } from "./useAutosave";
import { useWaitingAt } from "./useWaiting";
import type { Resumed } from "./WaitingWords";

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

/**
 * Adds an answer to a question or changes one, and goes on with what was begun before. Words are kept at every pause, for
 * their writer alone, until they are saved. A change made by somebody else meanwhile is shown beside it, never overwritten.
 */
export function AnswerEditor({
  question,
  answer,
  resumed,
  onDone,
}: {
  question: AnsweredQuestion;
  answer?: AnswerItemFragment;
  resumed?: Resumed | undefined;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const { caseId, assessmentId, people, readAgain } = useAssessment();
  const own = answer?.category ?? question.category;
  const [begun] = useState<Written>(() => ({
    value: answer?.value ?? "",
    about: answer?.about.map(({ id }) => id) ?? [],
    saidBy: answer?.saidBy?.id ?? "",
    category: null,
  }));
  const first = resumed?.written ?? begun;
  const [value, setValue] = useState(first.value);
  // How often other words took the field's place: an input of several boxes reads its words only when it begins.
  const [taken, setTaken] = useState(0);
  const [about, setAbout] = useState(first.about);
  const [saidBy, setSaidBy] = useState(first.saidBy);
  const [category, setCategory] = useState<Category>(first.category ?? own);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [conflict, setConflict] = useState<AnswerConflictViewFragment>();
  // As it was when the writing began: the page may read a newer one meanwhile, which these words do not know.
  const [version, setVersion] = useState(answer?.version);
  const [{ fetching, error }, recordAnswer] = useMutation(recordAnswerDocument);
  const form = useRef<HTMLFormElement>(null);
  const name = `answer-${answer?.id ?? question.key}`;
  const written = { value, about, saidBy, category: category === own ? null : category };
  const autosave = useAutosave(
    {
      caseId,
      assessmentId,
      questionKey: question.key,
      answerId: answer?.id ?? null,
      baseVersion: answer?.version ?? null,
    },
    written,
    resumed ? null : begun,
    resumed?.known ?? [],
  );
  const waiting = useWaitingAt(question.key, answer?.id ?? null);
  const isSentences = useIsSentences();
  const standing = autosave.state.is === "standing" ? autosave.state.standing : undefined;
  const isWritten = resumed !== undefined || JSON.stringify(written) !== JSON.stringify(begun);
  useUnsaved(name, isWritten && autosave.state.is === "nowhere");
  useEffect(() => form.current?.querySelector<HTMLElement>("textarea, input, select")?.focus(), []);

  function submit(event: FormEvent) {
    event.preventDefault();
    const missing: FieldError[] = [];
    if (value.trim() === "") missing.push({ id: name, text: t("assessment.valueMissing") });
    if (about.length === 0) missing.push({ id: `${name}-about`, text: t("assessment.aboutMissing") });
    setErrors(missing);
    if (missing.length === 0) void save(version);
  }

  async function save(expectedVersion: number | undefined) {
    await autosave.rest();
    const { data } = await recordAnswer({
      input: {
        caseId,
        assessmentId,
        questionKey: question.key,
        ...(answer && { answerId: answer.id, expectedVersion: expectedVersion ?? answer.version }),
        value: value.trim(),
        subjectIds: about,
        ...(saidBy && { saidById: saidBy }),
        ...(category !== own && { category }),
        sitting: autosave.sitting,
      },
    });
    if (!data) return autosave.flush();
    if (data.recordAnswer.conflict)
      return setConflict(readFragment(conflictFragment, data.recordAnswer.conflict));
    await autosave.done();
    leave();
  }

  async function throwAway() {
    await autosave.discard();
    leave();
  }

  function leave() {
    readAgain();
    waiting.readAgain();
    onDone();
  }

  function take(words: string) {
    setValue(words);
    setTaken(taken + 1);
  }

  function takeStanding(words: string) {
    take(words);
    autosave.insteadOf(standing!.sitting);
  }

  function takeBoth(theirs: AnswerConflictViewFragment) {
    take(together(theirs.theirs, value));
    setVersion(theirs.theirVersion);
    setConflict(undefined);
  }

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
          onKeepTheirs={() => void throwAway()}
          onTakeBoth={() => takeBoth(conflict)}
          onSaveMine={() => void save(conflict.theirVersion)}
          busy={fetching}
        />
      ) : null}
      {standing ? (
        <BothSides
          alert
          title={t("unsent.standing.title")}
          text={t("unsent.standing.text")}
          theirs={{ title: t("unsent.standing.theirs"), words: <AnswerWords value={standing.value ?? ""} /> }}
          mine={{ title: t("unsent.standing.mine"), words: <AnswerWords value={value} /> }}
        >
          <Button onClick={() => autosave.insteadOf(standing.sitting)}>
            {t("unsent.standing.keepMine")}
          </Button>
          <Button look="secondary" onClick={() => takeStanding(standing.value ?? "")}>
            {t("unsent.standing.keepTheirs")}
          </Button>
          {isSentences ? (
            <Button look="secondary" onClick={() => takeStanding(together(standing.value, value))}>
              {t("conflict.both")}
            </Button>
          ) : null}
        </BothSides>
      ) : null}
      <AnswerInput
        key={taken}
        id={name}
        label={answer ? t("assessment.changeLabel") : t("assessment.addLabel")}
        error={errorOf(errors, name)}
        value={value}
        onValue={setValue}
        onBlur={autosave.flush}
      />
      <AutosaveLine state={autosave.state} />
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
        {isWritten ? (
          <>
            <Button look="quiet" onClick={onDone}>
              {t("unsent.later")}
            </Button>
            <Button look="quiet" onClick={() => void throwAway()}>
              {t("unsent.throwAway")}
            </Button>
          </>
        ) : (
          <Button look="quiet" onClick={onDone}>
            {t("form.cancel")}
          </Button>
        )}
      </div>
    </form>
  );
}
