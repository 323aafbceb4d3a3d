import { type FormEvent, useState } from "react";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { Radios } from "../../components/Radios";
import { TextArea } from "../../components/TextArea";
import { graphql } from "../../graphql/generated";
import type { IncidentAct, IncidentRisk } from "../../graphql/generated/graphql";
import { useTranslation } from "../../messages/useTranslation";
import { FailureNote } from "../failure/FailureNote";
import { momentFaults } from "./momentFaults";
import { MomentInput, momentOf, noMoment } from "./MomentInput";

const actDocument = graphql(`
  mutation ActOnIncident($input: ActOnIncidentInput!) {
    actOnIncident(input: $input) {
      id
    }
  }
`);

const risks: IncidentRisk[] = ["UNLIKELY", "RISK", "HIGH"];
/** What cannot be done without saying why. */
const withNote: IncidentAct[] = ["NOT_REPORTED", "PEOPLE_NOT_TOLD", "CLOSED"];

/** Records one thing that is done about a breach: when, and why. */
export function IncidentActForm({
  incidentId,
  kind,
  onDone,
}: {
  incidentId: string;
  kind: IncidentAct;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [{ fetching, error }, send] = useMutation(actDocument);
  const [at, setAt] = useState(noMoment);
  const [risk, setRisk] = useState<IncidentRisk>();
  const [consequences, setConsequences] = useState("");
  const [measures, setMeasures] = useState("");
  const [note, setNote] = useState("");
  const [errors, setErrors] = useState<FieldError[]>([]);
  const isJudged = kind === "ASSESSED";
  const needsNote = withNote.includes(kind);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const short = (text: string) => text.trim().length < 3;
    const faults: FieldError[] = [
      ...(isJudged && !risk ? [{ id: "risk", text: t("incidents.missing.risk") }] : []),
      ...(isJudged && short(consequences)
        ? [{ id: "consequences", text: t("incidents.missing.consequences") }]
        : []),
      ...(isJudged && short(measures) ? [{ id: "measures", text: t("incidents.missing.measures") }] : []),
      ...(needsNote && short(note) ? [{ id: "note", text: t("incidents.missing.note") }] : []),
      ...momentFaults("at", at, { day: t("incidents.missing.day"), time: t("incidents.missing.time") }),
    ];
    setErrors(faults);
    if (faults.length > 0) return;
    const judged = isJudged
      ? { risk: risk!, consequences: consequences.trim(), measures: measures.trim() }
      : {};
    const input = { incidentId, kind, at: momentOf(at)!, note: note.trim() || null, ...judged };
    if ((await send({ input })).data) onDone();
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary title={t("form.problem")} errors={errors} />
      {error ? <FailureNote error={error} /> : null}
      {isJudged ? (
        <>
          <Radios
            id="risk"
            label={t("incidents.riskLabel")}
            error={errorOf(errors, "risk")}
            options={risks.map((value) => ({ value, label: t(`incidents.risk.${value}`) }))}
            value={risk}
            onChange={setRisk}
          />
          <TextArea
            id="consequences"
            label={t("incidents.consequencesLabel")}
            hint={t("incidents.consequencesHint")}
            error={errorOf(errors, "consequences")}
            rows={3}
            maxLength={2000}
            value={consequences}
            onChange={(event) => setConsequences(event.target.value)}
          />
          <TextArea
            id="measures"
            label={t("incidents.measuresLabel")}
            hint={t("incidents.measuresHint")}
            error={errorOf(errors, "measures")}
            rows={3}
            maxLength={2000}
            value={measures}
            onChange={(event) => setMeasures(event.target.value)}
          />
        </>
      ) : (
        <TextArea
          id="note"
          label={t(`incidents.noteLabel.${kind}`)}
          error={errorOf(errors, "note")}
          rows={3}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      )}
      <MomentInput id="at" label={t("incidents.atLabel")} errors={errors} value={at} onChange={setAt} />
      <Button type="submit" busy={fetching}>
        {t("incidents.save")}
      </Button>
    </form>
  );
}
