import { type FormEvent, useState } from "react";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { DateInput } from "../../components/DateInput";
import { datePartsOf, isoDate } from "../../components/dateParts";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { TextArea } from "../../components/TextArea";
import { graphql } from "../../graphql/generated";
import type { RightsAct } from "../../graphql/generated/graphql";
import { FailureNote } from "../failure/FailureNote";
import { useTranslation } from "../../messages/useTranslation";

const actDocument = graphql(`
  mutation ActOnRightsRequest($input: ActOnRightsInput!) {
    actOnRightsRequest(input: $input) {
      id
    }
  }
`);

/** What cannot be done without saying why. */
const withReason: RightsAct[] = ["EXTENDED", "SENT_BACK", "CHILD_AGREES", "CHILD_REFUSES", "LIFTED"];

/** Records one thing that happened to a request: on which day, and why. */
export function ActForm({
  requestId,
  kind,
  onDone,
}: {
  requestId: string;
  kind: RightsAct;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [{ fetching, error }, send] = useMutation(actDocument);
  const [day, setDay] = useState(() => datePartsOf(new Date().toISOString()));
  const [reason, setReason] = useState("");
  const [errors, setErrors] = useState<FieldError[]>([]);
  const needsReason = withReason.includes(kind);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const on = isoDate(day);
    const faults: FieldError[] = [];
    if (!on) faults.push({ id: "day", text: t("rights.missing.day") });
    if (needsReason && reason.trim().length < 3)
      faults.push({ id: "reason", text: t("rights.missing.reason") });
    setErrors(faults);
    if (!on || faults.length > 0) return;
    if ((await send({ input: { requestId, kind, on, reason: reason.trim() || null } })).data) onDone();
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary title={t("form.problem")} errors={errors} />
      {error ? <FailureNote error={error} /> : null}
      <DateInput
        id="day"
        label={t("rights.dayLabel")}
        error={errorOf(errors, "day")}
        value={day}
        onChange={setDay}
      />
      {needsReason ? (
        <TextArea
          id="reason"
          label={t("rights.reasonLabel")}
          hint={t("rights.reasonHint")}
          error={errorOf(errors, "reason")}
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      ) : null}
      <Button type="submit" busy={fetching}>
        {t(`rights.act.${kind}`)}
      </Button>
    </form>
  );
}
