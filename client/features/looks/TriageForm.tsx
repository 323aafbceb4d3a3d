import { type FormEvent, useState } from "react";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { Radios } from "../../components/Radios";
import { TextArea } from "../../components/TextArea";
import { graphql } from "../../graphql/generated";
import type { AlertStep } from "../../graphql/generated/graphql";
import { FailureNote } from "../failure/FailureNote";
import { useTranslation } from "../../messages/useTranslation";

const triageDocument = graphql(`
  mutation TriageAlert($input: TriageAlertInput!) {
    triageAlert(input: $input) {
      alert {
        id
        step
      }
    }
  }
`);

const outcomes = ["NEEDS_INFORMATION", "JUSTIFIED", "NOT_JUSTIFIED"] as const satisfies readonly AlertStep[];

/** Takes an alert up, asks for more, or says what came of it. */
export function TriageForm({
  alertId,
  isTakenUp,
  onDone,
}: {
  alertId: string;
  isTakenUp: boolean;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [{ fetching, error }, triage] = useMutation(triageDocument);
  const [step, setStep] = useState<(typeof outcomes)[number]>();
  const [note, setNote] = useState("");
  const [errors, setErrors] = useState<FieldError[]>([]);

  async function send(next: AlertStep) {
    const { data } = await triage({ input: { alertId, step: next, note: note.trim() || null } });
    if (!data) return;
    setStep(undefined);
    setNote("");
    onDone();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const faults: FieldError[] = [];
    if (!step) faults.push({ id: "step", text: t("looks.missing.step") });
    if (note.trim() === "") faults.push({ id: "note", text: t("looks.missing.note") });
    setErrors(faults);
    if (step && faults.length === 0) void send(step);
  }

  return (
    <section aria-labelledby="triage" className="tl-narrow">
      <h2 className="govuk-heading-m" id="triage">
        {t("looks.triage")}
      </h2>
      {error ? <FailureNote error={error} /> : null}
      {isTakenUp ? null : (
        <Button look="secondary" busy={fetching} onClick={() => void send("TAKEN_UP")}>
          {t("looks.takeUp")}
        </Button>
      )}
      <form onSubmit={submit} noValidate>
        <ErrorSummary title={t("form.problem")} errors={errors} />
        <Radios
          id="step"
          label={t("looks.outcome")}
          error={errorOf(errors, "step")}
          value={step}
          onChange={setStep}
          options={outcomes.map((value) => ({
            value,
            label: t(`looks.steps.${value}`),
            hint: t(`looks.stepHints.${value}`),
          }))}
        />
        <TextArea
          id="note"
          label={t("looks.note")}
          hint={t("looks.noteHint")}
          error={errorOf(errors, "note")}
          rows={4}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button type="submit" busy={fetching}>
          {t("looks.save")}
        </Button>
      </form>
    </section>
  );
}
