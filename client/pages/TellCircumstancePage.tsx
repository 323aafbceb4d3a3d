import { type FormEvent, useState } from "react";
import { useTranslation } from "../messages/useTranslation";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import { useQuery } from "urql";
import { Button } from "../components/Button";
import { ErrorSummary } from "../components/ErrorSummary";
import { PageHeading } from "../components/PageHeading";
import { Radios } from "../components/Radios";
import { Spinner } from "../components/Spinner";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { CheckTelling } from "../features/circumstances/CheckTelling";
import { draftOf, kinds, nothingTold, tellInput } from "../features/circumstances/tellDraft";
import { TellForm } from "../features/circumstances/TellForm";
import { Reading } from "../features/failure/Reading";
import { NewPersonForm } from "../features/family/NewPersonForm";
import { useTabDraft } from "../features/rules/tabDraft";
import { UnsavedGuard } from "../features/unsaved/UnsavedGuard";
import { useUnsaved } from "../features/unsaved/unsaved";
import { useWords } from "../features/words/useWords";
import { graphql } from "../graphql/generated";
import type { CircumstanceKind, TellCircumstancePageQuery } from "../graphql/generated/graphql";

const pageDocument = graphql(`
  query TellCircumstancePage($id: ID!) {
    case(id: $id) {
      id
      reference
      familyName
      viewerCan {
        addPerson
        keepRules
      }
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
    circumstances(caseId: $id) {
      tellable
      items {
        id
        kind
        from
        words
        place
        category
        canTakeBack
        about {
          id
        }
      }
    }
  }
`);

type Answer = TellCircumstancePageQuery;

/** Tells a change of circumstances: what it is, for whom and from when, then everything read back with who will be told. */
export function TellCircumstancePage() {
  const { caseId = "" } = useParams();
  const [address] = useSearchParams();
  const correctsId = address.get("corrects");
  const answer = useQuery({ query: pageDocument, variables: { id: caseId } });
  return (
    <UnsavedGuard>
      <Reading answer={answer} wholePage>
        {({ case: one, circumstances }) => {
          const corrected = circumstances?.items.find(
            ({ id, canTakeBack }) => id === correctsId && canTakeBack,
          );
          if (!one || !circumstances || circumstances.tellable.length === 0 || (correctsId && !corrected))
            return <NoSuchCase />;
          return <Tell key={correctsId} one={one} tellable={circumstances.tellable} corrected={corrected} />;
        }}
      </Reading>
    </UnsavedGuard>
  );
}

function Tell({
  one,
  tellable,
  corrected,
}: {
  one: NonNullable<Answer["case"]>;
  tellable: readonly CircumstanceKind[];
  corrected: NonNullable<Answer["circumstances"]>["items"][number] | undefined;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const navigate = useNavigate();
  const empty = corrected ? { ...nothingTold, ...draftOf(corrected) } : nothingTold;
  const { draft, change, forget, ready } = useTabDraft(`change ${one.id} ${corrected?.id ?? ""}`, empty);
  const [step, setStep] = useState<"kind" | "ask" | "child" | "check">(corrected ? "ask" : "kind");
  const saved = useUnsaved("change", JSON.stringify(draft) !== JSON.stringify(empty));
  const list = `/cases/${one.id}/changes`;
  const people = one.family.members.map(({ person }) => ({
    id: person.id,
    label: words.capital(words.name(person)),
  }));
  const addsChild = draft.kind === "NEW_CHILD" && one.viewerCan.addPerson && !corrected;

  if (!ready) return <Spinner label={t("page.reading")} />;
  return (
    <div className="tl-narrow">
      {step === "kind" || (corrected && step === "ask") ? (
        <Link className="govuk-back-link" to={list}>
          {t("tell.back")}
        </Link>
      ) : (
        <p>
          <button
            type="button"
            className="tl-button-link"
            onClick={() => setStep(step === "ask" ? "kind" : step === "check" && addsChild ? "child" : "ask")}
          >
            {t("tell.stepBack")}
          </button>
        </p>
      )}
      <PageHeading
        key={step}
        title={t(
          corrected
            ? "tell.correct"
            : step === "kind"
              ? "tell.title"
              : `tell.titleOf.${draft.kind ?? "ADDRESS"}`,
        )}
        caption={one.familyName ?? one.reference}
      />
      {step === "kind" ? (
        <KindForm
          tellable={tellable}
          value={draft.kind}
          onChange={(kind) => change({ kind, people: [], words: "" })}
          onReady={() => setStep("ask")}
        />
      ) : step === "ask" ? (
        <TellForm
          draft={draft}
          change={change}
          people={people}
          addsChild={addsChild}
          onReady={() => setStep(addsChild ? "child" : "check")}
        />
      ) : step === "child" ? (
        <NewPersonForm
          isChild
          draft={draft.child}
          change={(part) => change({ child: { ...draft.child, ...part } })}
          relatives={people}
          onReady={() => setStep("check")}
        />
      ) : (
        <CheckTelling
          input={tellInput(draft, one.id, { addsChild, correctsId: corrected?.id ?? null })}
          people={people}
          protects={one.viewerCan.keepRules}
          onBack={() => setStep("ask")}
          onTold={() => {
            saved();
            forget();
            void navigate(list, { state: { done: corrected ? "corrected" : "told" } });
          }}
        />
      )}
    </div>
  );
}

function KindForm({
  tellable,
  value,
  onChange,
  onReady,
}: {
  tellable: readonly CircumstanceKind[];
  value: CircumstanceKind | undefined;
  onChange: (kind: CircumstanceKind) => void;
  onReady: () => void;
}) {
  const { t } = useTranslation();
  const [isMissing, setMissing] = useState(false);
  function submit(event: FormEvent) {
    event.preventDefault();
    setMissing(!value);
    if (value) onReady();
  }
  const missing = isMissing && !value ? t("tell.missing.kind") : undefined;
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary title={t("form.problem")} errors={missing ? [{ id: "kind", text: missing }] : []} />
      <p className="govuk-body">{t("tell.lead")}</p>
      <Radios
        id="kind"
        label={t("tell.kind")}
        error={missing}
        options={kinds
          .filter((kind) => tellable.includes(kind))
          .map((kind) => ({
            value: kind,
            label: t(`circumstances.kind.${kind}`),
            hint: t(`tell.kindHint.${kind}`),
          }))}
        value={value}
        onChange={onChange}
      />
      <Button type="submit">{t("form.continue")}</Button>
    </form>
  );
}
