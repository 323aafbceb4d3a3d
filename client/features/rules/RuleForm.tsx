import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { Checkboxes } from "../../components/Checkboxes";
import { DateInput } from "../../components/DateInput";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { Radios } from "../../components/Radios";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import type {
  ExclusionKind,
  HiddenEffect,
  MarkerKind,
  Purpose,
  RuleKind,
} from "../../graphql/generated/graphql";
import { CategoryChoice } from "../consents/CategoryChoice";
import { useWords } from "../words/useWords";
import { AccountChoice } from "./AccountChoice";
import { type RuleDraft, ruleFaults } from "./ruleDraft";

export interface RuleChoices {
  people: readonly { id: string; reference: string; name?: string | null; expectedOn?: string | null }[];
  agencies: readonly { id: string; name: string; typeName: string }[];
  gateways: readonly { code: string; name: string; source: string; purposes: readonly Purpose[] }[];
}

const duties: Purpose[] = ["SAFEGUARDING_ENQUIRY", "STATUTORY_ASSESSMENT", "STATUTORY_GATEWAY"];
const exclusions: ExclusionKind[] = [
  "RELATIVE",
  "NEIGHBOUR",
  "NAMED_PERSON",
  "COURT_ORDER",
  "ADOPTION",
  "OWN_RECORD",
];
const protections: MarkerKind[] = ["LOCATION", "SOURCE", "HARM", "MENTIONED"];
const effects: HiddenEffect[] = ["ABSENT", "WITHHELD"];

interface Props {
  kind: RuleKind;
  draft: RuleDraft;
  change: (part: Partial<RuleDraft>) => void;
  choices: RuleChoices;
}
type Part = Props & { error: (id: string) => string | undefined };

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

  const parts = {
    SHARING_DECISION: DecisionPart,
    SEAL: SealPart,
    EXCLUSION: ExclusionPart,
    MARKER: MarkerPart,
  };
  const Fields = parts[kind];
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary title={t("form.problem")} errors={errors} />
      <Fields {...props} error={error} />
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

function DecisionPart({ draft, change, choices, error, ...rest }: Part) {
  const { t } = useTranslation();
  const words = useWords();
  const yesNo = (["yes", "no"] as const).map((value) => ({ value, label: t(`ruleForm.${value}`) }));
  const area = (
    id: string,
    key: "whyNecessary" | "whyProportionate" | "whyNotTold" | "refusalOverridden",
  ) => (
    <TextArea
      id={id}
      label={t(`ruleForm.${key}`)}
      error={error(id)}
      value={draft[key]}
      onChange={(event) => change({ [key]: event.target.value })}
    />
  );
  return (
    <>
      <Radios
        id="share"
        label={t("ruleForm.share.label")}
        error={error("share")}
        options={[
          { value: "yes", label: t("ruleForm.share.yes") },
          { value: "no", label: t("ruleForm.share.no") },
        ]}
        value={draft.share}
        onChange={(share) => change({ share })}
      />
      <Radios
        id="purpose"
        label={t("ruleForm.purpose")}
        error={error("purpose")}
        options={duties.map((value) => ({ value, label: words.capital(words.purpose(value)) }))}
        value={draft.purpose}
        onChange={(purpose) => change({ purpose, gateway: "" })}
      />
      <Select
        id="gateway"
        label={t("ruleForm.gateway.label")}
        hint={t("ruleForm.gateway.hint")}
        error={error("gateway")}
        options={[
          { value: "", label: t("form.choose") },
          ...choices.gateways
            .filter(({ purposes }) => !draft.purpose || purposes.includes(draft.purpose))
            .map(({ code, name, source }) => ({ value: code, label: `${name} (${source})` })),
        ]}
        value={draft.gateway}
        onChange={(event) => change({ gateway: event.target.value })}
      />
      <PeopleChoice draft={draft} change={change} choices={choices} error={error} {...rest} />
      <AgencyChoice
        draft={draft}
        change={change}
        choices={choices}
        error={error}
        {...rest}
        label={t("ruleForm.agencies")}
      />
      <CategoryChoice
        agreed={false}
        error={error("categories-BASIC")}
        values={draft.categories}
        onChange={(categories) => change({ categories })}
      />
      {area("why-necessary", "whyNecessary")}
      {area("why-proportionate", "whyProportionate")}
      <Radios
        id="family-told"
        label={t("ruleForm.familyTold")}
        error={error("family-told")}
        options={yesNo}
        value={draft.familyTold}
        onChange={(familyTold) => change({ familyTold })}
      />
      {draft.familyTold === "no" ? area("why-not-told", "whyNotTold") : null}
      {area("refusal-overridden", "refusalOverridden")}
    </>
  );
}

