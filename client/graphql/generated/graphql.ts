/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Category =
  | 'IDENTITY'
  | 'CONTACT'
  | 'HOUSEHOLD'
  | 'AGENCY_INVOLVEMENT'
  | 'EDUCATION'
  | 'EMPLOYMENT'
  | 'HOUSING'
  | 'FINANCE'
  | 'PARENTING'
  | 'DEVELOPMENT'
  | 'SOCIAL_NETWORK'
  | 'CHILD_VOICE'
  | 'PRACTITIONER_OPINION'
  | 'HEALTH_PHYSICAL'
  | 'HEALTH_MENTAL'
  | 'SEXUAL_HEALTH'
  | 'SUBSTANCE_USE'
  | 'DISABILITY'
  | 'ETHNICITY_RELIGION'
  | 'IMMIGRATION'
  | 'DOMESTIC_ABUSE'
  | 'OFFENCE'
  | 'SAFEGUARDING'
  | 'SAFE_ADDRESS'
  | 'ADOPTION'
  | 'CONFIDENTIAL_SOURCE';

export type Purpose =
  | 'EARLY_HELP'
  | 'SERVICE_DELIVERY'
  | 'EVALUATION'
  | 'SAFEGUARDING_ENQUIRY'
  | 'STATUTORY_ASSESSMENT'
  | 'STATUTORY_GATEWAY'
  | 'EMERGENCY'
  | 'STATISTICS'
  | 'AUDIT'
  | 'SUBJECT_ACCESS'
  | 'LIFE_PASSPORT';

export type Route =
  | 'ASK_LEAD'
  | 'REQUEST_CONSENT'
  | 'REQUEST_DECISION'
  | 'EMERGENCY_ACCESS'
  | 'SIGN_IN_STRONGER';

export type ReasonCode =
  | 'ROLE'
  | 'STEP_UP'
  | 'NO_AGREEMENT'
  | 'CONSENT_NOT_ASKED'
  | 'CONSENT_OTHER_PURPOSE'
  | 'CONSENT_OTHER_AGENCY'
  | 'CONSENT_OTHER_CATEGORY'
  | 'CONSENT_PARTIAL'
  | 'CONSENT_EXPIRED'
  | 'CONSENT_LAPSED'
  | 'CONSENT_WITHDRAWN'
  | 'CONSENT_REFUSED'
  | 'CONSENT_DISPUTED'
  | 'NO_BASIS'
  | 'SEALED'
  | 'PROTECTED';

export type AccountKind =
  | 'PRACTITIONER'
  | 'SYSTEM'
  | 'FAMILY'
  | 'DPO'
  | 'COMMISSIONER';

export type WorklistFilter = {
  status?: Array<CaseStatus> | null | undefined;
  needBand?: Array<number> | null | undefined;
  role?: WorklistRole | null | undefined;
};

export type WorklistRole =
  | 'LEAD'
  | 'MEMBER';

export type WorklistSort =
  | 'NEWEST'
  | 'OPENED_ON'
  | 'NEED_BAND'
  | 'FAMILY_NAME';

export type CaseStatus =
  | 'REFERRED'
  | 'OPEN'
  | 'STEPPED_UP'
  | 'STEPPED_DOWN'
  | 'CLOSED';

export type PersonRole =
  | 'CHILD'
  | 'PARENT'
  | 'CARER'
  | 'SIBLING'
  | 'PARTNER'
  | 'GRANDPARENT'
  | 'OTHER';

export type Sex =
  | 'FEMALE'
  | 'MALE'
  | 'NOT_KNOWN';

export type RelationshipKind =
  | 'PARENT_OF'
  | 'PARTNER_OF'
  | 'FORMER_PARTNER_OF'
  | 'SIBLING_OF'
  | 'GRANDPARENT_OF'
  | 'CARER_OF'
  | 'OTHER';

export type InvolvementKind =
  | 'LEAD'
  | 'MEMBER'
  | 'REFERRAL';

export type AnswerKind =
  | 'FACT'
  | 'JUDGEMENT'
  | 'OWN_WORDS';

