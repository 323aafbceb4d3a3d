import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { Checkboxes } from "../../components/Checkboxes";
import { DateInput } from "../../components/DateInput";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
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
  const { kind, draft, change } = props;
  const [errors, setErrors] = useState<FieldError[]>([]);
  const error = (id: string) => errorOf(errors, id);

  function submit(event: FormEvent) {
    event.preventDefault();
    const faults = ruleFaults(kind, draft, t);
    setErrors(faults);
    if (faults.length === 0) onReady();
  }

  const Fields = fieldsOf[kind];
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary title={t("form.problem")} errors={errors} />
      <Fields draft={draft} change={change} choices={props.choices} error={error} />
      <h2 className="govuk-heading-m">{t("ruleForm.whenTitle")}</h2>
      <p className="govuk-body">{t("ruleForm.fromNow")}</p>
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
