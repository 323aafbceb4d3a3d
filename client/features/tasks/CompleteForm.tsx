import { type FormEvent, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { TextArea } from "../../components/TextArea";
import { graphql } from "../../graphql/generated";
import { FailureNote } from "../failure/FailureNote";

const completeDocument = graphql(`
  mutation CompleteTask($input: CompleteTaskInput!) {
    completeTask(input: $input) {
      id
    }
  }
`);

/** Says that a task was done, and how. */
export function CompleteForm({
  caseId,
  taskId,
  onDone,
}: {
  caseId: string;
  taskId: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [{ fetching, error }, complete] = useMutation(completeDocument);
  const [note, setNote] = useState("");
  const [errors, setErrors] = useState<FieldError[]>([]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const faults = note.trim() === "" ? [{ id: "note", text: t("task.missing.note") }] : [];
    setErrors(faults);
    if (faults.length === 0 && (await complete({ input: { caseId, taskId, note } })).data) onDone();
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {error ? <FailureNote error={error} /> : null}
      <ErrorSummary title={t("form.problem")} errors={errors} />
      <TextArea
        id="note"
        label={t("task.note")}
        hint={t("task.noteHint")}
        error={errorOf(errors, "note")}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button type="submit" busy={fetching}>
        {t("task.complete")}
      </Button>
    </form>
  );
}