export type ActionStatus =
  | 'PLANNED'
  | 'UNDER_WAY'
  | 'DONE'
  | 'NOT_DELIVERED'
  | 'CANCELLED';

export type ConsentAuthority =
  | 'SELF'
  | 'PARENTAL_RESPONSIBILITY'
  | 'CARE_ORDER'
  | 'ATTORNEY'
  | 'DEPUTY'
  | 'BEST_INTERESTS';

export type ConsentMethod =
  | 'WRITTEN'
  | 'VERBAL';

export type ConsentState =
  | 'IN_FORCE'
  | 'NOT_YET'
  | 'EXPIRED'
  | 'WITHDRAWN'
  | 'SUPERSEDED'
  | 'LAPSED';

export type RecordAnswerInput = {
  caseId: string | number;
  assessmentId: string | number;
  questionKey: string;
  answerId?: string | number | null | undefined;
  expectedVersion?: number | null | undefined;
  value: string;
  subjectIds: Array<string | number>;
  saidById?: string | number | null | undefined;
  category?: Category | null | undefined;
};

export type ProvisionInput = {
  permit: boolean;
  agencyIds: Array<string | number>;
  agencyTypes: Array<string>;
  categories: Array<Category>;
  purposes: Array<Purpose>;
  from: string;
  until?: string | null | undefined;
};

export type RecordConsentInput = {
  caseId: string | number;
  personId: string | number;
  giverPersonId?: string | number | null | undefined;
  authority: ConsentAuthority;
  authorityEvidence?: string | null | undefined;
  capacityNote?: string | null | undefined;
  method: ConsentMethod;
  witness?: string | null | undefined;
  noticeVersion: string;
  noticeLanguage: string;
  interpreter?: string | null | undefined;
  supersedes?: Array<string | number> | null | undefined;
  provisions: Array<ProvisionInput>;
};

export type WithdrawConsentInput = {
  caseId: string | number;
  consentId: string | number;
  how: string;
};

export type AccessLogFilter = {
  caseReference?: string | null | undefined;
  personReference?: string | null | undefined;
  from?: string | null | undefined;
  until?: string | null | undefined;
};

export type AnswerConflictViewFragment = { theirs: string | null, theirVersion: number, theirWrittenAt: string | null, theirAuthor: { name: string } | null } & { ' $fragmentName'?: 'AnswerConflictViewFragment' };

export type RecordAnswerMutationVariables = Exact<{
  input: RecordAnswerInput;
}>;


export type RecordAnswerMutation = { recordAnswer: { answer: { id: string, version: number } | null, conflict: { ' $fragmentRefs'?: { 'AnswerConflictViewFragment': AnswerConflictViewFragment } } | null } };

export type AnswerItemFragment = { id: string, version: number, value: string | null, category: Category, draft: boolean, viewerCanEdit: boolean, writtenAt: string | null, saidBy: { id: string, name: string | null } | null, about: Array<{ id: string, name: string | null }>, agency: { name: string }, author: { name: string } | null, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } & { ' $fragmentName'?: 'AnswerItemFragment' };

export type AssessmentViewFragment = { id: string, viewerCan: { recordAnswer: boolean }, family: { members: Array<{ person: { id: string, name: string | null } }> }, assessment: { id: string, templateName: string, startedOn: string | null, signedAt: string | null, domains: Array<{ key: string, name: string, elements: Array<{ key: string, name: string, questions: Array<(
          { key: string }
          & { ' $fragmentRefs'?: { 'QuestionBlockFragment': QuestionBlockFragment } }
        )> }> }>, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } | null } & { ' $fragmentName'?: 'AssessmentViewFragment' };

export type QuestionBlockFragment = { key: string, text: string, kind: AnswerKind, category: Category, answers: Array<(
    { id: string }
    & { ' $fragmentRefs'?: { 'AnswerItemFragment': AnswerItemFragment } }
  )>, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } & { ' $fragmentName'?: 'QuestionBlockFragment' };

