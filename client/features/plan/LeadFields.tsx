import { useTranslation } from "../../messages/useTranslation";
import { DateInput } from "../../components/DateInput";
import { Radios } from "../../components/Radios";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import { TextInput } from "../../components/TextInput";
import type { LeadChoiceKind, LeadChoiceState } from "../../graphql/generated/graphql";
import type { PlanPart } from "./planDraft";
import { useNamed } from "./useNamed";

const KINDS: LeadChoiceKind[] = ["LEAD_PROFESSIONAL", "POINT_OF_CONTACT"];
const STATES: LeadChoiceState[] = ["WAITING", "FOLLOWED", "NOT_FOLLOWED"];

/** Whom the family asked for as lead or as the one person to speak to, whether that was followed, and why not. */
export function LeadFields({ one, item, draft, change, error }: PlanPart) {
  const { t } = useTranslation();
  const named = useNamed(one, draft);
  const reasonStays = draft.isKept && item.lead?.state === "NOT_FOLLOWED";
  return (
    <>
      <Radios
        id="lead-kind"
        label={t("plan.form.leadKind")}
        options={KINDS.map((value) => ({ value, label: t(`plan.leads.kind.${value}`) }))}
        value={draft.leadKind}
        onChange={(leadKind) => change({ leadKind })}
      />
      {draft.isKept ? null : (
        <TextInput
          id="words"
          label={t("plan.form.askedFor")}
          hint={t("plan.form.askedForHint")}
          error={error("words")}
          value={draft.words}
          maxLength={200}
          onChange={(event) => change({ words: event.target.value })}
        />
      )}
      <Select
        id="by"
        label={t("plan.form.askedBy")}
        options={[{ value: "", label: t("plan.form.together") }, ...named]}
        value={draft.by}
        onChange={(event) => change({ by: event.target.value })}
      />
      <DateInput
        id="when"
        label={t("plan.form.askedOn")}
        error={error("when")}
        value={draft.when}
        onChange={(when) => change({ when })}
      />
      <Radios
        id="lead-state"
        label={t("plan.form.leadState")}
        options={STATES.map((value) => ({ value, label: t(`plan.form.leadStates.${value}`) }))}
        value={draft.leadState}
        onChange={(leadState) => change({ leadState })}
      />
      {draft.leadState === "NOT_FOLLOWED" && !reasonStays ? (
        <TextArea
          id="text"
          label={t("plan.form.whyNot")}
          hint={t("plan.form.whyNotHint")}
          error={error("text")}
          value={draft.text}
          maxLength={2000}
          rows={3}
          onChange={(event) => change({ text: event.target.value })}
        />
      ) : null}
    </>
  );
}
