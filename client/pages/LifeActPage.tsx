import { type FormEvent, useState } from "react";
import { useTranslation } from "../messages/useTranslation";
import { Link, useNavigate, useParams } from "react-router";
import { useQuery } from "urql";
import { Button } from "../components/Button";
import { ErrorSummary, type FieldError, errorOf } from "../components/ErrorSummary";
import { PageHeading } from "../components/PageHeading";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { FailureNote } from "../features/failure/FailureNote";
import { Reading } from "../features/failure/Reading";
import { emptyLife, isBegun, type LifeAct, lifeActs, lifeFaults } from "../features/life/lifeDraft";
import { LifeFields } from "../features/life/LifeFields";
import { lifeDocument } from "../features/life/lifeFragments";
import { useLifeChange } from "../features/life/useLifeChange";
import { useTabDraft } from "../features/rules/tabDraft";
import { UnsavedGuard } from "../features/unsaved/UnsavedGuard";
import { useUnsaved } from "../features/unsaved/unsaved";
import type { CaseLifeQuery } from "../graphql/generated/graphql";

/** Does one thing with a case: triages, bands, steps, invites, hands over, ends a part in the team, closes. */
export function LifeActPage() {
  const { caseId = "", act: wanted, memberId } = useParams();
  const answer = useQuery({ query: lifeDocument, variables: { id: caseId } });
  const act = lifeActs.find((each) => each === wanted);
  return (
    <UnsavedGuard>
      <Reading answer={answer} wholePage>
        {({ case: one, caseLife: life, partnership }) =>
          one && life && act && mayDo(act, life.viewerCan, memberId) ? (
            <Doing act={act} one={one} life={life} agencies={partnership.agencies} memberId={memberId} />
          ) : (
            <NoSuchCase />
          )
        }
      </Reading>
    </UnsavedGuard>
  );
}

type Life = NonNullable<CaseLifeQuery["caseLife"]>;

const mayDo = (act: LifeAct, can: Life["viewerCan"], memberId: string | undefined) =>
  act === "triage" ? can.triage : can.manage || (act === "leave" && can.leave === memberId);

function Doing({
  act,
  one,
  life,
  agencies,
  memberId,
}: {
  act: LifeAct;
  one: NonNullable<CaseLifeQuery["case"]>;
  life: Life;
  agencies: readonly { id: string; name: string }[];
  memberId: string | undefined;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { draft, change, forget } = useTabDraft(`life ${one.id} ${act} ${memberId ?? ""}`, emptyLife);
  const saved = useUnsaved("life", isBegun(draft));
  const [errors, setErrors] = useState<FieldError[]>([]);
  const send = useLifeChange(one.id, memberId);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const faults = lifeFaults(act, draft, life.openActions, t);
    setErrors(faults);
    if (faults.length > 0 || !(await send.change(act, draft))) return;
    saved();
    forget();
    const ends = act === "close" || (act === "leave" && life.viewerCan.leave === memberId);
    const isShut = act === "triage" && draft.outcome !== "CASEWORK";
    void navigate(ends || isShut ? "/cases" : `/cases/${one.id}/manage`, {
      state: { done: isShut ? "close" : act },
    });
  }

  return (
    <div className="tl-narrow">
      <Link className="govuk-back-link" to={`/cases/${one.id}/manage`}>
        {t("life.backToManage")}
      </Link>
      <PageHeading
        title={t(`life.act.${act}`)}
        caption={one.familyName ?? t("case.reference", { reference: one.reference })}
      />
      {send.error ? <FailureNote error={send.error} /> : null}
      <p className="govuk-body">{t(`life.meaning.${act}`)}</p>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <ErrorSummary title={t("form.problem")} errors={errors} />
        <LifeFields
          act={act}
          agencies={agencies}
          openActions={life.openActions}
          draft={draft}
          change={change}
          error={(id) => errorOf(errors, id)}
        />
        <Button type="submit" busy={send.busy}>
          {t(`life.save.${act}`)}
        </Button>
      </form>
    </div>
  );
}
