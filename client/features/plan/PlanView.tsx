import { useTranslation } from "../../messages/useTranslation";
import { useLocation, useNavigate } from "react-router";
import { Button, LinkButton } from "../../components/Button";
import { NotificationBanner } from "../../components/NotificationBanner";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { FailureNote } from "../failure/FailureNote";
import { WithheldNotes } from "../withheld/WithheldNotes";
import { ChoiceList } from "./ChoiceList";
import { GoalList } from "./GoalList";
import { LeadList } from "./LeadList";
import { MeetingList } from "./MeetingList";
import type { PlanChange, PlanDone } from "./planInputs";
import { PlanTable } from "./PlanTable";
import { usePlanChange } from "./usePlanChange";

const planFragment = graphql(`
  fragment PlanView on Plan {
    goals {
      id
      words
      ...GoalList
    }
    meetings {
      ...MeetingList
    }
    choices {
      ...ChoiceList
    }
    leadChoices {
      ...LeadList
    }
    earlierHelp {
      ...EarlierHelp
    }
    viewerCan {
      addOf
    }
    withheld {
      ...WithheldNotes
    }
  }
`);

/** The plan: what the family wants, who does what by when, what was agreed at reviews, and what they chose. */
export function PlanView({
  caseId,
  plan: masked,
  actions,
  after,
  readAgain,
}: {
  caseId: string;
  plan: FragmentType<typeof planFragment>;
  actions: Parameters<typeof PlanTable>[0]["actions"];
  after: string | null;
  readAgain: () => void;
}) {
  const { t } = useTranslation();
  const plan = readFragment(planFragment, masked);
  const done = (useLocation().state as { plan?: PlanDone } | null)?.plan;
  const mayAdd = plan.viewerCan.addOf.length > 0;
  const add = (act: "goal" | "action" | "meeting" | "choice" | "lead") =>
    mayAdd ? (
      <LinkButton look="secondary" to={`/cases/${caseId}/plan/${act}`}>
        {t(`plan.add.${act}`)}
      </LinkButton>
    ) : null;
  return (
    <>
      {done ? <Done key={done.act} caseId={caseId} done={done} readAgain={readAgain} /> : null}
      <h2 className="govuk-heading-m">{t("plan.goals.title")}</h2>
      <GoalList caseId={caseId} of={plan.goals} mayAdd={mayAdd} />
      {add("goal")}
      <h2 className="govuk-heading-m">{t("plan.leads.title")}</h2>
      <LeadList caseId={caseId} of={plan.leadChoices} mayAdd={mayAdd} readAgain={readAgain} />
      {add("lead")}
      <h2 className="govuk-heading-m">{t("plan.title")}</h2>
      <PlanTable
        caseId={caseId}
        actions={actions}
        goals={plan.goals}
        before={plan.earlierHelp}
        after={after}
        mayAdd={mayAdd}
      />
      {add("action")}
      <h2 className="govuk-heading-m">{t("plan.meetings.title")}</h2>
      <MeetingList caseId={caseId} of={plan.meetings} mayAdd={mayAdd} readAgain={readAgain} />
      {add("meeting")}
      <h2 className="govuk-heading-m">{t("plan.choices.title")}</h2>
      <ChoiceList caseId={caseId} of={plan.choices} mayAdd={mayAdd} readAgain={readAgain} />
      {add("choice")}
      <WithheldNotes of={plan.withheld} list askAbout={null} />
    </>
  );
}

/** What was just done, with a way to take it back. */
function Done({
  caseId,
  done: { act, undo },
  readAgain,
}: {
  caseId: string;
  done: PlanDone;
  readAgain: () => void;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { change, busy, error } = usePlanChange();

  async function takeBack(before: PlanChange) {
    if (!(await change(before))) return;
    readAgain();
    const next: PlanDone = { act: isPutBack(before) ? "putBack" : "undone", undo: null };
    void navigate(`/cases/${caseId}/plan`, { replace: true, state: { plan: next } });
  }

  return (
    <>
      {error ? <FailureNote error={error} /> : null}
      <NotificationBanner success title={t("page.success")}>
        <p className="govuk-notification-banner__heading">{t(`plan.done.${act}`)}</p>
        {undo ? (
          <Button look="quiet" busy={busy} onClick={() => void takeBack(undo)}>
            {t("plan.undo")}
          </Button>
        ) : null}
      </NotificationBanner>
    </>
  );
}

const isPutBack = (change: PlanChange) => change.of === "takeBack" && !change.input.isTakenBack;
