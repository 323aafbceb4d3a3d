import { useMemo } from "react";
import { useTranslation } from "../messages/useTranslation";
import { Link, useParams } from "react-router";
import { useQuery } from "urql";
import { EmptyState } from "../components/EmptyState";
import { PageHeading } from "../components/PageHeading";
import { AssessmentContext } from "../features/assessment/AssessmentContext";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { Reading } from "../features/failure/Reading";
import { SignedQuestionBlock } from "../features/versions/SignedQuestionBlock";
import { WithheldNotes } from "../features/withheld/WithheldNotes";
import { graphql } from "../graphql/generated";
import type { AssessmentAsSignedQuery } from "../graphql/generated/graphql";
import { formatDateTime } from "../messages/dates";

const pageDocument = graphql(`
  query AssessmentAsSigned($caseId: ID!, $number: Int!) {
    case(id: $caseId) {
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
    }
    assessmentAsSigned(caseId: $caseId, number: $number) {
      version {
        id
        number
        signedAt
        signedBy {
          name
        }
      }
      templateName
      templateVersion
      questions {
        key
        domain
        element
        ...SignedQuestionBlock
      }
      withheld {
        ...WithheldNotes
      }
    }
  }
`);

/** A version of the assessment, whole, as it was signed: to read, never to change. */
export function VersionPage() {
  const { caseId = "", number } = useParams();
  const answer = useQuery({ query: pageDocument, variables: { caseId, number: Number(number) || 0 } });
  return (
    <Reading answer={answer} wholePage>
      {({ case: one, assessmentAsSigned }) =>
        one && assessmentAsSigned ? <Version one={one} of={assessmentAsSigned} /> : <NoSuchCase />
      }
    </Reading>
  );
}

interface Props {
  one: NonNullable<AssessmentAsSignedQuery["case"]>;
  of: NonNullable<AssessmentAsSignedQuery["assessmentAsSigned"]>;
}

function Version({ one, of }: Props) {
  const { t } = useTranslation();
  const { number, signedAt, signedBy } = of.version;
  const page = useMemo(
    () => ({
      caseId: one.id,
      assessmentId: "",
      people: one.family.members.map(({ person }) => person),
      canRecord: false,
      canKeepRules: false,
      readAgain: () => {},
    }),
    [one],
  );
  return (
    <AssessmentContext value={page}>
      <Link className="govuk-back-link" to={`/cases/${one.id}/versions`}>
        {t("versions.backToVersions")}
      </Link>
      <PageHeading
        title={t("versions.whole", { number })}
        caption={one.familyName ?? t("case.reference", { reference: one.reference })}
      />
      <p className="govuk-body">
        {t("register.template", { name: of.templateName, version: of.templateVersion })}{" "}
        {signedAt
          ? t("versions.signedOn", {
              date: formatDateTime(signedAt),
              who: signedBy?.name ?? t("conflict.somebody"),
            })
          : null}
      </p>
      <p className="govuk-body">{t("versions.wholeText")}</p>
      <WithheldNotes of={of.withheld} list folded askAbout={null} />
      {of.questions.length === 0 ? <EmptyState title={t("versions.wholeEmpty")} /> : null}
      {groupsOf(of.questions, ({ domain }) => domain).map(([domain, inDomain]) => (
        <section key={domain} aria-label={domain}>
          <h2 className="govuk-heading-m">{domain}</h2>
          {groupsOf(inDomain, ({ element }) => element).map(([element, questions]) => (
            <div key={element}>
              <h3 className="govuk-heading-s">{element}</h3>
              {questions.map((question) => (
                <SignedQuestionBlock key={question.key} of={question} />
              ))}
            </div>
          ))}
        </section>
      ))}
    </AssessmentContext>
  );
}

/** Rows by what they have in common, in the order in which that comes first. */
function groupsOf<Row>(rows: readonly Row[], of: (row: Row) => string): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(of(row), [...(groups.get(of(row)) ?? []), row]);
  return [...groups];
}
