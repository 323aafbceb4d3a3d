import { type ComponentType, Suspense } from "react";
import { matchRoutes, Navigate, Outlet, type RouteObject, useLocation, useRoutes } from "react-router";
import { later as whenNeeded } from "./components/later";
import { EmergencyBanner } from "./features/emergency/EmergencyBanner";
import { EmergencyProvider } from "./features/emergency/EmergencyProvider";
import { Whole } from "./features/failure/Whole";
import { Frame } from "./features/frame/Frame";
import { NotificationProvider } from "./features/notifications/NotificationProvider";
import { PurposeBar } from "./features/purpose/PurposeBar";
import { usePurpose } from "./features/purpose/PurposeContext";
import { PurposeProvider } from "./features/purpose/PurposeProvider";
import { SessionProvider } from "./features/session/SessionProvider";
import { UnsentNotice } from "./features/unsent/UnsentNotice";
import { UnsentProvider } from "./features/unsent/UnsentProvider";
import { BrokenPage } from "./pages/BrokenPage";
import { HomePage } from "./pages/HomePage";
import { NotFoundPage } from "./pages/NotFoundPage";

/** A route whose page comes when it is first shown. */
type PageRoute = Pick<RouteObject, "path" | "index"> & {
  Component?: ComponentType;
  lazy?: () => Promise<{ Component: ComponentType }>;
  children?: PageRoute[];
};

