import type { GraphQLSchema } from "graphql";
import type { IRules } from "graphql-shield";
import type { AccountKind } from "../auth/viewer.js";
import type { Context } from "../context.js";
import { type ErrorCode, TellonceError } from "../errors.js";
import { findPurpose, type PurposeCode } from "../sharing/purposes.js";
import { rule, shield } from "./shield.js";

/** What a root field needs before it is even tried; which values it shows is the decision's business. */
export interface Permission {
  /** Who may try. */
  for: readonly AccountKind[];
  /** It touches no subject, and so needs no purpose and writes no audit row. */
  reference?: true;
  /** It reads the audit itself, as the auditor. */
  audit?: true;
  /** Its own purpose: it can be asked for no other, and nothing else can be asked for this. */
  purpose?: PurposeCode;
  /** It gives a document to take away: it needs a second factor, and there is none in an emergency. */
  export?: true;
  /** A change that is made with the purpose EMERGENCY: how such access begins and ends. All others are refused it. */
  inEmergency?: true;
}

const everybody = ["PRACTITIONER", "SYSTEM", "FAMILY", "DPO", "COMMISSIONER"] as const;

/** Every operation. What is not listed is denied, and start-up refuses a root field without a line. */
export const permissions = {
  Query: {
    me: { for: everybody, reference: true },
    partnership: { for: everybody, reference: true },
    forms: { for: everybody, reference: true },
    contributions: { for: ["PRACTITIONER"] },
    statutoryFeed: { for: ["PRACTITIONER", "SYSTEM"], purpose: "STATUTORY_GATEWAY" },
    worklist: { for: ["PRACTITIONER", "SYSTEM"] },
    home: { for: ["PRACTITIONER"] },
    find: { for: ["PRACTITIONER"] },
    commitments: { for: ["PRACTITIONER"] },
    messages: { for: ["PRACTITIONER"] },
    whoWorksWith: { for: ["PRACTITIONER", "SYSTEM"] },
    notifications: { for: ["PRACTITIONER", "DPO"] },
    notificationMail: { for: ["PRACTITIONER", "DPO"], reference: true },
    savedViews: { for: ["PRACTITIONER"], reference: true },
    case: { for: ["PRACTITIONER", "SYSTEM"] },
    sharingMatrix: { for: ["PRACTITIONER"] },
    consentNotices: { for: everybody, reference: true },
    previewConsent: { for: ["PRACTITIONER"] },
    previewWithdrawal: { for: ["PRACTITIONER"] },
    consentDocument: { for: ["PRACTITIONER"], export: true },
    caseLife: { for: ["PRACTITIONER"] },
    caseWaiting: { for: ["PRACTITIONER"] },
    referrals: { for: ["PRACTITIONER", "SYSTEM"] },
    outcomeFramework: { for: everybody, reference: true },
    cohortReport: { for: ["COMMISSIONER"], purpose: "STATISTICS" },
    statistic: { for: ["COMMISSIONER"], purpose: "STATISTICS" },
    teamOutcomes: { for: ["PRACTITIONER"] },
    circumstances: { for: ["PRACTITIONER", "SYSTEM"] },
    previewCircumstance: { for: ["PRACTITIONER"] },
    caseOutcomes: { for: ["PRACTITIONER"] },
    unfinishedAnswers: { for: ["PRACTITIONER"] },
    recordsToMerge: { for: ["PRACTITIONER"] },
    possibleDuplicates: { for: ["PRACTITIONER"] },
    similarPeople: { for: ["PRACTITIONER"] },
    accessLog: { for: ["DPO"], audit: true },
    decision: { for: ["DPO"], audit: true },
    couldSee: { for: ["DPO"], audit: true },
    lookAlert: { for: ["DPO"], audit: true },
    lookWatch: { for: ["DPO"] },
    namesPolicy: { for: ["DPO"] },
    auditCheckpoint: { for: ["DPO", "SYSTEM"], reference: true },
    rightsRequests: { for: ["DPO"], audit: true },
    rightsRequest: { for: ["DPO"], audit: true },
    rightsPack: { for: ["DPO"], audit: true, export: true },
    legalHolds: { for: ["DPO"], audit: true },
    recipientNotices: { for: ["DPO"], audit: true },
    incidents: { for: ["DPO"], audit: true },
    incident: { for: ["DPO"], audit: true },
    deskEntries: { for: ["DPO"], audit: true },
    deskRecords: { for: ["DPO"], audit: true },
    useOverTime: { for: ["DPO"], audit: true },
    auditAccounts: { for: ["DPO"], audit: true },
    deskDocument: { for: ["DPO"], audit: true, export: true },
    agreements: { for: ["DPO"], reference: true },
    agreement: { for: ["DPO"], reference: true },
    previewAgreement: { for: ["DPO"] },
    compareAgreements: { for: ["PRACTITIONER", "DPO", "COMMISSIONER"], reference: true },
    systemClients: { for: ["DPO"], reference: true },
    webhooks: { for: ["DPO"], reference: true },
    emergencyUses: { for: ["PRACTITIONER", "DPO"] },
    alerts: { for: ["PRACTITIONER", "DPO"] },
    accessRequests: { for: ["PRACTITIONER"] },
    accessRequest: { for: ["PRACTITIONER"] },
    tasks: { for: ["PRACTITIONER", "DPO"] },
    caseRules: { for: ["PRACTITIONER"] },
    previewRule: { for: ["PRACTITIONER"] },
    legalGateways: { for: everybody, reference: true },
    previewMove: { for: ["PRACTITIONER"] },
    assessmentVersions: { for: ["PRACTITIONER"] },
    assessmentAsSigned: { for: ["PRACTITIONER"] },
    compareAssessment: { for: ["PRACTITIONER"] },
    assessmentRegister: { for: ["PRACTITIONER"] },
    assessmentDocument: { for: ["PRACTITIONER"], export: true },
    ownRecord: { for: ["FAMILY"] },
    ownAccessLog: { for: ["FAMILY"], audit: true },
    previewOwnWithdrawal: { for: ["FAMILY"] },
    ownPassports: { for: ["FAMILY"] },
    accountsAt: { for: ["PRACTITIONER"], reference: true },
  },
  Mutation: {
    recordAnswer: { for: ["PRACTITIONER"] },
    sendMessage: { for: ["PRACTITIONER"] },
    takeBackMessage: { for: ["PRACTITIONER"] },
    tellCircumstance: { for: ["PRACTITIONER"] },
    takeBackCircumstance: { for: ["PRACTITIONER"] },
    receiveCircumstance: { for: ["PRACTITIONER"] },
    recordAnswers: { for: ["PRACTITIONER"] },
    moveAssessment: { for: ["PRACTITIONER"] },
    signAssessment: { for: ["PRACTITIONER"] },
    confirmContribution: { for: ["PRACTITIONER"] },
    keepUnfinishedAnswer: { for: ["PRACTITIONER"] },
    discardUnfinishedAnswer: { for: ["PRACTITIONER"] },
    markNotifications: { for: ["PRACTITIONER", "DPO"], reference: true },
    wishNotificationMail: { for: ["PRACTITIONER", "DPO"], reference: true },
    lookAtCase: { for: ["PRACTITIONER"], reference: true },
    saveView: { for: ["PRACTITIONER"] },
    renameView: { for: ["PRACTITIONER"] },
    deleteView: { for: ["PRACTITIONER"] },
    restoreView: { for: ["PRACTITIONER"] },
    recordEvent: { for: ["PRACTITIONER"] },
    recordOutcome: { for: ["PRACTITIONER"] },
    takeBackOutcome: { for: ["PRACTITIONER"] },
    saveGoal: { for: ["PRACTITIONER"] },
    saveAction: { for: ["PRACTITIONER"] },
    sayOfAction: { for: ["PRACTITIONER"] },
    saveMeeting: { for: ["PRACTITIONER"] },
    saveChoice: { for: ["PRACTITIONER"] },
    saveLeadChoice: { for: ["PRACTITIONER"] },
    takeBackOfPlan: { for: ["PRACTITIONER"] },
    recordConsent: { for: ["PRACTITIONER"] },
    withdrawConsent: { for: ["PRACTITIONER"] },
    withdrawOwnConsent: { for: ["FAMILY"] },
    stateBeside: { for: ["FAMILY"] },
    stateBesideAnswer: { for: ["FAMILY"] },
    issuePassport: { for: ["FAMILY"] },
    revokePassport: { for: ["FAMILY"] },
    recordReferral: { for: ["PRACTITIONER"] },
    sendReferral: { for: ["PRACTITIONER", "SYSTEM"] },
    answerReferral: { for: ["PRACTITIONER", "SYSTEM"] },
    triageReferral: { for: ["PRACTITIONER"] },
    recordNeedBand: { for: ["PRACTITIONER"] },
    stepCase: { for: ["PRACTITIONER"] },
    closeCase: { for: ["PRACTITIONER"] },
    undoClosure: { for: ["PRACTITIONER"] },
    reopenCase: { for: ["PRACTITIONER"] },
    offerCase: { for: ["PRACTITIONER"] },
    answerCaseOffer: { for: ["PRACTITIONER"] },
    leaveTeam: { for: ["PRACTITIONER"] },
    addPerson: { for: ["PRACTITIONER"] },
    takeBackPerson: { for: ["PRACTITIONER"] },
    relatePeople: { for: ["PRACTITIONER"] },
    endRelationship: { for: ["PRACTITIONER"] },
    undoRelationship: { for: ["PRACTITIONER"] },
    mergePeople: { for: ["PRACTITIONER"] },
    settleDuplicate: { for: ["PRACTITIONER"] },
    confirmConsentForMerged: { for: ["PRACTITIONER"] },
    unmergePeople: { for: ["PRACTITIONER"] },
    recordRightsRequest: { for: ["DPO"] },
    actOnRightsRequest: { for: ["DPO"] },
    chooseRightsItems: { for: ["DPO"] },
    changeLegalHold: { for: ["DPO"] },
    answerRecipientNotice: { for: ["DPO"] },
    recordIncident: { for: ["DPO"] },
    actOnIncident: { for: ["DPO"] },
    recordAgreement: { for: ["DPO"] },
    signAgreement: { for: ["DPO"] },
    declineAgreement: { for: ["DPO"] },
    reviewAgreement: { for: ["DPO"] },
    suspendAgreement: { for: ["DPO"] },
    resumeAgreement: { for: ["DPO"] },
    endAgreement: { for: ["DPO"] },
    registerSystemClient: { for: ["DPO"] },
    addClientKeys: { for: ["DPO"] },
    revokeSystemClient: { for: ["DPO"] },
    createWebhook: { for: ["DPO"] },
    testWebhook: { for: ["DPO"] },
    replayDelivery: { for: ["DPO"] },
    endWebhook: { for: ["DPO"] },
    locate: { for: ["PRACTITIONER"], inEmergency: true },
    requestEmergencyAccess: { for: ["PRACTITIONER"], inEmergency: true },
    endEmergencyAccess: { for: ["PRACTITIONER"], inEmergency: true },
    confirmEmergencyAccess: { for: ["PRACTITIONER"] },
    reviewEmergencyUse: { for: ["PRACTITIONER", "DPO"] },
    markAlertSeen: { for: ["PRACTITIONER", "DPO"] },
    triageAlert: { for: ["DPO"] },
    recordViolenceAttendance: { for: ["PRACTITIONER"] },
    markWellKnown: { for: ["DPO"] },
    setNamesPolicy: { for: ["DPO"] },
    recordStaffHome: { for: ["DPO"] },
    askForAccess: { for: ["PRACTITIONER"] },
    cancelAccessRequest: { for: ["PRACTITIONER"] },
    answerAccessRequest: { for: ["PRACTITIONER"] },
    completeTask: { for: ["PRACTITIONER"] },
    answerObjection: { for: ["PRACTITIONER"] },
    recordSharingDecision: { for: ["PRACTITIONER"] },
    recordSeal: { for: ["PRACTITIONER"] },
    recordExclusion: { for: ["PRACTITIONER"] },
    recordMarker: { for: ["PRACTITIONER"] },
    endRule: { for: ["PRACTITIONER"] },
    reviewRule: { for: ["PRACTITIONER"] },
    recordObjection: { for: ["PRACTITIONER"] },
  },
} as const satisfies Record<"Query" | "Mutation", Record<string, Permission>>;