export type AccessLogEntryFragment = { id: string, at: string, actor: string, purpose: Purpose | null, operation: string, outcome: string, agency: { name: string } | null, subjects: Array<{ personReference: string | null, caseReference: string | null, bases: Array<string>, shown: Array<{ category: Category, fields: Array<string>, codes: Array<ReasonCode> }>, withheld: Array<{ category: Category, fields: Array<string>, codes: Array<ReasonCode> }> }> } & { ' $fragmentName'?: 'AccessLogEntryFragment' };

export type CaseHeadingFragment = { reference: string, familyName: string | null, status: CaseStatus | null, openedOn: string | null, closedOn: string | null, needBand: number | null, lead: { practitioner: { name: string } | null, agency: { name: string } } | null, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } & { ' $fragmentName'?: 'CaseHeadingFragment' };

export type ChronologyTimelineFragment = { edges: Array<{ node: { id: string, occurredOn: string | null, title: string | null, detail: string | null, place: string | null, category: Category, agency: { name: string }, about: Array<{ id: string, name: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } & { ' $fragmentName'?: 'ChronologyTimelineFragment' };

export type ConsentListFragment = { id: string, viewerCan: { recordConsent: boolean }, consents: { items: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'ConsentPartsFragment': ConsentPartsFragment } }
    )>, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } } & { ' $fragmentName'?: 'ConsentListFragment' };

export type WithdrawConsentMutationVariables = Exact<{
  input: WithdrawConsentInput;
}>;


export type WithdrawConsentMutation = { withdrawConsent: { consent: { id: string, state: ConsentState } } };

export type ConsentPartsFragment = { id: string, state: ConsentState, authority: ConsentAuthority, givenAt: string, method: ConsentMethod, witness: string | null, noticeVersion: string, noticeLanguage: string, interpreter: string | null, withdrawnAt: string | null, viewerCanWithdraw: boolean, about: { id: string, name: string | null }, givenBy: { id: string, name: string | null } | null, givenByAgency: { name: string } | null, provisions: Array<{ permit: boolean, agencyTypes: Array<string>, categories: Array<Category>, purposes: Array<Purpose>, from: string, until: string | null, agencies: Array<{ id: string, name: string }> }> } & { ' $fragmentName'?: 'ConsentPartsFragment' };

export type FamilyOverviewFragment = (
  { members: Array<{ role: PersonRole | null, person: (
      { id: string, name: string | null, sex: Sex | null }
      & { ' $fragmentRefs'?: { 'PersonCardFragment': PersonCardFragment } }
    ) }>, relationships: Array<{ from: string, to: string, kind: RelationshipKind }>, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> }
  & { ' $fragmentRefs'?: { 'FamilyTreeFragment': FamilyTreeFragment } }
) & { ' $fragmentName'?: 'FamilyOverviewFragment' };

export type FamilyTreeFragment = { members: Array<{ role: PersonRole | null, person: { id: string, name: string | null, bornOn: string | null, expectedOn: string | null, diedOn: string | null, sex: Sex | null } }>, relationships: Array<{ from: string, to: string, kind: RelationshipKind }> } & { ' $fragmentName'?: 'FamilyTreeFragment' };

export type PersonCardFragment = { id: string, reference: string, name: string | null, otherNames: Array<string> | null, bornOn: string | null, expectedOn: string | null, diedOn: string | null, sex: Sex | null, telephone: string | null, email: string | null, generalPractice: string | null, ethnicity: string | null, religion: string | null, language: string | null, disability: string | null, immigrationStatus: string | null, employment: string | null, address: { lines: string, postcode: string | null, since: string } | null, school: { name: string, yearGroup: string | null } | null, identifiers: Array<{ kind: string, value: string }> | null, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } & { ' $fragmentName'?: 'PersonCardFragment' };