const signIn = async () => ({ Component: (await import("./pages/SignInPage")).SignInPage });
const purpose = async () => ({ Component: (await import("./pages/PurposePage")).PurposePage });
const later = async () => ({ Component: (await import("./pages/LaterPage")).LaterPage });
const families = async () => ({ Component: (await import("./pages/FamiliesPage")).FamiliesPage });
const find = async () => ({ Component: (await import("./pages/FindPage")).FindPage });
const directory = async () => ({ Component: (await import("./pages/DirectoryPage")).DirectoryPage });
const whoWorksWith = async () => ({ Component: (await import("./pages/WhoWorksWithPage")).WhoWorksWithPage });
const referrals = async () => ({ Component: (await import("./pages/ReferralsPage")).ReferralsPage });
const sendReferral = async () => ({
  Component: (await import("./pages/SendReferralPage")).SendReferralPage,
});
const commitments = async () => ({ Component: (await import("./pages/CommitmentsPage")).CommitmentsPage });
const caseOfFamily = async () => ({ Component: (await import("./pages/CasePage")).CasePage });
const recordConsent = async () => ({
  Component: (await import("./pages/RecordConsentPage")).RecordConsentPage,
});
const withdrawConsent = async () => ({
  Component: (await import("./pages/WithdrawConsentPage")).WithdrawConsentPage,
});
const consentCopy = async () => ({ Component: (await import("./pages/ConsentCopyPage")).ConsentCopyPage });
const recordEvent = async () => ({ Component: (await import("./pages/RecordEventPage")).RecordEventPage });
const writeMessage = async () => ({ Component: (await import("./pages/WriteMessagePage")).WriteMessagePage });
const recordOutcome = async () => ({
  Component: (await import("./pages/RecordOutcomePage")).RecordOutcomePage,
});
const teamOutcomes = async () => ({ Component: (await import("./pages/TeamOutcomesPage")).TeamOutcomesPage });
const cohorts = async () => ({ Component: (await import("./pages/CohortsPage")).CohortsPage });
const whoSees = async () => ({ Component: (await import("./pages/WhoSeesPage")).WhoSeesPage });
const developers = async () => ({ Component: (await import("./pages/DeveloperPages")).DeveloperPages });
const emergency = async () => ({ Component: (await import("./pages/EmergencyPage")).EmergencyPage });
const emergencyLocate = async () => ({
  Component: (await import("./pages/EmergencyLocatePage")).EmergencyLocatePage,
});
const emergencyRequest = async () => ({
  Component: (await import("./pages/EmergencyRequestPage")).EmergencyRequestPage,
});
const emergencyReview = async () => ({
  Component: (await import("./pages/EmergencyReviewPage")).EmergencyReviewPage,
});
const decision = async () => ({ Component: (await import("./pages/DecisionPage")).DecisionPage });
const couldSee = async () => ({ Component: (await import("./pages/CouldSeePage")).CouldSeePage });
const statistics = async () => ({ Component: (await import("./pages/StatisticsPage")).StatisticsPage });
const lookAlerts = async () => ({ Component: (await import("./pages/LookAlertsPage")).LookAlertsPage });
const lookAlert = async () => ({ Component: (await import("./pages/LookAlertPage")).LookAlertPage });
const lookWatch = async () => ({ Component: (await import("./pages/LookWatchPage")).LookWatchPage });
const desk = async () => ({ Component: (await import("./pages/DeskPage")).DeskPage });
const deskQuestion = async () => ({ Component: (await import("./pages/DeskQuestionPage")).DeskQuestionPage });
const rules = async () => ({ Component: (await import("./pages/RulesPage")).RulesPage });
const recordRule = async () => ({ Component: (await import("./pages/RecordRulePage")).RecordRulePage });
const ruleDoing = async () => ({ Component: (await import("./pages/RuleDoingPage")).RuleDoingPage });
const systems = async () => ({ Component: (await import("./pages/SystemsPage")).SystemsPage });
const agreements = async () => ({ Component: (await import("./pages/AgreementsPage")).AgreementsPage });
const agreement = async () => ({ Component: (await import("./pages/AgreementPage")).AgreementPage });
const recordAgreement = async () => ({
  Component: (await import("./pages/RecordAgreementPage")).RecordAgreementPage,
});
const compareAreas = async () => ({ Component: (await import("./pages/CompareAreasPage")).CompareAreasPage });
const print = async () => ({ Component: (await import("./pages/PrintPage")).PrintPage });
const versions = async () => ({ Component: (await import("./pages/VersionsPage")).VersionsPage });
const register = async () => ({ Component: (await import("./pages/RegisterPage")).RegisterPage });
const version = async () => ({ Component: (await import("./pages/VersionPage")).VersionPage });
const planAct = async () => ({ Component: (await import("./pages/PlanActPage")).PlanActPage });
const manage = async () => ({ Component: (await import("./pages/ManagePage")).ManagePage });
const lifeAct = async () => ({ Component: (await import("./pages/LifeActPage")).LifeActPage });
const referral = async () => ({ Component: (await import("./pages/ReferralPage")).ReferralPage });
const reopen = async () => ({ Component: (await import("./pages/ReopenPage")).ReopenPage });
const contributions = async () => ({
  Component: (await import("./pages/ContributionsPage")).ContributionsPage,
});
const forms = async () => ({ Component: (await import("./pages/FormsPage")).FormsPage });
const form = async () => ({ Component: (await import("./pages/FormPage")).FormPage });
const feed = async () => ({ Component: (await import("./pages/FeedPage")).FeedPage });
const ask = async () => ({ Component: (await import("./pages/AskPage")).AskPage });
const request = async () => ({ Component: (await import("./pages/RequestPage")).RequestPage });
const requests = async () => ({ Component: (await import("./pages/RequestsPage")).RequestsPage });
const tasks = async () => ({ Component: (await import("./pages/TasksPage")).TasksPage });
const notifications = async () => ({
  Component: (await import("./pages/NotificationsPage")).NotificationsPage,
});
const confirmConsent = async () => ({
  Component: (await import("./pages/ConfirmConsentPage")).ConfirmConsentPage,
});
const task = async () => ({ Component: (await import("./pages/TaskPage")).TaskPage });
const myRecord = async () => ({ Component: (await import("./pages/MyRecordPage")).MyRecordPage });
const mySay = async () => ({ Component: (await import("./pages/MySayPage")).MySayPage });
const myLog = async () => ({ Component: (await import("./pages/MyLogPage")).MyLogPage });
const myConsents = async () => ({ Component: (await import("./pages/MyConsentsPage")).MyConsentsPage });
const myWithdraw = async () => ({ Component: (await import("./pages/MyWithdrawPage")).MyWithdrawPage });
const myPassports = async () => ({ Component: (await import("./pages/MyPassportsPage")).MyPassportsPage });
const myPassport = async () => ({ Component: (await import("./pages/MyPassportPage")).MyPassportPage });
const passport = async () => ({ Component: (await import("./pages/PassportPage")).PassportPage });
const merge = async () => ({ Component: (await import("./pages/MergePage")).MergePage });
const addPerson = async () => ({ Component: (await import("./pages/AddPersonPage")).AddPersonPage });
const changes = async () => ({ Component: (await import("./pages/CircumstancesPage")).CircumstancesPage });
const tellChange = async () => ({
  Component: (await import("./pages/TellCircumstancePage")).TellCircumstancePage,
});
const relationships = async () => ({
  Component: (await import("./pages/RelationshipsPage")).RelationshipsPage,
});
const rights = async () => ({ Component: (await import("./pages/RightsPage")).RightsPage });
const recordRights = async () => ({ Component: (await import("./pages/RecordRightsPage")).RecordRightsPage });
const rightsRequest = async () => ({
  Component: (await import("./pages/RightsRequestPage")).RightsRequestPage,
});
const legalHolds = async () => ({ Component: (await import("./pages/LegalHoldsPage")).LegalHoldsPage });
const recipientNotices = async () => ({
  Component: (await import("./pages/RecipientNoticesPage")).RecipientNoticesPage,
});
const rightsAct = async () => ({ Component: (await import("./pages/RightsActPage")).RightsActPage });
const rightsItem = async () => ({ Component: (await import("./pages/RightsItemPage")).RightsItemPage });
const incidents = async () => ({ Component: (await import("./pages/IncidentsPage")).IncidentsPage });
const recordIncident = async () => ({
  Component: (await import("./pages/RecordIncidentPage")).RecordIncidentPage,
});
const incident = async () => ({ Component: (await import("./pages/IncidentPage")).IncidentPage });
const incidentAct = async () => ({ Component: (await import("./pages/IncidentActPage")).IncidentActPage });
const webhooks = async () => ({ Component: (await import("./pages/WebhooksPage")).WebhooksPage });
const newWebhook = async () => ({ Component: (await import("./pages/NewWebhookPage")).NewWebhookPage });
const webhook = async () => ({ Component: (await import("./pages/WebhookPage")).WebhookPage });
const audit = async () => ({ Component: (await import("./pages/AuditPage")).AuditPage });

