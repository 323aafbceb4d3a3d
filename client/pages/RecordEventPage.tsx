import { useTranslation } from "../messages/useTranslation";
import { Link, useParams } from "react-router";
import { useQuery } from "urql";
import { PageHeading } from "../components/PageHeading";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { EventForm } from "../features/chronology/EventForm";
import { Reading } from "../features/failure/Reading";
import { UnsavedGuard } from "../features/unsaved/UnsavedGuard";
import { graphql } from "../graphql/generated";

const pageDocument = graphql(`
  query RecordEventPage($id: ID!) {
    case(id: $id) {
      id
      reference
      familyName
      viewerCan {
        recordEventOf
      }
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
  }
`);

/** Adds a significant event to the chronology. */
export function RecordEventPage() {
  const { t } = useTranslation();
  const { caseId = "" } = useParams();
  const answer = useQuery({ query: pageDocument, variables: { id: caseId } });
  return (
    <UnsavedGuard>
      <Reading answer={answer} wholePage>
        {({ case: one }) =>
          one && one.viewerCan.recordEventOf.length > 0 ? (
            <div className="tl-narrow">
              <Link className="govuk-back-link" to={`/cases/${one.id}/chronology`}>
                {t("event.back")}
              </Link>
              <PageHeading title={t("event.title")} caption={one.familyName ?? one.reference} />
              <p className="govuk-body">{t("event.intro")}</p>
              <EventForm
                caseId={one.id}
                people={one.family.members.map(({ person }) => person)}
                categories={one.viewerCan.recordEventOf}
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