/** Every subscription: followed at its own address, where nothing else is done. Start-up refuses one without a line. */
export const subscriptions = {
  events: { for: ["PRACTITIONER", "SYSTEM"] },
} as const satisfies Record<string, Permission>;

/** The purposes that are one operation's own. */
export const OWN_PURPOSES: readonly string[] = Object.values(permissions).flatMap((lines) =>
  Object.values(lines as Record<string, Permission>).flatMap(({ purpose }) => purpose ?? []),
);

/** The line for a root field, if there is one. */
export function findPermission(type: string, field: string): Permission | undefined {
  const every: Record<string, Record<string, Permission>> = { ...permissions, Subscription: subscriptions };
  const lines = every[type];
  return lines && Object.hasOwn(lines, field) ? lines[field] : undefined;
}

/**
 * The same schema with every root field behind its permission: shield on the root types only, everything else denied
 * there, no field below wrapped (that would cost microseconds a field; what may be seen below is decided row by row).
 */
export function guard(schema: GraphQLSchema): GraphQLSchema {
  const rules = Object.fromEntries(
    Object.entries(permissions).map(([type, fields]) => [
      type,
      Object.fromEntries(
        Object.entries(fields).map(([field, permission]) => [field, isOneOf(type, field, permission)]),
      ),
    ]),
  ) as IRules;
  const { Query, Mutation } = shield(rules, {
    fallbackRule: denied,
    allowExternalErrors: true,
    fallbackError: new TellonceError("FORBIDDEN"),
  }).generate(schema) as unknown as Record<string, Record<string, Guard>>;
  wrap(schema.getQueryType(), Query);
  wrap(schema.getMutationType(), Mutation);
  return schema;
}

