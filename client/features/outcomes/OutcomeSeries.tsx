import { useTranslation } from "../../messages/useTranslation";
import { Button } from "../../components/Button";
import { Table } from "../../components/Table";
import { Tag } from "../../components/Tag";
import { formatDate } from "../../messages/dates";
import { ViaEmergency } from "../emergency/ViaEmergency";
import { DespiteObjection } from "../withheld/DespiteObjection";
import { Missing } from "../withheld/Missing";
import { Shown } from "../withheld/Shown";
import { useWords } from "../words/useWords";
import { OutcomeChart } from "./OutcomeChart";
import type { Measure } from "./outcomeFragments";
import { isMet, type Series } from "./series";
import { useOutcomeWords } from "./useOutcomeWords";

/** One indicator of one person, or of the family: how it went, drawn, and the same as a table. */
export function OutcomeSeries({
  of,
  onTakeBack,
}: {
  of: Series<Measure>;
  onTakeBack: (measure: Measure) => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const { indicator, about, measures } = of;
  const names = words.list(about.map(words.name));
  const title = t("outcomes.of", { what: indicator.text, names });
  const last = measures.findLast(({ value }) => value !== null && value !== undefined);
  return (
    <section className="tl-outcome" aria-label={title}>
      <h4 className="govuk-heading-s">
        {title}{" "}
        {last ? (
          isMet(indicator, last.value!) ? (
            <Tag colour="green">{t("outcomes.reached")}</Tag>
          ) : (
            <Tag colour="yellow">{t("outcomes.notReached")}</Tag>
          )
        ) : null}
      </h4>
      <div className="tl-outcome__sides">
        <OutcomeChart of={of} title={title} />
        <MeasureTable title={title} of={of} onTakeBack={onTakeBack} />
      </div>
    </section>
  );
}

function MeasureTable({
  title,
  of: { indicator, measures },
  onTakeBack,
}: {
  title: string;
  of: Series<Measure>;
  onTakeBack: (measure: Measure) => void;
}) {
  const { t } = useTranslation();
  const said = useOutcomeWords();
  return (
    <Table
      caption={title}
      captionHidden
      rows={measures}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "on",
          heading: t("outcomes.on"),
          cell: ({ measuredOn, kind }) => (
            <>
              <Shown value={measuredOn && <span className="tl-date">{formatDate(measuredOn)}</span>} />
              {kind ? <span className="tl-second">{t(`outcomes.kinds.${kind}`)}</span> : null}
            </>
          ),
        },
        {
          id: "value",
          heading: t("outcomes.value"),
          cell: (measure) => (
            <div>
              <Shown value={measure.value == null ? null : said.value(indicator, measure.value)} />
              {measure.note ? <span className="tl-second">{measure.note}</span> : null}
              <ViaEmergency of={measure} />
              <DespiteObjection of={measure} />
            </div>
          ),
        },
        {
          id: "by",
          heading: t("outcomes.by"),
          cell: (measure) => (
            <div>
              {measure.agency?.name ?? (
                <Missing of={measure.withheld} field="agency" label={t("outcomes.agencyField")} />
              )}
              {measure.viewerMayTakeBack ? (
                <div>
                  <Button look="quiet" onClick={() => onTakeBack(measure)}>
                    {t("outcomes.takeBack")}
                    <span className="govuk-visually-hidden">
                      {t("outcomes.takeBackOf", {
                        title,
                        date: measure.measuredOn ? formatDate(measure.measuredOn) : "",
                      })}
                    </span>
                  </Button>
                </div>
              ) : null}
            </div>
          ),
        },
      ]}
    />
  );
}
