import { useMemo, useState } from "react";
import { useTranslation } from "../messages/useTranslation";
import { Link, useParams } from "react-router";
import { useQuery } from "urql";
import { Button } from "../components/Button";
import { InsetText } from "../components/InsetText";
import { PageHeading } from "../components/PageHeading";
import { AssessmentContext } from "../features/assessment/AssessmentContext";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { Reading } from "../features/failure/Reading";
import { FilledQuestion } from "../features/forms/FilledQuestion";
import { fillForm } from "../features/forms/fillForm";
import { graphql } from "../graphql/generated";
import type { FormPageQuery } from "../graphql/generated/graphql";
import { formatDate } from "../messages/dates";
import { NotFoundPage } from "./NotFoundPage";

const pageDocument = graphql(`
  query FormPage($id: ID!) {
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
      family {
        members {
          person {
            id
            reference
            name
            expectedOn
          }
        }
      }
      assessment {
        id
        templateName
        domains {
          key
          elements {
            key
            questions {
              key
              asks
              answers {
                id
              }
              ...FilledQuestion
            }
          }
        }
      }
    }
  }
`);

/** One form, filled with what the one assessment says that the viewer may see, and what is still to be asked. */
export function FormPage() {
  const { caseId = "", formId } = useParams();
  const answer = useQuery({ query: pageDocument, variables: { id: caseId } });
  return (
    <Reading answer={answer} wholePage>
      {(data) => {
        if (!data.case) return <NoSuchCase />;
        const form = data.forms.find(({ id }) => id === formId);
        return form ? <Filled form={form} one={data.case} /> : <NotFoundPage />;
      }}
    </Reading>
  );
}

function Filled({
  form,
  one,
}: {
  form: FormPageQuery["forms"][number];
  one: NonNullable<FormPageQuery["case"]>;
}) {
  const { t } = useTranslation();
  const filled = useMemo(
    () =>
      fillForm(
        form.questions,
        (one.assessment?.domains ?? []).flatMap(({ elements }) =>
          elements.flatMap(({ questions }) => questions),
        ),
      ),
    [form, one],
  );
  const page = useMemo(
    () => ({
      caseId: one.id,
      assessmentId: one.assessment?.id ?? "",
      people: one.family.members.map(({ person }) => person),
      canRecord: false,
      canKeepRules: false,
      readAgain: () => {},
    }),
    [one],
  );
  const [now] = useState(() => new Date().toISOString());
  const answered = filled.filter(({ by }) => by.some(({ answers }) => answers.length > 0)).length;
  return (
    <AssessmentContext value={page}>
      <Link className="govuk-back-link tl-no-print" to={`/cases/${one.id}/forms`}>
        {t("forms.backToForms")}
      </Link>
      <PageHeading title={form.title} caption={one.familyName ?? one.reference} />
      <p className="govuk-body">
        {t("forms.answered", { count: answered, of: filled.length })}{" "}
        {t("forms.left", { count: filled.length - answered })}
      </p>
      <p className="govuk-body">{t("forms.asOf", { date: formatDate(now) })}</p>
      <InsetText>{t("forms.before")}</InsetText>
      <div className="tl-no-print">
        <Button look="secondary" onClick={() => window.print()}>
          {t("forms.print")}
        </Button>
      </div>
      {filled.map(({ question, by }) => (
        <FilledQuestion key={question.key} number={question.key} text={question.text} by={by} />
      ))}
    </AssessmentContext>
  );
}
