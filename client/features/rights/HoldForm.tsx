import { type FormEvent, useState } from "react";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { Radios } from "../../components/Radios";
import { TextArea } from "../../components/TextArea";
import { TextInput } from "../../components/TextInput";
import { graphql } from "../../graphql/generated";
import { useTranslation } from "../../messages/useTranslation";
import { FailureNote } from "../failure/FailureNote";

const holdDocument = graphql(`
  mutation ChangeLegalHold($input: LegalHoldInput!) {
    changeLegalHold(input: $input) {
      done
    }
  }
`);

/** Places a legal hold on what the agency holds about somebody, or lifts it. */
export function HoldForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [{ fetching, error }, send] = useMutation(holdDocument);
  const [person, setPerson] = useState("");
  const [does, setDoes] = useState<"PLACE" | "LIFT">();
  const [reason, setReason] = useState("");
  const [errors, setErrors] = useState<FieldError[]>([]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const faults: FieldError[] = [
      ...(person.trim() ? [] : [{ id: "person", text: t("rights.missing.person") }]),
      ...(does ? [] : [{ id: "does", text: t("rights.hold.missing") }]),
      ...(reason.trim().length < 3 ? [{ id: "reason", text: t("rights.missing.reason") }] : []),
    ];
    setErrors(faults);
    if (faults.length > 0) return;
    const input = { personReference: person.trim(), reason: reason.trim(), lifts: does === "LIFT" };
    if (!(await send({ input })).data) return;
    setPerson("");
    setDoes(undefined);
    setReason("");
    onDone();
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary title={t("form.problem")} errors={errors} />
      {error ? <FailureNote error={error} /> : null}
      <TextInput
        id="person"
        label={t("rights.personLabel")}
        hint={t("rights.personHint")}
        error={errorOf(errors, "person")}
        className="govuk-input--width-20"
        spellCheck={false}
        value={person}
        onChange={(event) => setPerson(event.target.value)}
      />
      <Radios
        id="does"
        label={t("rights.hold.does")}
        error={errorOf(errors, "does")}
        options={(["PLACE", "LIFT"] as const).map((value) => ({
          value,
          label: t(`rights.hold.do.${value}`),
        }))}
        value={does}
        onChange={setDoes}
      />
      <TextArea
        id="reason"
        label={t("rights.hold.reason")}
        error={errorOf(errors, "reason")}
        rows={3}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" busy={fetching}>
        {t("rights.hold.save")}
      </Button>
    </form>
  );
}
