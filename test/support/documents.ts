import "reflect-metadata";
import { getNamedType, type GraphQLNamedType, type GraphQLObjectType, isObjectType } from "graphql";
import { createSchema } from "../../server/schema.js";

export const schema = createSchema();
const typeOf = (name: string) => schema.getType(name) as GraphQLObjectType;

/** Every field of a type, as deep as it goes: a field added to the schema is asked for by every test that uses this. */
export function everything(type: string, ...leftOut: string[]): string {
  return select(typeOf(type), leftOut, []);
}

function select(type: GraphQLNamedType, leftOut: readonly string[], within: readonly string[]): string {
  if (type.name === "Withheld") return "{ ...Why }";
  const fields = Object.values((type as GraphQLObjectType).getFields()).filter(
    ({ name }) => !leftOut.includes(name),
  );
  const selected = fields.flatMap((field) => {
    const inner = getNamedType(field.type);
    if (!isObjectType(inner)) return [field.name];
    if (within.includes(inner.name)) return [];
    return [`${field.name} ${select(inner, leftOut, [...within, inner.name])}`];
  });
  return `{ ${selected.join(" ")} }`;
}

const why = `fragment Why on Withheld { ${Object.keys(typeOf("Withheld").getFields()).join(" ")} }`;

/** The case page with all that a case has. */
export const CASE = `query CasePage($id: ID!) { case(id: $id) ${everything("Case")} } ${why}`;
export const WORKLIST = `query Worklist($filter: WorklistFilter, $sort: WorklistSort! = NEWEST, $first: Int! = 50, $after: String) {
  worklist(filter: $filter, sort: $sort, first: $first, after: $after) ${everything("CaseConnection")} } ${why}`;
export const CONTRIBUTIONS = `query Contributions($first: Int! = 50, $after: String) {
  contributions(first: $first, after: $after) ${everything("ContributionConnection")} } ${why}`;
export const STATUTORY_FEED = `query StatutoryFeed($first: Int! = 50, $after: String) {
  statutoryFeed(first: $first, after: $after) ${everything("StatutoryFeedConnection")} } ${why}`;
export const ME = `query Me { me ${everything("Viewer")} }`;
export const PARTNERSHIP = `query Partnership { partnership ${everything("Partnership")} }`;
export const FORMS = `query Forms { forms ${everything("AgencyForm")} }`;
export const ACCESS_LOG = `query AccessLog($filter: AccessLogFilter!, $first: Int! = 50, $after: String) {
  accessLog(filter: $filter, first: $first, after: $after) ${everything("AuditEntryConnection")} } ${why}`;
export const DECISION = `query Decision($id: ID!) { decision(id: $id) ${everything("DecisionExplanation")} }`;
export const AUDIT_CHECKPOINT = `query AuditCheckpoint { auditCheckpoint }`;
export const AGREEMENTS = `query Agreements { agreements ${everything("AgreementRecord")} }`;
export const AGREEMENT = `query Agreement($id: ID!) { agreement(id: $id) ${everything("AgreementRecord")} }`;
export const PREVIEW_AGREEMENT = `query PreviewAgreement($input: AgreementChangeInput!) { previewAgreement(input: $input) ${everything("AgreementDiff")} }`;
export const COMPARE_AGREEMENTS = `query CompareAgreements($agencyIds: [ID!]!, $withId: ID!, $purpose: Purpose!) {
  compareAgreements(agencyIds: $agencyIds, withId: $withId, purpose: $purpose) ${everything("AgreementComparison")} }`;
const agreed = everything("AgreementPayload");
export const RECORD_AGREEMENT = `mutation RecordAgreement($terms: AgreementTermsInput!, $signature: SignatureInput!) {
  recordAgreement(terms: $terms, signature: $signature) ${agreed} }`;
export const RESUME_AGREEMENT = `mutation ResumeAgreement($input: ResumeAgreementInput!, $signature: SignatureInput!) {
  resumeAgreement(input: $input, signature: $signature) ${agreed} }`;
