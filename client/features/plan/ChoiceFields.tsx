import { useTranslation } from "../../messages/useTranslation";
import { DateInput } from "../../components/DateInput";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import { TextInput } from "../../components/TextInput";
import { offeredIn, type PlanPart } from "./planDraft";
import { useNamed } from "./useNamed";

/** What the family was offered, and what they chose once they did. */
export function ChoiceFields({ one, draft, change, error }: PlanPart) {
  const { t } = useTranslation();
  const named = useNamed(one, draft);
  return (
    <>
      <TextInput
        id="question"
        label={t("plan.form.question")}
        hint={t("plan.form.questionHint")}
        error={error("question")}
        value={draft.question}
        maxLength={300}
        onChange={(event) => change({ question: event.target.value })}
      />
      <TextArea
        id="offered"
        label={t("plan.form.offered")}
        hint={t("plan.form.offeredHint")}
        error={error("offered")}
        value={draft.offered}
        rows={4}
        onChange={(event) => change({ offered: event.target.value })}
      />
      <DateInput
        id="when"
        label={t("plan.form.offeredOn")}
        error={error("when")}
        value={draft.when}
        onChange={(when) => change({ when })}
      />
      <Select
        id="chosen"
        label={t("plan.form.chosen")}
        options={[
          { value: "", label: t("plan.form.notChosen") },
          ...offeredIn(draft).map((value) => ({ value, label: value })),
        ]}
        value={draft.chosen}
        onChange={(event) => change({ chosen: event.target.value })}
      />
      {draft.chosen ? (
        <>
          <Select
            id="by"
            label={t("plan.form.chosenBy")}
            options={[{ value: "", label: t("plan.form.together") }, ...named]}
            value={draft.by}
            onChange={(event) => change({ by: event.target.value })}
          />
          <DateInput
            id="chosen-on"
            label={t("plan.form.chosenOn")}
            error={error("chosen-on")}
            value={draft.chosenOn}
            onChange={(chosenOn) => change({ chosenOn })}
          />
          <TextArea
            id="text"
            label={t("plan.form.why")}
            value={draft.text}
            maxLength={2000}
            rows={3}
            onChange={(event) => change({ text: event.target.value })}
          />
        </>
      ) : null}
    </>
  );
}
