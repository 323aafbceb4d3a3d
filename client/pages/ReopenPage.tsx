import { type FormEvent, useState } from "react";
import { useTranslation } from "../messages/useTranslation";
import { Link, useNavigate, useParams } from "react-router";
import { useMutation } from "urql";
import { Button } from "../components/Button";
import { ErrorSummary, type FieldError, errorOf } from "../components/ErrorSummary";
import { PageHeading } from "../components/PageHeading";
import { TextArea } from "../components/TextArea";
import { TextInput } from "../components/TextInput";
import { FailureNote } from "../features/failure/FailureNote";
import { useTabDraft } from "../features/rules/tabDraft";
import { UnsavedGuard } from "../features/unsaved/UnsavedGuard";
import { useUnsaved } from "../features/unsaved/unsaved";
import { graphql } from "../graphql/generated";

const reopenDocument = graphql(`
  mutation ReopenCase($input: ReopenInput!) {
    reopenCase(input: $input) {
      caseId
    }
  }
`);
const undoDocument = graphql(`
  mutation UndoClosure($input: UndoClosureInput!) {
    undoClosure(input: $input) {
      caseId
    }
  }
`);

/** Opens a closed case again: by its number, or, within a day and by who closed it, as it was. */
export function ReopenPage() {
  const { caseId } = useParams();
  return (
    <UnsavedGuard>
      <Reopen caseId={caseId} />
    </UnsavedGuard>
  );
}

const REASON = 10;

function Reopen({ caseId }: { caseId: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { draft, change, forget } = useTabDraft(`reopen ${caseId ?? ""}`, { reference: "", reason: "" });
  const saved = useUnsaved("reopen", draft.reference + draft.reason !== "");
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [reopening, reopen] = useMutation(reopenDocument);
  const [undoing, undo] = useMutation(undoDocument);
  const error = reopening.error ?? undoing.error;
  const words = caseId ? "undo" : "reopen";

  async function submit(event: FormEvent) {
    event.preventDefault();
    const [reference, reason] = [draft.reference.trim(), draft.reason.trim()];
    const faults = [
      ...(caseId || reference ? [] : [{ id: "reference", text: t("life.missing.reference") }]),
      ...(reason.length >= REASON
        ? []
        : [{ id: "reason", text: t("life.missing.reason", { least: REASON }) }]),
    ];
    setErrors(faults);
    if (faults.length > 0) return;
    const opened = caseId
      ? (await undo({ input: { caseId, reason } })).data?.undoClosure
      : (await reopen({ input: { reference, reason } })).data?.reopenCase;
    if (!opened) return;
    saved();
    forget();
    void navigate(`/cases/${opened.caseId}/manage`);
  }

  return (
    <div className="tl-narrow">
      <Link className="govuk-back-link" to="/cases">
        {t("life.backToFamilies")}
      </Link>
      <PageHeading title={t(`life.${words}.title`)} />
      <p className="govuk-body">{t(`life.${words}.meaning`)}</p>
      {error ? <FailureNote error={error} /> : null}
      <form onSubmit={(event) => void submit(event)} noValidate>
        <ErrorSummary title={t("form.problem")} errors={errors} />
        {caseId ? null : (
          <TextInput
            id="reference"
            label={t("life.reopen.reference")}
            error={errorOf(errors, "reference")}
            maxLength={60}
            value={draft.reference}
            onChange={(event) => change({ reference: event.target.value })}
          />
        )}
        <TextArea
          id="reason"
          label={t("life.form.reason")}
          error={errorOf(errors, "reason")}
          maxLength={4000}
          value={draft.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
        <Button type="submit" busy={reopening.fetching || undoing.fetching}>
          {t(`life.${words}.save`)}
        </Button>
      </form>
    </div>
  );
}
