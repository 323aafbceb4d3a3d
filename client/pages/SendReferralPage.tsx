import { type FormEvent, useState } from "react";
import { Link, useNavigate } from "react-router";
import { useMutation, useQuery } from "urql";
import { Button } from "../components/Button";
import { EmptyState } from "../components/EmptyState";
import { ErrorSummary, type FieldError, errorOf } from "../components/ErrorSummary";
import { PageHeading } from "../components/PageHeading";
import { Radios } from "../components/Radios";
import { Select } from "../components/Select";
import { TextArea } from "../components/TextArea";
import { FailureNote } from "../features/failure/FailureNote";
import { Reading } from "../features/failure/Reading";
import { familyFaults, familyOf } from "../features/life/referralDraft";
import { ReferredFamily } from "../features/life/ReferredFamily";
import { emptySending, SEND_DRAFT } from "../features/referrals/sendDraft";
import { useTabDraft } from "../features/rules/tabDraft";
import { UnsavedGuard } from "../features/unsaved/UnsavedGuard";
import { useUnsaved } from "../features/unsaved/unsaved";
import { graphql } from "../graphql/generated";
import type { FamilyKnows } from "../graphql/generated/graphql";
import { useTranslation } from "../messages/useTranslation";

const agenciesDocument = graphql(`
  query SendReferralPage {
    referrals {
      agencies {
        id
        name
      }
    }
  }
`);
const sendDocument = graphql(`
  mutation SendReferral($input: SendReferralInput!) {
    sendReferral(input: $input) {
      id
    }
  }
`);

/** Refers a family to another agency. */
export function SendReferralPage() {
  const { t } = useTranslation();
  const answer = useQuery({ query: agenciesDocument });
  return (
    <UnsavedGuard>
      <div className="tl-narrow">
        <Link className="govuk-back-link" to="/referrals">
          {t("referrals.back")}
        </Link>
        <PageHeading title={t("referrals.send.title")} />
        <Reading answer={answer}>
          {({ referrals }) =>
            referrals.agencies.length === 0 ? (
              <EmptyState title={t("referrals.send.nobody")}>
                <p>{t("referrals.send.nobodyNext")}</p>
              </EmptyState>
            ) : (
              <SendForm agencies={referrals.agencies} />
            )
          }
        </Reading>
      </div>
    </UnsavedGuard>
  );
}

const KNOWS = ["AGREES", "DISAGREES", "DOES_NOT_KNOW"] as const satisfies readonly FamilyKnows[];

function SendForm({ agencies }: { agencies: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { draft, change, forget } = useTabDraft(SEND_DRAFT, emptySending);
  const saved = useUnsaved(SEND_DRAFT, JSON.stringify(draft) !== JSON.stringify(emptySending));
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [{ fetching, error: failure }, send] = useMutation(sendDocument);
  const error = (id: string) => errorOf(errors, id);
  const needsWhy = draft.familyKnows !== undefined && draft.familyKnows !== "AGREES";

  async function submit(event: FormEvent) {
    event.preventDefault();
    const { agencyId, familyKnows } = draft;
    const whyAllTheSame = needsWhy ? draft.whyAllTheSame.trim() : null;
    const faults = [
      ...(agencyId ? [] : [{ id: "agency", text: t("referrals.missing.agency") }]),
      ...familyFaults(draft, t),
      ...(familyKnows ? [] : [{ id: "family-knows", text: t("referrals.missing.familyKnows") }]),
      ...(whyAllTheSame === "" ? [{ id: "why", text: t("referrals.missing.why") }] : []),
    ];
    setErrors(faults);
    if (faults.length > 0 || !familyKnows) return;
    const { data } = await send({ input: { ...familyOf(draft), agencyId, familyKnows, whyAllTheSame } });
    if (!data) return;
    saved();
    forget();
    void navigate("/referrals", { state: { done: "sent" } });
  }

  return (
    <>
      <p className="govuk-body">{t("referrals.send.intro")}</p>
      {failure ? <FailureNote error={failure} /> : null}
      <form onSubmit={(event) => void submit(event)} noValidate>
        <ErrorSummary title={t("form.problem")} errors={errors} />
        <Select
          id="agency"
          label={t("referrals.send.agency")}
          hint={t("referrals.send.agencyHint")}
          error={error("agency")}
          options={[
            { value: "", label: t("referrals.send.choose") },
            ...agencies.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={draft.agencyId}
          onChange={(event) => change({ agencyId: event.target.value })}
        />
        <ReferredFamily draft={draft} errors={errors} onChange={change} />
        <Radios
          id="family-knows"
          label={t("referrals.send.knows")}
          error={error("family-knows")}
          options={KNOWS.map((value) => ({ value, label: t(`referrals.knows.${value}`) }))}
          value={draft.familyKnows}
          onChange={(familyKnows) => change({ familyKnows })}
        />
        {needsWhy ? (
          <TextArea
            id="why"
            label={t("referrals.send.why")}
            hint={t("referrals.send.whyHint")}
            error={error("why")}
            maxLength={2000}
            value={draft.whyAllTheSame}
            onChange={(event) => change({ whyAllTheSame: event.target.value })}
          />
        ) : null}
        <Button type="submit" busy={fetching}>
          {t("referrals.send.send")}
        </Button>
      </form>
    </>
  );
}
