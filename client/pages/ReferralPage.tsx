import { type FormEvent, useState } from "react";
import { useTranslation } from "../messages/useTranslation";
import { Link, useNavigate } from "react-router";
import { useMutation } from "urql";
import { Button } from "../components/Button";
import { ErrorSummary, type FieldError, errorOf } from "../components/ErrorSummary";
import { PageHeading } from "../components/PageHeading";
import { TextInput } from "../components/TextInput";
import { FailureNote } from "../features/failure/FailureNote";
import { ReferredFamily } from "../features/life/ReferredFamily";
import { emptyReferral, referralFaults, referralOf } from "../features/life/referralDraft";
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
        <ReferredFamily draft={draft} errors={errors} onChange={change} />
        <Button type="submit" busy={fetching}>
          {t("life.refer.save")}
        </Button>
      </form>
    </div>
  );
}
