import { useTranslation } from "../../messages/useTranslation";
import { DateInput } from "../../components/DateInput";
import { InsetText } from "../../components/InsetText";
import { Radios } from "../../components/Radios";
import { TextArea } from "../../components/TextArea";
import { catalogue } from "../../messages/catalogue";
import type { ActionStatus, Helped } from "../../graphql/generated/graphql";
import type { PlanPart } from "./planDraft";

const STATUSES = Object.keys(catalogue().words.actionStatus) as ActionStatus[];
const HELPED = Object.keys(catalogue().plan.helped) as Helped[];

/** What is said of an action: how far it has come, that it was not delivered, or what its owner answers. */
export function WordFields({
  act,
  item,
  draft,
  change,
  error,
}: PlanPart & { act: "progress" | "flag" | "answer" }) {
  const { t } = useTranslation();
  const flag = item.action?.words.find(({ id }) => id === item.action?.viewerCan.answer);
  return (
    <>
      <p className="govuk-body">{t(`plan.meaning.${act}`)}</p>
      {act === "answer" && flag ? (
        <InsetText>
          <p className="govuk-body">{t("plan.form.flagSaid")}</p>
          <p className="govuk-body tl-text">{flag.text}</p>
        </InsetText>
      ) : null}
      {act === "flag" ? null : (
        <Radios
          id="status"
          label={t(act === "answer" ? "plan.form.statusAnswer" : "plan.form.status")}
          error={error("status")}
          options={STATUSES.map((value) => ({ value, label: t(`words.actionStatus.${value}`) }))}
          value={draft.status || undefined}
          onChange={(status) => change({ status })}
        />
      )}
      {draft.status === "DONE" ? (
        <Radios
          id="helped"
          label={t("plan.form.helped")}
          options={HELPED.map((value) => ({ value, label: t(`plan.helped.${value}`) }))}
          value={draft.helped || undefined}
          onChange={(helped) => change({ helped })}
        />
      ) : null}
      <TextArea
        id="text"
        label={t(`plan.form.text.${act}`)}
        hint={t("plan.form.textHint")}
        error={error("text")}
        value={draft.text}
        maxLength={2000}
        onChange={(event) => change({ text: event.target.value })}
      />
      {act === "flag" ? (
        <DateInput
          id="answer-by"
          label={t("plan.form.answerBy")}
          hint={t("plan.form.answerByHint")}
          error={error("answer-by")}
          value={draft.answerBy}
          onChange={(answerBy) => change({ answerBy })}
        />
      ) : null}
    </>
  );
}
