import { useTranslation } from "../../messages/useTranslation";
import { DateInput } from "../../components/DateInput";
import { Radios } from "../../components/Radios";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import type { GoalState } from "../../graphql/generated/graphql";
import { useNamed } from "./useNamed";
import type { PlanPart } from "./planDraft";

const STATES: GoalState[] = ["AIMED_FOR", "REACHED", "SET_ASIDE"];

/** A goal in the family's own words. */
export function GoalFields({ one, item, draft, change, error }: PlanPart) {
  const { t } = useTranslation();
  const named = useNamed(one, draft);
  return (
    <>
      <TextArea
        id="words"
        label={t("plan.form.words")}
        hint={t("plan.form.wordsHint")}
        error={error("words")}
        value={draft.words}
        maxLength={2000}
        rows={3}
        onChange={(event) => change({ words: event.target.value })}
      />
      <Select
        id="by"
        label={t("plan.form.saidBy")}
        options={[{ value: "", label: t("plan.form.together") }, ...named]}
        value={draft.by}
        onChange={(event) => change({ by: event.target.value })}
      />
      <DateInput
        id="when"
        label={t("plan.form.saidOn")}
        error={error("when")}
        value={draft.when}
        onChange={(when) => change({ when })}
      />
      {item.goal ? (
        <Radios
          id="state"
          label={t("plan.form.state")}
          options={STATES.map((value) => ({ value, label: t(`plan.goalState.${value}`) }))}
          value={draft.state}
          onChange={(state) => change({ state })}
        />
      ) : null}
    </>
  );
}
