import { useTranslation } from "../messages/useTranslation";
import { Link, useNavigate, useParams } from "react-router";
import { useQuery } from "urql";
import { PageHeading } from "../components/PageHeading";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { Reading } from "../features/failure/Reading";
import { CompleteForm } from "../features/tasks/CompleteForm";
import { ObjectionForm } from "../features/tasks/ObjectionForm";
import { graphql } from "../graphql/generated";
import { formatDate } from "../messages/dates";

const pageDocument = graphql(`
  query TaskPage {
    tasks {
      items {
        id
        caseId
        caseReference
        case {
          id
          familyName
        }
        kind
        sentence
        dueOn
        categories
        acts
      }
    }
  }
`);

/** One task that is answered here: an objection, or what the facts cannot tell to be done. */
export function TaskPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { taskId } = useParams();
  const answer = useQuery({ query: pageDocument });
  const finish = () => void navigate("/tasks", { state: { done: "task" } });
  return (
    <Reading answer={answer} wholePage>
      {({ tasks }) => {
        const task = tasks.items.find(({ id }) => id === taskId);
        if (!task?.kind) return <NoSuchCase />;
        return (
          <div className="tl-narrow">
            <Link className="govuk-back-link" to="/tasks">
              {t("request.backToTasks")}
            </Link>
            <PageHeading
              title={t(`task.kind.${task.kind}`)}
              caption={task.case?.familyName ?? t("request.case", { reference: task.caseReference })}
            />
            <p className="govuk-body">{task.sentence}</p>
            {task.dueOn ? (
              <p className="govuk-body">{t("task.due", { date: formatDate(task.dueOn) })}</p>
            ) : null}
            {task.acts.includes("ANSWER_OBJECTION") ? (
              <ObjectionForm
                caseId={task.caseId}
                taskId={task.id}
                categories={task.categories ?? []}
                onDone={finish}
              />
            ) : null}
            {task.acts.includes("COMPLETE") ? (
              <CompleteForm caseId={task.caseId} taskId={task.id} onDone={finish} />
            ) : null}
          </div>
        );
      }}
    </Reading>
  );
}
