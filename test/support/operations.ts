import { permissions } from "../../server/access/permissions.js";
import * as documents from "./documents.js";
import type { Answer } from "./house.js";
import { EARLY_HELP } from "./northshire.js";
import type { Scenario } from "./scenario.js";

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
  };
}
