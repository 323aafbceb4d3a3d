import { useState } from "react";
import { useTranslation } from "../messages/useTranslation";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import { useQuery } from "urql";
import { PageHeading } from "../components/PageHeading";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { Reading } from "../features/failure/Reading";
import { changeOf, emptyRule, laterDayOf } from "../features/rules/ruleDraft";
import type { RuleChoices } from "../features/rules/ruleFields";
import { RuleForm } from "../features/rules/RuleForm";
import { ruleKinds } from "../features/rules/ruleFragments";
import { SaveRule } from "../features/rules/SaveRule";
import { useTabDraft } from "../features/rules/tabDraft";
import { UnsavedGuard } from "../features/unsaved/UnsavedGuard";
import { useUnsaved } from "../features/unsaved/unsaved";
import { graphql } from "../graphql/generated";
import type { RuleKind } from "../graphql/generated/graphql";

const pageDocument = graphql(`
  query RecordRulePage($id: ID!) {
    case(id: $id) {
      id
      reference
      familyName
      family {
        members {
          person {
            id
            reference
            name
            expectedOn
          }
        }
      }
    }
    caseRules(caseId: $id) {
      viewerCanRecord
    }
    legalGateways {
      code
      name
      source
      purposes
    }
    partnership {
      id
      agencies {
        id
        name
        typeName
      }
    }
  }
`);

/** Records a rule on a case: first the form, then what it opens and closes, then saved. */
export function RecordRulePage() {
  const { caseId = "", kind: wanted } = useParams();
  const answer = useQuery({ query: pageDocument, variables: { id: caseId } });
  return (
    <UnsavedGuard>
      <Reading answer={answer} wholePage>
        {({ case: one, caseRules, legalGateways, partnership }) => {
          const kind = ruleKinds.find((each) => each === wanted);
          if (!one || !kind || !caseRules?.viewerCanRecord.includes(kind)) return <NoSuchCase />;
          return (
            <Record
              kind={kind}
              one={one}
              choices={{
                people: one.family.members.map(({ person }) => person),
                agencies: partnership.agencies,
                gateways: legalGateways,
              }}
            />
          );
        }}
      </Reading>
    </UnsavedGuard>
  );
}

function Record({
  kind,
  one,
  choices,
}: {
  kind: RuleKind;
  one: { id: string; reference: string; familyName?: string | null };
  choices: RuleChoices;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const answerId = kind === "SEAL" || kind === "MARKER" ? address.get("answer") : null;
  const { draft, change, forget } = useTabDraft(`rule ${one.id} ${kind} ${answerId ?? ""}`, emptyRule);
  const [step, setStep] = useState<"ask" | "look">("ask");
  const saved = useUnsaved("rule", draft.people.length + draft.agencies.length + draft.accounts.length > 0);
  const rule = changeOf(kind, draft, one.id, answerId);
  const rules = `/cases/${one.id}/rules`;
  return (
    <div className="tl-narrow">
      <Link className="govuk-back-link" to={rules}>
        {t("rules.back")}
      </Link>
      <PageHeading title={t(`rules.record.${kind}`)} caption={one.familyName ?? one.reference} />
      <p className="govuk-body">{t(`rules.meaning.${kind}`)}</p>
      {step === "ask" ? (
        <RuleForm
          kind={kind}
          answerId={answerId}
          draft={draft}
          change={change}
          choices={choices}
          onReady={() => setStep("look")}
        />
      ) : (
        <SaveRule
          change={rule}
          button={t("ruleForm.save")}
          onBack={() => setStep("ask")}
          onSaved={() => {
            saved();
            forget();
            void navigate(rules, { state: { done: laterDayOf(rule) ? "later" : "record" } });
          }}
        />
      )}
    </div>
  );
}
