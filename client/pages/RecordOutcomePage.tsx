import { useTranslation } from "../messages/useTranslation";
import { Link, useParams } from "react-router";
import { useQuery } from "urql";
import { PageHeading } from "../components/PageHeading";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { Reading } from "../features/failure/Reading";
import { OutcomeForm } from "../features/outcomes/OutcomeForm";
import { UnsavedGuard } from "../features/unsaved/UnsavedGuard";
import { graphql } from "../graphql/generated";

const pageDocument = graphql(`
  query RecordOutcomePage($id: ID!) {
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
    }
    caseOutcomes(caseId: $id) {
      recordable
    }
    outcomeFramework {
      source
      indicators {
        key
        outcome
        text
        evidence
        about
        category
        measure
        steps
        unit
        minimum
        maximum
      }
    }
  }
`);

/** Records what was measured of an outcome. */
export function RecordOutcomePage() {
  const { t } = useTranslation();
  const { caseId = "" } = useParams();
  const answer = useQuery({ query: pageDocument, variables: { id: caseId } });
  return (
    <UnsavedGuard>
      <Reading answer={answer} wholePage>
        {({ case: one, caseOutcomes, outcomeFramework: { indicators, source } }) =>
          one && caseOutcomes && caseOutcomes.recordable.length > 0 ? (
            <div className="tl-narrow">
              <Link className="govuk-back-link" to={`/cases/${one.id}/outcomes`}>
                {t("outcomeForm.back")}
              </Link>
              <PageHeading title={t("outcomeForm.title")} caption={one.familyName ?? one.reference} />
              <p className="govuk-body">{t("outcomeForm.intro")}</p>
              <p className="govuk-body-s">{source}</p>
              <OutcomeForm
                caseId={one.id}
                people={one.family.members.map(({ person }) => person)}
                indicators={indicators.filter(({ category }) => caseOutcomes.recordable.includes(category))}
              />
            </div>
          ) : (
            <NoSuchCase />
          )
        }
      </Reading>
    </UnsavedGuard>
  );
}
