import { type FormEvent, useState } from "react";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { DateInput } from "../../components/DateInput";
import { isoDate, noDate } from "../../components/dateParts";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { Radios } from "../../components/Radios";
import { TextArea } from "../../components/TextArea";
import { TextInput } from "../../components/TextInput";
import { graphql } from "../../graphql/generated";
import type { RightsAsker, RightsKind } from "../../graphql/generated/graphql";
import { FailureNote } from "../failure/FailureNote";
import { useTranslation } from "../../messages/useTranslation";

const recordDocument = graphql(`
  mutation RecordRightsRequest($input: RecordRightsRequestInput!) {
    recordRightsRequest(input: $input) {
      id
    }
  }
`);

const kinds: RightsKind[] = ["ACCESS", "RECTIFICATION", "ERASURE", "RESTRICTION", "OBJECTION"];
const askers: RightsAsker[] = ["SELF", "PARENT", "REPRESENTATIVE"];

/** Records a request of a data subject, in whatever form it came. */
export function RecordForm({ onDone }: { onDone: (id: string) => void }) {
  const { t } = useTranslation();
  const [{ fetching, error }, send] = useMutation(recordDocument);
  const [kind, setKind] = useState<RightsKind>();
  const [person, setPerson] = useState("");
  const [asker, setAsker] = useState<RightsAsker>();
  const [parent, setParent] = useState("");
  const [askedFor, setAskedFor] = useState("");
  const [received, setReceived] = useState(noDate);
  const [errors, setErrors] = useState<FieldError[]>([]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const receivedOn = isoDate(received);
    const faults: FieldError[] = [];
    if (!kind) faults.push({ id: "kind", text: t("rights.missing.kind") });
    if (person.trim() === "") faults.push({ id: "person", text: t("rights.missing.person") });
    if (!asker) faults.push({ id: "asker", text: t("rights.missing.asker") });
    if (asker === "PARENT" && parent.trim() === "")
      faults.push({ id: "parent", text: t("rights.missing.parent") });
    if (!receivedOn) faults.push({ id: "received", text: t("rights.missing.day") });
    setErrors(faults);
    if (!kind || !asker || !receivedOn || faults.length > 0) return;
    const { data } = await send({
      input: {
        kind,
        personReference: person.trim(),
        asker,
        askerReference: asker === "PARENT" ? parent.trim() : null,
        askedFor: askedFor.trim() || null,
        receivedOn,
      },
    });
    if (data) onDone(data.recordRightsRequest.id);
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary title={t("form.problem")} errors={errors} />
      {error ? <FailureNote error={error} /> : null}
      <Radios
        id="kind"
        label={t("rights.kindLabel")}
        error={errorOf(errors, "kind")}
        options={kinds.map((value) => ({ value, label: t(`rights.kindAsk.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
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
        id="asker"
        label={t("rights.asker")}
        error={errorOf(errors, "asker")}
        options={askers.map((value) => ({ value, label: t(`rights.askers.${value}`) }))}
        value={asker}
        onChange={setAsker}
      />
      {asker === "PARENT" ? (
        <TextInput
          id="parent"
          label={t("rights.parentLabel")}
          hint={t("rights.parentHint")}
          error={errorOf(errors, "parent")}
          className="govuk-input--width-20"
          spellCheck={false}
          value={parent}
          onChange={(event) => setParent(event.target.value)}
        />
      ) : null}
      <TextArea
        id="askedFor"
        label={t("rights.askedForLabel")}
        hint={t("rights.askedForHint")}
        rows={3}
        maxLength={2000}
        value={askedFor}
        onChange={(event) => setAskedFor(event.target.value)}
      />
      <DateInput
        id="received"
        label={t("rights.receivedLabel")}
        hint={t("rights.receivedHint")}
        error={errorOf(errors, "received")}
        value={received}
        onChange={setReceived}
      />
      <Button type="submit" busy={fetching}>
        {t("rights.record")}
      </Button>
    </form>
  );
}
