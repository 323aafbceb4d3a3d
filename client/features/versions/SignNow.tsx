import { useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { InsetText } from "../../components/InsetText";
import type { AssessmentVersionsQuery } from "../../graphql/generated/graphql";
import { FailureNote } from "../failure/FailureNote";
import { confirmDocument, signDocument } from "./versionsDocuments";

export type Signing = "sign" | "confirm";

/** What has not been signed, and for whom it is to sign or confirm: a second look first, as it cannot be taken back. */
export function SignNow({
  caseId,
  of: { assessmentId, state, unsigned, versions, viewerCan },
  onDone,
}: {
  caseId: string;
  of: NonNullable<AssessmentVersionsQuery["assessmentVersions"]>;
  onDone: (done: Signing | "stale") => void;
}) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Signing>();
  const [signing, sign] = useMutation(signDocument);
  const [confirming, confirm] = useMutation(confirmDocument);
  const error = signing.error ?? confirming.error;
  const next = (versions[0]?.number ?? 0) + 1;
  async function go(how: Signing) {
    const input = { input: { caseId, assessmentId, state } };
    const { data } =
      how === "sign"
        ? await sign(input).then(({ data: done }) => ({ data: done?.signAssessment }))
        : await confirm(input).then(({ data: done }) => ({ data: done?.confirmContribution }));
    if (!data) return;
    setAsking(undefined);
    onDone(data.signed ? how : "stale");
  }
  return (
    <section aria-labelledby="stands-now">
      <h2 className="govuk-heading-m" id="stands-now">
        {t("versions.standsNow")}
      </h2>
      <p className="govuk-body">
        {versions.length === 0
          ? t("versions.neverSigned", { count: unsigned })
          : unsigned === 0
            ? t("versions.allSigned")
            : t("versions.unsigned", { count: unsigned })}
      </p>
      {error ? <FailureNote error={error} /> : null}
      {asking ? (
        <InsetText>
          <p>{t(`versions.${asking}Question`, { number: next })}</p>
          <div className="govuk-button-group">
            <Button busy={signing.fetching || confirming.fetching} onClick={() => void go(asking)}>
              {t(`versions.${asking}Do`, { number: next })}
            </Button>
            <Button look="quiet" onClick={() => setAsking(undefined)}>
              {t("form.cancel")}
            </Button>
          </div>
        </InsetText>
      ) : (
        <div className="govuk-button-group">
          {viewerCan.sign ? (
            <Button onClick={() => setAsking("sign")}>{t("versions.sign", { number: next })}</Button>
          ) : null}
          {viewerCan.confirm ? (
            <Button look="secondary" onClick={() => setAsking("confirm")}>
              {t("versions.confirm")}
            </Button>
          ) : null}
        </div>
      )}
    </section>
  );
}
