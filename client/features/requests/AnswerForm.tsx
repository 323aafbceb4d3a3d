import { type FormEvent, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { InsetText } from "../../components/InsetText";
import { Radios } from "../../components/Radios";
import { graphql } from "../../graphql/generated";
import type { DeclineReason } from "../../graphql/generated/graphql";
import { FailureNote } from "../failure/FailureNote";

const answerDocument = graphql(`
  mutation AnswerAccessRequest($input: AnswerAccessInput!) {
    answerAccessRequest(input: $input) {
      request {
        id
        state
      }
    }
  }
`);

const reasons: DeclineReason[] = ["NOT_NEEDED", "ANOTHER_WAY", "NO_LAWFUL_BASIS", "SAY_MORE", "NOT_NOW"];

/** The lead's answer: granted once a consent or a decision lets the asker see it, or declined with a reason that names nobody. */
export function AnswerForm({
  caseId,
  requestId,
  isOpen,
  onDone,
}: {
  caseId: string;
  requestId: string;
  /** Whether the asker can see by now what they asked for. */
  isOpen: boolean;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [{ fetching, error }, send] = useMutation(answerDocument);
  const [answer, setAnswer] = useState<"GRANTED" | "DECLINED">();
  const [reason, setReason] = useState<DeclineReason>();
  const [errors, setErrors] = useState<FieldError[]>([]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const faults: FieldError[] = [];
    if (!answer) faults.push({ id: "answer", text: t("request.missing.answer") });
    if (answer === "DECLINED" && !reason)
      faults.push({ id: "declineReason", text: t("request.missing.declineReason") });
    setErrors(faults);
    if (!answer || faults.length > 0) return;
    const input = {
      caseId,
      requestId,
      answer,
      declineReason: answer === "DECLINED" ? (reason ?? null) : null,
    };
    if ((await send({ input })).data) onDone();
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <h2 className="govuk-heading-m">{t("request.answer.title")}</h2>
      {error ? <FailureNote error={error} /> : null}
      <ErrorSummary title={t("form.problem")} errors={errors} />
      <InsetText>
        {isOpen ? (
          t("request.answer.isOpen")
        ) : (
          <>
            <p className="govuk-body">{t("request.answer.notYet")}</p>
            <ul className="govuk-list govuk-list--bullet">
              <li>
                <Link className="govuk-link" to={`/cases/${caseId}/record-consent`}>
                  {t("request.answer.consent")}
                </Link>
              </li>
              <li>
                <Link className="govuk-link" to={`/cases/${caseId}/rules`}>
                  {t("request.answer.decision")}
                </Link>
              </li>
            </ul>
          </>
        )}
      </InsetText>
      <Radios
        id="answer"
        label={t("request.answer.answer")}
        error={errorOf(errors, "answer")}
        options={[
          ...(isOpen
            ? [
                {
                  value: "GRANTED" as const,
                  label: t("request.answer.granted"),
                  hint: t("request.answer.grantedHint"),
                },
              ]
            : []),
          {
            value: "DECLINED" as const,
            label: t("request.answer.declined"),
            hint: t("request.answer.declinedHint"),
          },
        ]}
        value={answer}
        onChange={setAnswer}
      />
      {answer === "DECLINED" ? (
        <Radios
          id="declineReason"
          label={t("request.answer.reason")}
          hint={t("request.answer.reasonHint")}
          error={errorOf(errors, "declineReason")}
          options={reasons.map((value) => ({ value, label: t(`request.declineReason.${value}`) }))}
          value={reason}
          onChange={setReason}
        />
      ) : null}
      <Button type="submit" busy={fetching}>
        {t("request.answer.send")}
      </Button>
    </form>
  );
}
