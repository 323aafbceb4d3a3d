import { useTranslation } from "../../messages/useTranslation";
import { useNavigate } from "react-router";
import { Button } from "../../components/Button";
import { FailureNote } from "../failure/FailureNote";
import { type PlanDone, type TakenBack, takeBackOf } from "./planInputs";
import { usePlanChange } from "./usePlanChange";

/** Takes back what was recorded of the plan by mistake; what comes next offers to put it back. */
export function TakeBack({
  caseId,
  record,
  of: { id, version },
  name,
  readAgain,
}: {
  caseId: string;
  record: TakenBack;
  of: { id: string; version: number };
  /** Which one, for whoever hears the button alone. */
  name: string;
  readAgain: () => void;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { change, busy, error } = usePlanChange();

  async function takeBack() {
    if (!(await change(takeBackOf(record, { caseId, id, version, isTakenBack: true })))) return;
    readAgain();
    const undo = takeBackOf(record, { caseId, id, version: version + 1, isTakenBack: false });
    const plan: PlanDone = { act: "undone", undo };
    void navigate(`/cases/${caseId}/plan`, { replace: true, state: { plan } });
  }

  return (
    <>
      {error ? <FailureNote error={error} /> : null}
      <Button look="quiet" busy={busy} onClick={() => void takeBack()}>
        {t("plan.takeBack")} <span className="govuk-visually-hidden">{name}</span>
      </Button>
    </>
  );
}
