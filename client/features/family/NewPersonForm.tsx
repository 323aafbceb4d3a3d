import { type FormEvent, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Button } from "../../components/Button";
import { DateInput } from "../../components/DateInput";
import { isoDate } from "../../components/dateParts";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { Radios } from "../../components/Radios";
import { Select } from "../../components/Select";
import { TextInput } from "../../components/TextInput";
import { useWords } from "../words/useWords";
import { KinshipFields } from "./KinshipFields";
import { faultsOf, type NewPerson, type Relative, roles } from "./newPerson";
import { SimilarPeople } from "./SimilarPeople";

/** Asks what is known of somebody who is added to a family; who is on record already is told while the name is typed. */
export function NewPersonForm({
  draft,
  change,
  relatives,
  isChild = false,
  onReady,
}: {
  draft: NewPerson;
  change: (part: Partial<NewPerson>) => void;
  relatives: readonly Relative[];
  /** They are a child, born or not. */
  isChild?: boolean;
  onReady: () => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const [errors, setErrors] = useState<FieldError[]>([]);
  const error = (id: string) => errorOf(errors, id);
  const unborn = draft.role === "UNBORN";

  function submit(event: FormEvent) {
    event.preventDefault();
    const faults = faultsOf(draft, t);
    setErrors(faults);
    if (faults.length === 0) onReady();
  }

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary title={t("form.problem")} errors={errors} />
      <Select
        id="role"
        label={t("life.refer.role")}
        error={error("role")}
        options={[
          { value: "", label: t("form.choose") },
          ...(isChild ? (["CHILD"] as const) : roles).map((value) => ({ value, label: words.role(value) })),
          { value: "UNBORN", label: t("life.refer.unborn") },
        ]}
        value={draft.role}
        onChange={(event) => change({ role: event.target.value as NewPerson["role"] })}
      />
      {unborn ? (
        <Select
          id="mother"
          label={t("life.refer.mother")}
          error={error("mother")}
          options={[
            { value: "", label: t("form.choose") },
            ...relatives.map(({ id, label }) => ({ value: id, label })),
          ]}
          value={draft.mother}
          onChange={(event) => change({ mother: event.target.value })}
        />
      ) : (
        <>
          <TextInput
            id="given"
            label={t("life.refer.given")}
            error={error("given")}
            maxLength={100}
            autoComplete="off"
            value={draft.given}
            onChange={(event) => change({ given: event.target.value })}
          />
          <TextInput
            id="family"
            label={t("newPerson.family")}
            error={error("family")}
            maxLength={100}
            autoComplete="off"
            value={draft.family}
            onChange={(event) => change({ family: event.target.value })}
          />
        </>
      )}
      <DateInput
        id="born"
        label={t(unborn ? "life.refer.expected" : "life.refer.born")}
        hint={unborn ? undefined : t("life.refer.bornHint")}
        error={error("born")}
        value={draft.born}
        onChange={(born) => change({ born })}
      />
      {unborn ? null : (
        <>
          <SimilarPeople given={draft.given} family={draft.family} bornOn={isoDate(draft.born)} />
          <Radios
            id="sex"
            label={t("newPerson.sex")}
            error={error("sex")}
            options={(["FEMALE", "MALE", "NOT_KNOWN"] as const).map((value) => ({
              value,
              label: t(`newPerson.sexes.${value}`),
            }))}
            value={draft.sex || undefined}
            onChange={(sex) => change({ sex })}
          />
          {relatives.length > 0 ? (
            <KinshipFields
              relations={draft.relations}
              relatives={relatives}
              error={error}
              onChange={(relations) => change({ relations })}
            />
          ) : null}
        </>
      )}
      <Button type="submit">{t("newPerson.readBack")}</Button>
    </form>
  );
}
