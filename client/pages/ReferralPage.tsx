import { type FormEvent, useState } from "react";
import { useTranslation } from "../messages/useTranslation";
import { Link, useNavigate } from "react-router";
import { useMutation } from "urql";
import { Button } from "../components/Button";
import { Checkboxes } from "../components/Checkboxes";
import { ErrorSummary, type FieldError, errorOf } from "../components/ErrorSummary";
import { PageHeading } from "../components/PageHeading";
import { TextArea } from "../components/TextArea";
import { TextInput } from "../components/TextInput";
import { FailureNote } from "../features/failure/FailureNote";
import { PersonFields } from "../features/life/PersonFields";
import {
  type DraftPerson,
  emptyPerson,
  emptyReferral,
  referralFaults,
  referralOf,
  riskFactors,
} from "../features/life/referralDraft";
import { useTabDraft } from "../features/rules/tabDraft";
import { UnsavedGuard } from "../features/unsaved/UnsavedGuard";
import { useUnsaved } from "../features/unsaved/unsaved";
import { graphql } from "../graphql/generated";

const referDocument = graphql(`
  mutation RecordReferral($input: ReferralInput!) {
    recordReferral(input: $input) {
      caseId
    }
  }
`);

/** Records a referral: who refers whom, and why. What becomes of it is said afterwards. */
export function ReferralPage() {
  return (
    <UnsavedGuard>
      <Referral />
    </UnsavedGuard>
  );
}

function Referral() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { draft, change, forget } = useTabDraft("referral", emptyReferral);
  const saved = useUnsaved("referral", JSON.stringify(draft) !== JSON.stringify(emptyReferral));
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [{ fetching, error: failure }, refer] = useMutation(referDocument);
  const error = (id: string) => errorOf(errors, id);
  const setPerson = (place: number, part: Partial<DraftPerson>) =>
    change({ people: draft.people.map((one, i) => (i === place ? { ...one, ...part } : one)) });
  // Who stands after the one that goes moves up; whose mother went is asked anew.
  const remove = (place: number) =>
    change({
      people: draft.people
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

  async function submit(event: FormEvent) {
    event.preventDefault();
    const faults = referralFaults(draft, t);
    setErrors(faults);
    if (faults.length > 0) return;
    const { data } = await refer({ input: referralOf(draft) });
    if (!data) return;
    saved();
    forget();
    void navigate(`/cases/${data.recordReferral.caseId}/manage`, { state: { done: "refer" } });
  }

  return (
    <div className="tl-narrow">
      <Link className="govuk-back-link" to="/cases">
        {t("life.backToFamilies")}
      </Link>
      <PageHeading title={t("life.refer.title")} />
      <p className="govuk-body">{t("life.refer.intro")}</p>
      {failure ? <FailureNote error={failure} /> : null}
      <form onSubmit={(event) => void submit(event)} noValidate>
        <ErrorSummary title={t("form.problem")} errors={errors} />
        <TextInput
          id="referred-by"
          label={t("life.refer.by")}
          hint={t("life.refer.byHint")}
          error={error("referred-by")}
          maxLength={200}
          value={draft.referredBy}
          onChange={(event) => change({ referredBy: event.target.value })}
        />
        <Checkboxes
          id="risk-factors"
          label={t("life.refer.risks")}
          hint={t("life.refer.risksHint")}
          options={riskFactors.map((value) => ({ value, label: t(`life.risk.${value}`) }))}
          values={draft.riskFactors}
          onChange={(chosen) => change({ riskFactors: chosen })}
        />
        <TextArea
          id="reason"
          label={t("life.refer.reason")}
          hint={t("life.refer.reasonHint")}
          error={error("reason")}
          maxLength={4000}
          value={draft.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
        <TextInput
          id="family-name"
          label={t("life.refer.familyName")}
          error={error("family-name")}
          maxLength={100}
          value={draft.familyName}
          onChange={(event) => change({ familyName: event.target.value })}
        />
        <h2 className="govuk-heading-m">{t("life.refer.people")}</h2>
        {draft.people.map((person, place) => (
          <PersonFields
            key={place}
            place={place}
            person={person}
            people={draft.people}
            error={error}
            onChange={(part) => setPerson(place, part)}
            onRemove={draft.people.length > 1 ? () => remove(place) : undefined}
          />
        ))}
        <p>
          <Button look="secondary" onClick={() => change({ people: [...draft.people, emptyPerson] })}>
            {t("life.refer.add")}
          </Button>
        </p>
        <Button type="submit" busy={fetching}>
          {t("life.refer.save")}
        </Button>
      </form>
    </div>
  );
}
