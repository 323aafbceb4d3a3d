import { type FormEvent, useState } from "react";
import { useTranslation } from "../messages/useTranslation";
import { Link, useNavigate, useParams } from "react-router";
import { useQuery } from "urql";
import { Button } from "../components/Button";
import { ErrorSummary, type FieldError, errorOf } from "../components/ErrorSummary";
import { PageHeading } from "../components/PageHeading";
import { Spinner } from "../components/Spinner";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { FailureNote } from "../features/failure/FailureNote";
import { Reading } from "../features/failure/Reading";
import { planActDocument } from "../features/plan/planDocuments";
import {
  draftOf,
  type PlanAct,
  planActs,
  type PlanCase,
  planFaults,
  type PlanItem,
} from "../features/plan/planDraft";
import { PlanFields } from "../features/plan/PlanFields";
import { changeOf, undoOf } from "../features/plan/planInputs";
import { usePlanChange } from "../features/plan/usePlanChange";
import { useTabDraft } from "../features/rules/tabDraft";
import { useUnsaved } from "../features/unsaved/unsaved";
import { UnsavedGuard } from "../features/unsaved/UnsavedGuard";

/** Does one thing with the plan: adds or changes something of it, or says something of an action. */
export function PlanActPage() {
  const { caseId = "", act: wanted, itemId } = useParams();
  const answer = useQuery({ query: planActDocument, variables: { id: caseId } });
  const act = planActs.find((each) => each === wanted);
  return (
    <UnsavedGuard>
      <Reading answer={answer} wholePage>
        {({ case: one }) => {
          const item = one && act ? itemFor(act, one, itemId) : undefined;
          return one && act && item ? (
            <Doing key={`${act} ${itemId ?? ""}`} act={act} one={one} item={item} itemId={itemId ?? null} />
          ) : (
            <NoSuchCase />
          );
        }}
      </Reading>
    </UnsavedGuard>
  );
}

/** What the act is about; undefined where there is no such thing, or not for this viewer. */
function itemFor(act: PlanAct, { plan, actions }: PlanCase, id: string | undefined): PlanItem | undefined {
  if (id === undefined)
    return ["goal", "action", "meeting", "choice", "lead"].includes(act) && plan.viewerCan.addOf.length > 0
      ? {}
      : undefined;
  const action = actions.edges.map(({ node }) => node).find((one) => one.id === id);
  const goal = plan.goals.find((one) => one.id === id && one.viewerCanEdit);
  const meeting = plan.meetings.find((one) => one.id === id && one.viewerCanEdit);
  const choice = plan.choices.find((one) => one.id === id && one.viewerCanEdit);
  const lead = plan.leadChoices.find((one) => one.id === id && one.viewerCanEdit);
  const can = action?.viewerCan;
  switch (act) {
    case "goal":
      return goal && { goal };
    case "meeting":
      return meeting && { meeting };
    case "choice":
      return choice && { choice };
    case "lead":
      return lead && { lead };
    case "action":
      return can?.change ? { action } : undefined;
    case "progress":
      return can?.say ? { action } : undefined;
    case "flag":
      return can?.flag ? { action } : undefined;
    case "answer":
      return can?.answer ? { action } : undefined;
  }
}

function Doing({
  act,
  one,
  item,
  itemId,
}: {
  act: PlanAct;
  one: PlanCase;
  item: PlanItem;
  itemId: string | null;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [begun] = useState(() => draftOf(act, item, one.plan.viewerCan.owners));
  const { draft, change, forget, ready } = useTabDraft(`plan ${one.id} ${act} ${itemId ?? ""}`, begun);
  const saved = useUnsaved("plan", JSON.stringify(draft) !== JSON.stringify(begun));
  const [errors, setErrors] = useState<FieldError[]>([]);
  const send = usePlanChange();
  const { goal, action, meeting, choice, lead } = item;
  const before = goal ?? meeting ?? choice ?? lead ?? action;
  const isNew = before === undefined;
  const agencies = [...one.agencies, ...one.plan.viewerCan.owners];

  async function submit(event: FormEvent) {
    event.preventDefault();
    const faults = planFaults(act, draft, isNew, t);
    setErrors(faults);
    if (faults.length > 0 || send.busy) return;
    const version = before?.version ?? null;
    const savedId = await send.change(
      changeOf(act, draft, { caseId: one.id, id: itemId, version, agencies }),
    );
    if (!savedId) return;
    saved();
    forget();
    const undo = undoOf(act, item, { caseId: one.id, savedId, slip: t("plan.slip"), agencies, draft });
    void navigate(`/cases/${one.id}/plan`, { state: { plan: { act, undo } } });
  }

  if (!ready) return <Spinner label={t("page.reading")} />;
  return (
    <div className="tl-narrow">
      <Link className="govuk-back-link" to={`/cases/${one.id}/plan`}>
        {t("plan.back")}
      </Link>
      <PageHeading
        title={t(isNew ? `plan.heading.new.${act}` : `plan.heading.change.${act}`)}
        caption={one.familyName ?? t("case.reference", { reference: one.reference })}
      />
      {send.error ? <FailureNote error={send.error} /> : null}
      <form onSubmit={(event) => void submit(event)} noValidate>
        <ErrorSummary title={t("form.problem")} errors={errors} />
        <PlanFields
          act={act}
          one={one}
          item={item}
          draft={draft}
          change={change}
          error={(id) => errorOf(errors, id)}
        />
        <Button type="submit" busy={send.busy}>
          {t(`plan.save.${act}`)}
        </Button>
      </form>
    </div>
  );
}
