import { useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { useMutation, useQuery } from "urql";
import { LinkButton } from "../../components/Button";
import { Details } from "../../components/Details";
import { EmptyState } from "../../components/EmptyState";
import { NotificationBanner } from "../../components/NotificationBanner";
import { FailureNote } from "../failure/FailureNote";
import { Reading } from "../failure/Reading";
import { WithheldNotes } from "../withheld/WithheldNotes";
import { type Measure, type Outcomes, outcomesDocument, takeBackDocument } from "./outcomeFragments";
import { OutcomeSeries } from "./OutcomeSeries";
import { seriesByOutcome } from "./series";

/** What was measured of a family's outcomes, drawn and as tables, as far as it is shared with the viewer. */
export function OutcomesPanel({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const [result, execute] = useQuery({ query: outcomesDocument, variables: { caseId } });
  const [{ error }, takeBack] = useMutation(takeBackDocument);
  const [tookBack, setTookBack] = useState(false);
  async function onTakeBack({ id }: Measure) {
    setTookBack(false);
    const { data } = await takeBack({ input: { caseId, id } });
    if (!data) return;
    setTookBack(true);
    execute();
  }
  return (
    <>
      <h2 className="govuk-heading-m">{t("outcomes.title")}</h2>
      {error ? <FailureNote error={error} /> : null}
      {tookBack ? (
        <NotificationBanner success title={t("page.success")}>
          <p className="govuk-notification-banner__heading">{t("outcomes.tookBack")}</p>
        </NotificationBanner>
      ) : null}
      <Reading answer={[result, execute]}>
        {({ caseOutcomes }) =>
          caseOutcomes ? (
            <Shown of={caseOutcomes} caseId={caseId} onTakeBack={(one) => void onTakeBack(one)} />
          ) : (
            <EmptyState title={t("withheld.nothing")}>
              <p>{t("withheld.nothingNext")}</p>
            </EmptyState>
          )
        }
      </Reading>
    </>
  );
}

function Shown({
  of: { items, recordable, withheld },
  caseId,
  onTakeBack,
}: {
  of: Outcomes;
  caseId: string;
  onTakeBack: (measure: Measure) => void;
}) {
  const { t } = useTranslation();
  const mayRecord = recordable.length > 0;
  return (
    <>
      {mayRecord ? (
        <LinkButton to={`/cases/${caseId}/record-outcome`}>{t("outcomes.record")}</LinkButton>
      ) : null}
      {items.length === 0 ? (
        <EmptyState title={t("outcomes.empty")}>
          <p>{t(mayRecord ? "outcomes.emptyNext" : "outcomes.emptyOthers")}</p>
        </EmptyState>
      ) : (
        <>
          <Details summary={t("outcomes.keyTitle")}>{t("outcomes.key")}</Details>
          {seriesByOutcome(items).map(({ outcome, series }) => (
            <section key={outcome} aria-label={outcome}>
              <h3 className="govuk-heading-m tl-outcome__title">{outcome}</h3>
              {series.map((one) => (
                <OutcomeSeries key={one.key} of={one} onTakeBack={onTakeBack} />
              ))}
            </section>
          ))}
        </>
      )}
      <WithheldNotes of={withheld} list askAbout={null} />
    </>
  );
}