function SealPart(part: Part) {
  const { t } = useTranslation();
  const { draft, change, choices, error } = part;
  return (
    <>
      <OnePerson {...part} everybody={t("ruleForm.everybody")} />
      <p className="govuk-body">{t("ruleForm.sealCategories")}</p>
      <CategoryChoice
        agreed={false}
        error={undefined}
        values={draft.categories}
        onChange={(categories) => change({ categories })}
      />
      <AccountChoice
        label={t("ruleForm.openToAccounts.label")}
        hint={t("ruleForm.openToAccounts.hint")}
        error={error("account-agency")}
        agencies={choices.agencies}
        values={draft.accounts}
        onChange={(accounts) => change({ accounts })}
      />
      <Hidden {...part} />
      <Reason {...part} />
    </>
  );
}

function ExclusionPart(part: Part) {
  const { t } = useTranslation();
  const { draft, change, choices, error } = part;
  return (
    <>
      <AccountChoice
        label={t("ruleForm.excluded.label")}
        hint={t("ruleForm.excluded.hint")}
        error={error("account-agency")}
        agencies={choices.agencies}
        values={draft.accounts}
        single
        onChange={(accounts) => change({ accounts })}
      />
      <Radios
        id="exclusion"
        label={t("ruleForm.exclusion")}
        error={error("exclusion")}
        options={exclusions.map((value) => ({ value, label: t(`rules.exclusion.${value}`) }))}
        value={draft.exclusion}
        onChange={(exclusion) => change({ exclusion })}
      />
      <OnePerson {...part} everybody={t("ruleForm.thisCase")} />
    </>
  );
}

function MarkerPart(part: Part) {
  const { t } = useTranslation();
  const { draft, change, choices, error } = part;
  return (
    <>
      <Radios
        id="protects"
        label={t("ruleForm.protects")}
        error={error("protects")}
        options={protections.map((value) => ({ value, label: t(`rules.protects.${value}`) }))}
        value={draft.protects}
        onChange={(protects) => change({ protects })}
      />
      <PeopleChoice {...part} />
      {draft.protects === "LOCATION" ? (
        <Checkboxes
          id="household"
          label={t("ruleForm.household.label")}
          options={[{ value: "household", label: t("ruleForm.household.yes") }]}
          values={draft.household ? ["household"] : []}
          onChange={(values) => change({ household: values.length > 0 })}
        />
      ) : (
        <>
          <p className="govuk-body">{t("ruleForm.markerCategories")}</p>
          <CategoryChoice
            agreed={false}
            error={undefined}
            values={draft.categories}
            onChange={(categories) => change({ categories })}
          />
        </>
      )}
      <AgencyChoice {...part} label={t("ruleForm.openToAgencies")} />
      <AccountChoice
        label={t("ruleForm.alsoAccounts.label")}
        hint={t("ruleForm.alsoAccounts.hint")}
        error={error("account-agency")}
        agencies={choices.agencies}
        values={draft.accounts}
        onChange={(accounts) => change({ accounts })}
      />
      <Hidden {...part} />
      <Reason {...part} />
    </>
  );
}

function PeopleChoice({ draft, change, choices, error }: Part) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Checkboxes
      id="people"
      label={t("ruleForm.people")}
      error={error("people")}
      options={choices.people.map((person) => ({
        value: person.id,
        label: words.capital(words.name(person)),
      }))}
      values={draft.people}
      onChange={(people) => change({ people })}
    />
  );
}

function OnePerson({ draft, change, choices, everybody }: Part & { everybody: string }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Radios
      id="person"
      label={t("ruleForm.person")}
      options={[
        { value: "", label: everybody },
        ...choices.people.map((person) => ({ value: person.id, label: words.capital(words.name(person)) })),
      ]}
      value={draft.people[0] ?? ""}
      onChange={(person) => change({ people: person ? [person] : [] })}
    />
  );
}

function AgencyChoice({ draft, change, choices, error, label }: Part & { label: string }) {
  return (
    <Checkboxes
      id="agencies"
      label={label}
      error={error("agencies")}
      options={choices.agencies.map(({ id, name, typeName }) => ({ value: id, label: name, hint: typeName }))}
      values={draft.agencies}
      onChange={(agencies) => change({ agencies })}
    />
  );
}

function Hidden({ draft, change }: Part) {
  const { t } = useTranslation();
  return (
    <>
      <Radios
        id="hidden"
        label={t("ruleForm.hidden")}
        options={effects.map((value) => ({ value, label: t(`rules.hidden.${value}`) }))}
        value={draft.hidden}
        onChange={(hidden) => change({ hidden })}
      />
      <Checkboxes
        id="emergency"
        label={t("ruleForm.emergency.label")}
        options={[{ value: "emergency", label: t("ruleForm.emergency.yes") }]}
        values={draft.emergency ? ["emergency"] : []}
        onChange={(values) => change({ emergency: values.length > 0 })}
      />
    </>
  );
}

function Reason({ draft, change, error }: Part) {
  const { t } = useTranslation();
  return (
    <TextArea
      id="reason"
      label={t("ruleForm.reason.label")}
      hint={t("ruleForm.reason.hint")}
      error={error("reason")}
      value={draft.reason}
      onChange={(event) => change({ reason: event.target.value })}
    />
  );
}