const routes: PageRoute[] = [
  {
    Component: EveryPage,
    children: [
      { path: "/sign-in", Component: Open, children: [{ index: true, lazy: signIn }] },
      {
        Component: SignedIn,
        children: [
          { index: true, Component: HomePage },
          { path: "/purpose", lazy: purpose },
          { path: "/later", lazy: later },
          {
            Component: WithPurpose,
            children: [
              { path: "/cases", lazy: families },
              { path: "/find", lazy: find },
              { path: "/directory", lazy: directory },
              { path: "/directory/:personId", lazy: whoWorksWith },
              { path: "/cases/:caseId/record-consent", lazy: recordConsent },
              { path: "/cases/:caseId/withdraw/:consentId", lazy: withdrawConsent },
              { path: "/cases/:caseId/consents/:consentId/copy", lazy: consentCopy },
              { path: "/cases/:caseId/record-event", lazy: recordEvent },
              { path: "/cases/:caseId/write-message", lazy: writeMessage },
              { path: "/cases/:caseId/record-outcome", lazy: recordOutcome },
              { path: "/cases/:caseId/who-sees", lazy: whoSees },
              { path: "/cases/:caseId/ask", lazy: ask },
              { path: "/cases/:caseId/forms", lazy: forms },
              { path: "/cases/:caseId/forms/:formId", lazy: form },
              { path: "/cases/:caseId/add-person", lazy: addPerson },
              { path: "/cases/:caseId/relationships", lazy: relationships },
              { path: "/cases/:caseId/changes", lazy: changes },
              { path: "/cases/:caseId/changes/tell", lazy: tellChange },
              { path: "/cases/:caseId/requests/:requestId", lazy: request },
              { path: "/requests", lazy: requests },
              { path: "/notifications", lazy: notifications },
              { path: "/commitments", lazy: commitments },
              { path: "/referrals", lazy: referrals },
              { path: "/referrals/new", lazy: sendReferral },
              { path: "/tasks", lazy: tasks },
              { path: "/tasks/:taskId", lazy: task },
              { path: "/tasks/:taskId/confirm", lazy: confirmConsent },
              { path: "/cases/:caseId/rules", lazy: rules },
              { path: "/cases/:caseId/rules/record/:kind", lazy: recordRule },
              { path: "/cases/:caseId/rules/:ruleId/:act", lazy: ruleDoing },
              { path: "/cases/:caseId/plan/:act/:itemId?", lazy: planAct },
              { path: "/cases/:caseId/manage", lazy: manage },
              { path: "/cases/:caseId/manage/:act/:memberId?", lazy: lifeAct },
              { path: "/referral", lazy: referral },
              { path: "/reopen", lazy: reopen },
              { path: "/undo-closure/:caseId", lazy: reopen },
              { path: "/cases/:caseId/versions", lazy: versions },
              { path: "/cases/:caseId/versions/:number", lazy: version },
              { path: "/cases/:caseId/print", lazy: print },
              { path: "/cases/:caseId/register", lazy: register },
              { path: "/cases/:caseId/:tab?", lazy: caseOfFamily },
              { path: "/my-record", lazy: myRecord },
              { path: "/my-record/say/:kind/:itemId", lazy: mySay },
              { path: "/my-log", lazy: myLog },
              { path: "/my-consents", lazy: myConsents },
              { path: "/my-consents/:consentId/withdraw", lazy: myWithdraw },
              { path: "/my-passports", lazy: myPassports },
              { path: "/my-passports/new", lazy: myPassport },
              { path: "/cohorts", lazy: cohorts },
              { path: "/statistics", lazy: statistics },
              { path: "/team-outcomes", lazy: teamOutcomes },
              { path: "/contributions", lazy: contributions },
              { path: "/gateway", lazy: feed },
              { path: "/agreements", lazy: agreements },
              { path: "/agreements/record", lazy: recordAgreement },
              { path: "/agreements/compare", lazy: compareAreas },
              { path: "/agreements/:agreementId/:doing?", lazy: agreement },
              { path: "/systems", lazy: systems },
              { path: "/webhooks", lazy: webhooks },
              { path: "/webhooks/new", lazy: newWebhook },
              { path: "/webhooks/:webhookId", lazy: webhook },
              { path: "/audit", lazy: audit },
              { path: "/rights", lazy: rights },
              { path: "/rights/record", lazy: recordRights },
              { path: "/rights/holds", lazy: legalHolds },
              { path: "/rights/notices", lazy: recipientNotices },
              { path: "/rights/:requestId", lazy: rightsRequest },
              { path: "/rights/:requestId/act/:kind", lazy: rightsAct },
              { path: "/rights/:requestId/items/:itemId", lazy: rightsItem },
              { path: "/incidents", lazy: incidents },
              { path: "/incidents/record", lazy: recordIncident },
              { path: "/incidents/:incidentId", lazy: incident },
              { path: "/incidents/:incidentId/act/:kind", lazy: incidentAct },
              { path: "/merge", lazy: merge },
              { path: "/audit/decision", lazy: decision },
              { path: "/audit/could-see", lazy: couldSee },
              { path: "/audit/alerts", lazy: lookAlerts },
              { path: "/audit/alerts/watch", lazy: lookWatch },
              { path: "/audit/alerts/:alertId", lazy: lookAlert },
              { path: "/audit/desk", lazy: desk },
              { path: "/audit/desk/:question", lazy: deskQuestion },
              { path: "/emergency", lazy: emergency },
              { path: "/emergency/locate", lazy: emergencyLocate },
              { path: "/emergency/request", lazy: emergencyRequest },
              { path: "/emergency/review/:useId", lazy: emergencyReview },
            ],
          },
          { path: "*", Component: NotFoundPage },
        ],
      },
      { path: "/passport", Component: Open, children: [{ index: true, lazy: passport }] },
      { path: "/developers/*", Component: Open, children: [{ path: "*", lazy: developers }] },
    ],
  },
];