export const SIGN_AGREEMENT = `mutation SignAgreement($agreementId: ID!, $signature: SignatureInput!) {
  signAgreement(agreementId: $agreementId, signature: $signature) ${agreed} }`;
export const DECLINE_AGREEMENT = `mutation DeclineAgreement($input: AgreementReasonInput!) { declineAgreement(input: $input) ${agreed} }`;
export const SUSPEND_AGREEMENT = `mutation SuspendAgreement($input: AgreementReasonInput!) { suspendAgreement(input: $input) ${agreed} }`;
export const END_AGREEMENT = `mutation EndAgreement($input: AgreementReasonInput!) { endAgreement(input: $input) ${agreed} }`;
export const REVIEW_AGREEMENT = `mutation ReviewAgreement($input: ReviewAgreementInput!) { reviewAgreement(input: $input) ${agreed} }`;
const client = everything("SystemClient");
export const SYSTEM_CLIENTS = `query SystemClients { systemClients ${everything("SystemClientList")} }`;
export const REGISTER_CLIENT = `mutation RegisterSystemClient($input: SystemClientInput!) { registerSystemClient(input: $input) ${client} }`;
export const ADD_CLIENT_KEYS = `mutation AddClientKeys($id: ID!, $keys: String!) { addClientKeys(id: $id, keys: $keys) ${client} }`;
export const REVOKE_CLIENT = `mutation RevokeSystemClient($id: ID!, $kid: String) { revokeSystemClient(id: $id, kid: $kid) ${client} }`;
export const WEBHOOKS = `query Webhooks { webhooks ${everything("WebhookList")} }`;
export const CREATE_WEBHOOK = `mutation CreateWebhook($input: WebhookInput!) { createWebhook(input: $input) ${everything("WebhookMade")} }`;
export const TEST_WEBHOOK = `mutation TestWebhook($id: ID!) { testWebhook(id: $id) ${everything("Webhook")} }`;
export const REPLAY_DELIVERY = `mutation ReplayDelivery($id: ID!) { replayDelivery(id: $id) ${everything("Webhook")} }`;
export const END_WEBHOOK = `mutation EndWebhook($id: ID!) { endWebhook(id: $id) ${everything("Webhook")} }`;
export const COULD_SEE = `query CouldSee($question: CouldSeeQuestion!, $first: Int! = 50, $after: String) {
  couldSee(question: $question, first: $first, after: $after) ${everything("CouldSeeConnection")} } ${why}`;
export const DESK_ENTRIES = `query DeskEntries($question: EntryQuestion!, $filter: DeskFilter!, $first: Int! = 50, $after: String) {
  deskEntries(question: $question, filter: $filter, first: $first, after: $after) ${everything("AuditEntryConnection")} } ${why}`;
