import type { ReactNode } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { useQuery } from "urql";
import { graphql, readFragment } from "../../graphql/generated";
import type { RecordConsentInput } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";
import { Reading } from "../failure/Reading";
import { today } from "../family/age";
import { Difference, diffParts } from "../rules/RulePreview";

const consentDocument = graphql(`
  query PreviewConsent($input: RecordConsentInput!) {
    previewConsent(input: $input) {
      ...PolicyDiffParts
    }
  }
`);

const withdrawalDocument = graphql(`
  query PreviewWithdrawal($caseId: ID!, $consentId: ID!) {
    previewWithdrawal(caseId: $caseId, consentId: $consentId) {
      ...PolicyDiffParts
    }
  }
`);

/** What a consent would open and close; what follows is offered only once it was looked at. */
export function ConsentPreview({ of, children }: { of: RecordConsentInput; children: ReactNode }) {
  const { t } = useTranslation();
  const answer = useQuery({ query: consentDocument, variables: { input: of } });
  const first = of.provisions.map(({ from }) => from).toSorted()[0];
  return (
    <section aria-labelledby="what-changes">
      <h3 className="govuk-heading-s" id="what-changes">
        {t("diff.title")}
      </h3>
      <Reading answer={answer}>
        {({ previewConsent }) => (
          <>
            <p className="govuk-body">
              {first && first > today() ? t("diff.later", { date: formatDate(first) }) : t("diff.atOnce")}
            </p>
            <Difference of={readFragment(diffParts, previewConsent)} />
            {children}
          </>
        )}
      </Reading>
    </section>
  );
}

/** What the withdrawal of a consent would open and close, and then how to withdraw it. */
export function WithdrawalPreview({
  caseId,
  consentId,
  children,
}: {
  caseId: string;
  consentId: string;
  children: ReactNode;
}) {
  const answer = useQuery({ query: withdrawalDocument, variables: { caseId, consentId } });
  return (
    <Reading answer={answer}>
      {({ previewWithdrawal }) => (
        <>
          <Difference of={readFragment(diffParts, previewWithdrawal)} />
          {children}
        </>
      )}
    </Reading>
  );
}