const pages = routes.map(whenShown);

/** Fetches the code of the page at an address, ahead of all that has to be known before it can be shown. */
export function fetchPageAt(pathname: string): void {
  (matchRoutes(pages, pathname)?.at(-1)?.route.handle as { fetch(): void } | undefined)?.fetch();
}

/** Every page at its address. */
export function Pages() {
  return useRoutes(pages);
}

function whenShown({ lazy: load, children, ...route }: PageRoute): RouteObject {
  const page = load && whenNeeded(async () => (await load()).Component);
  return {
    ...route,
    ...(page && { Component: page.Component, handle: { fetch: page.fetch } }),
    ...(children && { children: children.map(whenShown) }),
  } as RouteObject;
}

function EveryPage() {
  const { key } = useLocation();
  return (
    <Whole at={key} instead={<BrokenPage />}>
      <Outlet />
    </Whole>
  );
}

function Open() {
  return (
    <Frame>
      <Page />
    </Frame>
  );
}

/** The page itself. What surrounds it is there while its code comes; the page before it stays until then. */
function Page() {
  return (
    <Suspense fallback={null}>
      <Outlet />
    </Suspense>
  );
}

function SignedIn() {
  return (
    <SessionProvider>
      <UnsentProvider>
        <PurposeProvider>
          <EmergencyProvider>
            <NotificationProvider>
              <Frame
                bar={
                  <>
                    <PurposeBar />
                    <EmergencyBanner />
                    <UnsentNotice />
                  </>
                }
              >
                <Page />
              </Frame>
            </NotificationProvider>
          </EmergencyProvider>
        </PurposeProvider>
      </UnsentProvider>
    </SessionProvider>
  );
}

/** Pages that read about people: nobody reads before saying why. */
function WithPurpose() {
  const { current } = usePurpose();
  const { pathname, search } = useLocation();
  if (!current)
    return <Navigate to={`/purpose?${new URLSearchParams({ returnTo: pathname + search })}`} replace />;
  return <Outlet />;
}
