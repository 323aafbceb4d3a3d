import { useTranslation } from "react-i18next";
import { Link, useLocation, useParams, useSearchParams } from "react-router";
import { useQuery } from "urql";
import { LinkButton } from "../components/Button";
import { NotificationBanner } from "../components/NotificationBanner";
import { Spinner } from "../components/Spinner";
import { Tabs } from "../components/Tabs";
import { AssessmentView } from "../features/assessment/AssessmentView";
import { CaseHeading } from "../features/case/CaseHeading";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { useLook } from "../features/case/useLook";
import { useReadAgain } from "../features/case/useReadAgain";
import { filterOf } from "../features/chronology/chronologyChoice";
import { ChronologyFilters } from "../features/chronology/ChronologyFilters";
import { ChronologyTimeline } from "../features/chronology/ChronologyTimeline";
import { ConsentList } from "../features/consents/ConsentList";
import { Reading } from "../features/failure/Reading";
import { FamilyOverview } from "../features/family/FamilyOverview";
import { HouseholdList } from "../features/family/HouseholdList";
import { OutcomesPanel } from "../features/outcomes/OutcomesPanel";
import { PlanView } from "../features/plan/PlanView";
import { Ecomap } from "../features/team/Ecomap";
import { TeamTable } from "../features/team/TeamTable";
import { AskContext } from "../features/requests/AskContext";
import { UnsavedGuard } from "../features/unsaved/UnsavedGuard";
import { graphql } from "../graphql/generated";
import type { CasePageQuery } from "../graphql/generated/graphql";

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

const tabs = ["overview", "assessment", "team", "plan", "outcomes", "chronology", "consents"] as const;
type TabId = (typeof tabs)[number];

/** One family's case, as far as it is shared with the viewer. */
export function CasePage() {
  const { caseId = "", tab } = useParams();
  // The key: what was read of one family is never shown under another's address.
  return <OneCase key={caseId} caseId={caseId} tab={tab} />;
}

function OneCase({ caseId, tab }: { caseId: string; tab: string | undefined }) {
  const current = tabs.find((id) => id === tab) ?? "overview";
  const [address] = useSearchParams();
  const after = address.get("after");
  useLook(caseId);
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

interface CaseProps {
  one: NonNullable<CasePageQuery["case"]>;
  current: TabId;
  after: string | null;
  readAgain: () => void;
}

function Case({ one, current, after, readAgain }: CaseProps) {
  const { t } = useTranslation();
  const done = (
    useLocation().state as {
      done?:
        | "consentRecorded"
        | "consentWithdrawn"
        | "personAdded"
        | "personTakenBack"
        | "eventRecorded"
        | "outcomeRecorded";
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
          tabs={tabs.map((id) => ({ id, label: t(`case.tabs.${id}`), to: `/cases/${one.id}/${id}` }))}
        >
          <Panel one={one} current={current} after={after} readAgain={readAgain} />
        </Tabs>
      </AskContext>
    </>
  );
}

function Chronology({ one }: Pick<CaseProps, "one">) {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const mayAdd = one.viewerCan.recordEventOf.length > 0;
  return (
    <ChronologyTimeline events={one.chronology} address={address} mayAdd={mayAdd}>
      {mayAdd ? <LinkButton to={`/cases/${one.id}/record-event`}>{t("chronology.add")}</LinkButton> : null}
      <ChronologyFilters of={one.chronologyChoices} address={address} onChoose={setAddress} />
    </ChronologyTimeline>
  );
}

function Panel({ one, current, after, readAgain }: CaseProps) {
  const { t } = useTranslation();
  switch (current) {
    case "overview":
      return (
        <>
          <FamilyOverview
            family={one.family}
            addTo={one.viewerCan.addPerson ? one.id : undefined}
            onChanged={readAgain}
          />
          <HouseholdList family={one.family} />
          <Ecomap team={one.team} />
        </>
      );
    case "assessment":
      return <AssessmentView of={one} readAgain={readAgain} />;
    case "team":
      return <TeamTable team={one.team} />;
    case "plan":
      return one.plan && one.actions ? (
        <PlanView caseId={one.id} plan={one.plan} actions={one.actions} after={after} readAgain={readAgain} />
      ) : (
        <Spinner label={t("page.reading")} />
      );
    case "outcomes":
      return <OutcomesPanel caseId={one.id} />;
    case "chronology":
      return <Chronology one={one} />;
    case "consents":
      return <ConsentList of={one} />;
  }
}
