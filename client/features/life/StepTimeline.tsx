import { useTranslation } from "../../messages/useTranslation";
import { EmptyState } from "../../components/EmptyState";
import { Timeline } from "../../components/Timeline";
import type { CaseLifeQuery } from "../../graphql/generated/graphql";
import { formatDateTime } from "../../messages/dates";
import { useWords } from "../words/useWords";

type Step = NonNullable<CaseLifeQuery["caseLife"]>["steps"][number];

/** What happened to a case since it was referred, the latest first. */
export function StepTimeline({ steps }: { steps: Step[] }) {
  const { t } = useTranslation();
  const words = useWords();
  if (steps.length === 0)
    return (
      <EmptyState title={t("life.noSteps")}>
        <p>{t("life.noStepsNext")}</p>
      </EmptyState>
    );
  const said = (step: Step) => [
    ...(step.referredBy ? [t("life.referredBy", { who: step.referredBy })] : []),
    ...(step.riskFactors ?? []).map((factor) => t(`life.risk.${factor}`)),
    ...(step.triageOutcome ? [t(`life.triage.${step.triageOutcome}`)] : []),
    ...(step.purpose ? [t("life.stepPurpose", { purpose: words.purpose(step.purpose) })] : []),
    ...(step.closureOutcomes ?? []).map((outcome) => t(`life.closure.${outcome}`)),
    ...(step.openActions ? [t("life.openActionsOf", { text: step.openActions })] : []),
  ];
  return (
    <Timeline
      items={steps.map((step) => ({
        id: step.id,
        title: step.kind ? t(`life.step.${step.kind}`) : "",
        when: step.at ? formatDateTime(step.at) : "",
        byline: step.by ? step.by.name : undefined,
        body: (
          <>
            {said(step).length > 0 ? (
              <ul className="govuk-list govuk-list--bullet">
                {said(step).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            ) : null}
            <p className="govuk-body">{step.reason}</p>
          </>
        ),
      }))}
    />
  );
}
