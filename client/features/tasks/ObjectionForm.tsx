import { type FormEvent, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { Checkboxes } from "../../components/Checkboxes";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { Radios } from "../../components/Radios";
import { TextArea } from "../../components/TextArea";
import { graphql } from "../../graphql/generated";
import type { Category } from "../../graphql/generated/graphql";
import { FailureNote } from "../failure/FailureNote";
import { useWords } from "../words/useWords";

const answerDocument = graphql(`
  mutation AnswerObjection($input: AnswerObjectionInput!) {
    answerObjection(input: $input) {
      id
    }
  }
`);

/** The least that is said of why an objection is or is not upheld; the server holds to it. In characters. */
const REASON_LEAST = 20;

/** Answers an objection: upheld, the decision shares less from the next read on; not upheld, the reason is kept. */
export function ObjectionForm({
  caseId,
  taskId,
  categories,
  onDone,
}: {
  caseId: string;
  taskId: string;
  /** What the decision shares. */
  categories: readonly Category[];
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const [{ fetching, error }, send] = useMutation(answerDocument);
  const [answer, setAnswer] = useState<"upheld" | "notUpheld">();
  const [noLonger, setNoLonger] = useState<Category[]>([]);
  const [reason, setReason] = useState("");
  const [errors, setErrors] = useState<FieldError[]>([]);
  const upheld = answer === "upheld";

  async function submit(event: FormEvent) {
    event.preventDefault();
    const faults: FieldError[] = [];
    if (!answer) faults.push({ id: "answer", text: t("task.missing.answer") });
    if (upheld && noLonger.length === 0) faults.push({ id: "noLonger", text: t("task.missing.noLonger") });
    if (reason.trim().length < REASON_LEAST) faults.push({ id: "reason", text: t("task.missing.reason") });
    setErrors(faults);
    if (faults.length > 0) return;
    const input = { caseId, taskId, upheld, noLonger: upheld ? noLonger : null, reason };
    if ((await send({ input })).data) onDone();
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {error ? <FailureNote error={error} /> : null}
      <ErrorSummary title={t("form.problem")} errors={errors} />
      <Radios
        id="answer"
        label={t("task.objection.answer")}
        error={errorOf(errors, "answer")}
        options={[
          {
            value: "upheld" as const,
            label: t("task.objection.upheld"),
            hint: t("task.objection.upheldHint"),
          },
          {
            value: "notUpheld" as const,
            label: t("task.objection.notUpheld"),
            hint: t("task.objection.notUpheldHint"),
          },
        ]}
        value={answer}
        onChange={setAnswer}
      />
      {upheld ? (
        <Checkboxes
          id="noLonger"
          label={t("task.objection.noLonger")}
          error={errorOf(errors, "noLonger")}
          options={categories.map((value) => ({ value, label: words.capital(words.category(value)) }))}
          values={noLonger}
          onChange={setNoLonger}
        />
      ) : null}
      <TextArea
        id="reason"
        label={t("task.objection.reason")}
        hint={t("task.objection.reasonHint")}
        error={errorOf(errors, "reason")}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" busy={fetching}>
        {t("task.objection.send")}
      </Button>
    </form>
  );
}