export type PlanTableFragment = { edges: Array<{ node: { id: string, title: string | null, dueOn: string | null, status: ActionStatus | null, outcome: string | null, owner: { name: string } | null, about: Array<{ id: string, name: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } & { ' $fragmentName'?: 'PlanTableFragment' };

export type SessionQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionQuery = { me: { displayName: string, kind: AccountKind, jobTitle: string | null, demonstration: boolean, agency: { id: string, name: string } | null, purposes: Array<{ code: Purpose, mode: string, sentence: string }> } };

export type AgenciesListFragment = { id: string, name: string, typeName: string } & { ' $fragmentName'?: 'AgenciesListFragment' };

export type TeamTableFragment = { edges: Array<{ node: { id: string, kind: InvolvementKind, role: string | null, since: string, practitioner: { name: string, jobTitle: string, workPhone: string | null, workEmail: string | null } | null, agency: { name: string, typeName: string } } }>, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } & { ' $fragmentName'?: 'TeamTableFragment' };

export type WithheldNotesFragment = { field: string, category: Category, code: ReasonCode, text: string, routes: Array<Route>, decisionId: string } & { ' $fragmentName'?: 'WithheldNotesFragment' };

export type WorklistRowFragment = { id: string, reference: string, familyName: string | null, status: CaseStatus | null, openedOn: string | null, needBand: number | null, lead: { practitioner: { name: string } | null, agency: { name: string } } | null, withheld: Array<{ field: string }> } & { ' $fragmentName'?: 'WorklistRowFragment' };

export type AccessLogQueryVariables = Exact<{
  filter: AccessLogFilter;
  after?: string | null | undefined;
}>;


export type AccessLogQuery = { accessLog: { edges: Array<{ node: (
        { id: string }
        & { ' $fragmentRefs'?: { 'AccessLogEntryFragment': AccessLogEntryFragment } }
      ) }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CasePageQueryVariables = Exact<{
  id: string | number;
  actionsAfter?: string | null | undefined;
  eventsAfter?: string | null | undefined;
}>;


export type CasePageQuery = { case: (
    { id: string, family: { ' $fragmentRefs'?: { 'FamilyOverviewFragment': FamilyOverviewFragment } }, agencies: Array<{ ' $fragmentRefs'?: { 'AgenciesListFragment': AgenciesListFragment } }>, team: { ' $fragmentRefs'?: { 'TeamTableFragment': TeamTableFragment } }, actions: { ' $fragmentRefs'?: { 'PlanTableFragment': PlanTableFragment } }, chronology: { ' $fragmentRefs'?: { 'ChronologyTimelineFragment': ChronologyTimelineFragment } } }
    & { ' $fragmentRefs'?: { 'CaseHeadingFragment': CaseHeadingFragment;'AssessmentViewFragment': AssessmentViewFragment;'ConsentListFragment': ConsentListFragment } }
  ) | null };

export type RecordConsentPageQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordConsentPageQuery = { case: { id: string, reference: string, familyName: string | null, viewerCan: { recordConsent: boolean }, family: { members: Array<{ person: { id: string, name: string | null } }> }, consents: { items: Array<{ id: string, state: ConsentState, givenAt: string, about: { id: string, name: string | null } }> } } | null, partnership: { id: string, agencies: Array<{ id: string, name: string, typeName: string }> } };

export type RecordConsentMutationVariables = Exact<{
  input: RecordConsentInput;
}>;


export type RecordConsentMutation = { recordConsent: { consent: { id: string } } };

export type WithdrawConsentPageQueryVariables = Exact<{
  id: string | number;
}>;


export type WithdrawConsentPageQuery = { case: { id: string, reference: string, familyName: string | null, consents: { items: Array<(
        { id: string, viewerCanWithdraw: boolean }
        & { ' $fragmentRefs'?: { 'ConsentPartsFragment': ConsentPartsFragment } }
      )> } } | null };

export type WorklistQueryVariables = Exact<{
  filter?: WorklistFilter | null | undefined;
  sort?: WorklistSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WorklistQuery = { worklist: { edges: Array<{ node: (
        { id: string }
        & { ' $fragmentRefs'?: { 'WorklistRowFragment': WorklistRowFragment } }
      ) }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export const AnswerConflictViewFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AnswerConflictView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirVersion"}},{"kind":"Field","name":{"kind":"Name","value":"theirWrittenAt"}},{"kind":"Field","name":{"kind":"Name","value":"theirAuthor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<AnswerConflictViewFragment, unknown>;
export const WithheldNotesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}}]} as unknown as DocumentNode<WithheldNotesFragment, unknown>;
export const AnswerItemFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AnswerItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Answer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"draft"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanEdit"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"saidBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}}]} as unknown as DocumentNode<AnswerItemFragment, unknown>;
export const QuestionBlockFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QuestionBlock"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Question"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AnswerItem"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AnswerItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Answer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"draft"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanEdit"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"saidBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}}]} as unknown as DocumentNode<QuestionBlockFragment, unknown>;
export const AssessmentViewFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AssessmentView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordAnswer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"assessment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"templateName"}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"signedAt"}},{"kind":"Field","name":{"kind":"Name","value":"domains"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"elements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"questions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"QuestionBlock"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AnswerItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Answer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"draft"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanEdit"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"saidBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QuestionBlock"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Question"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AnswerItem"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}}]} as unknown as DocumentNode<AssessmentViewFragment, unknown>;
export const AccessLogEntryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccessLogEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subjects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personReference"}},{"kind":"Field","name":{"kind":"Name","value":"caseReference"}},{"kind":"Field","name":{"kind":"Name","value":"bases"}},{"kind":"Field","name":{"kind":"Name","value":"shown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"codes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"codes"}}]}}]}}]}}]} as unknown as DocumentNode<AccessLogEntryFragment, unknown>;
export const CaseHeadingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseHeading"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"needBand"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"practitioner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}}]} as unknown as DocumentNode<CaseHeadingFragment, unknown>;
export const ChronologyTimelineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChronologyTimeline"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChronologyConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"occurredOn"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}}]} as unknown as DocumentNode<ChronologyTimelineFragment, unknown>;
export const ConsentPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenByAgency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"authority"}},{"kind":"Field","name":{"kind":"Name","value":"givenAt"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"witness"}},{"kind":"Field","name":{"kind":"Name","value":"noticeVersion"}},{"kind":"Field","name":{"kind":"Name","value":"noticeLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"interpreter"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanWithdraw"}},{"kind":"Field","name":{"kind":"Name","value":"provisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permit"}},{"kind":"Field","name":{"kind":"Name","value":"agencies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agencyTypes"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]} as unknown as DocumentNode<ConsentPartsFragment, unknown>;
export const ConsentListFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordConsent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenByAgency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"authority"}},{"kind":"Field","name":{"kind":"Name","value":"givenAt"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"witness"}},{"kind":"Field","name":{"kind":"Name","value":"noticeVersion"}},{"kind":"Field","name":{"kind":"Name","value":"noticeLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"interpreter"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanWithdraw"}},{"kind":"Field","name":{"kind":"Name","value":"provisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permit"}},{"kind":"Field","name":{"kind":"Name","value":"agencies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agencyTypes"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}}]} as unknown as DocumentNode<ConsentListFragment, unknown>;
export const FamilyTreeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FamilyTree"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Family"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"expectedOn"}},{"kind":"Field","name":{"kind":"Name","value":"diedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]} as unknown as DocumentNode<FamilyTreeFragment, unknown>;
export const PersonCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"otherNames"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"expectedOn"}},{"kind":"Field","name":{"kind":"Name","value":"diedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"telephone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lines"}},{"kind":"Field","name":{"kind":"Name","value":"postcode"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"school"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"yearGroup"}}]}},{"kind":"Field","name":{"kind":"Name","value":"generalPractice"}},{"kind":"Field","name":{"kind":"Name","value":"identifiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ethnicity"}},{"kind":"Field","name":{"kind":"Name","value":"religion"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"disability"}},{"kind":"Field","name":{"kind":"Name","value":"immigrationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"employment"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}}]} as unknown as DocumentNode<PersonCardFragment, unknown>;
export const FamilyOverviewFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FamilyOverview"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Family"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FamilyTree"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonCard"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FamilyTree"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Family"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"expectedOn"}},{"kind":"Field","name":{"kind":"Name","value":"diedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"otherNames"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"expectedOn"}},{"kind":"Field","name":{"kind":"Name","value":"diedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"telephone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lines"}},{"kind":"Field","name":{"kind":"Name","value":"postcode"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"school"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"yearGroup"}}]}},{"kind":"Field","name":{"kind":"Name","value":"generalPractice"}},{"kind":"Field","name":{"kind":"Name","value":"identifiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ethnicity"}},{"kind":"Field","name":{"kind":"Name","value":"religion"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"disability"}},{"kind":"Field","name":{"kind":"Name","value":"immigrationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"employment"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}}]} as unknown as DocumentNode<FamilyOverviewFragment, unknown>;
export const PlanTableFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanTable"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanActionConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}}]} as unknown as DocumentNode<PlanTableFragment, unknown>;
export const AgenciesListFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgenciesList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Agency"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"typeName"}}]}}]} as unknown as DocumentNode<AgenciesListFragment, unknown>;
export const TeamTableFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TeamTable"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TeamConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"practitioner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"workPhone"}},{"kind":"Field","name":{"kind":"Name","value":"workEmail"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"typeName"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}}]} as unknown as DocumentNode<TeamTableFragment, unknown>;
export const WorklistRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WorklistRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"needBand"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"practitioner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]} as unknown as DocumentNode<WorklistRowFragment, unknown>;
export const RecordAnswerDocument = {"kind":"Document","definitions":[],"documentId":"04dec3b53f9d7e4cba9764320150a65a585916461cafe3fa381814fe0f5db53c"} as unknown as DocumentNode<RecordAnswerMutation, RecordAnswerMutationVariables>;
export const WithdrawConsentDocument = {"kind":"Document","definitions":[],"documentId":"56752bfd62af0b5b2557dca83d887385d37face1062da40cc0484420358b8902"} as unknown as DocumentNode<WithdrawConsentMutation, WithdrawConsentMutationVariables>;
export const SessionDocument = {"kind":"Document","definitions":[],"documentId":"f2537494938a9ac9b636e412823e070778679cd34be5b4c0dc88124284f94acb"} as unknown as DocumentNode<SessionQuery, SessionQueryVariables>;
export const AccessLogDocument = {"kind":"Document","definitions":[],"documentId":"da15a6e1d1f2a37630a53bfa88d734050a815ca9a3a6e5eef449fb08bf2bfbd6"} as unknown as DocumentNode<AccessLogQuery, AccessLogQueryVariables>;
export const CasePageDocument = {"kind":"Document","definitions":[],"documentId":"964085421e301d91e3280daad8022ba171efaeea7b326a040646e139f0a3c2f0"} as unknown as DocumentNode<CasePageQuery, CasePageQueryVariables>;
export const RecordConsentPageDocument = {"kind":"Document","definitions":[],"documentId":"33c983607e329da344c83707a455e971c1dc13147e0634426b7d5e01ef0908d0"} as unknown as DocumentNode<RecordConsentPageQuery, RecordConsentPageQueryVariables>;
export const RecordConsentDocument = {"kind":"Document","definitions":[],"documentId":"7018574dc1945e70a6aa70291f299ff707a58d9b9c3fc64d6aa55f7a711f685f"} as unknown as DocumentNode<RecordConsentMutation, RecordConsentMutationVariables>;
export const WithdrawConsentPageDocument = {"kind":"Document","definitions":[],"documentId":"ca5bf52322972b6b9c43b3ebb655c257faf493ae093a8ef6d869786a7e56d409"} as unknown as DocumentNode<WithdrawConsentPageQuery, WithdrawConsentPageQueryVariables>;
export const WorklistDocument = {"kind":"Document","definitions":[],"documentId":"f02dcbc457c3193d56098193944f31f03ab700e448bcfda3d22c9ddf610d6451"} as unknown as DocumentNode<WorklistQuery, WorklistQueryVariables>;