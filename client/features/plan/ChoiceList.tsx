import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { EmptyState } from "../../components/EmptyState";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { ViaEmergency } from "../emergency/ViaEmergency";
import { DespiteObjection } from "../withheld/DespiteObjection";
import { Shown } from "../withheld/Shown";
import { useWords } from "../words/useWords";
import { TakeBack } from "./TakeBack";

const choiceFragment = graphql(`
  fragment ChoiceList on PlanChoice {
    id
    version
    question
    offered
    offeredOn
    chosen
    chosenOn
    why
    viewerCanEdit
    viaEmergencyAccess
    despiteObjection
    chosenBy {
      name
    }
  }
`);

/** What the family was offered, and what they chose. */
export function ChoiceList({
  caseId,
  of,
  mayAdd,
  readAgain,
}: {
  caseId: string;
  of: readonly FragmentType<typeof choiceFragment>[];
  mayAdd: boolean;
  readAgain: () => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const choices = readFragment(choiceFragment, of);
  if (choices.length === 0)
    return (
      <EmptyState title={t("plan.choices.empty")}>
        {mayAdd ? <p>{t("plan.choices.emptyNext")}</p> : null}
      </EmptyState>
    );
  return (
    <ul className="govuk-list">
      {choices.map((one) => (
        <li key={one.id} className="tl-plan__goal">
          <h3 className="govuk-heading-s">
            <Shown value={one.question} />
          </h3>
          <p className="govuk-body">
            {one.offeredOn && one.offered
              ? t("plan.choices.offered", { date: formatDate(one.offeredOn), what: one.offered.join(" · ") })
              : null}
          </p>
          <p className="govuk-body">
            {one.chosen && one.chosenOn ? (
              <strong>
                {t("plan.choices.chosen", {
                  name: one.chosenBy ? words.name(one.chosenBy) : t("plan.together"),
                  date: formatDate(one.chosenOn),
                  what: one.chosen,
                })}
              </strong>
            ) : (
              t("plan.choices.open")
            )}
          </p>
          {one.why ? <blockquote className="tl-plan__quote">{one.why}</blockquote> : null}
          <ViaEmergency of={one} />
          <DespiteObjection of={one} />
          {one.viewerCanEdit ? (
            <div className="tl-plan__acts">
              <Link className="govuk-link" to={`/cases/${caseId}/plan/choice/${one.id}`}>
                {t(one.chosen ? "plan.change" : "plan.choices.record")}{" "}
                <span className="govuk-visually-hidden">{one.question}</span>
              </Link>
              <TakeBack
                caseId={caseId}
                record="choice"
                of={one}
                name={t("plan.choices.of", { question: one.question ?? "" })}
                readAgain={readAgain}
              />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
