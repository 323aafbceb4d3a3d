import { useTranslation } from "../../messages/useTranslation";
import { DateInput } from "../../components/DateInput";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import { TextInput } from "../../components/TextInput";
import { catalogue } from "../../messages/catalogue";
import type { ActionStatus, HelpKind } from "../../graphql/generated/graphql";
import { EarlierHelp } from "./EarlierHelp";
import type { PlanPart } from "./planDraft";

const KINDS = Object.keys(catalogue().plan.help) as HelpKind[];
const STATUSES = Object.keys(catalogue().words.actionStatus) as ActionStatus[];

/** What is to be done, by when and by whom; of help that ended before, what came of it. */
export function ActionFields({ one, item, draft, change, error }: PlanPart) {
  const { t } = useTranslation();
  const { owners } = one.plan.viewerCan;
  const owner = item.action?.owner;
  const given = owner && !owners.some(({ id }) => id === owner.id) ? [owner, ...owners] : owners;
  const ended = draft.status !== "PLANNED" && draft.status !== "UNDER_WAY";
  return (
    <>
      <TextInput
        id="title"
        label={t("plan.form.title")}
        hint={t("plan.form.titleHint")}
        error={error("title")}
        value={draft.title}
        maxLength={300}
        onChange={(event) => change({ title: event.target.value })}
      />
      <Select
        id="owner"
        label={t("plan.form.owner")}
        error={error("owner")}
        options={[
          { value: "", label: t("form.choose") },
          ...given.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={draft.owner}
        onChange={(event) => change({ owner: event.target.value })}
      />
      <DateInput
        id="due"
        label={t("plan.form.due")}
        hint={t("plan.form.dueHint")}
        error={error("due")}
        value={draft.due}
        onChange={(due) => change({ due })}
      />
      <Select
        id="goal"
        label={t("plan.form.goal")}
        options={[
          { value: "", label: t("plan.form.noGoal") },
          ...one.plan.goals.map(({ id, words }) => ({ value: id, label: words ?? "" })),
        ]}
        value={draft.goal}
        onChange={(event) => change({ goal: event.target.value })}
      />
      <Select
        id="help"
        label={t("plan.form.help")}
        hint={t("plan.form.helpHint")}
        options={[
          { value: "", label: t("plan.form.noHelp") },
          ...KINDS.map((value) => ({ value, label: t(`plan.help.${value}`) })),
        ]}
        value={draft.help}
        onChange={(event) => change({ help: event.target.value as HelpKind | "" })}
      />
      <div aria-live="polite">
        <EarlierHelp
          of={one.plan.earlierHelp}
          help={draft.help}
          about={draft.about.length > 0 ? draft.about : one.family.members.map(({ person }) => person.id)}
          {...(item.action && { except: item.action.id })}
        />
      </div>
      {item.action ? null : (
        <>
          <Select
            id="status"
            label={t("plan.form.statusNew")}
            hint={t("plan.form.statusNewHint")}
            options={STATUSES.map((value) => ({ value, label: t(`words.actionStatus.${value}`) }))}
            value={draft.status}
            onChange={(event) => change({ status: event.target.value as ActionStatus })}
          />
          {ended ? (
            <TextArea
              id="text"
              label={t("plan.outcome")}
              value={draft.text}
              maxLength={2000}
              rows={3}
              onChange={(event) => change({ text: event.target.value })}
            />
          ) : null}
        </>
      )}
    </>
  );
}