type Guard = (resolve: unknown, parent: unknown, args: unknown, context: unknown, info: unknown) => unknown;

const isOneOf = (type: string, field: string, permission: Permission) =>
  rule(`may ${field}`, { cache: "no_cache" })((_parent: unknown, _args: unknown, context: Context) => {
    if (!context.asked.viewer) return new TellonceError("UNAUTHENTICATED");
    const { purposes } = context.asked.viewer;
    if (purposes && context.asked.purpose !== null && !purposes.includes(context.asked.purpose))
      return refused(context, "PURPOSE_OUT_OF_SCOPE");
    if (!permission.for.includes(context.asked.viewer.kind)) return refused(context, "FORBIDDEN");
    if (!permission.reference && !findPurpose(context.asked.purpose))
      return refused(
        context,
        "INDETERMINATE",
        "Say for which purpose you ask, in the header Tellonce-Purpose.",
      );
    const { purpose } = context.asked;
    if (!permission.reference && (permission.purpose ?? null) !== ownPurposeOf(purpose))
      return refused(context, "FORBIDDEN", "What is asked for and the purpose do not belong together.");
    if (
      type === "Mutation" &&
      !permission.inEmergency &&
      findPurpose(context.asked.purpose)?.mode === "EMERGENCY"
    )
      return refused(context, "FORBIDDEN", "Emergency access is for reading only.");
    if (permission.export && findPurpose(purpose)?.mode === "EMERGENCY")
      return refused(context, "FORBIDDEN", "Emergency access is for reading only.");
    if (permission.export && context.asked.viewer.assurance < 2) return refused(context, "STEP_UP_REQUIRED");
    return true;
  });

const ownPurposeOf = (purpose: string | null) =>
  purpose !== null && OWN_PURPOSES.includes(purpose) ? purpose : null;

/** A denial is audited like anything else that was asked. */
function refused({ trail }: Context, code: ErrorCode, sentence?: string): TellonceError {
  trail.refused(code);
  return new TellonceError(code, sentence);
}

const denied = rule("nobody", { cache: "no_cache" })(() => false);

function wrap(
  type: ReturnType<GraphQLSchema["getQueryType"]>,
  guards: Record<string, Guard> | undefined,
): void {
  for (const [name, field] of Object.entries(type?.getFields() ?? {})) {
    const guardOf = guards?.[name];
    if (!guardOf) throw new Error(`No guard was made for ${name}`);
    const resolve = field.resolve!;
    field.resolve = (parent, args, context, info) => guardOf(resolve, parent, args, context, info);
  }
}