export const DESK_RECORDS = `query DeskRecords($question: RecordQuestion!, $filter: DeskFilter!) { deskRecords(question: $question, filter: $filter) ${everything("DeskRecords")} }`;
export const USE_OVER_TIME = `query UseOverTime($filter: DeskFilter!, $by: UseUnit!) { useOverTime(filter: $filter, by: $by) ${everything("UseInPeriod")} }`;
export const AUDIT_ACCOUNTS = `query AuditAccounts($agencyId: ID!) { auditAccounts(agencyId: $agencyId) ${everything("AuditAccount")} }`;
export const DESK_DOCUMENT = `query DeskDocument($input: DeskDocumentInput!) { deskDocument(input: $input) ${everything("PrintedDocument")} }`;
export const RECORDS_TO_MERGE = `query RecordsToMerge($references: [String!]!) { recordsToMerge(references: $references) ${everything("RecordToMerge")} } ${why}`;
export const MERGE_PEOPLE = `mutation MergePeople($input: MergeInput!) { mergePeople(input: $input) ${everything("MergePayload")} }`;
export const UNMERGE_PEOPLE = `mutation UnmergePeople($input: MergeInput!) { unmergePeople(input: $input) ${everything("MergePayload")} }`;
export const CONFIRM_CONSENT = `mutation ConfirmConsent($input: ConfirmConsentInput!) { confirmConsentForMerged(input: $input) ${everything("ConsentPayload")} } ${why}`;
export const RECORD_ANSWER = `mutation RecordAnswer($input: RecordAnswerInput!) { recordAnswer(input: $input) ${everything("RecordAnswerPayload")} } ${why}`;
export const RECORD_ANSWERS = `mutation RecordAnswers($input: RecordAnswersInput!) { recordAnswers(input: $input) ${everything("RecordAnswersPayload")} } ${why}`;
export const PREVIEW_MOVE = `query PreviewMove($caseId: ID!) { previewMove(caseId: $caseId) ${everything("AssessmentMovePreview")} }`;
export const ASSESSMENT_VERSIONS = `query AssessmentVersions($caseId: ID!) { assessmentVersions(caseId: $caseId) ${everything("AssessmentVersions")} } ${why}`;
export const ASSESSMENT_AS_SIGNED = `query AssessmentAsSigned($caseId: ID!, $number: Int!) {
  assessmentAsSigned(caseId: $caseId, number: $number) ${everything("AssessmentAsSigned")} } ${why}`;
export const COMPARE_ASSESSMENT = `query CompareAssessment($caseId: ID!, $from: Int!, $to: Int) {
  compareAssessment(caseId: $caseId, from: $from, to: $to) ${everything("AssessmentComparison")} } ${why}`;
