import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { EmptyState } from "../../components/EmptyState";
import { Tag, type TagColour } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import type { LeadChoiceState } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";
import { ViaEmergency } from "../emergency/ViaEmergency";
import { DespiteObjection } from "../withheld/DespiteObjection";
import { WithheldNotes } from "../withheld/WithheldNotes";
import { useWords } from "../words/useWords";
import { TakeBack } from "./TakeBack";

const leadFragment = graphql(`
  fragment LeadList on LeadChoice {
    id
    version
    kind
    askedFor
    askedOn
    state
    whyNot
    viewerCanEdit
    viaEmergencyAccess
    despiteObjection
    askedBy {
      name
    }
    withheld {
      ...WithheldNotes
    }
  }
`);

const colours: Record<LeadChoiceState, TagColour> = {
  WAITING: "blue",
  FOLLOWED: "green",
  NOT_FOLLOWED: "orange",
};

/** Whom the family asked for as lead professional or as the one person to speak to, whether that was followed, and why not. */
export function LeadList({
  caseId,
  of,
  mayAdd,
  readAgain,
}: {
  caseId: string;
  of: readonly FragmentType<typeof leadFragment>[];
  mayAdd: boolean;
  readAgain: () => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const choices = readFragment(leadFragment, of);
  if (choices.length === 0)
    return (
      <EmptyState title={t("plan.leads.empty")}>
        {mayAdd ? <p>{t("plan.leads.emptyNext")}</p> : null}
      </EmptyState>
    );
  return (
    <ul className="govuk-list">
      {choices.map((one) => {
        const name = t("plan.leads.of", { date: one.askedOn ? formatDate(one.askedOn) : "" });
        return (
          <li key={one.id} className="tl-plan__goal">
            {one.kind ? <h3 className="govuk-heading-s">{t(`plan.leads.kind.${one.kind}`)}</h3> : null}
            {one.askedFor ? <blockquote className="tl-plan__quote">{one.askedFor}</blockquote> : null}
            <p className="govuk-body-s">
              {one.state ? <Tag colour={colours[one.state]}>{t(`plan.leads.state.${one.state}`)}</Tag> : null}{" "}
              {one.askedOn
                ? t("plan.leads.asked", {
                    name: words.capital(one.askedBy ? words.name(one.askedBy) : t("plan.together")),
                    date: formatDate(one.askedOn),
                  })
                : null}
            </p>
            {one.whyNot ? <p className="govuk-body tl-text">{one.whyNot}</p> : null}
            <ViaEmergency of={one} />
            <DespiteObjection of={one} />
            <WithheldNotes
              of={one.withheld}
              fields={{
                askedFor: t("plan.leads.askedForField"),
                whyNot: t("plan.leads.whyNotField"),
              }}
              folded
            />
            {one.viewerCanEdit ? (
              <div className="tl-plan__acts">
                <Link className="govuk-link" to={`/cases/${caseId}/plan/lead/${one.id}`}>
                  {t(one.state === "WAITING" ? "plan.leads.record" : "plan.change")}{" "}
                  <span className="govuk-visually-hidden">{name}</span>
                </Link>
                <TakeBack caseId={caseId} record="lead" of={one} name={name} readAgain={readAgain} />
              </div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
