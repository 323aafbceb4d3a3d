import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { EmptyState } from "../../components/EmptyState";
import { Timeline } from "../../components/Timeline";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { ViaEmergency } from "../emergency/ViaEmergency";
import { DespiteObjection } from "../withheld/DespiteObjection";
import { Shown } from "../withheld/Shown";
import { WithheldNotes } from "../withheld/WithheldNotes";
import { useWords } from "../words/useWords";
import { TakeBack } from "./TakeBack";

const meetingFragment = graphql(`
  fragment MeetingList on PlanMeeting {
    id
    version
    kind
    heldOn
    place
    minutes
    nextOn
    viewerCanEdit
    viaEmergencyAccess
    despiteObjection
    peopleThere {
      id
      name
    }
    peopleAway {
      id
      name
    }
    agenciesThere {
      id
      name
    }
    agenciesAway {
      id
      name
    }
    withheld {
      ...WithheldNotes
    }
  }
`);

/** Reviews and other meetings: who was there, what was agreed, and when the next one is. */
export function MeetingList({
  caseId,
  of,
  mayAdd,
  readAgain,
}: {
  caseId: string;
  of: readonly FragmentType<typeof meetingFragment>[];
  mayAdd: boolean;
  readAgain: () => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const meetings = readFragment(meetingFragment, of);
  if (meetings.length === 0)
    return (
      <EmptyState title={t("plan.meetings.empty")}>
        {mayAdd ? <p>{t("plan.meetings.emptyNext")}</p> : null}
      </EmptyState>
    );
  return (
    <Timeline
      items={meetings.map((one) => {
        const there = [...one.peopleThere.map(words.name), ...one.agenciesThere.map(words.agency)];
        const away = [...one.peopleAway.map(words.name), ...one.agenciesAway.map(words.agency)];
        const name = t("plan.meetings.of", { date: one.heldOn ? formatDate(one.heldOn) : "" });
        return {
          id: one.id,
          when: <Shown value={one.heldOn && formatDate(one.heldOn)} />,
          title: <Shown value={one.kind && t(`plan.meetingKind.${one.kind}`)} />,
          body: (
            <>
              <ViaEmergency of={one} />
              {one.minutes ? <p className="govuk-body tl-text">{one.minutes}</p> : null}
              {there.length > 0 ? (
                <p className="govuk-body-s">{t("plan.meetings.there", { names: words.list(there) })}</p>
              ) : null}
              {away.length > 0 ? (
                <p className="govuk-body-s">{t("plan.meetings.away", { names: words.list(away) })}</p>
              ) : null}
              {one.nextOn ? (
                <p className="govuk-body">
                  <strong>{t("plan.meetings.next", { date: formatDate(one.nextOn) })}</strong>
                </p>
              ) : null}
              <DespiteObjection of={one} />
              <WithheldNotes of={one.withheld} fields={{ place: t("plan.meetings.placeField") }} folded />
              {one.viewerCanEdit ? (
                <div className="tl-plan__acts">
                  <Link className="govuk-link" to={`/cases/${caseId}/plan/meeting/${one.id}`}>
                    {t("plan.change")} <span className="govuk-visually-hidden">{name}</span>
                  </Link>
                  <TakeBack caseId={caseId} record="meeting" of={one} name={name} readAgain={readAgain} />
                </div>
              ) : null}
            </>
          ),
          byline: one.place ? t("plan.meetings.place", { place: one.place }) : "",
        };
      })}
    />
  );
}
