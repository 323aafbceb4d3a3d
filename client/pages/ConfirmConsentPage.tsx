import { useTranslation } from "../messages/useTranslation";
import { Link, useNavigate, useParams } from "react-router";
import { useQuery } from "urql";
import { PageHeading } from "../components/PageHeading";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { Reading } from "../features/failure/Reading";
import { ConfirmConsentForm } from "../features/tasks/ConfirmConsentForm";
import { graphql } from "../graphql/generated";

const pageDocument = graphql(`
  query ConfirmConsentPage {
    tasks {
      items {
        id
        caseId
        caseReference
        consentId
        case {
          id
          familyName
        }
        about {
          id
        }
        kind
      }
    }
  }
`);

/** The task that a merge leaves: a consent about one of the two records, to be said again for the other. */
export function ConfirmConsentPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { taskId } = useParams();
  const answer = useQuery({ query: pageDocument });
  return (
    <Reading answer={answer} wholePage>
      {({ tasks }) => {
        const task = tasks.items.find(({ id }) => id === taskId);
        if (!task?.kind || !task.consentId || !task.about) return <NoSuchCase />;
        return (
          <div className="tl-narrow">
            <Link className="govuk-back-link" to="/tasks">
              {t("request.backToTasks")}
            </Link>
            <PageHeading
              title={t("task.confirm.title")}
              caption={task.case?.familyName ?? t("request.case", { reference: task.caseReference })}
            />
            <ConfirmConsentForm
              caseId={task.caseId}
              consentId={task.consentId}
              personId={task.about.id}
              onDone={() => void navigate("/tasks", { state: { done: "task" } })}
            />
            <h2 className="govuk-heading-m">{t("task.confirm.otherwise")}</h2>
            <p className="govuk-body">{t("task.confirm.otherwiseHint")}</p>
            <p className="govuk-body">
              <Link className="govuk-link" to={`/tasks/${task.id}`}>
                {t("task.confirm.otherwiseLink")}
              </Link>
            </p>
          </div>
        );
      }}
    </Reading>
  );
}
