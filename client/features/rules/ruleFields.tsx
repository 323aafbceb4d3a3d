import { useTranslation } from "../../messages/useTranslation";
import { Checkboxes } from "../../components/Checkboxes";
import { Radios } from "../../components/Radios";
import { TextArea } from "../../components/TextArea";
import type { HiddenEffect, Purpose } from "../../graphql/generated/graphql";
import { useWords } from "../words/useWords";
import type { RuleDraft } from "./ruleDraft";

/** Whom and what a rule can name. */
export interface RuleChoices {
  people: readonly { id: string; reference: string; name?: string | null; expectedOn?: string | null }[];
  agencies: readonly { id: string; name: string; typeName: string }[];
  gateways: readonly { code: string; name: string; source: string; purposes: readonly Purpose[] }[];
}

/** What each part of the form has. */
export interface Part {
  draft: RuleDraft;
  change: (part: Partial<RuleDraft>) => void;
  choices: RuleChoices;
  /** The one answer that the rule is on; null where it is on more. */
  answerId: string | null;
  error: (id: string) => string | undefined;
}

const effects: HiddenEffect[] = ["ABSENT", "WITHHELD"];

/** About whom: any number. */
export function PeopleChoice({ draft, change, choices, error }: Part) {
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

/** About one person, or about everybody. */
export function OnePerson({ draft, change, choices, everybody }: Part & { everybody: string }) {
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

/** Any number of agencies. */
export function AgencyChoice({ draft, change, choices, error, label }: Part & { label: string }) {
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

/** What others see of what is kept back, and whether emergency access passes. */
export function Hidden({ draft, change }: Part) {
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

/** Why the rule is needed. */
export function Reason({ draft, change, error }: Part) {
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
