import { Spinner } from "../../components/Spinner";
import { useTranslation } from "../../messages/useTranslation";
import { PlanView } from "../plan/PlanView";
import type { PartProps } from "./part";

/** The plan, which is read when it is looked at only. */
export function PlanPart({ one, after, readAgain }: PartProps) {
  const { t } = useTranslation();
  return one.plan && one.actions ? (
    <PlanView caseId={one.id} plan={one.plan} actions={one.actions} after={after} readAgain={readAgain} />
  ) : (
    <Spinner label={t("page.reading")} />
  );
}
