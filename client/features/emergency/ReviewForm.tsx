import { type FormEvent, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { Radios } from "../../components/Radios";
import { TextArea } from "../../components/TextArea";
import { graphql } from "../../graphql/generated";
import type { ReviewOutcome } from "../../graphql/generated/graphql";
import { FailureNote } from "../failure/FailureNote";

const reviewDocument = graphql(`
  mutation ReviewEmergencyUse($input: ReviewEmergencyUseInput!) {
    reviewEmergencyUse(input: $input) {
      use {
        id
        reviewOpen
      }
    }
  }
`);

const outcomes: ReviewOutcome[] = ["JUSTIFIED", "NOT_JUSTIFIED", "NEEDS_INFORMATION"];

/** Says whether somebody else's use of emergency access was justified, and why. */
export function ReviewForm({ useId, onDone }: { useId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [{ fetching, error }, review] = useMutation(reviewDocument);
  const [outcome, setOutcome] = useState<ReviewOutcome>();
  const [note, setNote] = useState("");
  const [errors, setErrors] = useState<FieldError[]>([]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const faults: FieldError[] = [];
    if (!outcome) faults.push({ id: "outcome", text: t("emergency.missing.outcome") });
    if (note.trim() === "") faults.push({ id: "note", text: t("emergency.missing.note") });
    setErrors(faults);
    if (!outcome || faults.length > 0) return;
    const { data } = await review({ input: { useId, outcome, note: note.trim() } });
    if (data) onDone();
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary title={t("form.problem")} errors={errors} />
      {error ? <FailureNote error={error} /> : null}
      <Radios
        id="outcome"
        label={t("emergency.outcome")}
        error={errorOf(errors, "outcome")}
        value={outcome}
        onChange={setOutcome}
        options={outcomes.map((value) => ({
          value,
          label: t(`emergency.outcomes.${value}`),
          hint: value === "NEEDS_INFORMATION" ? t("emergency.needsHint") : undefined,
        }))}
      />
      <TextArea
        id="note"
        label={t("emergency.note")}
        hint={t("emergency.noteHint")}
        error={errorOf(errors, "note")}
        rows={4}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button type="submit" busy={fetching}>
        {t("emergency.saveReview")}
      </Button>
    </form>
  );
}
