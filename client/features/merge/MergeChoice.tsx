import { type FormEvent, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { NotificationBanner } from "../../components/NotificationBanner";
import { TextArea } from "../../components/TextArea";
import { graphql } from "../../graphql/generated";
import { FailureNote } from "../failure/FailureNote";

const mergeDocument = graphql(`
  mutation MergePeople($input: MergeInput!) {
    mergePeople(input: $input) {
      isMerged
    }
  }
`);
const unmergeDocument = graphql(`
  mutation UnmergePeople($input: MergeInput!) {
    unmergePeople(input: $input) {
      isMerged
    }
  }
`);

/** Merges two records, or takes a merge back, once it is said why. */
export function MergeChoice({
  references: [personReference, otherReference],
  isMerged,
  onDone,
}: {
  references: readonly [string, string];
  isMerged: boolean;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [merged, merge] = useMutation(mergeDocument);
  const [unmerged, unmerge] = useMutation(unmergeDocument);
  const [reason, setReason] = useState("");
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [done, setDone] = useState<"merged" | "unmerged">();
  const error = merged.error ?? unmerged.error;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const missing = reason.trim() === "" ? [{ id: "reason", text: t("merge.reasonMissing") }] : [];
    setErrors(missing);
    if (missing.length > 0) return;
    const input = { personReference, otherReference, reason: reason.trim() };
    const answer = await (isMerged ? unmerge({ input }) : merge({ input }));
    if (answer.error) return;
    setReason("");
    setDone(isMerged ? "unmerged" : "merged");
    onDone();
  }

  return (
    <>
      {done ? (
        <NotificationBanner success title={t("page.success")}>
          <p className="govuk-notification-banner__heading">{t(`merge.done.${done}`)}</p>
        </NotificationBanner>
      ) : null}
      <form onSubmit={(event) => void submit(event)} noValidate>
        <ErrorSummary title={t("form.problem")} errors={errors} />
        {error ? <FailureNote error={error} /> : null}
        <p className="govuk-body">{t(isMerged ? "merge.nowMerged" : "merge.what")}</p>
        <TextArea
          id="reason"
          label={t(isMerged ? "merge.whyNot" : "merge.why")}
          hint={t("merge.whyHint")}
          error={errorOf(errors, "reason")}
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button
          type="submit"
          look={isMerged ? "warning" : "primary"}
          busy={merged.fetching || unmerged.fetching}
        >
          {t(isMerged ? "merge.undo" : "merge.do")}
        </Button>
      </form>
    </>
  );
}