export const ASSESSMENT_REGISTER = `query AssessmentRegister($caseId: ID!) { assessmentRegister(caseId: $caseId) ${everything("AssessmentRegister")} } ${why}`;
export const ASSESSMENT_DOCUMENT = `query AssessmentDocument($caseId: ID!) { assessmentDocument(caseId: $caseId) ${everything("PrintedDocument")} }`;
export const CONSENT_DOCUMENT = `query ConsentDocument($caseId: ID!, $consentId: ID!) { consentDocument(caseId: $caseId, consentId: $consentId) ${everything("PrintedDocument")} }`;
export const SIGN_ASSESSMENT = `mutation SignAssessment($input: SignAssessmentInput!) { signAssessment(input: $input) ${everything("SignAssessmentPayload")} }`;
export const CONFIRM_CONTRIBUTION = `mutation ConfirmContribution($input: SignAssessmentInput!) { confirmContribution(input: $input) ${everything("SignAssessmentPayload")} }`;
export const MOVE_ASSESSMENT = `mutation MoveAssessment($input: MoveAssessmentInput!) { moveAssessment(input: $input) ${everything("MoveAssessmentPayload")} }`;
export const UNFINISHED_ANSWERS = `query UnfinishedAnswers($caseId: ID!) { unfinishedAnswers(caseId: $caseId) ${everything("UnfinishedAnswer")} } ${why}`;
export const KEEP_UNFINISHED = `mutation KeepUnfinishedAnswer($input: KeepUnfinishedInput!) { keepUnfinishedAnswer(input: $input) ${everything("KeepUnfinishedPayload")} } ${why}`;
export const DISCARD_UNFINISHED = `mutation DiscardUnfinishedAnswer($input: DiscardUnfinishedInput!) { discardUnfinishedAnswer(input: $input) }`;
export const RECORD_CONSENT = `mutation RecordConsent($input: RecordConsentInput!) { recordConsent(input: $input) ${everything("ConsentPayload")} } ${why}`;
export const RECORD_EVENT = `mutation RecordEvent($input: RecordEventInput!) { recordEvent(input: $input) ${everything("EventPayload")} } ${why}`;
export const OUTCOME_FRAMEWORK = `query OutcomeFramework { outcomeFramework ${everything("OutcomeFramework")} }`;
export const COHORT_REPORT = `query CohortReport($year: Int) { cohortReport(year: $year) ${everything("CohortReport")} }`;
export const TEAM_OUTCOMES = `query TeamOutcomes($year: Int) { teamOutcomes(year: $year) ${everything("CohortReport")} }`;
export const CIRCUMSTANCES = `query Circumstances($caseId: ID!) { circumstances(caseId: $caseId) ${everything("CircumstanceList")} } ${why}`;
export const TELL_CIRCUMSTANCE = `mutation TellCircumstance($input: TellCircumstanceInput!) { tellCircumstance(input: $input) ${everything("CircumstancePayload")} } ${why}`;
export const PREVIEW_CIRCUMSTANCE = `query PreviewCircumstance($input: TellCircumstanceInput!) { previewCircumstance(input: $input) ${everything("CircumstancePreview")} }`;
export const TAKE_BACK_CIRCUMSTANCE = `mutation TakeBackCircumstance($input: TakeBackCircumstanceInput!) { takeBackCircumstance(input: $input) ${everything("CircumstancePayload")} } ${why}`;
export const RECEIVE_CIRCUMSTANCE = `mutation ReceiveCircumstance($input: ReceiveCircumstanceInput!) { receiveCircumstance(input: $input) ${everything("CircumstancePayload")} } ${why}`;
export const CASE_OUTCOMES = `query CaseOutcomes($caseId: ID!) { caseOutcomes(caseId: $caseId) ${everything("CaseOutcomes")} } ${why}`;
export const RECORD_OUTCOME = `mutation RecordOutcome($input: RecordOutcomeInput!) { recordOutcome(input: $input) ${everything("OutcomePayload")} } ${why}`;
export const TAKE_BACK_OUTCOME = `mutation TakeBackOutcome($input: TakeBackOutcomeInput!) { takeBackOutcome(input: $input) ${everything("OutcomePayload")} } ${why}`;
const planned = `${everything("PlanPayload")}`;
export const SAVE_GOAL = `mutation SaveGoal($input: GoalInput!) { saveGoal(input: $input) ${planned} }`;
export const SAVE_ACTION = `mutation SaveAction($input: ActionInput!) { saveAction(input: $input) ${planned} }`;
export const SAY_OF_ACTION = `mutation SayOfAction($input: PlanWordInput!) { sayOfAction(input: $input) ${planned} }`;
export const SAVE_MEETING = `mutation SaveMeeting($input: MeetingInput!) { saveMeeting(input: $input) ${planned} }`;
export const SAVE_CHOICE = `mutation SaveChoice($input: ChoiceInput!) { saveChoice(input: $input) ${planned} }`;
export const SAVE_LEAD_CHOICE = `mutation SaveLeadChoice($input: LeadChoiceInput!) { saveLeadChoice(input: $input) ${planned} }`;
export const TAKE_BACK_OF_PLAN = `mutation TakeBackOfPlan($input: TakeBackInput!) { takeBackOfPlan(input: $input) ${planned} }`;
export const CHRONOLOGY = `query Chronology($id: ID!, $filter: ChronologyFilter) { case(id: $id) { chronology(filter: $filter) ${everything("ChronologyConnection")} chronologyChoices ${everything("ChronologyChoices")} } } ${why}`;
export const CONSENT_NOTICES = `query ConsentNotices { consentNotices ${everything("ConsentNotice")} }`;
export const PREVIEW_CONSENT = `query PreviewConsent($input: RecordConsentInput!) { previewConsent(input: $input) ${everything("PolicyDiff")} } ${why}`;
export const PREVIEW_WITHDRAWAL = `query PreviewWithdrawal($caseId: ID!, $consentId: ID!) { previewWithdrawal(caseId: $caseId, consentId: $consentId) ${everything("PolicyDiff")} } ${why}`;
export const SHARING_MATRIX = `query SharingMatrix($caseId: ID!, $personId: ID!) { sharingMatrix(caseId: $caseId, personId: $personId) ${everything("SharingMatrix")} } ${why}`;
export const WITHDRAW_CONSENT = `mutation WithdrawConsent($input: WithdrawConsentInput!) { withdrawConsent(input: $input) ${everything("ConsentPayload")} } ${why}`;
export const CASE_RULES = `query CaseRules($caseId: ID!) { caseRules(caseId: $caseId) ${everything("CaseRules")} } ${why}`;
export const PREVIEW_RULE = `query PreviewRule($input: RuleChangeInput!) { previewRule(input: $input) ${everything("PolicyDiff")} } ${why}`;
export const LEGAL_GATEWAYS = `query LegalGateways { legalGateways ${everything("LegalGateway")} }`;
export const ACCOUNTS_AT = `query AccountsAt($agencyId: ID!) { accountsAt(agencyId: $agencyId) ${everything("NamedAccount")} }`;
const ruleChange = (name: string, field: string, input: string) =>
  `mutation ${name}($input: ${input}!, $expectedDiff: String!) { ${field}(input: $input, expectedDiff: $expectedDiff) ${everything("RuleChange")} } ${why}`;
