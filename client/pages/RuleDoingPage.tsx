import { type FormEvent, useState } from "react";
import { useTranslation } from "../messages/useTranslation";
import { Link, useNavigate, useParams } from "react-router";
import { useQuery } from "urql";
import { Button } from "../components/Button";
import { DateInput } from "../components/DateInput";
import { isoDate, noDate } from "../components/dateParts";
import { ErrorSummary, type FieldError, errorOf } from "../components/ErrorSummary";
import { PageHeading } from "../components/PageHeading";
import { TextArea } from "../components/TextArea";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { Reading } from "../features/failure/Reading";
import { today } from "../features/family/age";
import { type Act, actsOn } from "../features/rules/actsOn";
import { caseRulesDocument } from "../features/rules/ruleFragments";
import { SaveRule } from "../features/rules/SaveRule";
import { useTabDraft } from "../features/rules/tabDraft";
import { UnsavedGuard } from "../features/unsaved/UnsavedGuard";
import { useUnsaved } from "../features/unsaved/unsaved";

/** What a reason says at least. */
const REASON = 10;

/** Ends or reviews one rule of a case, or records an objection to it: why, then what that opens and closes, then saved. */
export function RuleDoingPage() {
  const { caseId = "", ruleId, act: wanted } = useParams();
  const answer = useQuery({ query: caseRulesDocument, variables: { id: caseId } });
  return (
    <UnsavedGuard>
      <Reading answer={answer} wholePage>
        {({ case: one, caseRules: rules }) => {
          const rule = rules
            ? [...rules.sharingDecisions, ...rules.seals, ...rules.exclusions, ...rules.markers].find(
                ({ id }) => id === ruleId,
              )
            : undefined;
          const act = rule && actsOn(rule).find((each) => each === wanted);
          if (!one || !rule || !act) return <NoSuchCase />;
          return (
            <Doing act={act} caseId={one.id} ruleId={rule.id} caption={one.familyName ?? one.reference} />
          );
        }}
      </Reading>
    </UnsavedGuard>
  );
}

function Doing({
  act,
  caseId,
  ruleId,
  caption,
}: {
  act: Act;
  caseId: string;
  ruleId: string;
  caption: string;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { draft, change, forget } = useTabDraft(`${act} ${ruleId}`, { why: "", reviewOn: noDate });
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [step, setStep] = useState<"ask" | "look">("ask");
  const saved = useUnsaved("rule doing", draft.why !== "");
  const rules = `/cases/${caseId}/rules`;
  const review = isoDate(draft.reviewOn) ?? "";
  const why = draft.why.trim();
  const input = {
    end: { end: { caseId, ruleId, reason: why } },
    review: { review: { caseId, ruleId, finding: why, reviewOn: review } },
    object: { objection: { caseId, ruleId, objection: why } },
  }[act];

  function submit(event: FormEvent) {
    event.preventDefault();
    const faults = [
      ...(why.length < REASON ? [{ id: "why", text: t("ruleForm.missing.reason") }] : []),
      ...(act === "review" && review <= today()
        ? [{ id: "review-on", text: t("ruleForm.missing.reviewOn") }]
        : []),
    ];
    setErrors(faults);
    if (faults.length === 0) setStep("look");
  }

  return (
    <div className="tl-narrow">
      <Link className="govuk-back-link" to={rules}>
        {t("rules.back")}
      </Link>
      <PageHeading title={t(`rules.act.${act}`)} caption={caption} />
      {step === "ask" ? (
        <form onSubmit={submit} noValidate>
          <ErrorSummary title={t("form.problem")} errors={errors} />
          <TextArea
            id="why"
            label={t(`rules.why.${act}`)}
            error={errorOf(errors, "why")}
            value={draft.why}
            onChange={(event) => change({ why: event.target.value })}
          />
          {act === "review" ? (
            <DateInput
              id="review-on"
              label={t("ruleForm.reviewOn.label")}
              error={errorOf(errors, "review-on")}
              value={draft.reviewOn}
              onChange={(reviewOn) => change({ reviewOn })}
            />
          ) : null}
          <Button type="submit">{t("ruleForm.look")}</Button>
        </form>
      ) : (
        <SaveRule
          change={input}
          button={t(`rules.save.${act}`)}
          warning={act === "end"}
          onBack={() => setStep("ask")}
          onSaved={() => {
            saved();
            forget();
            void navigate(rules, { state: { done: act } });
          }}
        />
      )}
    </div>
  );
}
