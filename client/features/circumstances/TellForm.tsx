import { type FormEvent, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Button } from "../../components/Button";
import { Checkboxes } from "../../components/Checkboxes";
import { DateInput } from "../../components/DateInput";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { InsetText } from "../../components/InsetText";
import { Radios } from "../../components/Radios";
import { TextArea } from "../../components/TextArea";
import { TextInput } from "../../components/TextInput";
import type { Relative } from "../family/newPerson";
import { isOfOne, type TellDraft, tellFaults } from "./tellDraft";

/** Asks what has changed for whom, and from when. */
export function TellForm({
  draft,
  change,
  people,
  addsChild,
  onReady,
}: {
  draft: TellDraft;
  change: (part: Partial<TellDraft>) => void;
  people: readonly Relative[];
  addsChild: boolean;
  onReady: () => void;
}) {
  const { t } = useTranslation();
  const [errors, setErrors] = useState<FieldError[]>([]);
  const error = (id: string) => errorOf(errors, id);
  const kind = draft.kind ?? "ADDRESS";
  const options = people.map(({ id, label }) => ({ value: id, label }));

  function submit(event: FormEvent) {
    event.preventDefault();
    const faults = tellFaults(draft, t);
    setErrors(faults);
    if (faults.length === 0) onReady();
  }

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary title={t("form.problem")} errors={errors} />
      {isOfOne(draft.kind) ? (
        <Radios
          id="people"
          label={t(`tell.people.${kind}`)}
          error={error("people")}
          options={options}
          value={draft.people[0]}
          onChange={(one) => change({ people: [one] })}
        />
      ) : (
        <Checkboxes
          id="people"
          label={t(`tell.people.${kind}`)}
          hint={t("tell.peopleHint")}
          error={error("people")}
          options={options}
          values={draft.people}
          onChange={(chosen) => change({ people: chosen })}
        />
      )}
      {kind === "NAME" ? (
        <>
          <TextInput
            id="given"
            label={t("tell.given")}
            error={error("given")}
            maxLength={100}
            autoComplete="off"
            value={draft.given}
            onChange={(event) => change({ given: event.target.value })}
          />
          <TextInput
            id="family"
            label={t("tell.family")}
            error={error("family")}
            maxLength={100}
            autoComplete="off"
            value={draft.family}
            onChange={(event) => change({ family: event.target.value })}
          />
          <Radios
            id="known-as"
            label={t("tell.whichName")}
            options={[
              { value: "no", label: t("tell.legalName"), hint: t("tell.legalNameHint") },
              { value: "yes", label: t("tell.knownAs"), hint: t("tell.knownAsHint") },
            ]}
            value={draft.knownAs}
            onChange={(knownAs) => change({ knownAs })}
          />
        </>
      ) : kind === "ADDRESS" || kind === "SCHOOL" ? (
        <TextInput
          id="words"
          label={t(`tell.words.${kind}`)}
          hint={t(`tell.wordsHint.${kind}`)}
          error={error("words")}
          maxLength={500}
          autoComplete="off"
          value={draft.words}
          onChange={(event) => change({ words: event.target.value })}
        />
      ) : (
        <TextArea
          id="words"
          label={t(`tell.words.${kind}`)}
          hint={t(`tell.wordsHint.${kind}`)}
          error={error("words")}
          maxLength={500}
          value={draft.words}
          onChange={(event) => change({ words: event.target.value })}
        />
      )}
      {kind === "ADDRESS" ? (
        <>
          <TextInput
            id="postcode"
            label={t("tell.postcode")}
            className="govuk-input govuk-input--width-10"
            maxLength={10}
            autoComplete="off"
            value={draft.postcode}
            onChange={(event) => change({ postcode: event.target.value })}
          />
          <Radios
            id="secret"
            label={t("tell.secret.label")}
            hint={t("tell.secret.hint")}
            options={[
              { value: "no", label: t("tell.secret.no") },
              { value: "yes", label: t("tell.secret.yes") },
            ]}
            value={draft.secret}
            onChange={(secret) => change({ secret })}
          />
        </>
      ) : null}
      <DateInput
        id="from"
        label={t(`tell.from.${kind}`)}
        hint={t("tell.fromHint")}
        error={error("from")}
        value={draft.from}
        onChange={(from) => change({ from })}
      />
      {kind === "NEW_CHILD" && !addsChild ? <InsetText>{t("tell.leadAdds")}</InsetText> : null}
      <Button type="submit">{t("form.continue")}</Button>
    </form>
  );
}
