import { Button } from "../../components/Button";
import { Checkboxes } from "../../components/Checkboxes";
import { type FieldError, errorOf } from "../../components/ErrorSummary";
import { TextArea } from "../../components/TextArea";
import { TextInput } from "../../components/TextInput";
import { useTranslation } from "../../messages/useTranslation";
import { PersonFields } from "./PersonFields";
import { type DraftPerson, emptyPerson, type FamilyDraft, riskFactors } from "./referralDraft";

/** Who is referred, and why. */
export function ReferredFamily({
  draft,
  errors,
  onChange,
}: {
  draft: FamilyDraft;
  errors: FieldError[];
  onChange: (part: Partial<FamilyDraft>) => void;
}) {
  const { t } = useTranslation();
  const error = (id: string) => errorOf(errors, id);
  const { people } = draft;
  const setPerson = (place: number, part: Partial<DraftPerson>) =>
    onChange({ people: people.map((one, i) => (i === place ? { ...one, ...part } : one)) });
  // Who stands after the one that goes moves up; whose mother went is asked anew.
  const remove = (place: number) =>
    onChange({
      people: people
        .filter((_, i) => i !== place)
        .map((one) => ({
          ...one,
          mother:
            one.mother === "" || Number(one.mother) < place
              ? one.mother
              : Number(one.mother) === place
                ? ""
                : String(Number(one.mother) - 1),
        })),
    });
  return (
    <>
      <Checkboxes
        id="risk-factors"
        label={t("life.refer.risks")}
        hint={t("life.refer.risksHint")}
        options={riskFactors.map((value) => ({ value, label: t(`life.risk.${value}`) }))}
        values={draft.riskFactors}
        onChange={(chosen) => onChange({ riskFactors: chosen })}
      />
      <TextArea
        id="reason"
        label={t("life.refer.reason")}
        hint={t("life.refer.reasonHint")}
        error={error("reason")}
        maxLength={4000}
        value={draft.reason}
        onChange={(event) => onChange({ reason: event.target.value })}
      />
      <TextInput
        id="family-name"
        label={t("life.refer.familyName")}
        error={error("family-name")}
        maxLength={100}
        value={draft.familyName}
        onChange={(event) => onChange({ familyName: event.target.value })}
      />
      <h2 className="govuk-heading-m">{t("life.refer.people")}</h2>
      {people.map((person, place) => (
        <PersonFields
          key={place}
          place={place}
          person={person}
          people={people}
          error={error}
          onChange={(part) => setPerson(place, part)}
          onRemove={people.length > 1 ? () => remove(place) : undefined}
        />
      ))}
      <p>
        <Button look="secondary" onClick={() => onChange({ people: [...people, emptyPerson] })}>
          {t("life.refer.add")}
        </Button>
      </p>
    </>
  );
}
