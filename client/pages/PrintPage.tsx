import { useTranslation } from "../messages/useTranslation";
import { Link, useParams } from "react-router";
import { useClient, useQuery } from "urql";
import { PageHeading } from "../components/PageHeading";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { Reading } from "../features/failure/Reading";
import { DocumentMaker } from "../features/print/DocumentMaker";
import { usePurpose } from "../features/purpose/PurposeContext";
import { useWords } from "../features/words/useWords";
import { graphql } from "../graphql/generated";
import type { Purpose, ToPrintQuery } from "../graphql/generated/graphql";

const toPrintDocument = graphql(`
  query ToPrint($caseId: ID!) {
    case(id: $caseId) {
      id
      reference
      familyName
    }
  }
`);

const documentDocument = graphql(`
  query AssessmentDocument($caseId: ID!) {
    assessmentDocument(caseId: $caseId) {
      fileName
      madeAt
      content
    }
  }
`);

/** Makes the assessment as a document, once somebody has read what taking it out means. */
export function PrintPage() {
  const { caseId = "" } = useParams();
  const answer = useQuery({ query: toPrintDocument, variables: { caseId } });
  return (
    <Reading answer={answer} wholePage>
      {({ case: one }) => (one ? <Print one={one} /> : <NoSuchCase />)}
    </Reading>
  );
}

function Print({ one }: { one: NonNullable<ToPrintQuery["case"]> }) {
  const { t } = useTranslation();
  const words = useWords();
  const client = useClient();
  const { current } = usePurpose();

  async function make() {
    const { data, error } = await client.query(documentDocument, { caseId: one.id }).toPromise();
    return { made: data?.assessmentDocument, error };
  }

  return (
    <>
      <Link className="govuk-back-link" to={`/cases/${one.id}/assessment`}>
        {t("versions.back")}
      </Link>
      <PageHeading
        title={t("print.title")}
        caption={one.familyName ?? t("case.reference", { reference: one.reference })}
      />
      <p className="govuk-body">{t("print.what")}</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>{t("print.shared")}</li>
        <li>
          {t("print.foot", { purpose: current ? words.small(words.purpose(current.code as Purpose)) : "" })}
        </li>
        <li>{t("print.kept")}</li>
        <li>{t("print.withdrawn")}</li>
      </ul>
      <DocumentMaker label={t("print.make")} make={make} />
    </>
  );
}
