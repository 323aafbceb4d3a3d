import { useTranslation } from "../../messages/useTranslation";
import { Button } from "../../components/Button";
import { Select } from "../../components/Select";
import { type DraftKinship, kinshipWords, noKinship, type Relative } from "./newPerson";

/** Asks what the new person is to people of the family. */
export function KinshipFields({
  relations,
  relatives,
  error,
  onChange,
}: {
  relations: readonly DraftKinship[];
  relatives: readonly Relative[];
  error: (id: string) => string | undefined;
  onChange: (relations: DraftKinship[]) => void;
}) {
  const { t } = useTranslation();
  const set = (place: number, part: Partial<DraftKinship>) =>
    onChange(relations.map((one, i) => (i === place ? { ...one, ...part } : one)));
  return (
    <fieldset className="govuk-fieldset govuk-!-margin-bottom-6">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">{t("newPerson.relations")}</legend>
      {relations.map((relation, place) => (
        <div key={place} className="tl-two">
          <Select
            id={`is-${place}`}
            label={t("newPerson.is", { number: place + 1 })}
            error={error(`is-${place}`)}
            options={[
              { value: "", label: t("form.choose") },
              ...kinshipWords.map((value) => ({ value, label: t(`newPerson.kinship.${value}`) })),
            ]}
            value={relation.is}
            onChange={(event) => set(place, { is: event.target.value as DraftKinship["is"] })}
          />
          <Select
            id={`of-${place}`}
            label={t("newPerson.of", { number: place + 1 })}
            error={error(`of-${place}`)}
            options={[
              { value: "", label: t("form.choose") },
              ...relatives.map(({ id, label }) => ({ value: id, label })),
            ]}
            value={relation.personId}
            onChange={(event) => set(place, { personId: event.target.value })}
          />
        </div>
      ))}
      <div className="govuk-button-group">
        {relations.length < 20 ? (
          <Button look="secondary" onClick={() => onChange([...relations, noKinship])}>
            {t("newPerson.addRelation")}
          </Button>
        ) : null}
        {relations.length > 1 ? (
          <Button look="quiet" onClick={() => onChange(relations.slice(0, -1))}>
            {t("newPerson.removeRelation")}
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}
