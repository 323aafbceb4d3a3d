import { type FormEvent, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { useNavigate } from "react-router";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { Checkboxes } from "../../components/Checkboxes";
import { DateInput } from "../../components/DateInput";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { Radios } from "../../components/Radios";
import { Select } from "../../components/Select";
import { Spinner } from "../../components/Spinner";
import { TextArea } from "../../components/TextArea";
import { TextInput } from "../../components/TextInput";
import { graphql } from "../../graphql/generated";
import type { RecordOutcomePageQuery } from "../../graphql/generated/graphql";
import { FailureNote } from "../failure/FailureNote";
import { useTabDraft } from "../rules/tabDraft";
import { useUnsaved } from "../unsaved/unsaved";
import { useWords } from "../words/useWords";
import { emptyOutcome, outcomeFaults, outcomeInput } from "./outcomeDraft";

const recordDocument = graphql(`
  mutation RecordOutcome($input: RecordOutcomeInput!) {
    recordOutcome(input: $input) {
      measure {
        id
      }
    }
  }
`);

type Indicator = RecordOutcomePageQuery["outcomeFramework"]["indicators"][number];

/** Asks what was measured, of whom, when and with what result; what is written stays in this tab until it is recorded. */
export function OutcomeForm({
  caseId,
  people,
  indicators,
}: {
  caseId: string;
  people: readonly { id: string; reference: string; name?: string | null; expectedOn?: string | null }[];
  /** Those of which the viewer may record. */
  indicators: readonly Indicator[];
}) {
  const { t } = useTranslation();
  const words = useWords();
  const navigate = useNavigate();
  const { draft, change, forget, ready } = useTabDraft(`outcome ${caseId}`, emptyOutcome);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [{ fetching, error }, record] = useMutation(recordDocument);
  const saved = useUnsaved("outcome", draft.value.trim() !== "" || draft.note.trim() !== "");
  const wrong = (id: string) => errorOf(errors, id);
  const indicator = indicators.find(({ key }) => key === draft.indicator);
  const named = people.map((person) => ({ value: person.id, label: words.capital(words.name(person)) }));

  async function submit(event: FormEvent) {
    event.preventDefault();
    const faults = outcomeFaults(draft, indicator, t);
    setErrors(faults);
    if (faults.length > 0 || fetching) return;
    const { data } = await record({ input: outcomeInput(draft, caseId) });
    if (!data) return;
    forget();
    saved();
    void navigate(`/cases/${caseId}/outcomes`, { state: { done: "outcomeRecorded" } });
  }

  if (!ready) return <Spinner label={t("page.reading")} />;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {error ? <FailureNote error={error} /> : null}
      <ErrorSummary title={t("form.problem")} errors={errors} />
      <Select
        id="indicator"
        label={t("outcomeForm.indicator.label")}
        hint={t("outcomeForm.indicator.hint")}
        error={wrong("indicator")}
        options={[
          { value: "", label: t("form.choose") },
          ...indicators.map(({ key, outcome, text }) => ({
            value: key,
            label: t("outcomeForm.indicator.one", { outcome, text }),
          })),
        ]}
        value={draft.indicator}
        onChange={(event) => change({ indicator: event.target.value, about: [], value: "" })}
      />
      {indicator ? (
        <p className="govuk-inset-text">
          {t("outcomeForm.evidence", {
            evidence: indicator.evidence,
            category: words.category(indicator.category),
          })}
        </p>
      ) : null}
      {indicator?.about === "FAMILY" ? (
        <Checkboxes
          id="about"
          label={t("outcomeForm.family.label")}
          hint={t("outcomeForm.family.hint")}
          error={wrong("about")}
          options={named}
          values={draft.about}
          onChange={(about) => change({ about })}
        />
      ) : (
        <Radios
          id="about"
          label={t("outcomeForm.person")}
          error={wrong("about")}
          options={named}
          value={draft.about[0]}
          onChange={(one) => change({ about: [one] })}
        />
      )}
      <Radios
        id="kind"
        label={t("outcomeForm.kind")}
        error={wrong("kind")}
        options={(["BASELINE", "FOLLOW_UP"] as const).map((value) => ({
          value,
          label: t(`outcomes.kinds.${value}`),
          hint: t(`outcomeForm.kinds.${value}`),
        }))}
        value={draft.kind === "" ? undefined : draft.kind}
        onChange={(kind) => change({ kind })}
      />
      <DateInput
        id="when"
        label={t("outcomeForm.when.label")}
        hint={t("outcomeForm.when.hint")}
        error={wrong("when")}
        value={draft.when}
        onChange={(when) => change({ when })}
      />
      {indicator ? (
        <Value
          of={indicator}
          value={draft.value}
          error={wrong("value")}
          onChange={(value) => change({ value })}
        />
      ) : null}
      <TextArea
        id="note"
        label={t("outcomeForm.note.label")}
        hint={t("outcomeForm.note.hint")}
        value={draft.note}
        maxLength={2000}
        rows={3}
        onChange={(event) => change({ note: event.target.value })}
      />
      <Button type="submit" busy={fetching}>
        {t("outcomeForm.save")}
      </Button>
    </form>
  );
}

function Value({
  of: { text, measure, steps, unit, minimum, maximum },
  value,
  error,
  onChange,
}: {
  of: Indicator;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation();
  return measure === "SCALE" ? (
    <Radios
      id="value"
      label={text}
      hint={t("outcomeForm.scaleHint")}
      error={error}
      options={steps.map((meaning, index) => ({
        value: String(index + 1),
        label: t("outcomeForm.step", { step: index + 1, meaning }),
      }))}
      value={value === "" ? undefined : value}
      onChange={onChange}
    />
  ) : (
    <TextInput
      id="value"
      label={text}
      hint={t("outcomeForm.numberHint", { unit, least: minimum, most: maximum })}
      error={error}
      className="govuk-input--width-5"
      inputMode="decimal"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
