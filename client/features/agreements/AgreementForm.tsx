import { type FormEvent, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Button } from "../../components/Button";
import { Checkboxes } from "../../components/Checkboxes";
import { DateInput } from "../../components/DateInput";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { TextInput } from "../../components/TextInput";
import type { Purpose } from "../../graphql/generated/graphql";
import { CategoryChoice } from "../consents/CategoryChoice";
import { useWords } from "../words/useWords";
import { type AgreementDraft, faultsOf } from "./agreementDraft";
import { SignatureFields } from "./SignatureFields";

/** The purposes for which agencies share with each other: those of the modes in which an agreement is asked for. */
const PURPOSES: Purpose[] = [
  "EARLY_HELP",
  "SERVICE_DELIVERY",
  "EVALUATION",
  "SAFEGUARDING_ENQUIRY",
  "STATUTORY_ASSESSMENT",
  "STATUTORY_GATEWAY",
];

/** Asks what an agreement says. */
export function AgreementForm({
  draft,
  change,
  agencies,
  ownAgency,
  onReady,
}: {
  draft: AgreementDraft;
  change: (part: Partial<AgreementDraft>) => void;
  agencies: readonly { id: string; name: string; typeName: string }[];
  ownAgency: string;
  onReady: () => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const [errors, setErrors] = useState<FieldError[]>([]);
  const error = (id: string) => errorOf(errors, id);

  function submit(event: FormEvent) {
    event.preventDefault();
    const faults = faultsOf(draft, t);
    setErrors(faults);
    if (faults.length === 0) onReady();
  }

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary title={t("form.problem")} errors={errors} />
      <TextInput
        id="name"
        label={t("agreementForm.name.label")}
        hint={t("agreementForm.name.hint")}
        error={error("name")}
        value={draft.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <Checkboxes
        id="agencies"
        label={t("agreementForm.agencies.label")}
        hint={t("agreementForm.agencies.hint")}
        error={error("agencies")}
        options={agencies.map(({ id, name, typeName }) => ({
          value: id,
          label: name,
          hint: id === ownAgency ? t("agreementForm.agencies.own") : typeName,
        }))}
        values={draft.agencies}
        onChange={(chosen) => change({ agencies: chosen })}
      />
      <h2 className="govuk-heading-m">{t("agreementForm.whatTitle")}</h2>
      <CategoryChoice
        agreed={false}
        error={error("categories-BASIC")}
        values={draft.categories}
        onChange={(categories) => change({ categories })}
      />
      <Checkboxes
        id="purposes"
        label={t("agreementForm.purposes")}
        error={error("purposes")}
        options={PURPOSES.map((value) => ({ value, label: words.capital(words.purpose(value)) }))}
        values={draft.purposes}
        onChange={(purposes) => change({ purposes })}
      />
      <h2 className="govuk-heading-m">{t("agreementForm.whenTitle")}</h2>
      <DateInput
        id="from"
        label={t("agreementForm.from")}
        error={error("from")}
        value={draft.from}
        onChange={(from) => change({ from })}
      />
      <Checkboxes
        id="no-end"
        label={t("agreementForm.endTitle")}
        options={[{ value: "no-end", label: t("agreementForm.noEnd") }]}
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
        label={t("agreementForm.reviewOn.label")}
        hint={t("agreementForm.reviewOn.hint")}
        error={error("review-on")}
        value={draft.reviewOn}
        onChange={(reviewOn) => change({ reviewOn })}
      />
      <h2 className="govuk-heading-m">{t("agreementForm.signTitle")}</h2>
      <TextInput
        id="document"
        label={t("agreementForm.document.label")}
        hint={t("agreementForm.document.hint")}
        error={error("document")}
        className="govuk-input--width-20"
        value={draft.documentReference}
        onChange={(event) => change({ documentReference: event.target.value })}
      />
      <SignatureFields value={draft} errors={errors} change={change} />
      <Button type="submit">{t("agreementForm.readBack")}</Button>
    </form>
  );
}
