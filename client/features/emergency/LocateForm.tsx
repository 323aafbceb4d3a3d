import { type FormEvent, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import type { CombinedError } from "urql";
import { Button } from "../../components/Button";
import { DateInput } from "../../components/DateInput";
import { isoDate, noDate } from "../../components/dateParts";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { Radios } from "../../components/Radios";
import { TextInput } from "../../components/TextInput";
import { graphql } from "../../graphql/generated";
import type { IdentifierKind } from "../../graphql/generated/graphql";
import { formatTime } from "../../messages/dates";
import { FailureNote } from "../failure/FailureNote";
import { ReasonFields, useReasonErrors } from "./ReasonFields";
import { noReason, type ReasonDraft } from "./reasons";
import { useEmergencyClient } from "./useEmergencyClient";

const locateDocument = graphql(`
  mutation Locate($input: LocateInput!) {
    locate(input: $input) {
      handle
      until
    }
  }
`);

type Way = "name" | IdentifierKind;
const ways: Way[] = ["name", "NHS_NUMBER", "UPN", "NINO"];

/** Looks for exactly one person; `onAnswer` is told the handle, or null where nothing is found this way. */
export function LocateForm({ onAnswer }: { onAnswer: (handle: string | null, reason: ReasonDraft) => void }) {
  const { t } = useTranslation();
  const client = useEmergencyClient();
  const reasonErrors = useReasonErrors();
  const [reason, setReason] = useState(noReason);
  const [way, setWay] = useState<Way>("name");
  const [texts, setTexts] = useState({ given: "", family: "", postcode: "", identifier: "" });
  const [born, setBorn] = useState(noDate);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [failure, setFailure] = useState<CombinedError>();
  const [busy, setBusy] = useState(false);
  const again = failure?.graphQLErrors[0]?.extensions["tryAgainAt"];
  const fields = way === "name" ? (["given", "family", "postcode"] as const) : (["identifier"] as const);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const faults = reasonErrors(reason);
    for (const id of fields)
      if (texts[id].trim() === "") faults.push({ id, text: t(`emergency.missing.${id}`) });
    if (way === "name" && !isoDate(born)) faults.push({ id: "born", text: t("emergency.missing.born") });
    setErrors(faults);
    if (faults.length > 0 || !reason.code) return;
    setBusy(true);
    const { given, family, postcode, identifier } = texts;
    const whom =
      way === "name"
        ? { given, family, postcode, bornOn: isoDate(born) ?? null }
        : { identifierKind: way, identifier };
    const { data, error } = await client
      .mutation(locateDocument, { input: { reasonCode: reason.code, reason: reason.words.trim(), ...whom } })
      .toPromise();
    setBusy(false);
    setFailure(error);
    if (data) onAnswer(data.locate.handle ?? null, reason);
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary title={t("form.problem")} errors={errors} />
      {failure ? <FailureNote error={failure} /> : null}
      {typeof again === "string" ? (
        <p className="govuk-body">{t("emergency.again", { time: formatTime(again) })}</p>
      ) : null}
      <ReasonFields value={reason} onChange={setReason} errors={errors} />
      <Radios
        id="way"
        label={t("emergency.way")}
        value={way}
        onChange={setWay}
        options={ways.map((value) => ({ value, label: t(`emergency.ways.${value}`) }))}
      />
      {fields.map((id) => (
        <TextInput
          key={id}
          id={id}
          label={t(`emergency.fields.${id}`)}
          hint={id === "postcode" ? t("emergency.postcodeHint") : undefined}
          error={errorOf(errors, id)}
          className={id === "given" || id === "family" ? undefined : "govuk-input--width-10"}
          value={texts[id]}
          onChange={(event) => setTexts({ ...texts, [id]: event.target.value })}
        />
      ))}
      {way === "name" ? (
        <DateInput
          id="born"
          label={t("emergency.fields.born")}
          error={errorOf(errors, "born")}
          value={born}
          onChange={setBorn}
        />
      ) : null}
      <Button type="submit" busy={busy}>
        {t("emergency.look")}
      </Button>
    </form>
  );
}
