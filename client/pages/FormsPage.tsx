import { useTranslation } from "../messages/useTranslation";
import { Link, useParams } from "react-router";
import { useQuery } from "urql";
import { EmptyState } from "../components/EmptyState";
import { PageHeading } from "../components/PageHeading";
import { Table } from "../components/Table";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { Reading } from "../features/failure/Reading";
import { askedOften, coveredBy } from "../features/forms/fillForm";
import { graphql } from "../graphql/generated";
import type { FormsPageQuery } from "../graphql/generated/graphql";

const pageDocument = graphql(`
  query FormsPage($id: ID!) {
    forms {
      id
      title
      owner
      questions {
        key
        text
        asks
      }
    }
    case(id: $id) {
      id
      reference
      familyName
      assessment {
        id
        templateName
        domains {
          key
          elements {
            key
            questions {
              key
              text
              asks
            }
          }
        }
      }
    }
  }
`);

/** The forms of agencies, with how much of each the one assessment answers already. */
export function FormsPage() {
  const { caseId = "" } = useParams();
  const answer = useQuery({ query: pageDocument, variables: { id: caseId } });
  return (
    <Reading answer={answer} wholePage>
      {(data) => (data.case ? <Forms {...data} one={data.case} /> : <NoSuchCase />)}
    </Reading>
  );
}

function Forms({ forms, one }: FormsPageQuery & { one: NonNullable<FormsPageQuery["case"]> }) {
  const { t } = useTranslation();
  const asked = questionsOf(one.assessment);
  const text = new Map(asked.flatMap(({ asks, text: words }) => (asks ? [[asks, words] as const] : [])));
  const often = askedOften(forms).filter(({ asks }) => text.has(asks));
  return (
    <>
      <Link className="govuk-back-link" to={`/cases/${one.id}/assessment`}>
        {t("forms.back")}
      </Link>
      <PageHeading title={t("forms.title")} caption={one.familyName ?? one.reference} />
      <p className="govuk-body">{t("forms.text")}</p>
      {forms.length === 0 ? (
        <EmptyState title={t("forms.none.title")}>{t("forms.none.text")}</EmptyState>
      ) : (
        <Table
          caption={t("forms.caption")}
          rows={[...forms]}
          rowKey={({ id }) => id}
          columns={[
            {
              id: "form",
              heading: t("forms.form"),
              cell: ({ id, title }) => (
                <Link className="govuk-link" to={`/cases/${one.id}/forms/${id}`}>
                  {title}
                </Link>
              ),
            },
            {
              id: "owner",
              heading: t("forms.owner"),
              cell: ({ owner }) => owner ?? t("forms.nobody"),
            },
            {
              id: "covered",
              heading: t("forms.covered"),
              cell: ({ questions }) =>
                t("forms.coveredOf", { count: coveredBy(questions, asked), of: questions.length }),
            },
          ]}
        />
      )}
      {often.length > 0 ? (
        <Table
          caption={t("forms.often.caption")}
          rows={often}
          rowKey={({ asks }) => asks}
          columns={[
            {
              id: "question",
              heading: t("forms.often.question"),
              cell: ({ asks }) => text.get(asks),
            },
            {
              id: "times",
              heading: t("forms.often.times"),
              cell: ({ forms: by }) => t("forms.often.by", { count: by.length }),
            },
          ]}
        />
      ) : null}
    </>
  );
}

const questionsOf = (assessment: NonNullable<FormsPageQuery["case"]>["assessment"]) =>
  (assessment?.domains ?? []).flatMap(({ elements }) => elements.flatMap(({ questions }) => questions));
