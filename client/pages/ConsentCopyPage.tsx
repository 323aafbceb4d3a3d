import { useTranslation } from "../messages/useTranslation";
import { Link, useParams } from "react-router";
import { useClient, useQuery } from "urql";
import { Button } from "../components/Button";
import { PageHeading } from "../components/PageHeading";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { consentFragment } from "../features/consents/consentFragments";
import { ConsentSentences } from "../features/consents/ConsentSentences";
import { Reading } from "../features/failure/Reading";
import { DocumentMaker } from "../features/print/DocumentMaker";
import { useWords } from "../features/words/useWords";
import { graphql, readFragment } from "../graphql/generated";
import type { ConsentCopyPageQuery } from "../graphql/generated/graphql";
import { formatDate } from "../messages/dates";
import { languageName } from "../messages/languages";

const pageDocument = graphql(`
  query ConsentCopyPage($id: ID!) {
    case(id: $id) {
      id
      reference
      lead {
        practitioner {
          name
        }
      }
      consents {
        items {
          id
          noticeText
          viewerCanWithdraw
          ...ConsentParts
        }
      }
    }
  }
`);

const documentDocument = graphql(`
  query ConsentDocument($caseId: ID!, $consentId: ID!) {
    consentDocument(caseId: $caseId, consentId: $consentId) {
      fileName
      madeAt
      content
    }
  }
`);

type Case = NonNullable<ConsentCopyPageQuery["case"]>;

/** What somebody agreed to and was told, for them to keep: to be printed. */
export function ConsentCopyPage() {
  const { caseId = "", consentId } = useParams();
  const answer = useQuery({ query: pageDocument, variables: { id: caseId } });
  return (
    <Reading answer={answer} wholePage>
      {({ case: one }) => {
        const consent = one?.consents.items.find(
          ({ id, viewerCanWithdraw }) => id === consentId && viewerCanWithdraw,
        );
        return one && consent ? <Copy one={one} of={consent} /> : <NoSuchCase />;
      }}
    </Reading>
  );
}

function Copy({ one, of }: { one: Case; of: Case["consents"]["items"][number] }) {
  const { t } = useTranslation();
  const words = useWords();
  const client = useClient();
  const consent = readFragment(consentFragment, of);
  const person = words.name(consent.about);
  const [title, ...paragraphs] = of.noticeText?.split("\n\n") ?? [];

  async function make() {
    const ids = { caseId: one.id, consentId: of.id };
    const { data, error } = await client.query(documentDocument, ids).toPromise();
    return { made: data?.consentDocument, error };
  }

  return (
    <div className="tl-narrow">
      <Link className="govuk-back-link" to={`/cases/${one.id}/consents`}>
        {t("consentForm.back")}
      </Link>
      <PageHeading title={t("consentCopy.title")} caption={words.capital(person)} />
      <p className="govuk-body">{t("consentCopy.intro")}</p>
      <h2 className="govuk-heading-m">
        {consent.givenAt
          ? t("consentCopy.said", { date: formatDate(consent.givenAt) })
          : t("consentCopy.saidUndated")}
      </h2>
      <ConsentSentences provisions={consent.provisions ?? []} person={person} />
      <h2 className="govuk-heading-m">{t("consentCopy.change")}</h2>
      <p className="govuk-body">
        {t("consentCopy.changeText", { lead: one.lead?.practitioner?.name ?? t("consentCopy.yourLead") })}
      </p>
      <h2 className="govuk-heading-m">{t("consentCopy.notice")}</h2>
      {title ? (
        <section className="tl-notice" aria-labelledby="notice-title" lang={consent.noticeLanguage ?? "en"}>
          <h3 className="govuk-heading-s" id="notice-title">
            {title}
          </h3>
          {paragraphs.map((paragraph) => (
            <p key={paragraph} className="govuk-body">
              {paragraph}
            </p>
          ))}
        </section>
      ) : null}
      {consent.noticeVersion ? (
        <p className="govuk-body-s">
          {t("consentCopy.noticeVersion", {
            version: consent.noticeVersion,
            language: languageName(consent.noticeLanguage ?? ""),
          })}
        </p>
      ) : null}
      <div className="tl-not-printed">
        <h2 className="govuk-heading-m">{t("consentCopy.keep")}</h2>
        <p className="govuk-body">{t("consentCopy.keepText")}</p>
        <DocumentMaker label={t("consentCopy.make")} make={make} />
        <Button look="secondary" onClick={() => window.print()}>
          {t("consentCopy.print")}
        </Button>
      </div>
    </div>
  );
}
