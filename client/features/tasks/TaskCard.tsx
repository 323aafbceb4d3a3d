import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { Tag } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { useWords } from "../words/useWords";

export const taskFragment = graphql(`
  fragment TaskCard on Task {
    id
    caseId
    caseReference
    case {
      id
      familyName
    }
    about {
      id
      name
    }
    kind
    sentence
    dueOn
    overdue
    acts
    request {
      id
      reference
      category
      agency {
        id
        name
      }
    }
  }
`);

/** One task: what, for whom, by when, and the ways to do it. */
export function TaskCard({ of }: { of: FragmentType<typeof taskFragment> }) {
  const { t } = useTranslation();
  const words = useWords();
  const task = readFragment(taskFragment, of);
  const { caseId, case: one, about, kind, request, dueOn, overdue } = task;
  const family = one?.familyName ?? t("request.case", { reference: task.caseReference });
  return (
    <article className="tl-card tl-task">
      <h2 className="govuk-heading-s">
        {kind ? t(`task.kind.${kind}`) : null} {overdue ? <Tag colour="red">{t("task.overdue")}</Tag> : null}
      </h2>
      <p className="govuk-body-s tl-task__facts">
        {one ? (
          <Link className="govuk-link" to={`/cases/${caseId}`}>
            {family}
          </Link>
        ) : (
          family
        )}
        {about ? <span>{t("task.about", { who: about.name ?? words.small(words.name(about)) })}</span> : null}
        {request?.category ? (
          <span>
            {t("task.asks", {
              agency: words.agency(request.agency),
              kind: words.small(words.category(request.category)),
            })}
          </span>
        ) : null}
        {dueOn ? <span>{t("task.due", { date: formatDate(dueOn) })}</span> : null}
      </p>
      <p className="govuk-body">{task.sentence}</p>
      {task.acts.length > 0 ? (
        <ul className="govuk-list tl-task__acts">
          {task.acts.map((act) => (
            <li key={act}>
              <Link className="govuk-link" to={wayTo(act)}>
                {t(`task.act.${act}`)}
                <span className="govuk-visually-hidden"> ({family})</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </article>
  );

  function wayTo(act: (typeof task.acts)[number]): string {
    switch (act) {
      case "ANSWER_REQUEST":
        return `/cases/${caseId}/requests/${request?.id ?? ""}`;
      case "RECORD_CONSENT":
        return `/cases/${caseId}/record-consent`;
      case "CONFIRM_CONSENT":
        return `/tasks/${task.id}/confirm`;
      case "RECORD_DECISION":
        return `/cases/${caseId}/rules`;
      case "ANSWER_OBJECTION":
      case "COMPLETE":
        return `/tasks/${task.id}`;
    }
  }
}