export const RECORD_SHARING_DECISION = ruleChange(
  "RecordSharingDecision",
  "recordSharingDecision",
  "SharingDecisionInput",
);
export const RECORD_SEAL = ruleChange("RecordSeal", "recordSeal", "SealInput");
export const RECORD_EXCLUSION = ruleChange("RecordExclusion", "recordExclusion", "ExclusionInput");
export const RECORD_MARKER = ruleChange("RecordMarker", "recordMarker", "MarkerInput");
export const END_RULE = ruleChange("EndRule", "endRule", "EndRuleInput");
export const REVIEW_RULE = ruleChange("ReviewRule", "reviewRule", "ReviewRuleInput");
export const RECORD_OBJECTION = ruleChange("RecordObjection", "recordObjection", "ObjectionInput");
export const EMERGENCY_USES = `query EmergencyUses($list: EmergencyList!) { emergencyUses(list: $list) ${everything("EmergencyUse")} }`;
export const ALERTS = `query Alerts { alerts ${everything("Alert")} }`;
export const LOCATE = `mutation Locate($input: LocateInput!) { locate(input: $input) ${everything("LocatePayload")} }`;
export const REQUEST_EMERGENCY_ACCESS = `mutation RequestEmergencyAccess($input: RequestEmergencyAccessInput!) { requestEmergencyAccess(input: $input) ${everything("EmergencyPayload")} }`;
export const CONFIRM_EMERGENCY_ACCESS = `mutation ConfirmEmergencyAccess($useId: ID!) { confirmEmergencyAccess(useId: $useId) ${everything("EmergencyPayload")} }`;
export const END_EMERGENCY_ACCESS = `mutation EndEmergencyAccess($useId: ID!) { endEmergencyAccess(useId: $useId) ${everything("EmergencyPayload")} }`;
export const REVIEW_EMERGENCY_USE = `mutation ReviewEmergencyUse($input: ReviewEmergencyUseInput!) { reviewEmergencyUse(input: $input) ${everything("EmergencyPayload")} }`;
export const MARK_ALERT_SEEN = `mutation MarkAlertSeen($id: ID!) { markAlertSeen(id: $id) ${everything("AlertPayload")} }`;
export const STATISTIC = `query Statistic($table: StatisticTable!) { statistic(table: $table) ${everything("Statistic")} }`;
export const RECORD_VIOLENCE_ATTENDANCE = `mutation RecordViolenceAttendance($input: ViolenceAttendanceInput!) {
  recordViolenceAttendance(input: $input) ${everything("ViolenceAttendancePayload")} }`;
