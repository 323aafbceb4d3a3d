import { type FormEvent, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { DateInput } from "../../components/DateInput";
import { isEmptyDate, isoDate, noDate } from "../../components/dateParts";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { Select } from "../../components/Select";
import { graphql } from "../../graphql/generated";
import type { KinshipWord } from "../../graphql/generated/graphql";
import { FailureNote } from "../failure/FailureNote";
import { useUnsaved } from "../unsaved/unsaved";
import { kinshipWords, type Relative } from "./newPerson";

const relateDocument = graphql(`
  mutation RelatePeople($input: RelatePeopleInput!) {
    relatePeople(input: $input) {
      caseId
    }
  }
`);

const nothing = { personId: "", is: "" as KinshipWord | "", otherId: "", since: noDate };

/** Says how two people of the family are related. */
export function RelationshipForm({
  caseId,
  relatives,
  onSaved,
}: {
  caseId: string;
  relatives: readonly Relative[];
  onSaved: () => void;
}) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(nothing);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [{ fetching, error }, relate] = useMutation(relateDocument);
  const saved = useUnsaved("relationship", JSON.stringify(draft) !== JSON.stringify(nothing));
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const people = [
    { value: "", label: t("form.choose") },
    ...relatives.map(({ id, label }) => ({ value: id, label })),
  ];

  async function submit(event: FormEvent) {
    event.preventDefault();
    const { personId, is, otherId, since } = draft;
    const faults = (
      [
        [personId, "person", "person"],
        [is, "is", "is"],
        [otherId, "other", "other"],
        [!otherId || otherId !== personId, "other", "same"],
        [isEmptyDate(since) || isoDate(since), "since", "since"],
      ] as const
    ).flatMap(([holds, id, text]) => (holds ? [] : [{ id, text: t(`related.missing.${text}`) }]));
    setErrors(faults);
    if (faults.length > 0 || !is) return;
    const { data } = await relate({
      input: { caseId, personId, is, otherId, since: isoDate(since) ?? null },
    });
    if (!data) return;
    saved();
    setDraft(nothing);
    onSaved();
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary title={t("form.problem")} errors={errors} />
      {error ? <FailureNote error={error} /> : null}
      <Select
        id="person"
        label={t("related.person")}
        error={errorOf(errors, "person")}
        options={people}
        value={draft.personId}
        onChange={(event) => change({ personId: event.target.value })}
      />
      <Select
        id="is"
        label={t("related.is")}
        error={errorOf(errors, "is")}
        options={[
          { value: "", label: t("form.choose") },
          ...kinshipWords.map((value) => ({ value, label: t(`newPerson.kinship.${value}`) })),
        ]}
        value={draft.is}
        onChange={(event) => change({ is: event.target.value as KinshipWord | "" })}
      />
      <Select
        id="other"
        label={t("related.other")}
        error={errorOf(errors, "other")}
        options={people}
        value={draft.otherId}
        onChange={(event) => change({ otherId: event.target.value })}
      />
      <DateInput
        id="since"
        label={t("related.since")}
        hint={t("related.sinceHint")}
        error={errorOf(errors, "since")}
        value={draft.since}
        onChange={(since) => change({ since })}
      />
      <Button type="submit" busy={fetching}>
        {t("related.save")}
      </Button>
    </form>
  );
}
