import { type FormEvent, useState } from "react";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { DateInput } from "../../components/DateInput";
import { isoDate, noDate } from "../../components/dateParts";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { Radios } from "../../components/Radios";
import { TextArea } from "../../components/TextArea";
import { TextInput } from "../../components/TextInput";
import type {
  RightsChoiceKind,
  RightsExemption,
  RightsItemFragment,
  RightsOthers,
} from "../../graphql/generated/graphql";
import { FailureNote } from "../failure/FailureNote";
import { chooseDocument } from "./chooseDocument";
import { useTranslation } from "../../messages/useTranslation";

const choices: RightsChoiceKind[] = ["RELEASE", "REDACT", "WITHHOLD"];
const exemptions: RightsExemption[] = [
  "THIRD_PARTY",
  "SERIOUS_HARM",
  "CHILDS_CONFIDENCE",
  "ADOPTION",
  "CHILD_ABUSE",
  "CRIME",
  "LEGAL_PRIVILEGE",
];

/** What is done with one thing that is held: given, given without some words, or left out, and why. */
export function ChooseForm({
  requestId,
  item,
  onDone,
}: {
  requestId: string;
  item: RightsItemFragment;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [{ fetching, error }, send] = useMutation(chooseDocument);
  const [choice, setChoice] = useState<RightsChoiceKind | undefined>(
    item.neverGiven ? "WITHHOLD" : undefined,
  );
  const [exemption, setExemption] = useState<RightsExemption>();
  const [others, setOthers] = useState<RightsOthers>();
  const [words, setWords] = useState("");
  const [opinionBy, setOpinionBy] = useState("");
  const [opinionOn, setOpinionOn] = useState(noDate);
  const [harm, setHarm] = useState<"YES" | "NO">();
  const [note, setNote] = useState("");
  const [errors, setErrors] = useState<FieldError[]>([]);
  const asksOthers = item.speaksOfOthers && choice === "RELEASE";
  const asksOpinion =
    item.needsOpinion && choice !== undefined && (choice !== "WITHHOLD" || exemption === "SERIOUS_HARM");

  async function submit(event: FormEvent) {
    event.preventDefault();
    const on = isoDate(opinionOn);
    const wanted = words.split("\n").filter((line) => line.trim() !== "");
    const faults: FieldError[] = [];
    if (!choice) faults.push({ id: "choice", text: t("rights.missing.choice") });
    if (choice && choice !== "RELEASE" && !exemption)
      faults.push({ id: "exemption", text: t("rights.missing.exemption") });
    if (asksOthers && !others) faults.push({ id: "others", text: t("rights.missing.others") });
    if (choice === "REDACT" && wanted.length === 0)
      faults.push({ id: "words", text: t("rights.missing.words") });
    if (asksOpinion && opinionBy.trim().length < 3)
      faults.push({ id: "opinionBy", text: t("rights.missing.opinionBy") });
    if (asksOpinion && !on) faults.push({ id: "opinionOn", text: t("rights.missing.day") });
    if (asksOpinion && !harm) faults.push({ id: "harm", text: t("rights.missing.harm") });
    setErrors(faults);
    if (!choice || faults.length > 0) return;
    const { data } = await send({
      input: {
        requestId,
        items: [{ id: item.id, hash: item.hash }],
        choice,
        exemption: choice === "RELEASE" ? null : (exemption ?? null),
        others: asksOthers ? (others ?? null) : null,
        words: choice === "REDACT" ? wanted : null,
        opinion: asksOpinion && on ? { by: opinionBy.trim(), on, harm: harm === "YES" } : null,
        note: note.trim() || null,
      },
    });
    if (data) onDone();
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary title={t("form.problem")} errors={errors} />
      {error ? <FailureNote error={error} /> : null}
      <Radios
        id="choice"
        label={t("rights.choiceLabel")}
        error={errorOf(errors, "choice")}
        options={choices
          .filter((value) => value === "WITHHOLD" || !item.neverGiven)
          .map((value) => ({
            value,
            label: t(`rights.choice.${value}`),
            hint: value === "REDACT" ? t("rights.redactHint") : undefined,
          }))}
        value={choice}
        onChange={setChoice}
      />
      {asksOthers ? (
        <Radios
          id="others"
          label={t("rights.othersLabel")}
          error={errorOf(errors, "others")}
          options={(["AGREED", "REASONABLE"] as const).map((value) => ({
            value,
            label: t(`rights.others.${value}`),
          }))}
          value={others}
          onChange={setOthers}
        />
      ) : null}
      {choice === "REDACT" ? (
        <TextArea
          id="words"
          label={t("rights.wordsLabel")}
          hint={t("rights.wordsHint")}
          error={errorOf(errors, "words")}
          rows={4}
          spellCheck={false}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      ) : null}
      {choice && choice !== "RELEASE" ? (
        <Radios
          id="exemption"
          label={t("rights.exemptionLabel")}
          error={errorOf(errors, "exemption")}
          options={exemptions.map((value) => ({ value, label: t(`rights.exemption.${value}`) }))}
          value={exemption}
          onChange={setExemption}
        />
      ) : null}
      {asksOpinion ? (
        <fieldset className="govuk-fieldset">
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">{t("rights.opinion")}</legend>
          <p className="govuk-hint">{t("rights.opinionHint")}</p>
          <TextInput
            id="opinionBy"
            label={t("rights.opinionBy")}
            error={errorOf(errors, "opinionBy")}
            value={opinionBy}
            onChange={(event) => setOpinionBy(event.target.value)}
          />
          <DateInput
            id="opinionOn"
            label={t("rights.opinionOn")}
            error={errorOf(errors, "opinionOn")}
            value={opinionOn}
            onChange={setOpinionOn}
          />
          <Radios
            id="harm"
            label={t("rights.harm")}
            error={errorOf(errors, "harm")}
            options={(["NO", "YES"] as const).map((value) => ({ value, label: t(`rights.harms.${value}`) }))}
            value={harm}
            onChange={setHarm}
          />
        </fieldset>
      ) : null}
      <TextArea
        id="note"
        label={t("rights.noteLabel")}
        hint={t("rights.noteHint")}
        rows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button type="submit" busy={fetching}>
        {t("rights.saveChoice")}
      </Button>
    </form>
  );
}
