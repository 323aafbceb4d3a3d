import { createHash } from "node:crypto";
import { permissions } from "../../server/access/permissions.js";
import { addDays } from "../../server/model/addDays.js";
import { londonDay } from "../../server/sharing/time.js";
import * as documents from "./documents.js";
import type { Answer } from "./house.js";
import {
  ADDED,
  CHANGES,
  CHOICE_SAYS,
  detailId,
  DUPLICATE,
  EARLY_HELP,
  EMERGENCY,
  LOOKS,
  FAMILY,
  LIFE,
  lifeReference,
  MEASURES,
  MESSAGES,
  PLAN,
  PROPOSED,
  RELATED,
  REQUESTS,
  INCIDENT,
  RIGHTS,
  VIEWS,
  WEBHOOK,
  CLIENT,
  PUBLIC_KEY,
} from "./northshire.js";
import type { Scenario } from "./scenario.js";

const SITTING = "0192f2a4-0000-7000-8000-00000000005f";
const OWN = "SUBJECT_ACCESS";
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
  const life = (n: number) => detailId(ids(), n);
  const signing = () => ({
    caseId: ids().case("case"),
    assessmentId: ids().assessment("case"),
    state: "of yesterday",
  });
  const ruleDates = () => ({ caseId: ids().case("case"), reviewOn: inDays(100) });
  const ofPlan = () => ({
    caseId: ids().case("case"),
    subjectIds: [ids().person("kim")],
    category: "EDUCATION",
  });
  const consent = () => ({
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
  });
  const exclusion = () => ({ ...ruleDates(), accountId: ids().account("teacher"), reason: "NEIGHBOUR" });
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
    "Query.forms": {
      document: documents.FORMS,
      by: "teacher",
      purpose: null,
      gives: ({ data }) => data.forms[0].title,
    },
    "Query.contributions": {
      document: documents.CONTRIBUTIONS,
      by: "teacher",
      purpose: EARLY_HELP,
      gives: ({ data }) => data.contributions.pageInfo.hasNextPage === false,
    },
    "Query.statutoryFeed": {
      document: documents.STATUTORY_FEED,
      by: "teacher",
      purpose: "STATUTORY_GATEWAY",
      gives: ({ data }) => data.statutoryFeed.pageInfo.hasNextPage === false,
    },
    "Query.caseLife": {
      document: documents.CASE_LIFE,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({ caseId: ids().case("case") }),
      gives: ({ data }) => data.caseLife.needBands[0].band,
    },
    "Query.caseWaiting": {
      document: documents.CASE_WAITING,
      by: "headteacher",
      purpose: EARLY_HELP,

      gives: ({ data }) => data.caseWaiting.offers[0].reference,
    },
    "Query.similarPeople": {
      document: documents.SIMILAR_PEOPLE,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({ input: { givenName: "Kim", familyName: "Scenario", bornOn: null } }),
      gives: ({ data }) => data.similarPeople[0].person.name,
    },
    "Mutation.addPerson": {
      document: documents.ADD_PERSON,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({
        input: {
          caseId: ids().case("case"),
          role: "OTHER",
          givenName: "Pat",
          familyName: "Brook",
          sex: "NOT_KNOWN",
          relations: [{ personId: ids().person("kim"), is: "OTHER" }],
        },
      }),
      gives: ({ data }) => data.addPerson.caseId,
    },
    "Mutation.takeBackPerson": {
      document: documents.TAKE_BACK_PERSON,
      by: "colleague",
      purpose: EARLY_HELP,
      variables: () => ({ input: { caseId: life(LIFE.toStep), personId: life(ADDED) } }),
      gives: ({ data }) => data.takeBackPerson.caseId,
    },
    "Mutation.relatePeople": {
      document: documents.RELATE_PEOPLE,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({
        input: {
          caseId: ids().case("case"),
          personId: ids().person("dad"),
          is: "PARENT",
          otherId: ids().person("kim"),
        },
      }),
      gives: ({ data }) => data.relatePeople.caseId,
    },
    "Mutation.endRelationship": {
      document: documents.END_RELATIONSHIP,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({
        input: { caseId: ids().case("case"), relationshipId: life(RELATED.toEnd), until: "2026-01-31" },
      }),
      gives: ({ data }) => data.endRelationship.caseId,
    },
    "Mutation.undoRelationship": {
      document: documents.UNDO_RELATIONSHIP,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({ input: { caseId: ids().case("case"), relationshipId: life(RELATED.toUndo) } }),
      gives: ({ data }) => data.undoRelationship.caseId,
    },
    "Query.possibleDuplicates": {
      document: documents.POSSIBLE_DUPLICATES,
      by: "worker",
      purpose: "SERVICE_DELIVERY",
      gives: ({ data }) => data.possibleDuplicates[0].records[1].person.reference,
    },
    "Mutation.settleDuplicate": {
      document: documents.SETTLE_DUPLICATE,
      by: "worker",
      purpose: "SERVICE_DELIVERY",
      variables: () => ({
        input: { id: detailId(ids(), DUPLICATE), isDifferent: true, reason: "They are mother and child." },
      }),
      gives: ({ data }) => data.settleDuplicate.id,
    },
    "Mutation.recordReferral": {
      document: documents.RECORD_REFERRAL,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({
        input: {
          familyName: "Reed",
          referredBy: "The school",
          riskFactors: ["EXCLUSION"],
          reason: "She was excluded from school.",
          people: [{ role: "CHILD", givenName: "Isla", bornOn: "2016-03-01" }],
        },
      }),
      gives: ({ data }) => data.recordReferral.caseId,
    },
    "Query.referrals": {
      document: documents.REFERRALS,
      by: "worker",
      purpose: EARLY_HELP,
      gives: ({ data }) => data.referrals.received[0].letter.people[0].givenName,
    },
    "Mutation.sendReferral": {
      document: documents.SEND_REFERRAL,
      by: "teacher",
      purpose: EARLY_HELP,
      variables: () => ({
        input: {
          agencyId: ids().agency("council"),
          familyName: "Reed",
          riskFactors: [],
          reason: "She comes to school hungry.",
          people: [{ role: "CHILD", givenName: "Isla", bornOn: "2016-03-01" }],
          familyKnows: "AGREES",
        },
      }),
      gives: ({ data }) => data.sendReferral.id,
    },
    "Mutation.answerReferral": {
      document: documents.ANSWER_REFERRAL,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({ input: { referralId: life(LIFE.sent), answer: "TAKEN" } }),
      gives: ({ data }) => data.answerReferral.id,
    },
    "Mutation.triageReferral": {
      document: documents.TRIAGE_REFERRAL,
      by: "colleague",
      purpose: EARLY_HELP,
      variables: () => ({
        input: { caseId: life(LIFE.toTriage), outcome: "CASEWORK", reason: "It was said at the meeting." },
      }),
      gives: ({ data }) => data.triageReferral.caseId,
    },
    "Mutation.recordNeedBand": {
      document: documents.RECORD_NEED_BAND,
      by: "colleague",
      purpose: EARLY_HELP,
      variables: () => ({
        input: {
          caseId: life(LIFE.toStep),
          band: 2,
          from: "2026-02-01",
          reason: "It was said at the meeting.",
        },
      }),
      gives: ({ data }) => data.recordNeedBand.caseId,
    },
    "Mutation.stepCase": {
      document: documents.STEP_CASE,
      by: "colleague",
      purpose: EARLY_HELP,
      variables: () => ({
        input: {
          caseId: life(LIFE.toStep),
          direction: "UP",
          purpose: "STATUTORY_ASSESSMENT",
          reason: "It was said at the meeting.",
        },
      }),
      gives: ({ data }) => data.stepCase.caseId,
    },
    "Mutation.closeCase": {
      document: documents.CLOSE_CASE,
      by: "colleague",
      purpose: EARLY_HELP,
      variables: () => ({
        input: { caseId: life(LIFE.toClose), outcomes: ["GOALS_MET"], reason: "It was said at the meeting." },
      }),
      gives: ({ data }) => data.closeCase.caseId,
    },
    "Mutation.undoClosure": {
      document: documents.UNDO_CLOSURE,
      by: "colleague",
      purpose: EARLY_HELP,
      variables: () => ({ input: { caseId: life(LIFE.toClose), reason: "It was said at the meeting." } }),
      gives: ({ data }) => data.undoClosure.caseId,
    },
    "Mutation.reopenCase": {
      document: documents.REOPEN_CASE,
      by: "colleague",
      purpose: EARLY_HELP,
      variables: () => ({
        input: { reference: lifeReference(ids(), LIFE.toReopen), reason: "It was said at the meeting." },
      }),
      gives: ({ data }) => data.reopenCase.caseId,
    },
    "Mutation.offerCase": {
      document: documents.OFFER_CASE,
      by: "colleague",
      purpose: EARLY_HELP,
      variables: () => ({
        input: { caseId: life(LIFE.toStep), kind: "INVITATION", agencyId: ids().agency("charity") },
      }),
      gives: ({ data }) => data.offerCase.caseId,
    },
    "Mutation.answerCaseOffer": {
      document: documents.ANSWER_CASE_OFFER,
      by: "headteacher",
      purpose: EARLY_HELP,
      variables: () => ({ input: { offerId: life(LIFE.toAnswer), answer: "DECLINED" } }),
      gives: ({ data }) => data.answerCaseOffer.caseId,
    },
    "Mutation.leaveTeam": {
      document: documents.LEAVE_TEAM,
      by: "headteacher",
      purpose: EARLY_HELP,
      variables: () => ({
        input: {
          caseId: life(LIFE.toStep),
          memberId: life(LIFE.member),
          reason: "It was said at the meeting.",
        },
      }),
      gives: ({ data }) => data.leaveTeam.caseId,
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
    "Query.auditCheckpoint": {
      document: documents.AUDIT_CHECKPOINT,
      by: "council dpo",
      purpose: null,
      gives: ({ data }) => data.auditCheckpoint,
    },
    "Query.couldSee": {
      document: documents.COULD_SEE,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({
        question: {
          personReference: referenceOf("kim"),
          field: "Person.school",
          on: new Date().toISOString(),
        },
      }),
      gives: ({ data }) => data.couldSee.edges.length > 3,
    },
    "Query.rightsRequests": {
      document: documents.RIGHTS_REQUESTS,
      by: "council dpo",
      purpose: "AUDIT",
      gives: ({ data }) => data.rightsRequests.edges[0].node.dueOn === "2026-11-23",
    },
    "Query.rightsRequest": {
      document: documents.RIGHTS_REQUEST,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({ id: detailId(ids(), RIGHTS.ofKim) }),
      gives: ({ data }) => data.rightsRequest.items.length > 3,
    },
    "Query.rightsPack": {
      document: documents.RIGHTS_PACK,
      by: "school dpo",
      purpose: "AUDIT",
      variables: () => ({ id: detailId(ids(), RIGHTS.ofDad) }),
      gives: ({ data }) => data.rightsPack.pdf,
    },
    "Mutation.recordRightsRequest": {
      document: documents.RECORD_RIGHTS_REQUEST,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({
        input: { personReference: referenceOf("mum"), asker: "SELF", receivedOn: "2026-11-02" },
      }),
      gives: ({ data }) => data.recordRightsRequest.id,
    },
    "Mutation.actOnRightsRequest": {
      document: documents.ACT_ON_RIGHTS,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({
        input: {
          requestId: detailId(ids(), RIGHTS.ofKim),
          kind: "EXTENDED",
          on: "2026-11-02",
          reason: "There are four agencies.",
        },
      }),
      gives: ({ data }) => data.actOnRightsRequest.id,
    },
    "Mutation.chooseRightsItems": {
      document: documents.CHOOSE_RIGHTS_ITEMS,
      by: "school dpo",
      purpose: "AUDIT",
      variables: () => ({
        input: {
          requestId: detailId(ids(), RIGHTS.ofKim),
          items: [
            {
              id: `plan_choice.${detailId(ids(), PLAN.choice)}`,
              hash: createHash("sha256").update(CHOICE_SAYS).digest("hex"),
            },
          ],
          choice: "RELEASE",
        },
      }),
      gives: ({ data }) => data.chooseRightsItems.id,
    },
    "Query.legalHolds": {
      document: documents.LEGAL_HOLDS,
      by: "council dpo",
      purpose: "AUDIT",
      gives: ({ data }) => data.legalHolds[0].reason === "An inquiry asks for it.",
    },
    "Mutation.changeLegalHold": {
      document: documents.CHANGE_LEGAL_HOLD,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({
        input: { personReference: referenceOf("mum"), reason: "A claim was brought.", lifts: false },
      }),
      gives: ({ data }) => data.changeLegalHold.done,
    },
    "Query.recipientNotices": {
      document: documents.RECIPIENT_NOTICES,
      by: "council dpo",
      purpose: "AUDIT",
      gives: ({ data }) => data.recipientNotices[0].what === "RECTIFIED",
    },
    "Mutation.answerRecipientNotice": {
      document: documents.ANSWER_RECIPIENT_NOTICE,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({ input: { id: detailId(ids(), INCIDENT + 2), note: "Our copy was put right." } }),
      gives: ({ data }) => data.answerRecipientNotice.done,
    },
    "Query.incidents": {
      document: documents.INCIDENTS,
      by: "council dpo",
      purpose: "AUDIT",
      gives: ({ data }) => data.incidents[0].dueAt === "2026-10-05T09:00:00.000Z",
    },
    "Query.incident": {
      document: documents.INCIDENT,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({ id: detailId(ids(), INCIDENT) }),
      gives: ({ data }) => data.incident.notification.length > 5,
    },
    "Mutation.recordIncident": {
      document: documents.RECORD_INCIDENT,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({
        input: {
          what: "A list was left on a bus.",
          from: "2026-10-01T09:00:00Z",
          until: "2026-10-01T12:00:00Z",
          awareAt: "2026-10-02T09:00:00Z",
        },
      }),
      gives: ({ data }) => data.recordIncident.id,
    },
    "Mutation.actOnIncident": {
      document: documents.ACT_ON_INCIDENT,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({
        input: {
          incidentId: detailId(ids(), INCIDENT),
          kind: "ASSESSED",
          at: "2026-10-02T10:00:00Z",
          risk: "RISK",
          consequences: "Somebody may know an address.",
          measures: "The password was changed.",
        },
      }),
      gives: ({ data }) => data.actOnIncident.id,
    },
    "Query.deskEntries": {
      document: documents.DESK_ENTRIES,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({ question: "PRACTITIONER", filter: { accountId: ids().account("teacher") } }),
      gives: ({ data }) => data.deskEntries.pageInfo.hasNextPage === false,
    },
    "Query.deskRecords": {
      document: documents.DESK_RECORDS,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({ question: "AGREEMENTS", filter: {} }),
      gives: ({ data }) => data.deskRecords.items.length > 3,
    },
    "Query.useOverTime": {
      document: documents.USE_OVER_TIME,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({ filter: {}, by: "month" }),
      gives: ({ data }) => Array.isArray(data.useOverTime),
    },
    "Query.auditAccounts": {
      document: documents.AUDIT_ACCOUNTS,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({ agencyId: ids().agency("school") }),
      gives: ({ data }) => data.auditAccounts.length > 2,
    },
    "Query.deskDocument": {
      document: documents.DESK_DOCUMENT,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({ input: { records: "AGREEMENTS", filter: {}, format: "CSV" } }),
      gives: ({ data }) => data.deskDocument.content.length > 100,
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
    "Query.previewAgreement": {
      document: documents.PREVIEW_AGREEMENT,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({ input: { agreementId: ids().agreement("all partners"), doing: "SUSPEND" } }),
      gives: ({ data }) => data.previewAgreement.lines[0].people,
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
    "Query.recordsToMerge": {
      document: documents.RECORDS_TO_MERGE,
      by: "worker",
      purpose: "SERVICE_DELIVERY",
      variables: () => ({ references: [referenceOf("mum"), referenceOf("dad")] }),
      gives: ({ data }) => data.recordsToMerge[1].person.name,
    },
    "Mutation.mergePeople": {
      document: documents.MERGE_PEOPLE,
      by: "worker",
      purpose: "SERVICE_DELIVERY",
      variables: () => ({
        input: {
          personReference: referenceOf("mum"),
          otherReference: referenceOf("dad"),
          reason: "Recorded twice.",
        },
      }),
      gives: ({ data }) => data.mergePeople.isMerged,
    },
    "Mutation.confirmConsentForMerged": {
      document: documents.CONFIRM_CONSENT,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({
        input: {
          caseId: ids().case("case"),
          consentId: ids().consent("mum herself"),
          personId: ids().person("dad"),
          method: "WRITTEN",
          noticeVersion: "1",
          noticeLanguage: "en",
        },
      }),
      gives: ({ data }) => data.confirmConsentForMerged.consent.state,
    },
    "Mutation.unmergePeople": {
      document: documents.UNMERGE_PEOPLE,
      by: "worker",
      purpose: "SERVICE_DELIVERY",
      variables: () => ({
        input: {
          personReference: referenceOf("mum"),
          otherReference: referenceOf("dad"),
          reason: "Two people.",
        },
      }),
      gives: ({ data }) => data.unmergePeople.isMerged === false,
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
    "Query.systemClients": {
      document: documents.SYSTEM_CLIENTS,
      by: "school dpo",
      purpose: null,
      gives: ({ data }) => data.systemClients.items[0].name === "Timetable",
    },
    "Mutation.registerSystemClient": {
      document: documents.REGISTER_CLIENT,
      by: "school dpo",
      purpose: "AUDIT",
      variables: () => ({
        input: {
          name: "Our timetable",
          role: "EDUCATION_PRACTITIONER",
          purposes: [EARLY_HELP],
          keys: JSON.stringify({ keys: [{ ...PUBLIC_KEY, kid: "first" }] }),
        },
      }),
      gives: ({ data }) => data.registerSystemClient.keys[0].algorithm === "EdDSA",
    },
    "Mutation.addClientKeys": {
      document: documents.ADD_CLIENT_KEYS,
      by: "school dpo",
      purpose: "AUDIT",
      variables: () => ({
        id: detailId(ids(), CLIENT.live),
        keys: JSON.stringify({ keys: [{ ...PUBLIC_KEY, kid: "second" }] }),
      }),
      gives: ({ data }) => data.addClientKeys.keys.length === 2,
    },
    "Mutation.revokeSystemClient": {
      document: documents.REVOKE_CLIENT,
      by: "school dpo",
      purpose: "AUDIT",
      variables: () => ({ id: detailId(ids(), CLIENT.toRevoke) }),
      gives: ({ data }) => data.revokeSystemClient.revokedAt,
    },
    "Query.webhooks": {
      document: documents.WEBHOOKS,
      by: "school dpo",
      purpose: null,
      gives: ({ data }) => data.webhooks.items[0].deliveries[0].status === 500,
    },
    "Mutation.createWebhook": {
      document: documents.CREATE_WEBHOOK,
      by: "school dpo",
      purpose: "AUDIT",
      variables: () => ({
        input: {
          name: "Our register",
          url: "https://hooks.school.example/new",
          accountId: ids().account("register"),
          purpose: EARLY_HELP,
          kinds: ["CASE_SHARED"],
        },
      }),
      gives: ({ data }) => data.createWebhook.secret.startsWith("whsec_"),
    },
    "Mutation.testWebhook": {
      document: documents.TEST_WEBHOOK,
      by: "school dpo",
      purpose: "AUDIT",
      variables: () => ({ id: detailId(ids(), WEBHOOK.live) }),
      gives: ({ data }) => data.testWebhook.isLive,
    },
    "Mutation.replayDelivery": {
      document: documents.REPLAY_DELIVERY,
      by: "school dpo",
      purpose: "AUDIT",
      variables: () => ({ id: detailId(ids(), WEBHOOK.failed) }),
      gives: ({ data }) => data.replayDelivery.deliveries[0].state === "WAITING",
    },
    "Mutation.endWebhook": {
      document: documents.END_WEBHOOK,
      by: "school dpo",
      purpose: "AUDIT",
      variables: () => ({ id: detailId(ids(), WEBHOOK.toEnd) }),
      gives: ({ data }) => data.endWebhook.endedAt,
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
    "Query.caseRules": {
      document: documents.CASE_RULES,
      by: "manager",
      purpose: EARLY_HELP,
      variables: () => ({ caseId: ids().case("case") }),
      gives: ({ data }) => data.caseRules.exclusions[0].account.name === "aunt",
    },
    "Query.previewRule": {
      document: documents.PREVIEW_RULE,
      by: "manager",
      purpose: EARLY_HELP,
      variables: () => ({ input: { exclusion: exclusion() } }),
      gives: ({ data }) => data.previewRule.digest,
    },
    "Query.legalGateways": {
      document: documents.LEGAL_GATEWAYS,
      by: "worker",
      purpose: null,
      gives: ({ data }) => data.legalGateways[0].source,
    },
    "Query.accountsAt": {
      document: documents.ACCOUNTS_AT,
      by: "worker",
      purpose: null,
      variables: () => ({ agencyId: ids().agency("school") }),
      gives: ({ data }) => data.accountsAt[0].name,
    },
    "Mutation.recordSharingDecision": {
      document: documents.RECORD_SHARING_DECISION,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({
        expectedDiff: "not looked at",
        input: {
          ...ruleDates(),
          share: true,
          purpose: "SAFEGUARDING_ENQUIRY",
          gateway: "CA1989_S47",
          agencyIds: [ids().agency("police")],
          personIds: [ids().person("kim")],
          categories: ["HEALTH_MENTAL"],
          whyNecessary: "Kim may be at risk of significant harm.",
          whyProportionate: "Only what the enquiry needs.",
          familyTold: true,
        },
      }),
      gives: ({ data }) => data.recordSharingDecision.conflict && data.recordSharingDecision.diff.digest,
    },
    "Mutation.recordSeal": {
      document: documents.RECORD_SEAL,
      by: "manager",
      purpose: EARLY_HELP,
      variables: () => ({
        expectedDiff: "not looked at",
        input: {
          ...ruleDates(),
          categories: ["EDUCATION"],
          accountIds: [ids().account("manager")],
          existence: "ABSENT",
          emergency: false,
          reason: "A colleague is known to the family.",
        },
      }),
      gives: ({ data }) => data.recordSeal.conflict && data.recordSeal.diff.digest,
    },
    "Mutation.recordExclusion": {
      document: documents.RECORD_EXCLUSION,
      by: "manager",
      purpose: EARLY_HELP,
      variables: () => ({ expectedDiff: "not looked at", input: exclusion() }),
      gives: ({ data }) => data.recordExclusion.conflict && data.recordExclusion.diff.digest,
    },
    "Mutation.recordMarker": {
      document: documents.RECORD_MARKER,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({
        expectedDiff: "not looked at",
        input: {
          ...ruleDates(),
          protects: "LOCATION",
          personIds: [ids().person("kim")],
          accountIds: [],
          agencyIds: [ids().agency("council")],
          effect: "WITHHELD",
          emergency: true,
          reason: "Kim's address must not be known.",
        },
      }),
      gives: ({ data }) => data.recordMarker.conflict && data.recordMarker.diff.digest,
    },
    "Query.previewMove": {
      document: documents.PREVIEW_MOVE,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({ caseId: ids().case("case") }),
      gives: ({ data }) => data.previewMove.fromVersion,
    },
    "Mutation.moveAssessment": {
      document: documents.MOVE_ASSESSMENT,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({
        input: { caseId: ids().case("case"), assessmentId: ids().assessment("case"), toVersion: 1 },
      }),
      // There is no newer version to move to: that is what it says.
      gives: ({ data }) => data.moveAssessment.moved === false,
    },
    "Query.assessmentVersions": {
      document: documents.ASSESSMENT_VERSIONS,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({ caseId: ids().case("case") }),
      gives: ({ data }) => data.assessmentVersions.versions[0].number,
    },
    "Query.assessmentAsSigned": {
      document: documents.ASSESSMENT_AS_SIGNED,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({ caseId: ids().case("case"), number: 1 }),
      // It was signed before anybody had contributed.
      gives: ({ data }) => data.assessmentAsSigned.version.number,
    },
    "Query.compareAssessment": {
      document: documents.COMPARE_ASSESSMENT,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({ caseId: ids().case("case"), from: 1 }),
      gives: ({ data }) => data.compareAssessment.questions[0].changes[0].after,
    },
    "Query.assessmentDocument": {
      document: documents.ASSESSMENT_DOCUMENT,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({ caseId: ids().case("case") }),
      gives: ({ data }) => data.assessmentDocument.content.length > 10_000,
    },
    "Query.assessmentRegister": {
      document: documents.ASSESSMENT_REGISTER,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({ caseId: ids().case("case") }),
      gives: ({ data }) =>
        data.assessmentRegister.people.some(({ assessments }: any) => assessments[0].parts.length > 0),
    },
    "Query.consentDocument": {
      document: documents.CONSENT_DOCUMENT,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({ caseId: ids().case("case"), consentId: ids().consent("for kim") }),
      gives: ({ data }) => data.consentDocument.content.length > 10_000,
    },
    "Mutation.signAssessment": {
      document: documents.SIGN_ASSESSMENT,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({ input: signing() }),
      // What was seen is not what stands there: that is what it says.
      gives: ({ data }) => data.signAssessment.signed === false,
    },
    "Mutation.confirmContribution": {
      document: documents.CONFIRM_CONTRIBUTION,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({ input: signing() }),
      gives: ({ data }) => data.confirmContribution.signed === false,
    },
    "Mutation.endRule": {
      document: documents.END_RULE,
      by: "manager",
      purpose: EARLY_HELP,
      variables: () => ({
        expectedDiff: "not looked at",
        input: {
          caseId: ids().case("case"),
          ruleId: ids().exclusion("exclusion 1"),
          reason: "They are not related after all.",
        },
      }),
      gives: ({ data }) => data.endRule.conflict && data.endRule.diff.digest,
    },
    "Mutation.recordObjection": {
      document: documents.RECORD_OBJECTION,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({
        expectedDiff: "not looked at",
        input: {
          caseId: ids().case("case"),
          ruleId: detailId(ids(), REQUESTS.toObject),
          objection: "Mum would rather not.",
        },
      }),
      gives: ({ data }) => data.recordObjection.conflict && data.recordObjection.diff.digest,
    },
    "Mutation.reviewRule": {
      document: documents.REVIEW_RULE,
      by: "manager",
      purpose: EARLY_HELP,
      variables: () => ({
        expectedDiff: "not looked at",
        input: {
          caseId: ids().case("case"),
          ruleId: ids().exclusion("exclusion 1"),
          finding: "They are still related.",
          reviewOn: inDays(100),
        },
      }),
      gives: ({ data }) => data.reviewRule.conflict && data.reviewRule.diff.digest,
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
    "Mutation.recordAnswers": {
      document: documents.RECORD_ANSWERS,
      by: "teacher",
      purpose: EARLY_HELP,
      variables: () => ({
        input: {
          caseId: ids().case("case"),
          assessmentId: ids().assessment("case"),
          rows: [{ questionKey: "EDUCATION", value: "Kim dances.", subjectIds: [ids().person("kim")] }],
        },
      }),
      gives: ({ data }) => data.recordAnswers.rows[0].answer.value,
    },
    "Query.unfinishedAnswers": {
      document: documents.UNFINISHED_ANSWERS,
      by: "teacher",
      purpose: EARLY_HELP,
      variables: () => ({ caseId: ids().case("case") }),
      gives: ({ data }) => Array.isArray(data.unfinishedAnswers),
    },
    "Mutation.keepUnfinishedAnswer": {
      document: documents.KEEP_UNFINISHED,
      by: "teacher",
      purpose: EARLY_HELP,
      variables: () => ({
        input: {
          caseId: ids().case("case"),
          assessmentId: ids().assessment("case"),
          questionKey: "EDUCATION",
          value: "Kim sin",
          subjectIds: [],
          sitting: SITTING,
          step: 1,
        },
      }),
      gives: ({ data }) => data.keepUnfinishedAnswer.kept.value,
    },
    "Mutation.discardUnfinishedAnswer": {
      document: documents.DISCARD_UNFINISHED,
      by: "teacher",
      purpose: EARLY_HELP,
      variables: () => ({ input: { caseId: ids().case("case"), sitting: SITTING } }),
      gives: ({ data }) => typeof data.discardUnfinishedAnswer === "boolean",
    },
    "Mutation.recordEvent": {
      document: documents.RECORD_EVENT,
      by: "teacher",
      purpose: EARLY_HELP,
      variables: () => ({
        input: {
          caseId: ids().case("case"),
          occurredOn: "2026-10-01",
          title: "Kim moved up a set.",
          subjectIds: [ids().person("kim")],
          category: "EDUCATION",
        },
      }),
      gives: ({ data }) => data.recordEvent.event.title,
    },
    "Query.outcomeFramework": {
      document: documents.OUTCOME_FRAMEWORK,
      by: "teacher",
      purpose: null,
      gives: ({ data }) => data.outcomeFramework.indicators[0].text,
    },
    "Query.cohortReport": {
      document: documents.COHORT_REPORT,
      by: "commissioner",
      purpose: "STATISTICS",
      gives: ({ data }) => data.cohortReport.indicators[0].indicator.text,
    },
    "Query.statistic": {
      document: documents.STATISTIC,
      by: "commissioner",
      purpose: "STATISTICS",
      variables: () => ({ table: "NEED_BY_AREA" }),
      gives: ({ data }) => data.statistic.columns.length > 0,
    },
    "Query.teamOutcomes": {
      document: documents.TEAM_OUTCOMES,
      by: "manager",
      purpose: EARLY_HELP,
      gives: ({ data }) => data.teamOutcomes.indicators[0].indicator.text,
    },
    "Query.circumstances": {
      document: documents.CIRCUMSTANCES,
      by: "teacher",
      purpose: EARLY_HELP,
      variables: () => ({ caseId: ids().case("case") }),
      gives: ({ data }) => data.circumstances.items.some(({ words }: any) => words === "Kim Scenario-Hill"),
    },
    "Query.previewCircumstance": {
      document: documents.PREVIEW_CIRCUMSTANCE,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({
        input: {
          caseId: ids().case("case"),
          kind: "SCHOOL",
          from: "2026-10-01",
          words: "Hillcrest School",
          subjectIds: [ids().person("kim")],
        },
      }),
      gives: ({ data }) => data.previewCircumstance.isKnown,
    },
    "Mutation.takeBackCircumstance": {
      document: documents.TAKE_BACK_CIRCUMSTANCE,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({ input: { caseId: ids().case("case"), id: detailId(ids(), CHANGES.ofCouncil) } }),
      gives: ({ data }) => data.takeBackCircumstance.circumstance.takenBackAt,
    },
    "Mutation.tellCircumstance": {
      document: documents.TELL_CIRCUMSTANCE,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({
        input: {
          caseId: ids().case("case"),
          kind: "ADDRESS",
          from: "2026-10-01",
          words: "4 Hill Road",
          subjectIds: [ids().person("kim")],
        },
      }),
      gives: ({ data }) => data.tellCircumstance.circumstance.place,
    },
    "Mutation.receiveCircumstance": {
      document: documents.RECEIVE_CIRCUMSTANCE,
      by: "teacher",
      purpose: EARLY_HELP,
      variables: () => ({ input: { caseId: ids().case("case"), id: detailId(ids(), CHANGES.ofCouncil) } }),
      gives: ({ data }) => data.receiveCircumstance.circumstance.isReceived,
    },
    "Query.caseOutcomes": {
      document: documents.CASE_OUTCOMES,
      by: "teacher",
      purpose: EARLY_HELP,
      variables: () => ({ caseId: ids().case("case") }),
      gives: ({ data }) => data.caseOutcomes.recordable[0],
    },
    "Mutation.recordOutcome": {
      document: documents.RECORD_OUTCOME,
      by: "teacher",
      purpose: EARLY_HELP,
      variables: () => ({
        input: {
          caseId: ids().case("case"),
          indicatorKey: "education.attendance",
          subjectIds: [ids().person("kim")],
          kind: "FOLLOW_UP",
          measuredOn: "2026-10-01",
          value: 91,
        },
      }),
      gives: ({ data }) => data.recordOutcome.measure.value,
    },
    "Mutation.takeBackOutcome": {
      document: documents.TAKE_BACK_OUTCOME,
      by: "teacher",
      purpose: EARLY_HELP,
      variables: () => ({
        input: { caseId: ids().case("case"), id: detailId(ids(), MEASURES.ofSchool) },
      }),
      gives: ({ data }) => data.takeBackOutcome,
    },
    "Mutation.saveGoal": {
      document: documents.SAVE_GOAL,
      by: "teacher",
      purpose: EARLY_HELP,
      variables: () => ({
        input: { ...ofPlan(), words: "I want to like school again.", saidOn: "2026-10-01" },
      }),
      gives: ({ data }) => data.saveGoal.id,
    },
    "Mutation.saveAction": {
      document: documents.SAVE_ACTION,
      by: "teacher",
      purpose: EARLY_HELP,
      variables: () => ({
        input: { ...ofPlan(), title: "A quiet way in", dueOn: "2027-03-01", ownerId: ids().agency("school") },
      }),
      gives: ({ data }) => data.saveAction.id,
    },
    "Mutation.sayOfAction": {
      document: documents.SAY_OF_ACTION,
      by: "teacher",
      purpose: EARLY_HELP,
      variables: () => ({
        input: {
          caseId: ids().case("case"),
          actionId: detailId(ids(), PLAN.action),
          kind: "PROGRESS",
          status: "UNDER_WAY",
          text: "They meet on Mondays.",
        },
      }),
      gives: ({ data }) => data.sayOfAction.id,
    },
    "Mutation.saveMeeting": {
      document: documents.SAVE_MEETING,
      by: "teacher",
      purpose: EARLY_HELP,
      variables: () => ({
        input: {
          ...ofPlan(),
          kind: "REVIEW",
          heldOn: "2026-10-01",
          minutes: "All go on as agreed.",
          peopleThere: [ids().person("kim")],
          peopleAway: [],
          agenciesThere: [ids().agency("school")],
          agenciesAway: [],
        },
      }),
      gives: ({ data }) => data.saveMeeting.id,
    },
    "Mutation.saveChoice": {
      document: documents.SAVE_CHOICE,
      by: "teacher",
      purpose: EARLY_HELP,
      variables: () => ({
        input: {
          ...ofPlan(),
          question: "When to meet",
          offered: ["Before school", "After school"],
          offeredOn: "2026-10-01",
        },
      }),
      gives: ({ data }) => data.saveChoice.id,
    },
    "Mutation.saveLeadChoice": {
      document: documents.SAVE_LEAD_CHOICE,
      by: "teacher",
      purpose: EARLY_HELP,
      variables: () => ({
        input: {
          ...ofPlan(),
          kind: "LEAD_PROFESSIONAL",
          askedFor: "The teacher",
          askedOn: "2026-10-01",
          state: "WAITING",
        },
      }),
      gives: ({ data }) => data.saveLeadChoice.id,
    },
    "Mutation.takeBackOfPlan": {
      document: documents.TAKE_BACK_OF_PLAN,
      by: "teacher",
      purpose: EARLY_HELP,
      variables: () => ({
        input: {
          caseId: ids().case("case"),
          record: "MEETING",
          id: detailId(ids(), PLAN.meeting),
          expectedVersion: 1,
          isTakenBack: true,
        },
      }),
      gives: ({ data }) => data.takeBackOfPlan.id,
    },
    "Mutation.recordConsent": {
      document: documents.RECORD_CONSENT,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({
        input: consent(),
      }),
      gives: ({ data }) => data.recordConsent.consent.state,
    },
    "Query.consentNotices": {
      document: documents.CONSENT_NOTICES,
      by: "worker",
      purpose: null,
      gives: ({ data }) => data.consentNotices[0].title,
    },
    "Query.previewConsent": {
      document: documents.PREVIEW_CONSENT,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({ input: consent() }),
      gives: ({ data }) => data.previewConsent.digest,
    },
    "Query.previewWithdrawal": {
      document: documents.PREVIEW_WITHDRAWAL,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({ caseId: ids().case("case"), consentId: ids().consent("no to the police") }),
      gives: ({ data }) => data.previewWithdrawal.digest,
    },
    "Query.sharingMatrix": {
      document: documents.SHARING_MATRIX,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({ caseId: ids().case("case"), personId: ids().person("kim") }),
      gives: ({ data }) => data.sharingMatrix.rows[0].cells[0].state,
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
    "Query.lookAlert": {
      document: documents.LOOK_ALERT,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({ id: detailId(ids(), LOOKS.alert) }),
      gives: ({ data }) => data.lookAlert.reasons[0].code === "SAME_SURNAME",
    },
    "Query.lookWatch": {
      document: documents.LOOK_WATCH,
      by: "council dpo",
      purpose: "AUDIT",
      gives: ({ data }) => data.lookWatch.wellKnown.length + data.lookWatch.staff.length > 0,
    },
    "Query.namesPolicy": {
      document: documents.NAMES_POLICY,
      by: "council dpo",
      purpose: "AUDIT",
      gives: ({ data }) => data.namesPolicy.isTold === false,
    },
    "Mutation.setNamesPolicy": {
      document: documents.SET_NAMES_POLICY,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({ isTold: true }),
      gives: ({ data }) => data.setNamesPolicy.isTold,
    },
    "Mutation.recordViolenceAttendance": {
      document: documents.RECORD_VIOLENCE_ATTENDANCE,
      by: "doctor",
      purpose: EARLY_HELP,
      variables: () => ({
        input: { month: "2026-11", place: "High Street", weapon: "NONE", attackers: "ONE" },
      }),
      gives: ({ data }) => data.recordViolenceAttendance.id,
    },
    "Mutation.triageAlert": {
      document: documents.TRIAGE_ALERT,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({ input: { alertId: detailId(ids(), LOOKS.alert), step: "TAKEN_UP" } }),
      gives: ({ data }) => data.triageAlert.alert.step === "TAKEN_UP",
    },
    "Mutation.markWellKnown": {
      document: documents.MARK_WELL_KNOWN,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({ personReference: referenceOf("kim"), isWellKnown: true }),
      gives: ({ data }) => data.markWellKnown.wellKnown.length > 0,
    },
    "Mutation.recordStaffHome": {
      document: documents.RECORD_STAFF_HOME,
      by: "council dpo",
      purpose: "AUDIT",
      variables: () => ({
        input: {
          practitionerId: ids().practitioner("worker"),
          firstLine: "1 Mill Lane",
          postcode: "NS1 1AA",
        },
      }),
      gives: ({ data }) => data.recordStaffHome.staff.some((one: any) => one.homeRecordedAt),
    },
    "Query.accessRequests": {
      document: documents.ACCESS_REQUESTS,
      by: "teacher",
      purpose: EARLY_HELP,
      gives: ({ data }) => data.accessRequests.edges[0].node.reason,
    },
    "Query.accessRequest": {
      document: documents.ACCESS_REQUEST,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({ caseId: ids().case("case"), id: detailId(ids(), REQUESTS.toRead) }),
      gives: ({ data }) => data.accessRequest.reference,
    },
    "Query.home": {
      document: documents.HOME,
      by: "worker",
      purpose: EARLY_HELP,
      gives: ({ data }) => data.home.cases.edges[0].node.case.reference,
    },
    "Query.notifications": {
      document: documents.NOTIFICATIONS,
      by: "worker",
      purpose: EARLY_HELP,
      gives: ({ data }) => data.notifications.unread,
    },
    "Mutation.markNotifications": {
      document: documents.MARK_NOTIFICATIONS,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({
        input: {
          ids: [`CONSENT_EXPIRES.${ids().case("case")}.${detailId(ids(), REQUESTS.expiring)}`],
          read: true,
        },
      }),
      gives: ({ data }) => data.markNotifications,
    },
    "Query.notificationMail": {
      document: documents.NOTIFICATION_MAIL,
      by: "worker",
      purpose: null,
      gives: ({ data }) => data.notificationMail.isOn === false,
    },
    "Mutation.wishNotificationMail": {
      document: documents.WISH_NOTIFICATION_MAIL,
      by: "worker",
      purpose: null,
      variables: () => ({ isOn: false }),
      gives: ({ data }) => data.wishNotificationMail.isOn === false,
    },
    "Query.find": {
      document: documents.FIND,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({ words: "Kim" }),
      gives: ({ data }) => data.find.results[0].match.name,
    },
    "Query.whoWorksWith": {
      document: documents.WHO_WORKS_WITH,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({ personId: ids().person("kim") }),
      gives: ({ data }) => data.whoWorksWith.contacts[0].practitioner.name,
    },
    "Query.commitments": {
      document: documents.COMMITMENTS,
      by: "teacher",
      purpose: EARLY_HELP,
      gives: ({ data }) => data.commitments[0].action.title,
    },
    "Query.messages": {
      document: documents.MESSAGES,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({ caseId: ids().case("case") }),
      gives: ({ data }) => data.messages.items[0].words,
    },
    "Mutation.sendMessage": {
      document: documents.SEND_MESSAGE,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({
        input: {
          ...ofPlan(),
          words: "She is in the choir now.",
          toAgencyIds: [ids().agency("council")],
          toPractitionerIds: [],
        },
      }),
      gives: ({ data }) => data.sendMessage.message.words,
    },
    "Mutation.takeBackMessage": {
      document: documents.TAKE_BACK_MESSAGE,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({
        input: { caseId: ids().case("case"), id: detailId(ids(), MESSAGES.ofCouncil) },
      }),
      gives: ({ data, errors }) => errors.length === 0 && data.takeBackMessage.message === null,
    },
    "Query.ownRecord": {
      document: documents.OWN_RECORD,
      by: "mum",
      purpose: OWN,
      gives: ({ data }) => data.ownRecord.people[0].person.telephone,
    },
    "Query.ownAccessLog": {
      document: documents.OWN_ACCESS_LOG,
      by: "mum",
      purpose: OWN,
      gives: ({ data }) => data.ownAccessLog.pageInfo.hasNextPage === false,
    },
    "Query.previewOwnWithdrawal": {
      document: documents.PREVIEW_OWN_WITHDRAWAL,
      by: "mum",
      purpose: OWN,
      variables: () => ({ consentId: ids().consent("for kim") }),
      gives: ({ data }) => data.previewOwnWithdrawal.lines[0].agency,
    },
    "Query.ownPassports": {
      document: documents.OWN_PASSPORTS,
      by: "mum",
      purpose: OWN,
      gives: ({ data }) => data.ownPassports.passports[0].label,
    },
    "Mutation.withdrawOwnConsent": {
      document: documents.WITHDRAW_OWN_CONSENT,
      by: "mum",
      purpose: OWN,
      variables: () => ({ consentId: detailId(ids(), FAMILY.consent) }),
      gives: ({ data }) => data.withdrawOwnConsent.consent.state === "WITHDRAWN",
    },
    "Mutation.stateBesideAnswer": {
      document: documents.STATE_BESIDE_ANSWER,
      by: "mum",
      purpose: OWN,
      variables: () => ({
        input: { answerId: ids().value("kim.EDUCATION"), text: "She reads to me." },
      }),
      gives: ({ data }) => data.stateBesideAnswer.answer.answer.statements[1].text,
    },
    "Mutation.stateBeside": {
      document: documents.STATE_BESIDE,
      by: "mum",
      purpose: OWN,
      variables: () => ({
        input: { kind: "ANSWER", item: ids().value("kim.EDUCATION"), words: "She reads to me." },
      }),
      gives: ({ data }) => data.stateBeside.id,
    },
    "Mutation.issuePassport": {
      document: documents.ISSUE_PASSPORT,
      by: "mum",
      purpose: OWN,
      variables: () => ({
        input: {
          label: "For the youth club",
          personIds: [ids().person("mum")],
          categories: ["IDENTITY"],
          days: 7,
          linkHash: createHash("sha256").update(ids().case("case")).digest("hex"),
          pinHash: "a".repeat(64),
        },
      }),
      gives: ({ data }) => data.issuePassport.passports.length > 1,
    },
    "Mutation.revokePassport": {
      document: documents.REVOKE_PASSPORT,
      by: "mum",
      purpose: OWN,
      variables: () => ({ passportId: detailId(ids(), FAMILY.passport) }),
      gives: ({ data }) =>
        data.revokePassport.passports.find(({ state }: { state: string }) => state === "REVOKED").label,
    },
    "Query.savedViews": {
      document: documents.SAVED_VIEWS,
      by: "worker",
      purpose: null,
      gives: ({ data }) => data.savedViews[0].name,
    },
    "Mutation.lookAtCase": {
      document: documents.LOOK_AT_CASE,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({ caseId: ids().case("case") }),
      gives: ({ data }) => data.lookAtCase,
    },
    "Mutation.saveView": {
      document: documents.SAVE_VIEW,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({ input: { name: "Band 3", choice: "band=3" } }),
      gives: ({ data }) => data.saveView.views.find(({ name }: { name: string }) => name === "Band 3").choice,
    },
    "Mutation.renameView": {
      document: documents.RENAME_VIEW,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({ input: { id: detailId(ids(), VIEWS.toRename), name: "Overdue" } }),
      gives: ({ data }) => data.renameView.views.some(({ name }: { name: string }) => name === "Overdue"),
    },
    "Mutation.deleteView": {
      document: documents.DELETE_VIEW,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({ id: detailId(ids(), VIEWS.toDelete) }),
      gives: ({ data }) => data.deleteView.id,
    },
    "Mutation.restoreView": {
      document: documents.RESTORE_VIEW,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({ id: detailId(ids(), VIEWS.deleted) }),
      gives: ({ data }) => data.restoreView.views.some(({ name }: { name: string }) => name === "Deleted"),
    },
    "Query.tasks": {
      document: documents.TASKS,
      by: "worker",
      purpose: EARLY_HELP,
      gives: ({ data }) => data.tasks.items[0].sentence,
    },
    "Mutation.askForAccess": {
      document: documents.ASK_FOR_ACCESS,
      by: "teacher",
      purpose: EARLY_HELP,
      variables: () => ({
        input: {
          caseId: ids().case("case"),
          personId: ids().person("mum"),
          category: "FINANCE",
          reason: "To help with the school's breakfast club.",
        },
      }),
      gives: ({ data }) => data.askForAccess.request.state === "WAITING",
    },
    "Mutation.cancelAccessRequest": {
      document: documents.CANCEL_ACCESS_REQUEST,
      by: "teacher",
      purpose: EARLY_HELP,
      variables: () => ({
        input: { caseId: ids().case("case"), requestId: detailId(ids(), REQUESTS.toCancel) },
      }),
      gives: ({ data }) => data.cancelAccessRequest.request.state === "CANCELLED",
    },
    "Mutation.answerAccessRequest": {
      document: documents.ANSWER_ACCESS_REQUEST,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({
        input: {
          caseId: ids().case("case"),
          requestId: detailId(ids(), REQUESTS.toAnswer),
          answer: "DECLINED",
          declineReason: "SAY_MORE",
        },
      }),
      gives: ({ data }) => data.answerAccessRequest.request.state === "DECLINED",
    },
    "Mutation.completeTask": {
      document: documents.COMPLETE_TASK,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({
        input: {
          caseId: ids().case("case"),
          taskId: `CONSENT_EXPIRES.${ids().case("case")}.${detailId(ids(), REQUESTS.expiring)}`,
          note: "Mum does not wish to go on.",
        },
      }),
      gives: ({ data }) => data.completeTask.id,
    },
    "Mutation.answerObjection": {
      document: documents.ANSWER_OBJECTION,
      by: "worker",
      purpose: EARLY_HELP,
      variables: () => ({
        input: {
          caseId: ids().case("case"),
          taskId: `OBJECTION.${ids().case("case")}.${detailId(ids(), REQUESTS.objected)}`,
          upheld: true,
          noLonger: ["FINANCE"],
          reason: "His debts have no bearing on the course.",
        },
      }),
      gives: ({ data }) => data.answerObjection.id,
    },
  };
}

const INPUT = { reasonCode: "RISK_TO_LIFE", reason: "A child is said to be alone at home." };

/** A day in London, so many days from now. */
export const inDays = (days: number) => addDays(londonDay(Date.now() * 1000), days);
