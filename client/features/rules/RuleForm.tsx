import { type FormEvent, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Button } from "../../components/Button";
import { Checkboxes } from "../../components/Checkboxes";
import { DateInput } from "../../components/DateInput";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { InsetText } from "../../components/InsetText";
import { Radios } from "../../components/Radios";
import type { RuleKind } from "../../graphql/generated/graphql";
import { DecisionFields } from "./DecisionFields";
import { ExclusionFields } from "./ExclusionFields";
import { MarkerFields } from "./MarkerFields";
import { ruleFaults } from "./ruleDraft";
import type { Part } from "./ruleFields";
import { SealFields } from "./SealFields";

const fieldsOf = {
  SHARING_DECISION: DecisionFields,
  SEAL: SealFields,
  EXCLUSION: ExclusionFields,
  MARKER: MarkerFields,
};

type Props = Omit<Part, "error"> & { kind: RuleKind };

/** Asks what a new rule says; what, depends on its kind. */
export function RuleForm({ onReady, ...props }: Props & { onReady: () => void }) {
  const { t } = useTranslation();
  const { kind, draft, change, answerId } = props;
  const [errors, setErrors] = useState<FieldError[]>([]);
  const error = (id: string) => errorOf(errors, id);

  function submit(event: FormEvent) {
    event.preventDefault();
    const faults = ruleFaults(kind, draft, t, answerId);
    setErrors(faults);
    if (faults.length === 0) onReady();
  }

  const Fields = fieldsOf[kind];
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary title={t("form.problem")} errors={errors} />
      {answerId === null ? null : <InsetText>{t("ruleForm.oneAnswer")}</InsetText>}
      <Fields answerId={answerId} draft={draft} change={change} choices={props.choices} error={error} />
      <h2 className="govuk-heading-m">{t("ruleForm.whenTitle")}</h2>
      <Radios
        id="begins"
        label={t("ruleForm.from.label")}
        options={(["now", "later"] as const).map((value) => ({ value, label: t(`ruleForm.from.${value}`) }))}
        value={draft.later ? "later" : "now"}
        onChange={(value) => change({ later: value === "later" })}
      />
      {draft.later ? (
        <DateInput
          id="from"
          label={t("ruleForm.from.day")}
          hint={t("ruleForm.from.hint")}
          error={error("from")}
          value={draft.from}
          onChange={(from) => change({ from })}
        />
      ) : null}
      <Checkboxes
        id="no-end"
        label={t("ruleForm.endTitle")}
        options={[{ value: "no-end", label: t("ruleForm.noEnd") }]}
        values={draft.noEnd ? ["no-end"] : []}
        onChange={(values) => change({ noEnd: values.length > 0 })}
      />
      {draft.noEnd ? null : (
        <DateInput
          id="until"
          label={t("agreementForm.until")}
          error={error("until")}
          value={draft.until}
          onChange={(until) => change({ until })}
        />
      )}
      <DateInput
        id="review-on"
        label={t("ruleForm.reviewOn.label")}
        hint={t(kind === "SHARING_DECISION" ? "ruleForm.reviewOn.half" : "ruleForm.reviewOn.year")}
        error={error("review-on")}
        value={draft.reviewOn}
        onChange={(reviewOn) => change({ reviewOn })}
      />
      <Button type="submit">{t("ruleForm.look")}</Button>
    </form>
  );
}
