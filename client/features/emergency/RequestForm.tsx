import { type FormEvent, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { useNavigate } from "react-router";
import type { CombinedError } from "urql";
import { Button } from "../../components/Button";
import { Checkboxes } from "../../components/Checkboxes";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { graphql } from "../../graphql/generated";
import { FailureNote } from "../failure/FailureNote";
import { usePurpose } from "../purpose/PurposeContext";
import { useRunningEmergency } from "./EmergencyContext";
import { ReasonFields, useReasonErrors } from "./ReasonFields";
import { noReason, type ReasonDraft } from "./reasons";
import { useEmergencyClient } from "./useEmergencyClient";

const requestDocument = graphql(`
  mutation RequestEmergencyAccess($input: RequestEmergencyAccessInput!) {
    requestEmergencyAccess(input: $input) {
      use {
        id
        status
        caseId
      }
    }
  }
`);

/** For whom: people of a case, or what locate gave. */
export type Whom =
  { caseId: string; people: { id: string; name: string }[] } | { handles: string[]; reason: ReasonDraft };

/** Asks for emergency access: why, for whom, and whether a second person is to stand in for it. */
export function RequestForm({ whom }: { whom: Whom }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useEmergencyClient();
  const { choose } = usePurpose();
  const { readAgain } = useRunningEmergency();
  const reasonErrors = useReasonErrors();
  const [reason, setReason] = useState<ReasonDraft>("reason" in whom ? whom.reason : noReason);
  const [people, setPeople] = useState<string[]>([]);
  const [second, setSecond] = useState<"second"[]>([]);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [failure, setFailure] = useState<CombinedError>();
  const [busy, setBusy] = useState(false);

  async function submit(event?: FormEvent) {
    event?.preventDefault();
    const faults = reasonErrors(reason);
    if ("people" in whom && people.length === 0)
      faults.push({ id: "people", text: t("emergency.missing.people") });
    setErrors(faults);
    if (faults.length > 0 || !reason.code) return;
    setBusy(true);
    const { data, error } = await client
      .mutation(requestDocument, {
        input: {
          reasonCode: reason.code,
          reason: reason.words.trim(),
          secondPerson: second.length > 0,
          ...("people" in whom ? { caseId: whom.caseId, personIds: people } : { handles: whom.handles }),
        },
      })
      .toPromise();
    setBusy(false);
    setFailure(error);
    const use = data?.requestEmergencyAccess.use;
    if (!use) return;
    readAgain();
    if (use.status === "WAITING") return void navigate("/emergency", { state: { done: "waiting" } });
    choose({ code: "EMERGENCY" });
    void navigate(`/cases/${use.caseId}`);
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary title={t("form.problem")} errors={errors} />
      {failure ? <FailureNote error={failure} onRetry={() => void submit()} /> : null}
      <ReasonFields value={reason} onChange={setReason} errors={errors} />
      {"people" in whom ? (
        <Checkboxes
          id="people"
          label={t("emergency.whom")}
          hint={t("emergency.whomHint")}
          error={errorOf(errors, "people")}
          values={people}
          onChange={setPeople}
          options={whom.people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <Checkboxes
        id="second"
        label={t("emergency.second")}
        values={second}
        onChange={setSecond}
        options={[{ value: "second", label: t("emergency.secondAsk"), hint: t("emergency.secondHint") }]}
      />
      <Button type="submit" look="warning" busy={busy}>
        {t("emergency.ask")}
      </Button>
    </form>
  );
}
