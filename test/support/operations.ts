import { permissions } from "../../server/access/permissions.js";
import * as documents from "./documents.js";
import type { Answer } from "./house.js";
import { detailId, EARLY_HELP, EMERGENCY, PROPOSED } from "./northshire.js";
import type { Scenario } from "./scenario.js";

const signature = { signatory: "Ash Poole", signatoryTitle: "Director" };

export type Operation = {
  [Type in keyof typeof permissions]: `${Type}.${keyof (typeof permissions)[Type] & string}`;
}[keyof typeof permissions];

export interface HowToAsk {
  document: string;
  by: string;
  purpose: string | null;
  variables?: () => object;
  /** What there is only in a reply that gives what the operation is for. */
  gives: (answer: Answer) => unknown;
}

/** Every operation of the permission map, each as its name. */
export const OPERATIONS = Object.entries(permissions).flatMap(([type, lines]) =>
  Object.keys(lines).map((field) => `${type}.${field}` as Operation),
);

/**
 * How each operation is asked in the Scenario family's world, by somebody who may. An operation that is not here does not
 * compile. Tests and proofs that ask everything take it from here.
 */
export function howToAsk(ids: () => Scenario["ids"], decisionId: () => string): Record<Operation, HowToAsk> {
  const referenceOf = (person: string) => `P${ids().person(person).slice(-12)}`;
  return {
    "Query.me": {
      document: documents.ME,
      by: "teacher",
      purpose: null,
      gives: ({ data }) => data.me.displayName,
    },
    "Query.partnership": {
      document: documents.PARTNERSHIP,
      by: "teacher",
      purpose: null,
      gives: ({ data }) => data.partnership.agencies[0].name,
    },
    "Query.worklist": {
      document: documents.WORKLIST,
      by: "teacher",
      purpose: EARLY_HELP,
      gives: ({ data }) => data.worklist.edges[0].node.reference,
    },
    "Query.case": {
      document: documents.CASE,
      by: "teacher",
      purpose: EARLY_HELP,
      variables: () => ({ id: ids().case("case") }),
      gives: ({ data }) => data.case.familyName,
    },
    "Query.accessLog": {
      document: documents.ACCESS_LOG,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({ filter: { personReference: referenceOf("kim") } }),
      gives: ({ data }) => data.accessLog.pageInfo.hasNextPage === false,
    },
    "Query.decision": {
      document: documents.DECISION,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({ id: decisionId() }),
      gives: ({ data }) => data.decision.replayAgrees,
    },
    "Query.agreements": {
      document: documents.AGREEMENTS,
      by: "council dpo",
      purpose: null,
      gives: ({ data }) => data.agreements[0].name,
    },
    "Query.agreement": {
      document: documents.AGREEMENT,
      by: "council dpo",
      purpose: null,
      variables: () => ({ id: ids().agreement("to review") }),
      gives: ({ data }) => data.agreement.name,
    },
    "Query.compareAgreements": {
      document: documents.COMPARE_AGREEMENTS,
      by: "worker",
      purpose: null,
      variables: () => ({
        agencyIds: [ids().agency("council"), ids().agency("practice")],
        withId: ids().agency("school"),
        purpose: "SERVICE_DELIVERY",
      }),
      gives: ({ data }) => data.compareAgreements.areas[0].shares,
    },
    "Mutation.recordAgreement": {
      document: documents.RECORD_AGREEMENT,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({
        terms: {
          name: "Home visits",
          agencyIds: [ids().agency("council"), ids().agency("charity")],
          purposes: ["SERVICE_DELIVERY"],
          categories: ["HOUSING"],
          from: "2026-01-01",
          reviewOn: "2036-01-01",
          documentReference: "ISA 1",
        },
        signature,
      }),
      gives: ({ data }) => data.recordAgreement.agreement.state === "PROPOSED",
    },
    "Mutation.signAgreement": {
      document: documents.SIGN_AGREEMENT,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({ agreementId: detailId(ids(), PROPOSED.toSign), signature }),
      gives: ({ data }) => data.signAgreement.agreement.state === "IN_FORCE",
    },
    "Mutation.declineAgreement": {
      document: documents.DECLINE_AGREEMENT,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({
        input: { agreementId: detailId(ids(), PROPOSED.toDecline), reason: "Too wide." },
      }),
      gives: ({ data }) => data.declineAgreement.agreement.state === "DECLINED",
    },
    "Mutation.reviewAgreement": {
      document: documents.REVIEW_AGREEMENT,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({
        input: {
          agreementId: ids().agreement("to review"),
          finding: "As it should be.",
          nextReviewOn: "2037-01-01",
        },
      }),
      gives: ({ data }) => data.reviewAgreement.agreement.reviewOn === "2037-01-01",
    },
    "Mutation.suspendAgreement": {
      document: documents.SUSPEND_AGREEMENT,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({ input: { agreementId: ids().agreement("to suspend"), reason: "A breach." } }),
      gives: ({ data }) => data.suspendAgreement.agreement.state === "SUSPENDED",
    },
    "Mutation.resumeAgreement": {
      document: documents.RESUME_AGREEMENT,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({
        input: {
          agreementId: ids().agreement("suspended"),
          reviewOn: "2036-01-01",
          documentReference: "ISA 2",
        },
        signature,
      }),
      gives: ({ data }) => data.resumeAgreement.agreement.state === "PROPOSED",
    },
    "Mutation.endAgreement": {
      document: documents.END_AGREEMENT,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({ input: { agreementId: ids().agreement("to end"), reason: "No longer needed." } }),
      gives: ({ data }) => data.endAgreement.agreement.state === "ENDED",
    },
    "Query.emergencyUses": {
      document: documents.EMERGENCY_USES,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({ list: "TO_REVIEW" }),
      gives: ({ data }) => data.emergencyUses[0].user,
    },
    "Query.alerts": {
      document: documents.ALERTS,
      by: "worker",
      purpose: EARLY_HELP,
      gives: ({ data }) => data.alerts[0].caseReference,
    },
    "Mutation.recordAnswer": {
      document: documents.RECORD_ANSWER,
      by: "teacher",
      purpose: EARLY_HELP,
      variables: () => ({
        input: {
          caseId: ids().case("case"),
          assessmentId: ids().assessment("case"),
          questionKey: "EDUCATION",
          value: "Kim sings.",
          subjectIds: [ids().person("kim")],
        },
      }),
      gives: ({ data }) => data.recordAnswer.answer.value,
    },
    "Mutation.recordConsent": {
      document: documents.RECORD_CONSENT,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({
        input: {
          caseId: ids().case("case"),
          personId: ids().person("mum"),
          giverPersonId: ids().person("mum"),
          authority: "SELF",
          method: "WRITTEN",
          noticeVersion: "1",
          noticeLanguage: "en",
          provisions: [
            {
              permit: true,
              agencyIds: [ids().agency("charity")],
              agencyTypes: [],
              categories: ["HOUSING"],
              purposes: [EARLY_HELP],
              from: "2026-01-01",
            },
          ],
        },
      }),
      gives: ({ data }) => data.recordConsent.consent.state,
    },
    "Mutation.withdrawConsent": {
      document: documents.WITHDRAW_CONSENT,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({
        input: { caseId: ids().case("case"), consentId: ids().consent("no to the police"), how: "Mum rang." },
      }),
      gives: ({ data }) => data.withdrawConsent.consent.state === "WITHDRAWN",
    },
    "Mutation.locate": {
      document: documents.LOCATE,
      by: "worker",
      purpose: "EMERGENCY",
      variables: () => ({
        input: { ...INPUT, identifierKind: "NHS_NUMBER", identifier: "9990000018" },
      }),
      gives: ({ data }) => data.locate.handle,
    },
    "Mutation.requestEmergencyAccess": {
      document: documents.REQUEST_EMERGENCY_ACCESS,
      by: "worker",
      purpose: "EMERGENCY",
      variables: () => ({
        input: { ...INPUT, caseId: ids().case("case"), personIds: [ids().person("kim")] },
      }),
      gives: ({ data }) => data.requestEmergencyAccess.use.status === "RUNNING",
    },
    "Mutation.endEmergencyAccess": {
      document: documents.END_EMERGENCY_ACCESS,
      by: "worker",
      purpose: "EMERGENCY",
      variables: () => ({ useId: detailId(ids(), EMERGENCY.toEnd) }),
      gives: ({ data }) => data.endEmergencyAccess.use.status === "LAPSED",
    },
    "Mutation.confirmEmergencyAccess": {
      document: documents.CONFIRM_EMERGENCY_ACCESS,
      by: "manager",
      purpose: EARLY_HELP,
      variables: () => ({ useId: detailId(ids(), EMERGENCY.toConfirm) }),
      gives: ({ data }) => data.confirmEmergencyAccess.use.status === "RUNNING",
    },
    "Mutation.reviewEmergencyUse": {
      document: documents.REVIEW_EMERGENCY_USE,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({
        input: {
          useId: detailId(ids(), EMERGENCY.toReview),
          outcome: "NEEDS_INFORMATION",
          note: "Who rang?",
        },
      }),
      gives: ({ data }) => data.reviewEmergencyUse.use.reviews[0].note,
    },
    "Mutation.markAlertSeen": {
      document: documents.MARK_ALERT_SEEN,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({ id: detailId(ids(), EMERGENCY.alert) }),
      gives: ({ data }) => data.markAlertSeen.alert.seenAt,
    },
  };
}

const INPUT = { reasonCode: "RISK_TO_LIFE", reason: "A child is said to be alone at home." };
