import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { useClient, useQuery, type CombinedError } from "urql";
import { Button } from "../components/Button";
import { InsetText } from "../components/InsetText";
import { PageHeading } from "../components/PageHeading";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { FailureNote } from "../features/failure/FailureNote";
import { Reading } from "../features/failure/Reading";
import { usePurpose } from "../features/purpose/PurposeContext";
import { useWords } from "../features/words/useWords";
import { graphql } from "../graphql/generated";
import type { Purpose, ToPrintQuery } from "../graphql/generated/graphql";
import { formatDateTime } from "../messages/dates";

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

interface Made {
  address: string;
  fileName: string;
  madeAt: string;
}

function Print({ one }: { one: NonNullable<ToPrintQuery["case"]> }) {
  const { t } = useTranslation();
  const words = useWords();
  const client = useClient();
  const { current } = usePurpose();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CombinedError>();
  const [made, setMade] = useState<Made>();
  useEffect(() => () => void (made && URL.revokeObjectURL(made.address)), [made]);

  async function make() {
    setBusy(true);
    const { data, error: failure } = await client.query(documentDocument, { caseId: one.id }).toPromise();
    setBusy(false);
    setError(failure);
    if (data) setMade({ ...data.assessmentDocument, address: addressOf(data.assessmentDocument.content) });
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
      {error ? <FailureNote error={error} /> : null}
      <p className="govuk-body">{t("print.what")}</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>{t("print.shared")}</li>
        <li>
          {t("print.foot", { purpose: current ? words.small(words.purpose(current.code as Purpose)) : "" })}
        </li>
        <li>{t("print.kept")}</li>
        <li>{t("print.withdrawn")}</li>
      </ul>
      {made ? (
        <InsetText>
          <div>
            <output className="govuk-body">{t("print.made", { when: formatDateTime(made.madeAt) })}</output>
            <p className="govuk-body">
              <a className="govuk-link" href={made.address} target="_blank" rel="noopener">
                {t("print.open")}
              </a>
            </p>
            <p className="govuk-body tl-break">
              <a className="govuk-link" href={made.address} download={made.fileName}>
                {t("print.save", { file: made.fileName })}
              </a>
            </p>
          </div>
        </InsetText>
      ) : (
        <Button busy={busy} onClick={() => void make()}>
          {t("print.make")}
        </Button>
      )}
    </>
  );
}

const addressOf = (base64: string) =>
  URL.createObjectURL(
    new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], { type: "application/pdf" }),
  );
