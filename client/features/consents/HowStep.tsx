import { useTranslation } from "../../messages/useTranslation";
import { Checkboxes } from "../../components/Checkboxes";
import { errorOf } from "../../components/ErrorSummary";
import { Radios } from "../../components/Radios";
import { TextInput } from "../../components/TextInput";
import type { ConsentMethod } from "../../graphql/generated/graphql";
import type { StepProps } from "./StepProps";

const methods: ConsentMethod[] = ["WRITTEN", "VERBAL"];

/** In writing or in words, before whom, and what earlier word it replaces. */
export function HowStep({ draft, change, choices, errors }: StepProps) {
  const { t } = useTranslation();
  const earlier = choices.earlier.filter(({ personId }) => personId === draft.personId);
  return (
    <>
      <Radios
        id="method"
        label={t("consentForm.method")}
        error={errorOf(errors, "method")}
        options={methods.map((value) => ({ value, label: t(`words.method.${value}`) }))}
        value={draft.method}
        onChange={(method) => change({ method })}
      />
      {draft.method === "VERBAL" ? (
        <TextInput
          id="witness"
          label={t("consentForm.witness.label")}
          hint={t("consentForm.witness.hint")}
          error={errorOf(errors, "witness")}
          value={draft.witness}
          onChange={(event) => change({ witness: event.target.value })}
        />
      ) : null}
      {earlier.length > 0 ? (
        <Checkboxes
          id="supersedes"
          label={t("consentForm.supersedes.label")}
          hint={t("consentForm.supersedes.hint")}
          options={earlier.map(({ id, label }) => ({ value: id, label }))}
          values={draft.supersedes}
          onChange={(supersedes) => change({ supersedes })}
        />
      ) : null}
    </>
  );
}
