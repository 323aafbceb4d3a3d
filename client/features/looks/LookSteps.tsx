import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDateTime } from "../../messages/dates";
import { useTranslation } from "../../messages/useTranslation";

const stepsFragment = graphql(`
  fragment LookSteps on AlertStepTaken {
    step
    at
    by
    note
  }
`);

/** What was done about an alert, by whom. */
export function LookSteps({ steps: masked }: { steps: FragmentType<typeof stepsFragment>[] }) {
  const { t } = useTranslation();
  const steps = readFragment(stepsFragment, masked);
  if (steps.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">{t("looks.doneTitle")}</h2>
      <ol className="govuk-list">
        {steps.map(({ step, at, by, note }) => (
          <li key={at}>
            {t("looks.done", { step: t(`looks.steps.${step}`), name: by, date: formatDateTime(at) })}
            {note ? <span className="tl-second">{note}</span> : null}
          </li>
        ))}
      </ol>
    </>
  );
}
