import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { EmptyState } from "../../components/EmptyState";
import { Tag, type TagColour } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import type { GoalState } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";
import { ViaEmergency } from "../emergency/ViaEmergency";
import { DespiteObjection } from "../withheld/DespiteObjection";
import { Shown } from "../withheld/Shown";
import { useWords } from "../words/useWords";

export const goalFragment = graphql(`
  fragment GoalList on PlanGoal {
    id
    words
    saidOn
    state
    viewerCanEdit
    viaEmergencyAccess
    despiteObjection
    saidBy {
      name
    }
    about {
      id
      name
    }
  }
`);

const colours: Record<GoalState, TagColour> = { AIMED_FOR: "blue", REACHED: "green", SET_ASIDE: "grey" };

/** What the family wants, in its own words. */
export function GoalList({
  caseId,
  of,
  mayAdd,
}: {
  caseId: string;
  of: readonly FragmentType<typeof goalFragment>[];
  mayAdd: boolean;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const goals = readFragment(goalFragment, of);
  if (goals.length === 0)
    return (
      <EmptyState title={t("plan.goals.empty")}>
        {mayAdd ? <p>{t("plan.goals.emptyNext")}</p> : null}
      </EmptyState>
    );
  return (
    <ul className="govuk-list tl-plan__goals">
      {goals.map((goal) => (
        <li key={goal.id} className="tl-plan__goal">
          <blockquote className="tl-plan__quote">
            <Shown value={goal.words} />
          </blockquote>
          <p className="govuk-body-s">
            {goal.state ? <Tag colour={colours[goal.state]}>{t(`plan.goalState.${goal.state}`)}</Tag> : null}{" "}
            {goal.saidOn
              ? t("plan.goals.said", {
                  name: goal.saidBy ? words.name(goal.saidBy) : t("plan.together"),
                  date: formatDate(goal.saidOn),
                })
              : null}{" "}
            {t("plan.goals.for", { names: words.list(goal.about.map(words.name)) })}{" "}
            {goal.viewerCanEdit ? (
              <Link className="govuk-link" to={`/cases/${caseId}/plan/goal/${goal.id}`}>
                {t("plan.change")} <span className="govuk-visually-hidden">{goal.words}</span>
              </Link>
            ) : null}
          </p>
          <ViaEmergency of={goal} />
          <DespiteObjection of={goal} />
        </li>
      ))}
    </ul>
  );
}
