import { useTranslation } from "../../messages/useTranslation";
import { useQuery } from "urql";
import { graphql } from "../../graphql/generated";
import type { AgreementChangeInput } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";
import { Reading } from "../failure/Reading";
import { DiffTable } from "../rules/DiffTable";

const previewDocument = graphql(`
  query PreviewAgreement($input: AgreementChangeInput!) {
    previewAgreement(input: $input) {
      asOf
      waitsForSignatures
      people
      casesCompared
      casesConcerned
      lines {
        effect
        agency {
          id
          name
        }
        from {
          name
        }
        purpose
        category
        locatingOnly
        viewers
        people
        sample
      }
    }
  }
`);

/** What a change of agreements would open and close, before it is saved. */
export function AgreementPreview({ of }: { of: AgreementChangeInput }) {
  const { t } = useTranslation();
  const answer = useQuery({ query: previewDocument, variables: { input: of } });
  return (
    <section aria-labelledby="what-changes">
      <h2 className="govuk-heading-m" id="what-changes">
        {t("diff.title")}
      </h2>
      <Reading answer={answer}>
        {({ previewAgreement: diff }) => (
          <>
            <p className="govuk-body">
              {diff.waitsForSignatures
                ? t("diff.whenSigned", { date: formatDate(diff.asOf) })
                : t("diff.atOnce")}
            </p>
            <DiffTable lines={diff.lines} people={diff.people} />
            <p className="govuk-body-s">
              {t("diff.agreementRemit", { count: diff.casesCompared })}
              {diff.casesConcerned > diff.casesCompared
                ? ` ${t("diff.notAll", { concerned: diff.casesConcerned })}`
                : null}
            </p>
          </>
        )}
      </Reading>
    </section>
  );
}
