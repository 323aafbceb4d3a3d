import { useTranslation } from "../../messages/useTranslation";
import { useClient } from "urql";
import { graphql } from "../../graphql/generated";
import type { DeskDocumentInput } from "../../graphql/generated/graphql";
import { DocumentMaker } from "../print/DocumentMaker";

const documentDocument = graphql(`
  query DeskDocument($input: DeskDocumentInput!) {
    deskDocument(input: $input) {
      fileName
      madeAt
      content
    }
  }
`);

/** Takes what is shown out as a table or as a document. That is recorded too. */
export function TakeOut({ of }: { of: Omit<DeskDocumentInput, "format"> }) {
  const { t } = useTranslation();
  const client = useClient();
  const make = (format: DeskDocumentInput["format"]) => async () => {
    const { data, error } = await client.query(documentDocument, { input: { ...of, format } }).toPromise();
    return { made: data?.deskDocument, error };
  };
  return (
    <section aria-labelledby="take-out">
      <h2 className="govuk-heading-m" id="take-out">
        {t("desk.takeOut")}
      </h2>
      <p className="govuk-body">{t("desk.takeOutText")}</p>
      <div className="govuk-button-group">
        <DocumentMaker label={t("desk.csv")} make={make("CSV")} type="text/csv" />
        <DocumentMaker label={t("desk.pdf")} make={make("PDF")} />
      </div>
    </section>
  );
}