export const LOOK_ALERT = `query LookAlert($id: ID!) { lookAlert(id: $id) ${everything("LookAlert")} }`;
export const NAMES_POLICY = `query NamesPolicy { namesPolicy ${everything("NamesPolicy")} }`;
export const SET_NAMES_POLICY = `mutation SetNamesPolicy($isTold: Boolean!) { setNamesPolicy(isTold: $isTold) ${everything("NamesPolicy")} }`;
export const LOOK_WATCH = `query LookWatch { lookWatch ${everything("LookWatch")} }`;
export const TRIAGE_ALERT = `mutation TriageAlert($input: TriageAlertInput!) { triageAlert(input: $input) ${everything("AlertPayload")} }`;
export const MARK_WELL_KNOWN = `mutation MarkWellKnown($personReference: String!, $isWellKnown: Boolean!) {
  markWellKnown(personReference: $personReference, isWellKnown: $isWellKnown) ${everything("LookWatch")} }`;
export const RECORD_STAFF_HOME = `mutation RecordStaffHome($input: StaffHomeInput!) { recordStaffHome(input: $input) ${everything("LookWatch")} }`;
export const ACCESS_REQUESTS = `query AccessRequests($list: AccessRequestList! = OURS, $first: Int! = 50, $after: String) {
  accessRequests(list: $list, first: $first, after: $after) ${everything("AccessRequestConnection")} } ${why}`;
export const ACCESS_REQUEST = `query AccessRequest($caseId: ID!, $id: ID!) { accessRequest(caseId: $caseId, id: $id) ${everything("AccessRequest")} } ${why}`;
export const TASKS = `query Tasks { tasks ${everything("TaskList")} } ${why}`;
const requested = everything("AccessRequestPayload");
export const ASK_FOR_ACCESS = `mutation AskForAccess($input: AskAccessInput!) { askForAccess(input: $input) ${requested} } ${why}`;
export const CANCEL_ACCESS_REQUEST = `mutation CancelAccessRequest($input: CancelAccessInput!) { cancelAccessRequest(input: $input) ${requested} } ${why}`;
export const ANSWER_ACCESS_REQUEST = `mutation AnswerAccessRequest($input: AnswerAccessInput!) { answerAccessRequest(input: $input) ${requested} } ${why}`;
export const COMPLETE_TASK = `mutation CompleteTask($input: CompleteTaskInput!) { completeTask(input: $input) ${everything("TaskPayload")} }`;
export const ANSWER_OBJECTION = `mutation AnswerObjection($input: AnswerObjectionInput!) { answerObjection(input: $input) ${everything("TaskPayload")} }`;
export const CASE_LIFE = `query CaseLife($caseId: ID!) { caseLife(caseId: $caseId) ${everything("CaseLife")} } ${why}`;
export const CASE_WAITING = `query CaseWaiting { caseWaiting ${everything("CaseWaiting")} }`;
const lived = everything("CaseLifePayload");
export const REFERRALS = `query Referrals { referrals ${everything("ReferralList")} }`;
export const SEND_REFERRAL = `mutation SendReferral($input: SendReferralInput!) { sendReferral(input: $input) { id } }`;
export const ANSWER_REFERRAL = `mutation AnswerReferral($input: AnswerReferralInput!) { answerReferral(input: $input) { id } }`;
export const RECORD_REFERRAL = `mutation RecordReferral($input: ReferralInput!) { recordReferral(input: $input) ${lived} }`;
export const TRIAGE_REFERRAL = `mutation TriageReferral($input: TriageInput!) { triageReferral(input: $input) ${lived} }`;
export const RECORD_NEED_BAND = `mutation RecordNeedBand($input: NeedBandInput!) { recordNeedBand(input: $input) ${lived} }`;
export const STEP_CASE = `mutation StepCase($input: StepInput!) { stepCase(input: $input) ${lived} }`;
export const CLOSE_CASE = `mutation CloseCase($input: CloseCaseInput!) { closeCase(input: $input) ${lived} }`;
export const UNDO_CLOSURE = `mutation UndoClosure($input: UndoClosureInput!) { undoClosure(input: $input) ${lived} }`;
export const REOPEN_CASE = `mutation ReopenCase($input: ReopenInput!) { reopenCase(input: $input) ${lived} }`;
export const OFFER_CASE = `mutation OfferCase($input: OfferInput!) { offerCase(input: $input) ${lived} }`;
export const ANSWER_CASE_OFFER = `mutation AnswerCaseOffer($input: AnswerOfferInput!) { answerCaseOffer(input: $input) ${lived} }`;
export const LEAVE_TEAM = `mutation LeaveTeam($input: LeaveInput!) { leaveTeam(input: $input) ${lived} }`;
export const SIMILAR_PEOPLE = `query SimilarPeople($input: SimilarPeopleInput!) { similarPeople(input: $input) ${everything("SimilarPerson")} } ${why}`;
export const ADD_PERSON = `mutation AddPerson($input: AddPersonInput!) { addPerson(input: $input) ${lived} }`;
export const TAKE_BACK_PERSON = `mutation TakeBackPerson($input: TakeBackPersonInput!) { takeBackPerson(input: $input) ${lived} }`;
export const RELATE_PEOPLE = `mutation RelatePeople($input: RelatePeopleInput!) { relatePeople(input: $input) ${lived} }`;
export const END_RELATIONSHIP = `mutation EndRelationship($input: EndRelationshipInput!) { endRelationship(input: $input) ${lived} }`;
export const UNDO_RELATIONSHIP = `mutation UndoRelationship($input: UndoRelationshipInput!) { undoRelationship(input: $input) ${lived} }`;
export const POSSIBLE_DUPLICATES = `query PossibleDuplicates { possibleDuplicates ${everything("PossibleDuplicate")} } ${why}`;
export const SETTLE_DUPLICATE = `mutation SettleDuplicate($input: SettleDuplicateInput!) { settleDuplicate(input: $input) ${everything("SettlePayload")} }`;
export const HOME = `query Home($filter: HomeFilter, $sort: HomeSort! = DUE, $first: Int! = 50, $after: String) {
  home(filter: $filter, sort: $sort, first: $first, after: $after) ${everything("Home")} } ${why}`;
