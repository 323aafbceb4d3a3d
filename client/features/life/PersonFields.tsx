import { useTranslation } from "../../messages/useTranslation";
import { Button } from "../../components/Button";
import { DateInput } from "../../components/DateInput";
import { isoDate } from "../../components/dateParts";
import { Select } from "../../components/Select";
import { TextInput } from "../../components/TextInput";
import type { PersonRole } from "../../graphql/generated/graphql";
import { SimilarPeople } from "../family/SimilarPeople";
import { useWords } from "../words/useWords";
import type { DraftPerson } from "./referralDraft";

const roles: PersonRole[] = ["CHILD", "PARENT", "CARER", "SIBLING", "PARTNER", "GRANDPARENT", "OTHER"];

/** Asks what is known of one person of a family; of an unborn child, the expected date and who the mother is. */
export function PersonFields({
  place,
  person,
  people,
  error,
  onChange,
  onRemove,
}: {
  place: number;
  person: DraftPerson;
  people: readonly DraftPerson[];
  error: (id: string) => string | undefined;
  onChange: (part: Partial<DraftPerson>) => void;
  onRemove: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const number = place + 1;
  const isUnborn = person.role === "UNBORN";
  const mothers = people.flatMap((other, i) =>
    i !== place && other.role !== "UNBORN" && other.given.trim()
      ? [{ value: String(i), label: `${other.given} ${other.family}`.trim() }]
      : [],
  );
  return (
    <fieldset className="govuk-fieldset govuk-!-margin-bottom-6">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">
        {t("life.refer.person", { number })}
      </legend>
      <Select
        id={`role-${place}`}
        label={t("life.refer.role")}
        error={error(`role-${place}`)}
        options={[
          { value: "", label: t("form.choose") },
          ...roles.map((value) => ({ value, label: words.role(value) })),
          { value: "UNBORN", label: t("life.refer.unborn") },
        ]}
        value={person.role}
        onChange={(event) => onChange({ role: event.target.value as DraftPerson["role"] })}
      />
      {isUnborn ? (
        <Select
          id={`mother-${place}`}
          label={t("life.refer.mother")}
          hint={t("life.refer.motherHint")}
          error={error(`mother-${place}`)}
          options={[{ value: "", label: t("form.choose") }, ...mothers]}
          value={person.mother}
          onChange={(event) => onChange({ mother: event.target.value })}
        />
      ) : (
        <>
          <TextInput
            id={`given-${place}`}
            label={t("life.refer.given")}
            error={error(`given-${place}`)}
            maxLength={100}
            value={person.given}
            onChange={(event) => onChange({ given: event.target.value })}
          />
          <TextInput
            id={`family-${place}`}
            label={t("life.refer.family")}
            hint={t("life.refer.familyHint")}
            maxLength={100}
            value={person.family}
            onChange={(event) => onChange({ family: event.target.value })}
          />
        </>
      )}
      <DateInput
        id={`born-${place}`}
        label={t(isUnborn ? "life.refer.expected" : "life.refer.born")}
        hint={isUnborn ? undefined : t("life.refer.bornHint")}
        error={error(`born-${place}`)}
        value={person.born}
        onChange={(born) => onChange({ born })}
      />
      {isUnborn ? null : (
        <SimilarPeople given={person.given} family={person.family} bornOn={isoDate(person.born)} />
      )}
      {onRemove ? (
        <Button look="quiet" onClick={onRemove}>
          {t("life.refer.remove", { number })}
        </Button>
      ) : null}
    </fieldset>
  );
}
