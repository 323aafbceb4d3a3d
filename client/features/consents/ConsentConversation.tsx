import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Link, useNavigate, useSearchParams } from "react-router";
import { Button } from "../../components/Button";
import { ErrorSummary, type FieldError } from "../../components/ErrorSummary";
import { Spinner } from "../../components/Spinner";
import { useTabDraft } from "../rules/tabDraft";
import { useUnsaved } from "../unsaved/unsaved";
import { CheckStep } from "./CheckStep";
import type { ConsentChoices } from "./ConsentChoices";
import { type ConsentDraft, faultsOf } from "./consentDraft";
import { ConsentStep } from "./ConsentStep";
import type { StepProps } from "./StepProps";
import { isOf, type Step, stepsOf } from "./steps";

/**
 * The conversation about one consent, one question after another. Each step has its own address, so that the browser's back
 * goes one step back; what was said stays in this tab until it is recorded.
 */
export function ConsentConversation({
  caseId,
  choices,
  initial,
  heading,
}: {
  caseId: string;
  choices: ConsentChoices;
  /** What it begins with: nothing, or the consent that it renews. */
  initial: ConsentDraft;
  heading: ReactNode;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const name = `consent ${caseId} ${address.get("renew") ?? ""}`;
  const { draft, change, forget, ready } = useTabDraft(name, initial);
  const saved = useUnsaved("consent", draft.personId !== "" && draft.noticeVersion !== "");
  const bornOn = choices.people.find(({ id }) => id === draft.personId)?.bornOn ?? undefined;
  const steps = stepsOf(draft);
  const faults = faultsOf(draft, t, bornOn);
  const step = stepAt(steps, faults, address.get("step"));
  const at = steps.indexOf(step);
  const consents = `/cases/${caseId}/consents`;
  const addressOf = (to: Step) => `?${new URLSearchParams({ ...Object.fromEntries(address), step: to })}`;
  const earlier = steps[at - 1];

  if (!ready) return <Spinner label={t("page.reading")} />;
  return (
    <>
      <Link className="govuk-back-link" to={earlier ? addressOf(earlier) : consents}>
        {t(earlier ? "consentForm.stepBack" : "consentForm.back")}
      </Link>
      {heading}
      <p className="govuk-caption-m">{t("consentForm.stepOf", { step: at + 1, all: steps.length })}</p>
      <StepTitle key={`title ${step}`} focused={address.has("step")}>
        {t(`consentForm.steps.${step}`)}
      </StepTitle>
      {step === "check" ? (
        <CheckStep
          caseId={caseId}
          draft={draft}
          choices={choices}
          bornOn={bornOn}
          addressOf={addressOf}
          onDone={() => {
            forget();
            saved();
            void navigate(consents, { state: { done: "consentRecorded" } });
          }}
        />
      ) : (
        <StepForm
          key={step}
          step={step}
          faults={faults}
          onReady={() => void navigate(addressOf(steps[at + 1]!))}
          {...{ draft, change, choices, bornOn }}
        />
      )}
      {earlier ? (
        <p className="govuk-body">
          <Link className="govuk-link" to={consents}>
            {t("consentForm.back")}
          </Link>
        </p>
      ) : null}
    </>
  );
}

/** The heading of a step; takes the focus where one came to the step from another. */
function StepTitle({ focused, children }: { focused: boolean; children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focused) title.current?.focus();
  }, [focused]);
  return (
    <h2 className="govuk-heading-m" tabIndex={-1} ref={title}>
      {children}
    </h2>
  );
}

/** One step's questions; goes on only when they are answered. */
function StepForm({
  step,
  faults,
  onReady,
  ...props
}: Omit<StepProps, "errors"> & {
  step: Exclude<Step, "check">;
  faults: readonly FieldError[];
  onReady: () => void;
}) {
  const { t } = useTranslation();
  const [errors, setErrors] = useState<FieldError[]>([]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const own = faults.filter(({ id }) => isOf(step, id));
    setErrors(own);
    if (own.length === 0) onReady();
  }

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary title={t("form.problem")} errors={errors} />
      <ConsentStep step={step} errors={errors} {...props} />
      <Button type="submit">{t("consentForm.goOn")}</Button>
    </form>
  );
}

/** The step asked for, unless something before it is still to be said. */
function stepAt(steps: readonly Step[], faults: readonly FieldError[], wanted: string | null): Step {
  const asked = steps.find((step) => step === wanted) ?? steps[0]!;
  const before = steps.slice(0, steps.indexOf(asked));
  return before.find((step) => faults.some(({ id }) => isOf(step, id))) ?? asked;
}