export const OWN_RECORD = `query OwnRecord { ownRecord ${everything("OwnRecord")} } ${why}`;
export const OWN_ACCESS_LOG = `query OwnAccessLog($personId: ID, $first: Int! = 50, $after: String) {
  ownAccessLog(personId: $personId, first: $first, after: $after) ${everything("OwnAccessConnection")} } ${why}`;
export const PREVIEW_OWN_WITHDRAWAL = `query PreviewOwnWithdrawal($consentId: ID!) { previewOwnWithdrawal(consentId: $consentId) ${everything("OwnWithdrawal")} }`;
export const WITHDRAW_OWN_CONSENT = `mutation WithdrawOwnConsent($consentId: ID!) { withdrawOwnConsent(consentId: $consentId) ${everything("OwnConsentPayload")} } ${why}`;
export const STATE_BESIDE = `mutation StateBeside($input: StatementInput!) { stateBeside(input: $input) { id } }`;
export const STATE_BESIDE_ANSWER = `mutation StateBesideAnswer($input: StateBesideInput!) { stateBesideAnswer(input: $input) ${everything("StateBesidePayload")} } ${why}`;
export const OWN_PASSPORTS = `query OwnPassports { ownPassports ${everything("LifePassportList")} }`;
export const ISSUE_PASSPORT = `mutation IssuePassport($input: IssuePassportInput!) { issuePassport(input: $input) ${everything("LifePassportList")} }`;
export const REVOKE_PASSPORT = `mutation RevokePassport($passportId: ID!) { revokePassport(passportId: $passportId) ${everything("LifePassportList")} }`;
export const SAVED_VIEWS = `query SavedViews { savedViews ${everything("SavedView")} }`;
const view = everything("SavedViewPayload");
export const SAVE_VIEW = `mutation SaveView($input: SaveViewInput!) { saveView(input: $input) ${view} }`;
export const RENAME_VIEW = `mutation RenameView($input: RenameViewInput!) { renameView(input: $input) ${view} }`;
export const DELETE_VIEW = `mutation DeleteView($id: ID!) { deleteView(id: $id) ${view} }`;
export const RESTORE_VIEW = `mutation RestoreView($id: ID!) { restoreView(id: $id) ${view} }`;
export const LOOK_AT_CASE = `mutation LookAtCase($caseId: ID!) { lookAtCase(caseId: $caseId) }`;
export const MESSAGES = `query Messages($caseId: ID!) { messages(caseId: $caseId) ${everything("MessageList")} } ${why}`;
export const SEND_MESSAGE = `mutation SendMessage($input: SendMessageInput!) { sendMessage(input: $input) ${everything("MessagePayload")} } ${why}`;
export const TAKE_BACK_MESSAGE = `mutation TakeBackMessage($input: TakeBackMessageInput!) { takeBackMessage(input: $input) ${everything("MessagePayload")} } ${why}`;
export const COMMITMENTS = `query Commitments { commitments ${everything("Commitment")} } ${why}`;
export const WHO_WORKS_WITH = `query WhoWorksWith($personId: ID!) { whoWorksWith(personId: $personId) ${everything("Directory")} } ${why}`;
export const FIND = `query Find($words: String!) { find(words: $words) ${everything("FindResult")} } ${why}`;
export const NOTIFICATIONS = `query Notifications { notifications ${everything("NotificationList")} } ${why}`;
export const MARK_NOTIFICATIONS = `mutation MarkNotifications($input: MarkNotificationsInput!) { markNotifications(input: $input) }`;
export const NOTIFICATION_MAIL = `query NotificationMail { notificationMail ${everything("NotificationMail")} }`;
export const WISH_NOTIFICATION_MAIL = `mutation WishNotificationMail($isOn: Boolean!) { wishNotificationMail(isOn: $isOn) ${everything("NotificationMail")} }`;
export const RIGHTS_REQUESTS = `query RightsRequests($first: Int! = 50, $after: String) {
  rightsRequests(first: $first, after: $after) ${everything("RightsRequestConnection")} } ${why}`;
