import { Suspense, useEffect } from "react";
import { useTranslation } from "../messages/useTranslation";
import { Link, useLocation, useParams, useSearchParams } from "react-router";
import { useQuery } from "urql";
import { NotificationBanner } from "../components/NotificationBanner";
import { Spinner } from "../components/Spinner";
import { Tabs } from "../components/Tabs";
import { CaseHeading } from "../features/case/CaseHeading";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { useLook } from "../features/case/useLook";
import { type PartId, partIds, type PartProps } from "../features/case/part";
import { parts } from "../features/case/parts";
import { useReadAgain } from "../features/case/useReadAgain";
import { filterOf } from "../features/chronology/chronologyChoice";
import { Reading } from "../features/failure/Reading";
import { AskContext } from "../features/requests/AskContext";
import { UnsavedGuard } from "../features/unsaved/UnsavedGuard";
import { graphql } from "../graphql/generated";

const caseDocument = graphql(`
  query CasePage(
    $id: ID!
    $withPlan: Boolean!
    $actionsAfter: String
    $eventsAfter: String
    $events: ChronologyFilter
  ) {
    case(id: $id) {
      id
      viewerCan {
        keepRules
        addPerson
        recordEventOf
      }
      ...CaseHeading
      family {
        ...FamilyOverview
        ...HouseholdList
      }
      ...AssessmentView
      team {
        ...Ecomap
        ...TeamTable
      }
      actions(first: 50, after: $actionsAfter) @include(if: $withPlan) {
        ...PlanTable
      }
      plan @include(if: $withPlan) {
        ...PlanView
      }
      chronology(first: 50, after: $eventsAfter, filter: $events) {
        ...ChronologyTimeline
      }
      chronologyChoices {
        ...ChronologyFilters
      }
      ...ConsentList
      viewerCan {
        askForAccess
      }
    }
  }
`);

/** One family's case, as far as it is shared with the viewer. */
export function CasePage() {
  const { caseId = "", tab } = useParams();
  // The key: what was read of one family is never shown under another's address.
  return <OneCase key={caseId} caseId={caseId} tab={tab} />;
}

function OneCase({ caseId, tab }: { caseId: string; tab: string | undefined }) {
  const current = partIds.find((id) => id === tab) ?? "overview";
  const [address] = useSearchParams();
  const after = address.get("after");
  useLook(caseId);
  // Beside the case itself, and not after it.
  useEffect(() => parts[current].fetch(), [current]);
  const [result, execute] = useQuery({
    query: caseDocument,
    variables: {
      id: caseId,
      withPlan: current === "plan",
      actionsAfter: current === "plan" ? after : null,
      eventsAfter: current === "chronology" ? after : null,
      events: current === "chronology" ? filterOf(address) : null,
    },
  });
  const readAgain = useReadAgain(execute, current);
  return (
    <UnsavedGuard>
      <Reading answer={[result, execute]} wholePage>
        {(data) =>
          data.case ? (
            <Case one={data.case} current={current} after={after} readAgain={readAgain} />
          ) : (
            <NoSuchCase />
          )
        }
      </Reading>
    </UnsavedGuard>
  );
}

function Case({ current, ...rest }: PartProps & { current: PartId }) {
  const { t } = useTranslation();
  const { one } = rest;
  const { Component: Part } = parts[current];
  const done = (
    useLocation().state as {
      done?:
        | "consentRecorded"
        | "consentWithdrawn"
        | "personAdded"
        | "personTakenBack"
        | "eventRecorded"
        | "outcomeRecorded"
        | "messageSent";
    } | null
  )?.done;
  return (
    <>
      {done ? (
        <NotificationBanner success title={t("page.success")}>
          <p className="govuk-notification-banner__heading">{t(`case.done.${done}`)}</p>
        </NotificationBanner>
      ) : null}
      <AskContext value={one.viewerCan.askForAccess ? one.id : undefined}>
        <CaseHeading of={one} />
        <p className="govuk-body">
          <Link className="govuk-link" to={`/cases/${one.id}/manage`}>
            {t("life.manage")}
          </Link>
        </p>
        <p className="govuk-body">
          <Link className="govuk-link" to={`/cases/${one.id}/changes`}>
            {t("circumstances.link")}
          </Link>
        </p>
        {one.viewerCan.askForAccess ? (
          <p className="govuk-body">
            <Link className="govuk-link" to={`/cases/${one.id}/ask`}>
              {t("request.ask.link")}
            </Link>
          </p>
        ) : null}
        {one.viewerCan.keepRules ? (
          <p className="govuk-body">
            <Link className="govuk-link" to={`/cases/${one.id}/rules`}>
              {t("rules.link")}
            </Link>
          </p>
        ) : null}
        <Tabs
          label={t("case.parts")}
          current={current}
          tabs={partIds.map((id) => ({ id, label: t(`case.tabs.${id}`), to: `/cases/${one.id}/${id}` }))}
          onNear={(id) => parts[id as PartId].fetch()}
        >
          <Suspense fallback={<Spinner label={t("page.reading")} />}>
            <Part {...rest} />
          </Suspense>
        </Tabs>
      </AskContext>
    </>
  );
}
