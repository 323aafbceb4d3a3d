import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { Checkboxes } from "../../components/Checkboxes";
import { DateInput } from "../../components/DateInput";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { Radios } from "../../components/Radios";
import { Select } from "../../components/Select";
import { TextInput } from "../../components/TextInput";
import type { ConsentAuthority, ConsentMethod, Purpose } from "../../graphql/generated/graphql";
import { usePurpose } from "../purpose/PurposeContext";
import { useWords } from "../words/useWords";
import { CategoryChoice } from "./CategoryChoice";
import { type ConsentDraft, faultsOf, hasOtherGiver } from "./consentDraft";

const authorities: ConsentAuthority[] = [
  "SELF",
  "PARENTAL_RESPONSIBILITY",
  "CARE_ORDER",
  "ATTORNEY",
  "DEPUTY",
  "BEST_INTERESTS",
];
const methods: ConsentMethod[] = ["WRITTEN", "VERBAL"];

export interface ConsentChoices {
  people: readonly {
    id: string;
    reference: string;
    name?: string | null | undefined;
    expectedOn?: string | null | undefined;
  }[];
  agencies: readonly { id: string; name: string; typeName: string }[];
  /** Consents of the person in force, which this one may replace. */
  earlier: readonly { id: string; personId: string; label: string }[];
}

/** Asks what one person has agreed to, and what not. */
export function ConsentForm({
  draft,
  change,
  choices,
  onReady,
}: {
  draft: ConsentDraft;
  change: (part: Partial<ConsentDraft>) => void;
  choices: ConsentChoices;
  onReady: () => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const { options } = usePurpose();
  const [errors, setErrors] = useState<FieldError[]>([]);
  const error = (id: string) => errorOf(errors, id);
  const people = choices.people.map((person) => ({
    value: person.id,
    label: words.capital(words.name(person)),
  }));
  const agencies = choices.agencies.map(({ id, name, typeName }) => ({
    value: id,
    label: name,
    hint: typeName,
  }));
  const earlier = choices.earlier.filter(({ personId }) => personId === draft.personId);

  function submit(event: FormEvent) {
    event.preventDefault();
    const faults = faultsOf(draft, t);
    setErrors(faults);
    if (faults.length === 0) onReady();
  }

  const text = (
    id: string,
    key: "evidence" | "capacityNote" | "witness" | "noticeVersion" | "noticeLanguage" | "interpreter",
  ) => (
    <TextInput
      id={id}
      label={t(`consentForm.${key}.label`)}
      hint={t(`consentForm.${key}.hint`)}
      error={error(id)}
      value={draft[key]}
      onChange={(event) => change({ [key]: event.target.value })}
    />
  );

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary title={t("form.problem")} errors={errors} />
      <h2 className="govuk-heading-m">{t("consentForm.whoTitle")}</h2>
      <Radios
        id="person"
        label={t("consentForm.person.label")}
        hint={t("consentForm.person.hint")}
        error={error("person")}
        options={people}
        value={draft.personId}
        onChange={(personId) => change({ personId, supersedes: [] })}
      />
      <Radios
        id="authority"
        label={t("consentForm.authority")}
        error={error("authority")}
        options={authorities.map((value) => ({ value, label: t(`words.authority.${value}`) }))}
        value={draft.authority}
        onChange={(authority) => change({ authority, giverId: "", evidence: "", capacityNote: "" })}
      />
      {hasOtherGiver(draft.authority) ? (
        <Select
          id="giver"
          label={t("consentForm.giver")}
          error={error("giver")}
          options={[
            { value: "", label: t("form.choose") },
            ...people.filter(({ value }) => value !== draft.personId),
          ]}
          value={draft.giverId}
          onChange={(event) => change({ giverId: event.target.value })}
        />
      ) : null}
      {draft.authority && draft.authority !== "SELF" ? text("evidence", "evidence") : null}
      {draft.authority === "SELF" ? text("capacity", "capacityNote") : null}

      <h2 className="govuk-heading-m">{t("consentForm.whatTitle")}</h2>
      <Checkboxes
        id="agencies-in"
        label={t("consentForm.agenciesIn")}
        error={error("agencies-in")}
        options={agencies}
        values={draft.agenciesIn}
        onChange={(agenciesIn) => change({ agenciesIn })}
      />
      <Checkboxes
        id="agencies-out"
        label={t("consentForm.agenciesOut.label")}
        hint={t("consentForm.agenciesOut.hint")}
        error={error("agencies-out")}
        options={agencies}
        values={draft.agenciesOut}
        onChange={(agenciesOut) => change({ agenciesOut })}
      />
      <CategoryChoice
        error={error("categories-BASIC")}
        values={draft.categories}
        onChange={(categories) => change({ categories })}
      />
      <Checkboxes
        id="purposes"
        label={t("consentForm.purposes")}
        error={error("purposes")}
        options={options
          .filter(({ mode }) => mode === "CONSENT")
          .map(({ code, sentence }) => ({
            value: code as Purpose,
            label: words.capital(words.purpose(code as Purpose)),
            hint: sentence,
          }))}
        values={draft.purposes}
        onChange={(purposes) => change({ purposes })}
      />

      <h2 className="govuk-heading-m">{t("consentForm.whenTitle")}</h2>
      <DateInput
        id="from"
        label={t("consentForm.from")}
        error={error("from")}
        value={draft.from}
        onChange={(from) => change({ from })}
      />
      <Checkboxes
        id="no-end"
        label={t("consentForm.endTitle")}
        options={[{ value: "no-end", label: t("consentForm.noEnd") }]}
        values={draft.noEnd ? ["no-end"] : []}
        onChange={(values) => change({ noEnd: values.length > 0 })}
      />
      {draft.noEnd ? null : (
        <DateInput
          id="until"
          label={t("consentForm.until.label")}
          hint={t("consentForm.until.hint")}
          error={error("until")}
          value={draft.until}
          onChange={(until) => change({ until })}
        />
      )}

      <h2 className="govuk-heading-m">{t("consentForm.howTitle")}</h2>
      <Radios
        id="method"
        label={t("consentForm.method")}
        error={error("method")}
        options={methods.map((value) => ({ value, label: t(`words.method.${value}`) }))}
        value={draft.method}
        onChange={(method) => change({ method })}
      />
      {draft.method === "VERBAL" ? text("witness", "witness") : null}
      {text("notice-version", "noticeVersion")}
      {text("notice-language", "noticeLanguage")}
      {text("interpreter", "interpreter")}
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
      <Button type="submit">{t("consentForm.readBack")}</Button>
    </form>
  );
}
