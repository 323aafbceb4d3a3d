import { useTranslation } from "../../messages/useTranslation";
import { Checkboxes } from "../../components/Checkboxes";
import { DateInput } from "../../components/DateInput";
import { Radios } from "../../components/Radios";
import { TextArea } from "../../components/TextArea";
import { TextInput } from "../../components/TextInput";
import type { PlanMeetingKind } from "../../graphql/generated/graphql";
import { useNamed } from "./useNamed";
import type { PlanPart } from "./planDraft";

const KINDS: PlanMeetingKind[] = ["REVIEW", "MEETING"];

/** A review or another meeting: who was there, what was agreed, and when the next one is. */
export function MeetingFields({ one, draft, change, error }: PlanPart) {
  const { t } = useTranslation();
  const people = useNamed(one, { about: [] });
  const agencies = new Map([...one.agencies, ...one.plan.viewerCan.owners].map(({ id, name }) => [id, name]));
  const everybody = [...people, ...[...agencies].map(([value, label]) => ({ value, label }))];
  return (
    <>
      <Radios
        id="kind"
        label={t("plan.form.meetingKind")}
        options={KINDS.map((value) => ({ value, label: t(`plan.meetingKind.${value}`) }))}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      <DateInput
        id="when"
        label={t("plan.form.heldOn")}
        error={error("when")}
        value={draft.when}
        onChange={(when) => change({ when })}
      />
      <TextInput
        id="place"
        label={t("event.place.label")}
        hint={t("event.place.hint")}
        value={draft.place}
        maxLength={200}
        onChange={(event) => change({ place: event.target.value })}
      />
      <Checkboxes
        id="there"
        label={t("plan.form.there")}
        error={error("there")}
        options={everybody}
        values={draft.there}
        onChange={(there) => change({ there })}
      />
      <Checkboxes
        id="away"
        label={t("plan.form.away")}
        options={everybody.filter(({ value }) => !draft.there.includes(value))}
        values={draft.away}
        onChange={(away) => change({ away })}
      />
      <TextArea
        id="text"
        label={t("plan.form.minutes")}
        hint={t("plan.form.minutesHint")}
        value={draft.text}
        maxLength={10_000}
        rows={8}
        onChange={(event) => change({ text: event.target.value })}
      />
      <DateInput
        id="next"
        label={t("plan.form.next")}
        hint={t("plan.form.nextHint")}
        error={error("next")}
        value={draft.next}
        onChange={(next) => change({ next })}
      />
    </>
  );
}
