import { useTranslation } from "../../messages/useTranslation";
import { Checkboxes } from "../../components/Checkboxes";
import { DateInput } from "../../components/DateInput";
import { Radios } from "../../components/Radios";
import { TextArea } from "../../components/TextArea";
import { TextInput } from "../../components/TextInput";
import { useWords } from "../words/useWords";
import type { LifeAct, LifeDraft } from "./lifeDraft";
import { PersonAtWork } from "./PersonAtWork";

interface Part {
  draft: LifeDraft;
  change: (part: Partial<LifeDraft>) => void;
  error: (id: string) => string | undefined;
}

const triageOutcomes = ["CASEWORK", "ADVICE", "INFORMATION"] as const;
const closureOutcomes = [
  "GOALS_MET",
  "GOALS_PARTLY_MET",
  "NO_LONGER_NEEDED",
  "FAMILY_ENDED",
  "PASSED_ON",
  "MOVED_AWAY",
  "NO_CONTACT",
] as const;
const duties = ["SAFEGUARDING_ENQUIRY", "STATUTORY_ASSESSMENT"] as const;

/** What is asked where something is done with a case: what depends on what it is. */
export function LifeFields({
  act,
  agencies,
  openActions,
  draft,
  change,
  error,
}: Part & { act: LifeAct; agencies: readonly { id: string; name: string }[]; openActions: number }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <>
      {act === "triage" ? (
        <Radios
          id="outcome"
          label={t("life.form.outcome")}
          error={error("outcome")}
          options={triageOutcomes.map((value) => ({
            value,
            label: t(`life.triage.${value}`),
            hint: t(`life.triageHint.${value}`),
          }))}
          value={draft.outcome || undefined}
          onChange={(outcome) => change({ outcome })}
        />
      ) : null}
      {act === "band" ? (
        <>
          <Radios
            id="band"
            label={t("life.form.band")}
            error={error("band")}
            options={(["1", "2", "3"] as const).map((value) => ({ value, label: t(`life.band.${value}`) }))}
            value={draft.band || undefined}
            onChange={(band) => change({ band })}
          />
          <DateInput
            id="from"
            label={t("life.form.from")}
            hint={t("life.form.fromHint")}
            error={error("from")}
            value={draft.from}
            onChange={(from) => change({ from })}
          />
        </>
      ) : null}
      {act === "up" ? (
        <Radios
          id="purpose"
          label={t("life.form.purpose")}
          hint={t("life.form.purposeHint")}
          error={error("purpose")}
          options={duties.map((value) => ({ value, label: words.capital(words.purpose(value)) }))}
          value={duties.find((one) => one === draft.purpose)}
          onChange={(purpose) => change({ purpose })}
        />
      ) : null}
      {act === "invite" || act === "handover" ? (
        <PersonAtWork
          id={act === "invite" ? "agency" : "account-agency"}
          error={error(act === "invite" ? "agency" : "account-agency")}
          agencies={agencies}
          agencyId={draft.agencyId}
          account={draft.accounts[0]}
          orAnybody={act === "invite"}
          onChange={(agencyId, whom) => change({ agencyId, accounts: whom ? [whom] : [] })}
        />
      ) : null}
      {act === "invite" ? (
        <TextInput
          id="role"
          label={t("life.form.role")}
          hint={t("life.form.roleHint")}
          maxLength={200}
          value={draft.role}
          onChange={(event) => change({ role: event.target.value })}
        />
      ) : null}
      {act === "close" ? (
        <>
          <Checkboxes
            id="outcomes"
            label={t("life.form.outcomes")}
            error={error("outcomes")}
            options={closureOutcomes.map((value) => ({ value, label: t(`life.closure.${value}`) }))}
            values={draft.outcomes}
            onChange={(outcomes) => change({ outcomes })}
          />
          {openActions > 0 ? (
            <TextArea
              id="open-actions"
              label={t("life.form.openActions", { count: openActions })}
              hint={t("life.form.openActionsHint")}
              error={error("open-actions")}
              maxLength={2000}
              value={draft.openActions}
              onChange={(event) => change({ openActions: event.target.value })}
            />
          ) : null}
        </>
      ) : null}
      {act === "invite" ? null : (
        <TextArea
          id="reason"
          label={t(act === "handover" ? "life.form.summary" : "life.form.reason")}
          hint={act === "handover" ? t("life.form.summaryHint") : undefined}
          error={error("reason")}
          rows={act === "handover" ? 10 : 5}
          maxLength={act === "handover" ? 8000 : 4000}
          value={draft.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
      )}
    </>
  );
}