export const RIGHTS_REQUEST = `query RightsRequest($id: ID!) { rightsRequest(id: $id) ${everything("RightsRequest")} }`;
export const RIGHTS_PACK = `query RightsPack($id: ID!) { rightsPack(id: $id) ${everything("RightsPack")} }`;
export const LEGAL_HOLDS = `query LegalHolds { legalHolds ${everything("LegalHold")} }`;
export const RECIPIENT_NOTICES = `query RecipientNotices { recipientNotices ${everything("RecipientNotice")} }`;
export const ANSWER_RECIPIENT_NOTICE = `mutation AnswerRecipientNotice($input: AnswerRecipientNoticeInput!) { answerRecipientNotice(input: $input) { done } }`;
export const CHANGE_LEGAL_HOLD = `mutation ChangeLegalHold($input: LegalHoldInput!) { changeLegalHold(input: $input) { done } }`;
export const INCIDENTS = `query Incidents { incidents ${everything("Incident")} }`;
export const INCIDENT = `query Incident($id: ID!) { incident(id: $id) ${everything("IncidentReport")} }`;
export const RECORD_INCIDENT = `mutation RecordIncident($input: RecordIncidentInput!) { recordIncident(input: $input) { id } }`;
export const ACT_ON_INCIDENT = `mutation ActOnIncident($input: ActOnIncidentInput!) { actOnIncident(input: $input) { id } }`;
export const RECORD_RIGHTS_REQUEST = `mutation RecordRightsRequest($input: RecordRightsRequestInput!) { recordRightsRequest(input: $input) { id } }`;
export const ACT_ON_RIGHTS = `mutation ActOnRightsRequest($input: ActOnRightsInput!) { actOnRightsRequest(input: $input) { id } }`;
export const CHOOSE_RIGHTS_ITEMS = `mutation ChooseRightsItems($input: ChooseRightsItemsInput!) { chooseRightsItems(input: $input) { id } }`;
