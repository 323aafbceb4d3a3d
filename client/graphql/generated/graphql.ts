/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How an agreement stands today. */
export type AgreementState =
  /** Proposed: it counts once every party has signed. */
  | 'PROPOSED'
  /** A party declined to sign it. */
  | 'DECLINED'
  /** The party that proposed it took it back. */
  | 'WITHDRAWN'
  /** Signed by all; its first day is still to come. */
  | 'NOT_YET'
  /** It counts. */
  | 'IN_FORCE'
  /** Its last day has passed. */
  | 'EXPIRED'
  /** A party suspended it: it does not count until all parties have signed that it is resumed. */
  | 'SUSPENDED'
  /** A party ended it. */
  | 'ENDED'
  /** A later agreement took its place. */
  | 'SUPERSEDED';

/** Why somebody asks. */
export type Purpose =
  /** To give this family early help. */
  | 'EARLY_HELP'
  /** To deliver a service to this family. */
  | 'SERVICE_DELIVERY'
  /** To learn how well the help worked. */
  | 'EVALUATION'
  /** To enquire whether a child is at risk of harm. */
  | 'SAFEGUARDING_ENQUIRY'
  /** To make an assessment that the law asks for. */
  | 'STATUTORY_ASSESSMENT'
  /** To receive the few facts that a law lets through. */
  | 'STATUTORY_GATEWAY'
  /** To protect somebody in an emergency. */
  | 'EMERGENCY'
  /** To count, without looking at anybody's record. */
  | 'STATISTICS'
  /** To check who saw what, and why. */
  | 'AUDIT'
  /** To see what is held about me. */
  | 'SUBJECT_ACCESS'
  /** To read what a person chose to show me. */
  | 'LIFE_PASSPORT';

/** What kind of data a value is. */
export type Category =
  /** Names, dates of birth and record numbers. */
  | 'IDENTITY'
  /** Addresses, telephone numbers and e-mail addresses. */
  | 'CONTACT'
  /** Who lives with whom and how they are related. */
  | 'HOUSEHOLD'
  /** Which agencies are working with the family. */
  | 'AGENCY_INVOLVEMENT'
  /** School, attendance and learning. */
  | 'EDUCATION'
  /** Work and training. */
  | 'EMPLOYMENT'
  /** The home and the tenancy. */
  | 'HOUSING'
  /** Money, benefits and debts. */
  | 'FINANCE'
  /** How parents and carers look after their children. */
  | 'PARENTING'
  /** How a child is growing and developing. */
  | 'DEVELOPMENT'
  /** Friends, wider family and community. */
  | 'SOCIAL_NETWORK'
  /** What the child says, in the child's own words. */
  | 'CHILD_VOICE'
  /** What practitioners think. */
  | 'PRACTITIONER_OPINION'
  /** Physical health. */
  | 'HEALTH_PHYSICAL'
  /** Mental health. */
  | 'HEALTH_MENTAL'
  /** Sexual health. */
  | 'SEXUAL_HEALTH'
  /** Drugs and alcohol. */
  | 'SUBSTANCE_USE'
  /** Disability and special educational needs. */
  | 'DISABILITY'
  /** Ethnicity, language and religion. */
  | 'ETHNICITY_RELIGION'
  /** Immigration status. */
  | 'IMMIGRATION'
  /** Domestic abuse. */
  | 'DOMESTIC_ABUSE'
  /** Offences and contact with the justice system. */
  | 'OFFENCE'
  /** Safeguarding concerns. */
  | 'SAFEGUARDING'
  /** An address that must be kept secret. */
  | 'SAFE_ADDRESS'
  /** Adoption history. */
  | 'ADOPTION'
  /** Who told us, where that must be kept secret. */
  | 'CONFIDENTIAL_SOURCE';

/** What an agency did with an agreement. */
export type AgreementAct =
  /** Signed it. */
  | 'SIGNED'
  /** Declined to sign it. */
  | 'DECLINED'
  /** Took its own proposal back. */
  | 'WITHDRAWN'
  /** Suspended it. */
  | 'SUSPENDED'
  /** Ended it. */
  | 'ENDED'
  /** Reviewed it. */
  | 'REVIEWED';

/** What a change does. */
export type DiffEffect =
  /** What was closed opens. */
  | 'OPENS'
  /** What was open closes. */
  | 'CLOSES';

/** A change of agreements that is only thought of: new terms, or something done with an agreement. */
export type AgreementChangeInput = {
  /** New terms. */
  terms?: AgreementTermsInput | null | undefined;
  /** The agreement with which something is done. */
  agreementId?: string | number | null | undefined;
  /** What is done with it. */
  doing?: AgreementDoing | null | undefined;
};

/** What an agreement says: between whom, about what, for which purposes, when. */
export type AgreementTermsInput = {
  /** What it is called. */
  name: string;
  /** Its parties: at least two different agencies. */
  agencyIds: Array<string | number>;
  /** The purposes that it covers. */
  purposes: Array<Purpose>;
  /** The kinds of data that it covers, each by itself. */
  categories: Array<Category>;
  /** Its first day. */
  from: string;
  /** Its last day, if it has one. */
  until?: string | null | undefined;
  /** The day by which it is reviewed. */
  reviewOn: string;
  /** Where the signed document is found. */
  documentReference: string;
  /** The agreement in force whose place it takes. */
  replaces?: string | number | null | undefined;
};

/** What may be done with an agreement that is there. */
export type AgreementDoing =
  /** Every party has signed it. */
  | 'SIGN'
  /** A suspended one counts again. */
  | 'RESUME'
  /** It is suspended. */
  | 'SUSPEND'
  /** It is ended. */
  | 'END';

/** What keeps an agreement from covering something. */
export type AgreementLack =
  /** The agency that recorded it is not a party. */
  | 'CONTRIBUTING_AGENCY'
  /** The agency that asks is not a party. */
  | 'VIEWER_AGENCY'
  /** It does not cover this purpose. */
  | 'PURPOSE'
  /** It does not cover this kind of data. */
  | 'CATEGORY'
  /** Its first day is still to come. */
  | 'NOT_YET'
  /** Its last day has passed. */
  | 'EXPIRED'
  /** It was suspended. */
  | 'SUSPENDED'
  /** It was ended. */
  | 'ENDED';

/** Why a field is not given. Every no has a name. */
export type ReasonCode =
  /** Your role does not use this kind of information for this purpose. */
  | 'ROLE'
  /** Sign in with a stronger method to see this kind of information. */
  | 'STEP_UP'
  /** This case is not open for this purpose. */
  | 'PURPOSE_NOT_OPEN'
  /** There is no information sharing agreement in force that covers this kind of information between the agencies concerned. */
  | 'NO_AGREEMENT'
  /** Nobody has yet asked whether this may be shared. */
  | 'CONSENT_NOT_ASKED'
  /** Consent does not cover this purpose. */
  | 'CONSENT_OTHER_PURPOSE'
  /** Consent does not cover your agency. */
  | 'CONSENT_OTHER_AGENCY'
  /** Consent does not cover this kind of information. */
  | 'CONSENT_OTHER_CATEGORY'
  /** Consent does not cover today: it starts later. */
  | 'CONSENT_OTHER_PERIOD'
  /** This is about more than one person, and not everybody has agreed to share it. */
  | 'CONSENT_PARTIAL'
  /** The consent to share this has run out. */
  | 'CONSENT_EXPIRED'
  /** The consent to share this no longer counts and must be asked for again. */
  | 'CONSENT_LAPSED'
  /** The consent to share this has been withdrawn. */
  | 'CONSENT_WITHDRAWN'
  /** Sharing this with your agency has been refused. */
  | 'CONSENT_REFUSED'
  /** There is no agreement yet on whether this may be shared. */
  | 'CONSENT_DISPUTED'
  /** No sharing decision in force covers this for your agency and this purpose. */
  | 'NO_BASIS'
  /** This part of the record is not open to you. */
  | 'SEALED'
  /** This is kept back to protect somebody. Speak to the lead professional. */
  | 'PROTECTED';

/** What can be done about a withheld field. */
export type Route =
  /** Ask the lead professional. */
  | 'ASK_LEAD'
  /** Ask the lead professional to ask the family for consent. */
  | 'REQUEST_CONSENT'
  /** Ask for a sharing decision under a legal duty. */
  | 'REQUEST_DECISION'
  /** Use emergency access, if somebody is in danger now. */
  | 'EMERGENCY_ACCESS'
  /** Sign in again with a stronger method. */
  | 'SIGN_IN_STRONGER';

/** Whose record, and when. One of the references is required. */
export type AccessLogFilter = {
  /** A case's number. */
  caseReference?: string | null | undefined;
  /** A person's record number. */
  personReference?: string | null | undefined;
  /** From when on. */
  from?: string | null | undefined;
  /** Before when. */
  until?: string | null | undefined;
};

/** What an answer is: facts are kept apart from judgement. */
export type AnswerKind =
  /** Something that is so. */
  | 'FACT'
  /** What a practitioner makes of it. */
  | 'JUDGEMENT'
  /** The child's or parent's own words. */
  | 'OWN_WORDS';

/** How a question is answered. */
export type QuestionType =
  /** A few words. */
  | 'TEXT'
  /** Whole sentences. */
  | 'LONG_TEXT'
  /** One of several options. */
  | 'CHOICE'
  /** Any number of several options. */
  | 'MANY'
  /** A day. */
  | 'DATE'
  /** A number. */
  | 'NUMBER'
  /** A step on a scale. */
  | 'SCALE'
  /** Rows with the same columns. */
  | 'TABLE'
  /** Somebody of the case. */
  | 'PERSON'
  /** Yes, no, or not known. */
  | 'YES_NO_UNKNOWN';

/** How an answer differs between two versions. */
export type AnswerChangeKind =
  /** It is in the later one only. */
  | 'ADDED'
  /** It is in the earlier one only. */
  | 'REMOVED'
  /** It is in both, and not the same. */
  | 'CHANGED';

/** What has changed in somebody's circumstances. */
export type CircumstanceKind =
  /** A child was born or joined the household. */
  | 'NEW_CHILD'
  /** Where they live. */
  | 'ADDRESS'
  /** What they are called. */
  | 'NAME'
  /** Which school or nursery they go to. */
  | 'SCHOOL'
  /** Somebody died. */
  | 'DEATH'
  /** What money they live on. */
  | 'INCOME';

/** A change of circumstances, in the name of the viewer's own agency. */
export type TellCircumstanceInput = {
  /** The case. */
  caseId: string | number;
  /** What has changed. */
  kind: CircumstanceKind;
  /** The day from which it is so; at most a year ahead. */
  from: string;
  /** What is so now: the new address (house and street, town), school or income; of a new child what agencies need to know. Not needed with a name, nor of a death. */
  words?: string | null | undefined;
  /** Of an address: the postcode. */
  postcode?: string | null | undefined;
  /** Of a name: the name. It needs one. */
  name?: NewNameInput | null | undefined;
  /** Of a new child: the child, who is added to the case. By the lead professional alone. */
  child?: AddPersonInput | null | undefined;
  /** What the viewer's agency told by a slip before; it is taken back, and this is told instead. */
  correctsId?: string | number | null | undefined;
  /** Whose circumstances: people of this case. */
  subjectIds: Array<string | number>;
  /** A stricter category than that of what has changed; never a milder one. */
  category?: Category | null | undefined;
};

/** A new name, as it goes into the record. */
export type NewNameInput = {
  /** Given name. */
  givenName: string;
  /** Family name. */
  familyName: string;
  /** Whether it is what they are called beside their legal name, which stays. */
  isKnownAs?: boolean | null | undefined;
};

/** Somebody who is to be added to a case, with what is known of them. */
export type AddPersonInput = {
  /** The case. */
  caseId: string | number;
  /** What part they have in the family. */
  role: PersonRole;
  /** Given name; none for an unborn child. */
  givenName?: string | null | undefined;
  /** Family name; none for an unborn child. */
  familyName?: string | null | undefined;
  /** Sex, as far as it is known. */
  sex: Sex;
  /** Date of birth, where it is known. */
  bornOn?: string | null | undefined;
  /** Of an unborn child: the expected date. */
  expectedOn?: string | null | undefined;
  /** Of an unborn child: the mother, who is one of the people of the case. */
  motherId?: string | number | null | undefined;
  /** How they are related to people of the case, at most 20. */
  relations: Array<KinshipInput>;
};

/** What part somebody has in the family of a case. */
export type PersonRole =
  /** A child or young person of the case. */
  | 'CHILD'
  /** A parent. */
  | 'PARENT'
  /** Somebody else who cares for a child. */
  | 'CARER'
  /** A brother or sister. */
  | 'SIBLING'
  /** A parent's partner. */
  | 'PARTNER'
  /** A grandparent. */
  | 'GRANDPARENT'
  /** Somebody else in the family. */
  | 'OTHER';

/** Sex as recorded. */
export type Sex =
  /** Female. */
  | 'FEMALE'
  /** Male. */
  | 'MALE'
  /** Not known. */
  | 'NOT_KNOWN';

/** What the new person is to somebody of the case. */
export type KinshipInput = {
  /** Somebody of the case. */
  personId: string | number;
  /** What the new person is to them. */
  is: KinshipWord;
};

/** What one person is to another, from the one's side. */
export type KinshipWord =
  /** A parent. */
  | 'PARENT'
  /** A child. */
  | 'CHILD'
  /** The partner. */
  | 'PARTNER'
  /** A former partner. */
  | 'FORMER_PARTNER'
  /** A brother or sister. */
  | 'SIBLING'
  /** A grandparent. */
  | 'GRANDPARENT'
  /** A grandchild. */
  | 'GRANDCHILD'
  /** Somebody who cares for them. */
  | 'CARER'
  /** Somebody whom they care for. */
  | 'CARED_FOR'
  /** Related in another way. */
  | 'OTHER';

/** Where a case stands. */
export type CaseStatus =
  /** Somebody has referred the family; the case is not open yet. */
  | 'REFERRED'
  /** A lead professional works with the family. */
  | 'OPEN'
  /** Passed up to children's social care. */
  | 'STEPPED_UP'
  /** Passed down from children's social care. */
  | 'STEPPED_DOWN'
  /** The work has ended. */
  | 'CLOSED';

/** How somebody works on a case. */
export type InvolvementKind =
  /** The lead professional. */
  | 'LEAD'
  /** A member of the team around the family. */
  | 'MEMBER'
  /** An agency that accepted a referral. */
  | 'REFERRAL';

/** What other name of a person it is. */
export type AliasKind =
  /** The person is known by it now. */
  | 'KNOWN_AS'
  /** The person was known by it. */
  | 'FORMER';

/** How the first person is related to the second. */
export type RelationshipKind =
  /** Is a parent of. */
  | 'PARENT_OF'
  /** Is the partner of. */
  | 'PARTNER_OF'
  /** Was the partner of. */
  | 'FORMER_PARTNER_OF'
  /** Is a brother or sister of. */
  | 'SIBLING_OF'
  /** Is a grandparent of. */
  | 'GRANDPARENT_OF'
  /** Cares for. */
  | 'CARER_OF'
  /** Is related in another way to. */
  | 'OTHER';

/** How it stands with a goal. */
export type GoalState =
  /** The family aims for it. */
  | 'AIMED_FOR'
  /** The family says that it is reached. */
  | 'REACHED'
  /** The family no longer aims for it. */
  | 'SET_ASIDE';

/** What a meeting was for. */
export type PlanMeetingKind =
  /** A review of the plan. */
  | 'REVIEW'
  /** Another meeting of the team around the family. */
  | 'MEETING';

/** For what a family asked for somebody. */
export type LeadChoiceKind =
  /** To lead the work with the family. */
  | 'LEAD_PROFESSIONAL'
  /** To be the one person to whom the family speaks. */
  | 'POINT_OF_CONTACT';

/** What became of whom a family asked for. */
export type LeadChoiceState =
  /** It is not decided yet. */
  | 'WAITING'
  /** It was followed. */
  | 'FOLLOWED'
  /** It was not followed, and it is recorded why. */
  | 'NOT_FOLLOWED';

/** What kind of help an action gives. */
export type HelpKind =
  /** A parenting course, or help with parenting. */
  | 'PARENTING'
  /** Counselling or therapy. */
  | 'TALKING'
  /** A mentor. */
  | 'MENTORING'
  /** Help with school or learning. */
  | 'SCHOOL'
  /** Treatment or care of health. */
  | 'HEALTH'
  /** Help with alcohol or drugs. */
  | 'SUBSTANCE_USE'
  /** Help to be safe at home. */
  | 'SAFETY'
  /** Work to keep out of crime. */
  | 'OFFENDING'
  /** Help with housing. */
  | 'HOUSING'
  /** Help with money or debts. */
  | 'MONEY'
  /** Help to find or keep work. */
  | 'WORK'
  /** Childcare or a short break. */
  | 'SHORT_BREAK'
  /** Practical help at home. */
  | 'PRACTICAL';

/** How far an action has come. */
export type ActionStatus =
  /** Not begun. */
  | 'PLANNED'
  /** Begun. */
  | 'UNDER_WAY'
  /** Done. */
  | 'DONE'
  /** Not delivered by the agency that owns it. */
  | 'NOT_DELIVERED'
  /** No longer wanted. */
  | 'CANCELLED';

/** Whether it helped, as far as anybody can say. */
export type Helped =
  /** It helped. */
  | 'YES'
  /** It helped in part. */
  | 'PARTLY'
  /** It did not help. */
  | 'NO'
  /** It is too early to say. */
  | 'NOT_KNOWN';

/** With what authority somebody gives consent. */
export type ConsentAuthority =
  /** For themselves: an adult, a young person of 16 or 17, or a child found competent for this decision. */
  | 'SELF'
  /** As a holder of parental responsibility. */
  | 'PARENTAL_RESPONSIBILITY'
  /** As the local authority under a care order. */
  | 'CARE_ORDER'
  /** As an attorney. */
  | 'ATTORNEY'
  /** As a deputy appointed by the court. */
  | 'DEPUTY'
  /** By a best-interests decision. */
  | 'BEST_INTERESTS';

/** How consent was given. */
export type ConsentMethod =
  /** In writing. */
  | 'WRITTEN'
  /** In words, before a witness. */
  | 'VERBAL';

/** Whether a consent counts today. */
export type ConsentState =
  /** It counts. */
  | 'IN_FORCE'
  /** Its first day is still to come. */
  | 'NOT_YET'
  /** Its last day has passed. */
  | 'EXPIRED'
  /** It was withdrawn. */
  | 'WITHDRAWN'
  /** A later consent replaced it. */
  | 'SUPERSEDED'
  /** Whoever gave it no longer has the authority to. */
  | 'LAPSED';

/** What is said of an action of the plan. */
export type PlanWordKind =
  /** How far it has come. */
  | 'PROGRESS'
  /** That it was not delivered: its owner is asked to answer. */
  | 'FLAG'
  /** The owner's answer. */
  | 'ANSWER';

/** Which events. What the viewer may not see counts as empty. */
export type ChronologyFilter = {
  /** About this person. */
  personId?: string | number | null | undefined;
  /** Recorded by this agency, where that may be known. */
  agencyId?: string | number | null | undefined;
  /** Of this kind of information. */
  category?: Category | null | undefined;
};

/** What one person, or whoever may speak for them, says about sharing. */
export type RecordConsentInput = {
  /** The case. */
  caseId: string | number;
  /** The one person whom the consent is about. */
  personId: string | number;
  /** The person who gives it; left out where the local authority does. */
  giverPersonId?: string | number | null | undefined;
  /** With what authority it is given. */
  authority: ConsentAuthority;
  /** What shows the authority. */
  authorityEvidence?: string | null | undefined;
  /** Capacity for this decision, as judged. */
  capacityNote?: string | null | undefined;
  /** For a child under 16 who decides for themself: that they were found to understand this decision, by whom and how. Recorded as a finding for these categories and purposes alone. */
  competence?: string | null | undefined;
  /** In writing or in words. */
  method: ConsentMethod;
  /** The witness; required for words. */
  witness?: string | null | undefined;
  /** The version of the notice that was explained. */
  noticeVersion: string;
  /** The language in which it was explained. */
  noticeLanguage: string;
  /** Who interpreted. */
  interpreter?: string | null | undefined;
  /** Earlier consents of the same person that this one replaces. */
  supersedes?: Array<string | number> | null | undefined;
  /** What was said, sentence by sentence. */
  provisions: Array<ProvisionInput>;
};

/** One sentence of a consent. What is left empty matches nothing. */
export type ProvisionInput = {
  /** Yes (true) or no. */
  permit: boolean;
  /** The agencies named. */
  agencyIds: Array<string | number>;
  /** The types of agency named. */
  agencyTypes: Array<string>;
  /** The kinds of data named. */
  categories: Array<Category>;
  /** The purposes named. */
  purposes: Array<Purpose>;
  /** The first day. */
  from: string;
  /** The last day, if there is one. */
  until?: string | null | undefined;
};

/** How much of one kind of information an agency could see. */
export type MatrixState =
  /** What every agency on the case recorded. */
  | 'OPEN'
  /** What some agencies on the case recorded, and not what others did. */
  | 'PARTLY'
  /** Only what it recorded itself. */
  | 'OWN_ONLY'
  /** Nothing. */
  | 'CLOSED';

/** What makes it lawful that an agency sees something. */
export type MatrixBasis =
  /** The consent of whoever may give it. */
  | 'CONSENT'
  /** A recorded decision to share under a duty in law. */
  | 'SHARING_DECISION'
  /** It recorded that itself. */
  | 'OWN_RECORD';

/** What an agency contributed. */
export type ContributionKind =
  /** An answer to a question of the assessment. */
  | 'ANSWER'
  /** A significant event. */
  | 'EVENT'
  /** An action of the plan. */
  | 'ACTION'
  /** A measurement of an outcome. */
  | 'OUTCOME'
  /** A goal of the plan. */
  | 'GOAL'
  /** What was said of an action of the plan. */
  | 'WORD'
  /** A review of the plan, or another meeting. */
  | 'MEETING'
  /** A choice that the family was offered. */
  | 'CHOICE'
  /** Whom the family asked for as lead professional or single point of contact. */
  | 'LEAD_CHOICE';

/** What becomes of a value. */
export type Effect =
  /** Its existence is not revealed. */
  | 'ABSENT'
  /** It is not given, with a reason. */
  | 'WITHHELD'
  /** It is given. */
  | 'VISIBLE';

/** The stages of a decision, in order. */
export type Stage =
  /** The viewer is not excluded. */
  | 'exclusion'
  /** No seal closes it to the viewer. */
  | 'seal'
  /** The viewer has a live relationship with the case. */
  | 'relationship'
  /** The viewer's role may use this category for this purpose. */
  | 'role'
  /** An agreement covers both agencies, the purpose and the category. */
  | 'agreement'
  /** A lawful basis applies for every subject. */
  | 'basis'
  /** No protection keeps it from the viewer. */
  | 'protection';

/** What somebody at work is told to look at. */
export type AlertKind =
  /** Somebody used emergency access. */
  | 'EMERGENCY_ACCESS'
  /** Emergency access waits for a second person. */
  | 'EMERGENCY_CONFIRMATION'
  /** Somebody was looked for under different postcodes. */
  | 'LOCATE_POSTCODES'
  /** Somebody was looked for, and no emergency access followed. */
  | 'LOCATE_UNUSED'
  /** A use of emergency access was not reviewed in its time. */
  | 'EMERGENCY_UNREVIEWED'
  /** A sharing decision was not reviewed in its time. */
  | 'DECISION_UNREVIEWED'
  /** Somebody read one case for three purposes within one day. */
  | 'MANY_PURPOSES'
  /** Somebody looked at a record, or at many, in a way that ought to be explained. */
  | 'UNUSUAL_LOOK';

/** Why a look at a record is unusual. */
export type LookReasonCode =
  /** The practitioner is in the case themself. */
  | 'OWN_RECORD'
  /** Somebody in the case lives or lived at the practitioner's address. */
  | 'SAME_ADDRESS'
  /** Somebody in the case has the practitioner's surname. */
  | 'SAME_SURNAME'
  /** Somebody in the case lives in the practitioner's postcode. */
  | 'NEIGHBOUR'
  /** Somebody in the case works for the practitioner's agency. */
  | 'COLLEAGUE'
  /** Somebody in the case is on an officer's list of well-known people. */
  | 'WELL_KNOWN'
  /** The practitioner had nothing to do with the case at the time. */
  | 'NO_RELATIONSHIP'
  /** It was outside working hours, when this practitioner seldom works. Weekdays from 06:30 to 20:30, Europe/London, are working hours. */
  | 'OUT_OF_HOURS'
  /** The practitioner opened far more cases in a day than is usual for them and for their colleagues. */
  | 'VOLUME';

/** What an officer did about an alert. */
export type AlertStep =
  /** An officer looks into it. */
  | 'TAKEN_UP'
  /** More must be known first. */
  | 'NEEDS_INFORMATION'
  /** There was a good reason for the look. The alert is closed. */
  | 'JUSTIFIED'
  /** There was none. The alert is closed; what was done about it is in the note. */
  | 'NOT_JUSTIFIED';

/** Why somebody cannot wait for consent or a decision. */
export type EmergencyReason =
  /** Somebody's life is in danger. */
  | 'RISK_TO_LIFE'
  /** Somebody may come to serious harm. */
  | 'SERIOUS_HARM'
  /** Somebody is missing. */
  | 'MISSING_PERSON'
  /** Somebody needs medical treatment now. */
  | 'MEDICAL_EMERGENCY';

/** How a use of emergency access stands. */
export type EmergencyStatus =
  /** It waits for a second person. */
  | 'WAITING'
  /** Nobody confirmed it within the hour, or it was taken back. */
  | 'LAPSED'
  /** It is open. */
  | 'RUNNING'
  /** It has ended. */
  | 'ENDED';

/** How a use of emergency access ended. */
export type EmergencyEnd =
  /** Its time ran out. */
  | 'TIME'
  /** Whoever used it ended it. */
  | 'ENDED'
  /** Whoever used it signed out. */
  | 'SIGNED_OUT'
  /** The case became more sensitive: it was sealed, protected, or somebody was excluded. */
  | 'SENSITIVITY_RAISED';

/** Whether somebody else stands in for a use of emergency access. */
export type SecondPerson =
  /** Nobody was asked. */
  | 'NOT_ASKED'
  /** A second person was asked, to open what a seal opens in an emergency. */
  | 'ASKED'
  /** Without a second person nothing opens. */
  | 'REQUIRED';

/** What a review of emergency access found. */
export type ReviewOutcome =
  /** It was justified. */
  | 'JUSTIFIED'
  /** It was not justified. */
  | 'NOT_JUSTIFIED'
  /** More must be known first; the review stays open. */
  | 'NEEDS_INFORMATION';

/** What kind of account somebody signs in with. */
export type AccountKind =
  /** A person at work in an agency. */
  | 'PRACTITIONER'
  /** A system of a partner agency. */
  | 'SYSTEM'
  /** A family member. */
  | 'FAMILY'
  /** A data-protection officer. */
  | 'DPO'
  /** Somebody who commissions services. */
  | 'COMMISSIONER';

/** What somebody had to do with a case. */
export type Relation =
  /** Lead professional. */
  | 'LEAD'
  /** Member of the team, or of an agency whose system reads for it. */
  | 'MEMBER'
  /** Of an agency that accepted a referral. */
  | 'REFERRAL'
  /** Duty worker of the lead agency. */
  | 'DUTY'
  /** Supervisor of somebody who worked on it. */
  | 'SUPERVISION'
  /** Had emergency access. */
  | 'EMERGENCY'
  /** Of the family, or may act for somebody in it. */
  | 'FAMILY';

/** Which field, of whom, when. */
export type CouldSeeQuestion = {
  /** The person's record number. */
  personReference: string;
  /** The instant; not in the future. */
  on: string;
  /** A kind of data. */
  category?: Category | null | undefined;
  /** A field as the schema names it, such as Person.address: its own kind, and whether it tells a place. */
  field?: string | null | undefined;
};

/** Narrows a question to the audit or to the records that decide. */
export type DeskFilter = {
  /** Whose doing. Required for PRACTITIONER. */
  accountId?: string | number | null | undefined;
  /** Of which agency. Required for AGENCY. */
  agencyId?: string | number | null | undefined;
  /** Only what was withheld for this reason. */
  reason?: ReasonCode | null | undefined;
  /** Only records that stand like this. */
  state?: string | null | undefined;
  /** From when on. */
  from?: string | null | undefined;
  /** Before when. */
  until?: string | null | undefined;
};

/** A question to the audit itself. */
export type EntryQuestion =
  /** What did this account see? */
  | 'PRACTITIONER'
  /** What did this agency see? */
  | 'AGENCY'
  /** What was withheld, and why? */
  | 'WITHHELD'
  /** What left as a document? */
  | 'EXPORTED'
  /** What was tried and refused, or asked for and not there for who asked? */
  | 'REFUSED'
  /** Who of the officer's own agency looked at the audit, and what did they ask? */
  | 'LOOKED_AT_AUDIT';

/** A question to the records that decide. */
export type RecordQuestion =
  /** Uses of emergency access, and what reviewers found. */
  | 'EMERGENCY_USES'
  /** What is or was shared under a duty although somebody objected or had refused. */
  | 'DESPITE_OBJECTION'
  /** Consents by how they stand, those that run out among them. */
  | 'CONSENTS'
  /** Agreements by when they are to be reviewed. */
  | 'AGREEMENTS'
  /** Decisions not to share. */
  | 'NOT_SHARED'
  /** What changed in agreements, sharing decisions, seals, exclusions, markers, roles, partner systems, webhooks and legal holds. */
  | 'CHANGES';

/** By what use is counted. */
export type UseUnit =
  /** By day. */
  | 'day'
  /** By month. */
  | 'month';

/** An answer to be taken out as a document: one of the three questions. */
export type DeskDocumentInput = {
  /** Who saw this record. */
  record?: AccessLogFilter | null | undefined;
  /** A question to the audit. */
  entries?: EntryQuestion | null | undefined;
  /** A question to the records. */
  records?: RecordQuestion | null | undefined;
  /** A question to the audit or to the records, narrowed as on the screen. */
  filter?: DeskFilter | null | undefined;
  /** As what. */
  format: DeskFormat;
};

/** What kind of document. */
export type DeskFormat =
  /** A table as comma-separated values; nothing in it runs as a formula. */
  | 'CSV'
  /** A tagged PDF. */
  | 'PDF';

/** What happened to a case. */
export type CaseStepKind =
  /** Somebody referred the family. */
  | 'REFERRED'
  /** It was said what becomes of the referral. */
  | 'TRIAGED'
  /** It was stepped up to statutory work. */
  | 'STEPPED_UP'
  /** It was stepped down from statutory work. */
  | 'STEPPED_DOWN'
  /** The lead was handed over, with a summary. */
  | 'HANDED_OVER'
  /** It was closed. */
  | 'CLOSED'
  /** The closure was undone. */
  | 'CLOSURE_UNDONE'
  /** It was opened again. */
  | 'REOPENED';

/** What may be a reason to ask whether a family needs help. A prompt: it decides nothing. */
export type RiskFactor =
  /** A parent is in prison. */
  | 'PARENT_IN_PRISON'
  /** A parent uses drugs or drinks too much. */
  | 'PARENTAL_SUBSTANCE_USE'
  /** There is violence at home. */
  | 'DOMESTIC_VIOLENCE'
  /** A child is excluded from school. */
  | 'EXCLUSION'
  /** A child is convicted of an offence. */
  | 'CHILD_CONVICTED';

/** What becomes of a referral. */
export type TriageOutcome =
  /** The family, or who referred it, gets information. No case is opened. */
  | 'INFORMATION'
  /** The family, or who referred it, gets advice. No case is opened. */
  | 'ADVICE'
  /** A case is opened under a lead professional. */
  | 'CASEWORK';

/** How a case ended. */
export type ClosureOutcome =
  /** The family reached what it set out to. */
  | 'GOALS_MET'
  /** The family reached a part of it. */
  | 'GOALS_PARTLY_MET'
  /** The help is no longer needed. */
  | 'NO_LONGER_NEEDED'
  /** The family does not wish to go on. */
  | 'FAMILY_ENDED'
  /** Another service goes on with the family. */
  | 'PASSED_ON'
  /** The family moved away. */
  | 'MOVED_AWAY'
  /** The family could not be reached. */
  | 'NO_CONTACT';

/** What is offered to somebody at work. */
export type CaseOfferKind =
  /** A place in the team around the family. */
  | 'INVITATION'
  /** To lead the case. */
  | 'HANDOVER';

/** How an offer stands. */
export type CaseOfferState =
  /** Nobody has answered yet. */
  | 'WAITING'
  /** It was accepted. */
  | 'ACCEPTED'
  /** It was declined. */
  | 'DECLINED'
  /** It was taken back. */
  | 'WITHDRAWN';

/** What the family knows of a referral. */
export type FamilyKnows =
  /** They know of it and agree. */
  | 'AGREES'
  /** They know of it and do not agree. */
  | 'DISAGREES'
  /** They do not know of it. */
  | 'DOES_NOT_KNOW';

/** How a referral to another agency stands. */
export type ReferralState =
  /** It waits there. */
  | 'SENT'
  /** The agency took it, and says in time what becomes of it. */
  | 'TAKEN'
  /** The agency declined it, with a reason. */
  | 'DECLINED'
  /** Who sent it took it back. */
  | 'WITHDRAWN';

/** What fits what was typed. */
export type FoundBy =
  /** The name in use. */
  | 'NAME'
  /** A name by which the person is known. */
  | 'OTHER_NAME'
  /** An earlier name. */
  | 'EARLIER_NAME'
  /** The address. */
  | 'ADDRESS'
  /** An earlier address. */
  | 'EARLIER_ADDRESS'
  /** A number by which another system knows the person. */
  | 'IDENTIFIER'
  /** What the family is called. */
  | 'FAMILY_NAME'
  /** The case's number. */
  | 'CASE_NUMBER'
  /** The person's record number. */
  | 'PERSON_NUMBER';

/** Why a case is in the viewer's list. */
export type HomePart =
  /** The viewer is its lead professional. */
  | 'LEAD'
  /** The viewer, or the viewer's agency, is of the team. */
  | 'MEMBER'
  /** Through somebody whom the viewer supervises, or as duty worker. */
  | 'TEAM';

/** What changed in a case. */
export type ChangeKind =
  /** It went on: triaged, stepped up or down, handed over, closed or reopened. */
  | 'CASE'
  /** Answers in the assessment. */
  | 'ANSWERS'
  /** Events in the chronology. */
  | 'EVENTS'
  /** Actions of the plan. */
  | 'PLAN'
  /** Consents given or withdrawn. */
  | 'CONSENTS'
  /** The band of need. */
  | 'NEED_BAND'
  /** People who joined the case. */
  | 'PEOPLE'
  /** Addresses. */
  | 'ADDRESSES'
  /** The team around the family. */
  | 'TEAM';

/** What is to be done. */
export type DueKind =
  /** An agency asks for information that is not shared with it. Answer the request. */
  | 'ACCESS_REQUEST'
  /** A young person turns 16 and then decides for themself. Ask them before the day about what a parent has agreed to. */
  | 'TURNS_16'
  /** A young person turns 18, and consents given for them end on that day. Ask them themself before it. */
  | 'CONSENT_LAPSES_AT_18'
  /** A consent runs out. Ask whether it is to go on. */
  | 'CONSENT_EXPIRES'
  /** Holders of parental responsibility do not agree about sharing, and neither is told. Help them to agree, rely on the competent child's own decision, record a court order, or record a sharing decision under a legal duty. */
  | 'CONSENT_DISPUTED'
  /** Two records were merged, and a consent covers only one of them. Ask whoever gave it whether it is to count for the other too. */
  | 'CONSENT_TO_CONFIRM'
  /** A child has been born, and what was agreed before the birth does not count for the child. Ask whoever has parental responsibility. */
  | 'BORN'
  /** Somebody has died, and consents ended with the death. Share only by a sharing decision, and tell the team. */
  | 'DIED'
  /** A sharing decision is to be reviewed. A decision to share no longer counts after its review day, until it is decided anew. */
  | 'DECISION_REVIEW'
  /** Somebody objects to a sharing decision. Consider it within one month: uphold it and narrow the decision, or say why not. */
  | 'OBJECTION'
  /** An action of the plan is to be done. */
  | 'PLAN_ACTION'
  /** Somebody says that your agency did not deliver this: answer them. */
  | 'FLAG_TO_ANSWER'
  /** Somebody says that this was not delivered. Its owner has not answered, as far as you can see. */
  | 'FLAG_WAITING'
  /** This was not delivered, and the day for an answer has passed. */
  | 'FLAG_ESCALATED'
  /** The plan is to be reviewed. */
  | 'PLAN_REVIEW'
  /** The assessment has not been signed. */
  | 'UNSIGNED_ASSESSMENT';

/** How the viewer's families are ordered. */
export type HomeSort =
  /** Where something is due first. */
  | 'DUE'
  /** Where something changed last; what was never opened first. */
  | 'CHANGED'
  /** Those that came to the viewer last, first. */
  | 'NEWEST'
  /** Those opened last, first. */
  | 'OPENED_ON'
  /** Those with the greatest need first. */
  | 'NEED_BAND'
  /** By the family's name. */
  | 'FAMILY_NAME';

/** Narrows the viewer's families. A value that the viewer may not see counts as empty. */
export type HomeFilter = {
  /** Cases in one of these states. */
  status?: Array<CaseStatus> | null | undefined;
  /** Cases in one of these bands of need. */
  needBand?: Array<number> | null | undefined;
  /** Cases that are in the list for this reason. */
  part?: HomePart | null | undefined;
  /** Cases on which this practitioner works. */
  practitionerId?: string | number | null | undefined;
  /** Only cases in which something changed since the viewer last looked, or that they never opened. */
  changed?: boolean | null | undefined;
  /** Only cases in which something is due. */
  due?: HomeDue | null | undefined;
};

/** Where something is to be done. */
export type HomeDue =
  /** A day has passed. */
  | 'OVERDUE'
  /** Something is due, or overdue. */
  | 'DUE';

/** What is typed of somebody's name, to see whether they are on record already. */
export type SimilarPeopleInput = {
  /** Given name. */
  givenName: string;
  /** Family name. */
  familyName: string;
  /** Date of birth, where it is known. */
  bornOn?: string | null | undefined;
};

/** Who looked at a family member's record. */
export type OwnAccessWho =
  /** Somebody at an agency. */
  | 'AGENCY'
  /** The viewer. */
  | 'VIEWER'
  /** Somebody who may act for the viewer. */
  | 'ACTING'
  /** An agency's data-protection officer, to answer a request of the viewer. */
  | 'OFFICER'
  /** Somebody to whom a Life Passport was given. */
  | 'PASSPORT';

/** Whether a Life Passport can be opened. */
export type PassportState =
  /** It can be opened. */
  | 'OPEN'
  /** Its time is over. */
  | 'EXPIRED'
  /** Its holder ended it. */
  | 'REVOKED'
  /** A wrong PIN was given five times. */
  | 'LOCKED';

/** What came of a try to open a Life Passport. */
export type PassportOpeningOutcome =
  /** It was opened. */
  | 'OPENED'
  /** The PIN was wrong. */
  | 'WRONG_PIN';

/** A table of the catalogue. */
export type StatisticTable =
  /** Families with an open case, by postcode area and band of need. */
  | 'NEED_BY_AREA'
  /** Children in open cases, by school and their family's band of need. */
  | 'NEED_BY_SCHOOL'
  /** People of whom an outcome was measured again, by the kind of service that measured it and whether it was reached: each once in a cell, and in every cell of which they have an outcome; for a family's outcome one of it. */
  | 'OUTCOMES_BY_PROGRAMME'
  /** Families with an open case, by the number of agencies that work with them. */
  | 'AGENCIES_PER_FAMILY'
  /** Attendances at an emergency department or a GP after violence in the year before, by place and weapon (the Cardiff model). */
  | 'VIOLENCE_BY_PLACE';

/** Of whom a measurement speaks. */
export type OutcomeAbout =
  /** One person. */
  | 'PERSON'
  /** The family: the people of the case of whom it is truly said. */
  | 'FAMILY';

/** How an indicator is measured. */
export type OutcomeMeasuredAs =
  /** One of a few steps, the first being 1. */
  | 'SCALE'
  /** A number of the unit named. */
  | 'NUMBER';

/** Which way is better. */
export type OutcomeDirection =
  /** A higher value is better. */
  | 'HIGHER'
  /** A lower value is better. */
  | 'LOWER';

/** When in the work something is measured. */
export type OutcomeMeasureKind =
  /** As it was when the work began. */
  | 'BASELINE'
  /** As it is later. */
  | 'FOLLOW_UP';

/** What somebody is told of. */
export type NotificationKind =
  /** An agency asks for information that is not shared with it. Answer the request. */
  | 'ACCESS_REQUEST'
  /** A young person turns 16 and then decides for themself. Ask them before the day about what a parent has agreed to. */
  | 'TURNS_16'
  /** A young person turns 18, and consents given for them end on that day. Ask them themself before it. */
  | 'CONSENT_LAPSES_AT_18'
  /** A consent runs out. Ask whether it is to go on. */
  | 'CONSENT_EXPIRES'
  /** Holders of parental responsibility do not agree about sharing, and neither is told. Help them to agree, rely on the competent child's own decision, record a court order, or record a sharing decision under a legal duty. */
  | 'CONSENT_DISPUTED'
  /** Two records were merged, and a consent covers only one of them. Ask whoever gave it whether it is to count for the other too. */
  | 'CONSENT_TO_CONFIRM'
  /** A child has been born, and what was agreed before the birth does not count for the child. Ask whoever has parental responsibility. */
  | 'BORN'
  /** Somebody has died, and consents ended with the death. Share only by a sharing decision, and tell the team. */
  | 'DIED'
  /** A sharing decision is to be reviewed. A decision to share no longer counts after its review day, until it is decided anew. */
  | 'DECISION_REVIEW'
  /** Somebody objects to a sharing decision. Consider it within one month: uphold it and narrow the decision, or say why not. */
  | 'OBJECTION'
  /** An action of the plan is to be done. */
  | 'PLAN_ACTION'
  /** Somebody says that your agency did not deliver this: answer them. */
  | 'FLAG_TO_ANSWER'
  /** Somebody says that this was not delivered. Its owner has not answered, as far as you can see. */
  | 'FLAG_WAITING'
  /** This was not delivered, and the day for an answer has passed. */
  | 'FLAG_ESCALATED'
  /** The plan is to be reviewed. */
  | 'PLAN_REVIEW'
  /** A request of the viewer's for access was answered. */
  | 'REQUEST_ANSWERED'
  /** The viewer is invited to the team around a family. */
  | 'INVITATION'
  /** The lead of a case is offered to the viewer. */
  | 'HANDOVER'
  /** The lead professional signed an assessment. */
  | 'ASSESSMENT_SIGNED'
  /** Somebody wrote a message to the viewer, or to their agency, about a case. */
  | 'MESSAGE'
  /** A referral from another agency waits at the viewer's. */
  | 'REFERRAL_RECEIVED'
  /** Another agency answered a referral of the viewer's. */
  | 'REFERRAL_ANSWERED'
  /** Another agency said what becomes of a referral of the viewer's. */
  | 'REFERRAL_OUTCOME'
  /** Two records were found to be of one person. */
  | 'RECORDS_MERGED'
  /** Somebody used emergency access. */
  | 'EMERGENCY_ACCESS'
  /** Emergency access waits for a second person. */
  | 'EMERGENCY_CONFIRMATION'
  /** Somebody was looked for under different postcodes. */
  | 'LOCATE_POSTCODES'
  /** Somebody was looked for, and no emergency access followed. */
  | 'LOCATE_UNUSED'
  /** A use of emergency access waits for the viewer's review. */
  | 'EMERGENCY_REVIEW'
  /** A use of emergency access was not reviewed in its time. */
  | 'EMERGENCY_UNREVIEWED'
  /** A sharing decision was not reviewed in its time. */
  | 'DECISION_UNREVIEWED'
  /** Another agency put right, restricted or erased data that the viewer's agency was shown. */
  | 'RECIPIENT_NOTICE'
  /** Somebody read one case for three purposes within one day. */
  | 'MANY_PURPOSES'
  /** Somebody looked at a record, or at many, in a way that ought to be explained. */
  | 'UNUSUAL_LOOK';

/** How a request for access stands. */
export type AccessRequestState =
  /** The lead professional has not answered yet. */
  | 'WAITING'
  /** It was to be answered by a day that has passed. */
  | 'OVERDUE'
  /** It was answered: the agency can see this kind of information now. */
  | 'GRANTED'
  /** It was declined, with a reason. */
  | 'DECLINED'
  /** Whoever asked took it back. */
  | 'CANCELLED';

/** What made access possible. */
export type GrantedBy =
  /** A consent. */
  | 'CONSENT'
  /** A sharing decision. */
  | 'DECISION';

/** Why a request for access is declined. */
export type DeclineReason =
  /** What you ask for is not needed for the purpose that you named. */
  | 'NOT_NEEDED'
  /** Speak to the lead professional: there is another way to what you need. */
  | 'ANOTHER_WAY'
  /** It was considered, and there is no lawful basis to share this with your agency now. */
  | 'NO_LAWFUL_BASIS'
  /** Your reason does not say enough. Ask again, and say what you need it for. */
  | 'SAY_MORE'
  /** It cannot be shared at present. You may ask again later. */
  | 'NOT_NOW';

/** How a breach stands. */
export type IncidentState =
  /** Its risk is not judged yet. */
  | 'TO_ASSESS'
  /** It is to be reported, or it is to be said why not. */
  | 'TO_REPORT'
  /** The people concerned are to be told, or it is to be said why not. */
  | 'TO_TELL'
  /** All is done that the law asks for: its outcome is still to be recorded. */
  | 'TO_CLOSE'
  /** It is closed. */
  | 'CLOSED';

/** How likely a breach is to result in a risk to people. */
export type IncidentRisk =
  /** Unlikely to result in a risk: it need not be reported. */
  | 'UNLIKELY'
  /** A risk: it is reported to the Information Commissioner. */
  | 'RISK'
  /** A high risk: it is reported, and the people concerned are told. */
  | 'HIGH';

/** What is done about a personal data breach. */
export type IncidentAct =
  /** Its risk to people was judged, with what may come of it and what is done against that. */
  | 'ASSESSED'
  /** The Information Commissioner was told (UK GDPR Art. 33(1)). */
  | 'REPORTED'
  /** It is unlikely to result in a risk to people, and is not reported. */
  | 'NOT_REPORTED'
  /** The people concerned were told (UK GDPR Art. 34(1)). */
  | 'PEOPLE_TOLD'
  /** The people concerned need not be told (UK GDPR Art. 34(3)), and why. */
  | 'PEOPLE_NOT_TOLD'
  /** It is closed, with its outcome. */
  | 'CLOSED';

/** What a partner's system can be told of. */
export type EventKind =
  /** A case was shared with the agency. */
  | 'CASE_SHARED'
  /** The lead professional signed an assessment. */
  | 'ASSESSMENT_SIGNED'
  /** An answer of an assessment was added or changed. */
  | 'ANSWER_CHANGED'
  /** A consent that names the agency was recorded or withdrawn. */
  | 'CONSENT_CHANGED'
  /** An action of a plan was given to the agency. */
  | 'ACTION_ASSIGNED'
  /** A plan is to be reviewed within a week. */
  | 'REVIEW_DUE'
  /** A request of the agency's for access was answered. */
  | 'REQUEST_ANSWERED'
  /** Something about a person changed: a name, a home, a school, a birth, a death, an income, or who is in the family. */
  | 'CIRCUMSTANCES_CHANGED';

/** What is sent to a webhook. */
export type DeliveryKind =
  /** A case was shared with the agency. */
  | 'CASE_SHARED'
  /** The lead professional signed an assessment. */
  | 'ASSESSMENT_SIGNED'
  /** An answer of an assessment was added or changed. */
  | 'ANSWER_CHANGED'
  /** A consent that names the agency was recorded or withdrawn. */
  | 'CONSENT_CHANGED'
  /** An action of a plan was given to the agency. */
  | 'ACTION_ASSIGNED'
  /** A plan is to be reviewed within a week. */
  | 'REVIEW_DUE'
  /** A request of the agency's for access was answered. */
  | 'REQUEST_ANSWERED'
  /** Something about a person changed: a name, a home, a school, a birth, a death, an income, or who is in the family. */
  | 'CIRCUMSTANCES_CHANGED'
  /** A trial, asked for by the agency. It is about nothing. */
  | 'TEST';

/** How far something sent to a webhook has come. */
export type DeliveryState =
  /** It did not arrive and is sent again. */
  | 'WAITING'
  /** The receiver took it. */
  | 'DELIVERED'
  /** It did not arrive and is not sent again, unless somebody asks for that. */
  | 'FAILED'
  /** It did not arrive, and the receiver may no longer be told of it. */
  | 'STOPPED';

/** Why something did not arrive. */
export type DeliveryTrouble =
  /** The receiver answered, but not with a status from 200 to 299. */
  | 'REFUSED'
  /** The receiver did not answer in ten seconds, or the connection broke. */
  | 'NO_ANSWER'
  /** There is no such address. */
  | 'NOT_FOUND'
  /** The address is not a public one. */
  | 'NOT_PUBLIC'
  /** The receiver's certificate is not good for this address. */
  | 'NOT_SECURE';

/** What another agency has done with data that one's own was shown (UK GDPR Art. 19). */
export type RecipientNoticeKind =
  /** It was erased: erase what is kept of it, unless a law keeps it. */
  | 'ERASED'
  /** It is restricted: store what is kept of it, and use it no more. */
  | 'RESTRICTED'
  /** It was put right: put right what is kept of it. */
  | 'RECTIFIED'
  /** What was restricted may be used again. */
  | 'LIFTED';

/** Which right of a data subject a request is about. */
export type RightsKind =
  /** To be given what is held (UK GDPR Art. 15). */
  | 'ACCESS'
  /** To have what is wrong put right (UK GDPR Art. 16). */
  | 'RECTIFICATION'
  /** To have it erased (UK GDPR Art. 17). */
  | 'ERASURE'
  /** To have it stored and not used (UK GDPR Art. 18). */
  | 'RESTRICTION'
  /** To have it used no more for a public task (UK GDPR Art. 21). */
  | 'OBJECTION'
  /** Nobody asks: the retention schedule proposes to erase what is kept no longer (UK GDPR Art. 5(1)(e)). */
  | 'RETENTION';

/** What happens to a request of a data subject. */
export type RightsAct =
  /** Whoever asks was asked to show who they are: the clock stands. */
  | 'IDENTITY_ASKED'
  /** They have shown who they are: the time begins on that day. */
  | 'IDENTITY_SHOWN'
  /** Whoever asks was asked what they mean: the clock stands. */
  | 'SCOPE_ASKED'
  /** They have said what they mean: the clock goes on. */
  | 'SCOPE_CLEAR'
  /** It is complex, or one of many: two months more (UK GDPR Art. 12(3)). */
  | 'EXTENDED'
  /** The child, who can decide this, agrees that the parent receives it. */
  | 'CHILD_AGREES'
  /** The child, who can decide this, does not agree. */
  | 'CHILD_REFUSES'
  /** A second officer of the agency has reviewed what was chosen. */
  | 'APPROVED'
  /** A second officer of the agency sends it back, and says why. */
  | 'SENT_BACK'
  /** The agency's part was given, or carried out. */
  | 'RELEASED'
  /** What was restricted may be used again; the person was told before (UK GDPR Art. 18(3)). */
  | 'LIFTED';

/** How the agency's part of a request stands. */
export type RightsState =
  /** Something is not decided yet. */
  | 'CHOOSING'
  /** All is decided: a second officer reviews it. */
  | 'TO_REVIEW'
  /** The second officer sent it back. */
  | 'SENT_BACK'
  /** It was reviewed and may be given. */
  | 'APPROVED'
  /** It was given. */
  | 'RELEASED';

/** Who asks for a person's data. */
export type RightsAsker =
  /** The person themself. */
  | 'SELF'
  /** Somebody with parental responsibility for the child whose data it is. */
  | 'PARENT'
  /** Somebody who acts for the person, with their authority. */
  | 'REPRESENTATIVE'
  /** Nobody: the retention schedule proposes it. */
  | 'SCHEDULE';

/** Whether a parent's request waits for the child's word. */
export type ChildDecides =
  /** It waits for nobody. */
  | 'NOBODY'
  /** The child decides this, and has not been asked. */
  | 'ASK_CHILD'
  /** The child agrees. */
  | 'CHILD_AGREES'
  /** The child does not agree: nothing is given to the parent. */
  | 'CHILD_REFUSES'
  /** The child is 18: nobody asks for them by parental responsibility. */
  | 'OF_AGE';

/** By what rule something is erased, restricted, put right or kept. */
export type RightsGround =
  /** It is no longer needed (UK GDPR Art. 17(1)(a)). */
  | 'NOT_NEEDED'
  /** It rested on consent, which was withdrawn (Art. 17(1)(b)). */
  | 'CONSENT_WITHDRAWN'
  /** The objection to it is upheld (Art. 17(1)(c)). */
  | 'OBJECTION_UPHELD'
  /** It was used unlawfully (Art. 17(1)(d)). */
  | 'UNLAWFUL'
  /** The law says that it is to be erased (Art. 17(1)(e)). */
  | 'DUTY_TO_ERASE'
  /** It was kept as long as the retention schedule says (Art. 5(1)(e)). */
  | 'KEPT_LONG_ENOUGH'
  /** Whether it is right is being looked into (Art. 18(1)(a)). */
  | 'ACCURACY_CONTESTED'
  /** It was used unlawfully, and the person wants it kept (Art. 18(1)(b)). */
  | 'UNLAWFUL_BUT_WANTED'
  /** The person needs it for a legal claim (Art. 18(1)(c)). */
  | 'WANTED_FOR_CLAIMS'
  /** An objection to it is being looked into (Art. 18(1)(d)). */
  | 'OBJECTION_OPEN'
  /** It is wrong (Art. 16). */
  | 'INACCURATE'
  /** Something is missing from it (Art. 16). */
  | 'INCOMPLETE'
  /** It is right as it is recorded (Art. 5(1)(d)). */
  | 'ACCURATE'
  /** A legal duty or public task needs it (Art. 17(3)(b)). */
  | 'PUBLIC_TASK'
  /** It is archived in the public interest, or for research (Art. 17(3)(d)). */
  | 'ARCHIVING'
  /** It is needed for legal claims (Art. 17(3)(e) and 21(1)). */
  | 'LEGAL_CLAIMS'
  /** There are compelling grounds that override the objection (Art. 21(1)). */
  | 'COMPELLING_GROUNDS'
  /** None of the cases of Art. 18(1) is met. */
  | 'NOT_MET'
  /** It is still needed (Art. 5(1)(e)). */
  | 'STILL_NEEDED';

/** What is done with one thing that is held. */
export type RightsChoiceKind =
  /** It is given. */
  | 'RELEASE'
  /** It is given without some words, which are taken out. */
  | 'REDACT'
  /** It is left out. */
  | 'WITHHOLD'
  /** It is erased: what it says is gone, and a tombstone says that it was there. */
  | 'ERASE'
  /** It is stored and shown to nobody, except in an emergency. */
  | 'RESTRICT'
  /** It is put right by whoever may write it. */
  | 'RECTIFY'
  /** It stays as it is. */
  | 'KEEP';

/** Why something is left out. */
export type RightsExemption =
  /** It is about somebody else, or would identify them (DPA 2018 Sch. 2 para. 16). */
  | 'THIRD_PARTY'
  /** It would be likely to cause serious harm to somebody's health (DPA 2018 Sch. 3). */
  | 'SERIOUS_HARM'
  /** The child said it expecting that this parent would not be told (DPA 2018 Sch. 3). */
  | 'CHILDS_CONFIDENCE'
  /** It is of an adoption record (DPA 2018 Sch. 4). */
  | 'ADOPTION'
  /** It tells of a child's abuse, and giving it is not in the child's interests (DPA 2018 Sch. 3 Pt. 5). */
  | 'CHILD_ABUSE'
  /** It would prejudice the prevention or detection of crime (DPA 2018 Sch. 2 para. 2). */
  | 'CRIME'
  /** It is legal advice or made for court (DPA 2018 Sch. 2 para. 19). */
  | 'LEGAL_PRIVILEGE';

/** Why something is given that is also about somebody else. */
export type RightsOthers =
  /** The other person has agreed. */
  | 'AGREED'
  /** It is reasonable without asking them (DPA 2018 Sch. 2 para. 16(2)(b) and (3)). */
  | 'REASONABLE';

/** What kind of rule is recorded on a case. */
export type RuleKind =
  /** A decision to share, or not to share, under a duty. */
  | 'SHARING_DECISION'
  /** A record, section or answer open only to those named. */
  | 'SEAL'
  /** Somebody who may not know of the case, whatever their role. */
  | 'EXCLUSION'
  /** A protected place, source or person, or what would do harm. */
  | 'MARKER';

/** Whether a rule counts now. */
export type RuleState =
  /** Its first day is still to come. */
  | 'NOT_YET'
  /** It counts. */
  | 'IN_FORCE'
  /** Its review day has passed. A sharing decision no longer counts; any other rule does. */
  | 'REVIEW_OVERDUE'
  /** Its last day has passed. */
  | 'EXPIRED'
  /** It was reviewed, or somebody objected: a later record of the same rule took its place. */
  | 'REVIEWED'
  /** Somebody ended it. */
  | 'ENDED';

/** What others see of what is kept back. */
export type HiddenEffect =
  /** Nothing: not even that it exists. */
  | 'ABSENT'
  /** That it is not given, with a reason. */
  | 'WITHHELD';

/** Why somebody may not know of a case. */
export type ExclusionKind =
  /** It is their own record. */
  | 'OWN_RECORD'
  /** They are a relative. */
  | 'RELATIVE'
  /** They are a neighbour or a friend. */
  | 'NEIGHBOUR'
  /** The family asked that this person should not know. */
  | 'NAMED_PERSON'
  /** A court ordered it. */
  | 'COURT_ORDER'
  /** It would reveal an adoption. */
  | 'ADOPTION';

/** What a protection marker keeps back. */
export type MarkerKind =
  /** Where somebody is. */
  | 'LOCATION'
  /** Who told us. */
  | 'SOURCE'
  /** What would do serious harm if it were disclosed. */
  | 'HARM'
  /** Values that speak of this person beside their subject. */
  | 'MENTIONED';

/** A change of rules to look at before it is saved: exactly one of these. */
export type RuleChangeInput = {
  /** A new sharing decision. */
  sharingDecision?: SharingDecisionInput | null | undefined;
  /** A new seal. */
  seal?: SealInput | null | undefined;
  /** A new exclusion. */
  exclusion?: ExclusionInput | null | undefined;
  /** A new protection marker. */
  marker?: MarkerInput | null | undefined;
  /** The end of a rule. */
  end?: EndRuleInput | null | undefined;
  /** The review of a rule. */
  review?: ReviewRuleInput | null | undefined;
  /** An objection to a sharing decision. */
  objection?: ObjectionInput | null | undefined;
};

/** A decision to share, or not to share, under a duty. */
export type SharingDecisionInput = {
  /** The case. */
  caseId: string | number;
  /** Its first day, today or later; left out: from now on. */
  from?: string | null | undefined;
  /** Its last day, if it has one. */
  until?: string | null | undefined;
  /** The day by which it is reviewed: after today, not after its last day; a sharing decision within 6 months of its first day, any other rule within 12. */
  reviewOn: string;
  /** To share (true), or not to share. */
  share: boolean;
  /** The purpose: one that rests on a duty. */
  purpose: Purpose;
  /** The code of the legal gateway; it must serve the purpose. */
  gateway: string;
  /** With which agencies. */
  agencyIds: Array<string | number>;
  /** About whom: people of the case. */
  personIds: Array<string | number>;
  /** Which kinds of data. */
  categories: Array<Category>;
  /** Why it is necessary. */
  whyNecessary: string;
  /** Why it is proportionate. */
  whyProportionate: string;
  /** Whether the family was told. */
  familyTold: boolean;
  /** Why not; required where the family was not told. */
  whyNotTold?: string | null | undefined;
  /** Why it goes on despite a refusal: required where the gateway asks for agreement first and somebody refused. */
  refusalOverridden?: string | null | undefined;
};

/** A seal on a record, on a section of it, or on one answer. */
export type SealInput = {
  /** The case. */
  caseId: string | number;
  /** Its first day, today or later; left out: from now on. */
  from?: string | null | undefined;
  /** Its last day, if it has one. */
  until?: string | null | undefined;
  /** The day by which it is reviewed: after today, not after its last day; a sharing decision within 6 months of its first day, any other rule within 12. */
  reviewOn: string;
  /** Only this person's values, in every case of theirs. */
  personId?: string | number | null | undefined;
  /** Only these kinds of data; left out: the whole record. */
  categories?: Array<Category> | null | undefined;
  /** Only this answer; then neither person nor categories. */
  answerId?: string | number | null | undefined;
  /** The accounts to which it stays open. Whoever records the seal must be among them, so that it can be reviewed. */
  accountIds: Array<string | number>;
  /** What others see of it. */
  existence: HiddenEffect;
  /** Whether emergency access, confirmed by a second person, passes it. */
  emergency: boolean;
  /** Why. */
  reason: string;
};

/** That somebody may not know of this case, or of any case of a person. */
export type ExclusionInput = {
  /** The case. */
  caseId: string | number;
  /** Its first day, today or later; left out: from now on. */
  from?: string | null | undefined;
  /** Its last day, if it has one. */
  until?: string | null | undefined;
  /** The day by which it is reviewed: after today, not after its last day; a sharing decision within 6 months of its first day, any other rule within 12. */
  reviewOn: string;
  /** The account that is excluded; never the recorder's own. */
  accountId: string | number;
  /** From every case of this person; left out: from this case. */
  personId?: string | number | null | undefined;
  /** Why. */
  reason: ExclusionKind;
};

/** Keeps back a place, a source, a mention or what would do harm. */
export type MarkerInput = {
  /** The case. */
  caseId: string | number;
  /** Its first day, today or later; left out: from now on. */
  from?: string | null | undefined;
  /** Its last day, if it has one. */
  until?: string | null | undefined;
  /** The day by which it is reviewed: after today, not after its last day; a sharing decision within 6 months of its first day, any other rule within 12. */
  reviewOn: string;
  /** What it keeps back. */
  protects: MarkerKind;
  /** Whom it protects: people of the case. */
  personIds?: Array<string | number> | null | undefined;
  /** For a place: everybody of the household in which this person lives today. */
  householdOfId?: string | number | null | undefined;
  /** Only this answer; then no persons, household or categories. */
  answerId?: string | number | null | undefined;
  /** Only these kinds of data; left out: all. A place is protected in all. */
  categories?: Array<Category> | null | undefined;
  /** The accounts to which it stays open. */
  accountIds: Array<string | number>;
  /** The agencies to which it stays open. Whoever records the marker, or their agency, must be among those named. */
  agencyIds: Array<string | number>;
  /** What others see of it. */
  effect: HiddenEffect;
  /** Whether emergency access passes it. */
  emergency: boolean;
  /** Why. */
  reason: string;
};

/** That a rule no longer counts. */
export type EndRuleInput = {
  /** The case. */
  caseId: string | number;
  /** The rule. */
  ruleId: string | number;
  /** Why it is ended. */
  reason: string;
};

/** That a rule was reviewed and goes on: it is recorded anew with the next review day. */
export type ReviewRuleInput = {
  /** The case. */
  caseId: string | number;
  /** The rule. */
  ruleId: string | number;
  /** What the review found. */
  finding: string;
  /** The next review day: a sharing decision within 6 months of today, any other rule within 12. */
  reviewOn: string;
};

/** That somebody objects to a sharing decision. */
export type ObjectionInput = {
  /** The case. */
  caseId: string | number;
  /** The sharing decision, in force. */
  ruleId: string | number;
  /** What was said against it. */
  objection: string;
};

/** What a lead professional has to do. */
export type TaskKind =
  /** An agency asks for information that is not shared with it. Answer the request. */
  | 'ACCESS_REQUEST'
  /** A young person turns 16 and then decides for themself. Ask them before the day about what a parent has agreed to. */
  | 'TURNS_16'
  /** A young person turns 18, and consents given for them end on that day. Ask them themself before it. */
  | 'CONSENT_LAPSES_AT_18'
  /** A consent runs out. Ask whether it is to go on. */
  | 'CONSENT_EXPIRES'
  /** Holders of parental responsibility do not agree about sharing, and neither is told. Help them to agree, rely on the competent child's own decision, record a court order, or record a sharing decision under a legal duty. */
  | 'CONSENT_DISPUTED'
  /** Two records were merged, and a consent covers only one of them. Ask whoever gave it whether it is to count for the other too. */
  | 'CONSENT_TO_CONFIRM'
  /** A child has been born, and what was agreed before the birth does not count for the child. Ask whoever has parental responsibility. */
  | 'BORN'
  /** Somebody has died, and consents ended with the death. Share only by a sharing decision, and tell the team. */
  | 'DIED'
  /** A sharing decision is to be reviewed. A decision to share no longer counts after its review day, until it is decided anew. */
  | 'DECISION_REVIEW'
  /** Somebody objects to a sharing decision. Consider it within one month: uphold it and narrow the decision, or say why not. */
  | 'OBJECTION';

/** What can be done about a task. */
export type TaskAct =
  /** Answer the request. */
  | 'ANSWER_REQUEST'
  /** Record what somebody says about sharing. */
  | 'RECORD_CONSENT'
  /** Record that whoever gave a consent says the same for the merged record. */
  | 'CONFIRM_CONSENT'
  /** Record a sharing decision under a legal duty. */
  | 'RECORD_DECISION'
  /** Uphold the objection, or say why not. */
  | 'ANSWER_OBJECTION'
  /** Say that it is done, and how. */
  | 'COMPLETE';

/** Who signs for the viewer's agency. */
export type SignatureInput = {
  /** Their name. */
  signatory: string;
  /** What they are in the agency. */
  signatoryTitle: string;
};

/** That a suspended agreement is to count again, as it was. */
export type ResumeAgreementInput = {
  /** The suspended agreement. */
  agreementId: string | number;
  /** The day by which it is reviewed. */
  reviewOn: string;
  /** Where what was agreed about resuming is found. */
  documentReference: string;
};

/** Why an agreement is declined, suspended or ended. */
export type AgreementReasonInput = {
  /** The agreement. */
  agreementId: string | number;
  /** Why, in a few words; nothing about a family. */
  reason: string;
};

/** What a review found. */
export type ReviewAgreementInput = {
  /** The agreement. */
  agreementId: string | number;
  /** What it found, in a few words; nothing about a family. */
  finding: string;
  /** The day by which it is reviewed next. */
  nextReviewOn: string;
};

/** Moves an assessment to a newer version of its template. */
export type MoveAssessmentInput = {
  /** The case. */
  caseId: string | number;
  /** Its assessment. */
  assessmentId: string | number;
  /** The version that was looked at: the newest published one. */
  toVersion: number;
};

/** Signs an assessment, or confirms a contribution, as it was seen. */
export type SignAssessmentInput = {
  /** The case. */
  caseId: string | number;
  /** Its assessment. */
  assessmentId: string | number;
  /** The state that was seen. */
  state: string;
};

/** A new answer, or a change of one. */
export type RecordAnswerInput = {
  /** The case. */
  caseId: string | number;
  /** Its assessment. */
  assessmentId: string | number;
  /** The question's key. */
  questionKey: string | number;
  /** The answer to change; left out for a new one. */
  answerId?: string | number | null | undefined;
  /** The version that is changed; required with answerId. */
  expectedVersion?: number | null | undefined;
  /** The answer. */
  value: string;
  /** Whom it is about: people of the case. */
  subjectIds: Array<string | number>;
  /** Who said it, where it is somebody's account. */
  saidById?: string | number | null | undefined;
  /** A stricter category than the question's; never a milder one. */
  category?: Category | null | undefined;
  /** The sitting whose unfinished words this finishes; finished again, it gives the same answer, never a second one. */
  sitting?: string | number | null | undefined;
};

/** That the viewer's agency told a change of circumstances by a slip. */
export type TakeBackCircumstanceInput = {
  /** The case. */
  caseId: string | number;
  /** The change. */
  id: string | number;
};

/** That the viewer's agency has received a change of circumstances. */
export type ReceiveCircumstanceInput = {
  /** The case. */
  caseId: string | number;
  /** The change. */
  id: string | number;
};

/** Words that are still being written, to be kept as they are. */
export type KeepUnfinishedInput = {
  /** The case. */
  caseId: string | number;
  /** Its assessment. */
  assessmentId: string | number;
  /** The question's key. */
  questionKey: string | number;
  /** The answer that is changed; left out for a new one. */
  answerId?: string | number | null | undefined;
  /** The version on which the change was begun; required with answerId. */
  expectedVersion?: number | null | undefined;
  /** The words as far as they are written. */
  value: string;
  /** Whom it is about, as far as that is chosen: people of the case. */
  subjectIds: Array<string | number>;
  /** Who said it, where it is somebody's account. */
  saidById?: string | number | null | undefined;
  /** A stricter category than the question's. */
  category?: Category | null | undefined;
  /** The sitting: a UUID that the writer's page makes when it opens the place. */
  sitting: string | number;
  /** Counts up within the sitting; a lower step than the one kept changes nothing. */
  step: number;
  /** Other sittings whose words the writer has seen and takes the place of. Words of any other stay, and come back as `standing`. */
  insteadOf?: Array<string | number> | null | undefined;
};

/** Which unfinished words the writer throws away. */
export type DiscardUnfinishedInput = {
  /** The case. */
  caseId: string | number;
  /** The unfinished words, by the sitting in which they were written. */
  sitting: string | number;
};

/** A significant event, in the name of the viewer's own agency. */
export type RecordEventInput = {
  /** The case. */
  caseId: string | number;
  /** When it happened; not later than today. */
  occurredOn: string;
  /** What happened, in a few words. */
  title: string;
  /** What more there is to say of it. */
  detail?: string | null | undefined;
  /** Where it happened. */
  place?: string | null | undefined;
  /** Whose record it is: people of this case. An account of harm is the teller's. */
  subjectIds: Array<string | number>;
  /** Who else is spoken of: people of this case. */
  mentionedIds?: Array<string | number> | null | undefined;
  /** What kind of information it is. */
  category: Category;
};

/** That a consent is withdrawn. */
export type WithdrawConsentInput = {
  /** The case. */
  caseId: string | number;
  /** The consent. */
  consentId: string | number;
  /** How it was withdrawn, in a few words. */
  how: string;
};

/** What emergency access is asked for: why, and named people of one case. */
export type RequestEmergencyAccessInput = {
  /** Why, by name. */
  reasonCode: EmergencyReason;
  /** Why, in at least 20 characters. */
  reason: string;
  /** The case, where the viewer has a part in it; left out where handles are given. */
  caseId?: string | number | null | undefined;
  /** The people of that case who are named. */
  personIds?: Array<string | number> | null | undefined;
  /** What locate gave, in place of case and people: handles on people of one case. */
  handles?: Array<string | number> | null | undefined;
  /** Whether a second person is to confirm it, which opens what a seal opens in an emergency. */
  secondPerson?: boolean;
};

/** What somebody else makes of a use of emergency access. */
export type ReviewEmergencyUseInput = {
  /** The use. */
  useId: string | number;
  /** What was found. */
  outcome: ReviewOutcome;
  /** Why. */
  note: string;
};

/** Exactly whom to look for. The reason comes first. */
export type LocateInput = {
  /** Why, by name. */
  reasonCode: EmergencyReason;
  /** Why, in at least 20 characters. */
  reason: string;
  /** The given name, exactly. */
  given?: string | null | undefined;
  /** The family name, exactly. */
  family?: string | null | undefined;
  /** The date of birth. */
  bornOn?: string | null | undefined;
  /** The postcode of an address at which they used to live. */
  postcode?: string | null | undefined;
  /** The kind of an identifier, in place of the name. */
  identifierKind?: IdentifierKind | null | undefined;
  /** The identifier. */
  identifier?: string | null | undefined;
};

/** A number by which other systems know a person. */
export type IdentifierKind =
  /** NHS number. */
  | 'NHS_NUMBER'
  /** Unique pupil number. */
  | 'UPN'
  /** National Insurance number. */
  | 'NINO';

/** A referral: who refers whom, and why. */
export type ReferralInput = {
  /** What the family is called. */
  familyName: string;
  /** The risk factors that prompted it, if any. */
  riskFactors: Array<RiskFactor>;
  /** Why, in at least 10 characters. */
  reason: string;
  /** The people of the family. */
  people: Array<ReferredPersonInput>;
  /** Who refers the family. */
  referredBy: string;
};

/** Somebody who is new to the register, with what is known of them. */
export type ReferredPersonInput = {
  /** What part they have in the family. */
  role: PersonRole;
  /** Given name; none for an unborn child. */
  givenName?: string | null | undefined;
  /** Family name. */
  familyName?: string | null | undefined;
  /** Date of birth, where it is known. */
  bornOn?: string | null | undefined;
  /** Of an unborn child: the expected date. */
  expectedOn?: string | null | undefined;
  /** Of an unborn child: which of the people, counted from 0, is the mother. */
  mother?: number | null | undefined;
};

/** What becomes of a referral. */
export type TriageInput = {
  /** The case. */
  caseId: string | number;
  /** Why, in at least 10 characters. */
  reason: string;
  /** The outcome. Only casework opens a case. */
  outcome: TriageOutcome;
  /** Who leads: an account of the viewer's agency; left out: the viewer. */
  leadAccountId?: string | number | null | undefined;
};

/** A band of need. */
export type NeedBandInput = {
  /** The case. */
  caseId: string | number;
  /** Why, in at least 10 characters. */
  reason: string;
  /** The band, 1 to 3. */
  band: number;
  /** From which day; not in the future. */
  from: string;
};

/** That a case is stepped up or down. */
export type StepInput = {
  /** The case. */
  caseId: string | number;
  /** Why, in at least 10 characters. */
  reason: string;
  /** Up or down. */
  direction: StepDirection;
  /** Up: the statutory purpose for which the case is opened. It shares nothing without a sharing decision. */
  purpose?: Purpose | null | undefined;
};

/** Where a case is stepped. */
export type StepDirection =
  /** Up to statutory work. */
  | 'UP'
  /** Down from statutory work. */
  | 'DOWN';

/** That a case is closed. */
export type CloseCaseInput = {
  /** The case. */
  caseId: string | number;
  /** Why, in at least 10 characters. */
  reason: string;
  /** How it ended. */
  outcomes: Array<ClosureOutcome>;
  /** What becomes of the actions that are open; needed where the viewer sees any. */
  openActions?: string | null | undefined;
};

/** That the viewer's own closure is undone. */
export type UndoClosureInput = {
  /** The case. */
  caseId: string | number;
  /** Why, in at least 10 characters. */
  reason: string;
};

/** That a closed case is opened again. */
export type ReopenInput = {
  /** The case's number. */
  reference: string;
  /** Why, in at least 10 characters. */
  reason: string;
};

/** An offer to somebody at work. */
export type OfferInput = {
  /** The case. */
  caseId: string | number;
  /** A place in the team, or the lead. */
  kind: CaseOfferKind;
  /** To which agency. */
  agencyId: string | number;
  /** To which account of it; left out: to anybody of the agency. */
  accountId?: string | number | null | undefined;
  /** Of an invitation: what the member would do. */
  role?: string | null | undefined;
  /** Of a handover: the summary, in at least 20 characters. */
  summary?: string | null | undefined;
};

/** An answer to an offer. */
export type AnswerOfferInput = {
  /** The offer. */
  offerId: string | number;
  /** The answer. */
  answer: CaseOfferAnswer;
};

/** An answer to an offer. */
export type CaseOfferAnswer =
  /** Accept it. */
  | 'ACCEPTED'
  /** Decline it. */
  | 'DECLINED'
  /** Take it back, for whoever made it. */
  | 'WITHDRAWN';

/** That a member leaves the team around the family. */
export type LeaveInput = {
  /** The case. */
  caseId: string | number;
  /** Why, in at least 10 characters. */
  reason: string;
  /** The member's part in the team, by its id. */
  memberId: string | number;
};

/** A referral to another agency. */
export type SendReferralInput = {
  /** What the family is called. */
  familyName: string;
  /** The risk factors that prompted it, if any. */
  riskFactors: Array<RiskFactor>;
  /** Why, in at least 10 characters. */
  reason: string;
  /** The people of the family. */
  people: Array<ReferredPersonInput>;
  /** To which agency: one that takes referrals. */
  agencyId: string | number;
  /** What the family knows of it. */
  familyKnows: FamilyKnows;
  /** Why it is sent all the same; needed where they do not agree or do not know. */
  whyAllTheSame?: string | null | undefined;
};

/** An answer to a referral. */
export type AnswerReferralInput = {
  /** The referral. */
  referralId: string | number;
  /** The answer. */
  answer: ReferralAnswer;
  /** What the sender is told of it; needed where it is declined. */
  reason?: string | null | undefined;
};

/** An answer to a referral. */
export type ReferralAnswer =
  /** Take it: it is a case to be triaged, of whoever takes it. */
  | 'TAKEN'
  /** Decline it, with a reason. */
  | 'DECLINED'
  /** Take it back, for who sent it. */
  | 'WITHDRAWN';

/** A message about a case, in the viewer's own name. */
export type SendMessageInput = {
  /** The case. */
  caseId: string | number;
  /** Whom it is about: people of this case. */
  subjectIds: Array<string | number>;
  /** Who else of the family is spoken of. */
  mentionedIds?: Array<string | number> | null | undefined;
  /** What kind of data it is: the strictest that it tells of. */
  category: Category;
  /** What it says. */
  words: string;
  /** To which agencies of the team. */
  toAgencyIds: Array<string | number>;
  /** To which practitioners of the team. */
  toPractitionerIds: Array<string | number>;
};

/** That the viewer takes back a message that they sent in the last 24 hours. */
export type TakeBackMessageInput = {
  /** The case. */
  caseId: string | number;
  /** The message. */
  id: string | number;
};

/** A view to keep. */
export type SaveViewInput = {
  /** What to call it. */
  name: string;
  /** The choice, as it stands in the address of the page. */
  choice: string;
};

/** A new name for a view. */
export type RenameViewInput = {
  /** The view. */
  id: string | number;
  /** What to call it. */
  name: string;
};

/** That a consent counts for the other record of the same person too. */
export type ConfirmConsentInput = {
  /** The case. */
  caseId: string | number;
  /** The consent that is confirmed. */
  consentId: string | number;
  /** The other record, that was merged with the consent's own. */
  personId: string | number;
  /** In writing or in words. */
  method: ConsentMethod;
  /** The witness; required for words. */
  witness?: string | null | undefined;
  /** The version of the notice that was explained. */
  noticeVersion: string;
  /** The language in which it was explained. */
  noticeLanguage: string;
};

/** Somebody who was added to a case by mistake. */
export type TakeBackPersonInput = {
  /** The case. */
  caseId: string | number;
  /** Whom the viewer added to it. */
  personId: string | number;
};

/** How two people of a case are related. */
export type RelatePeopleInput = {
  /** The case. */
  caseId: string | number;
  /** Somebody of the case. */
  personId: string | number;
  /** What they are to the other. */
  is: KinshipWord;
  /** The other, who is of the case too. */
  otherId: string | number;
  /** Since when, where it is known. */
  since?: string | null | undefined;
};

/** That it ended how two people of a case were related. */
export type EndRelationshipInput = {
  /** The case. */
  caseId: string | number;
  /** The relationship. */
  relationshipId: string | number;
  /** Its last day. */
  until: string;
};

/** What the viewer said of a relationship by mistake. */
export type UndoRelationshipInput = {
  /** The case. */
  caseId: string | number;
  /** The relationship. */
  relationshipId: string | number;
};

/** That two records are, or may be not, of two people. */
export type SettleDuplicateInput = {
  /** The finding. */
  id: string | number;
  /** Whether they are two people; false takes that back. */
  isDifferent: boolean;
  /** Why. */
  reason: string;
};

/** Two records, and why they are, or are not, of one person. */
export type MergeInput = {
  /** The record number of the one. */
  personReference: string;
  /** The record number of the other. */
  otherReference: string;
  /** Why. */
  reason: string;
};

/** What a member of a family says beside something that is written about them. */
export type StatementInput = {
  /** What kind of thing it stands beside. */
  kind: StatedKind;
  /** Which: its id, as the viewer's own record has it. */
  item: string | number;
  /** Their words, at most 2,000 characters. */
  words: string;
};

/** What a statement can stand beside. */
export type StatedKind =
  /** An answer of the assessment. */
  | 'ANSWER'
  /** An event of the chronology. */
  | 'EVENT'
  /** An action of the plan. */
  | 'ACTION'
  /** A change of circumstances that was told, and stands. */
  | 'CIRCUMSTANCE';

/** A new Life Passport. Link and PIN are made by the holder's own device, which sends only hashes of them. */
export type IssuePassportInput = {
  /** For whom or what it is, at most 80 characters. */
  label: string;
  /** Whose record it shows: the holder, or those for whom they may act. */
  personIds: Array<string | number>;
  /** The kinds of information that it shows, at least one. */
  categories: Array<Category>;
  /** For how many days, 1 to 30. */
  days: number;
  /** SHA-256 of the link's secret, as 64 hex digits. The secret has at least 128 random bits. */
  linkHash: string;
  /** HMAC-SHA-256 of the PIN with the link's secret as key, as 64 hex digits. */
  pinHash: string;
};

/** A step about an alert. */
export type TriageAlertInput = {
  /** The alert. */
  alertId: string | number;
  /** What is done. */
  step: AlertStep;
  /** What was found, is asked, or was done about it; needed for every step but taking it up. */
  note?: string | null | undefined;
};

/** Where a practitioner lives. It is kept as keyed hashes alone. */
export type StaffHomeInput = {
  /** The practitioner, of the officer's own agency. */
  practitionerId: string | number;
  /** The first line of the address; left out together with the postcode, what was recorded is taken back. */
  firstLine?: string | null | undefined;
  /** The postcode. */
  postcode?: string | null | undefined;
};

/** What was measured of an outcome, in the name of the viewer's own agency. */
export type RecordOutcomeInput = {
  /** The case. */
  caseId: string | number;
  /** The indicator's key, of the framework in use. */
  indicatorKey: string | number;
  /** Of whom it speaks: one person of this case, or for an indicator of families those of whom it is truly said. */
  subjectIds: Array<string | number>;
  /** Whether it is the baseline or a follow-up. */
  kind: OutcomeMeasureKind;
  /** The day of which it speaks; not later than today. */
  measuredOn: string;
  /** The value: a step of the scale, or a number. */
  value: number;
  /** What more there is to say of it. */
  note?: string | null | undefined;
  /** A stricter category than the indicator's; never a milder one. */
  category?: Category | null | undefined;
};

/** A measurement that was recorded by mistake, by the viewer's own agency. */
export type TakeBackOutcomeInput = {
  /** The case. */
  caseId: string | number;
  /** The measurement. */
  id: string | number;
};

/** Notifications that the viewer has read, or has not. */
export type MarkNotificationsInput = {
  /** Which, by their ids; at most 100. */
  ids: Array<string | number>;
  /** True: they are read. False: they are not. */
  read: boolean;
};

/** A goal of the plan. */
export type GoalInput = {
  /** The case. */
  caseId: string | number;
  /** What is changed; left out: it is new. */
  id?: string | number | null | undefined;
  /** Of a change: the version that is changed. */
  expectedVersion?: number | null | undefined;
  /** Whose record it is: people of this case. What is there already keeps its people. */
  subjectIds: Array<string | number>;
  /** What kind of information it is. What is there already keeps its kind. */
  category: Category;
  /** The goal, in the family's own words. */
  words: string;
  /** Whose words these are: one of those whose goal it is; left out: the family's together. */
  saidById?: string | number | null | undefined;
  /** On which day they were said; not later than today. */
  saidOn: string;
  /** How it stands. */
  state?: GoalState;
};

/** An action of the plan. */
export type ActionInput = {
  /** The case. */
  caseId: string | number;
  /** What is changed; left out: it is new. */
  id?: string | number | null | undefined;
  /** Of a change: the version that is changed. */
  expectedVersion?: number | null | undefined;
  /** Whose record it is: people of this case. What is there already keeps its people. */
  subjectIds: Array<string | number>;
  /** What kind of information it is. What is there already keeps its kind. */
  category: Category;
  /** What is to be done. */
  title: string;
  /** By when. */
  dueOn?: string | null | undefined;
  /** Which agency does it. */
  ownerId: string | number;
  /** The goal that it serves. */
  goalId?: string | number | null | undefined;
  /** What kind of help it gives. */
  help?: HelpKind | null | undefined;
  /** Of a new one: how far it has come. Afterwards that is said of it. */
  status?: ActionStatus;
  /** Of a new one that has ended: what came of it. */
  outcome?: string | null | undefined;
};

/** What is said of an action of the plan. */
export type PlanWordInput = {
  /** The case. */
  caseId: string | number;
  /** The action. */
  actionId: string | number;
  /** What is said. */
  kind: PlanWordKind;
  /** In words; a flag and an answer need some. */
  text?: string | null | undefined;
  /** How far it has come; progress needs it, an answer may say it. */
  status?: ActionStatus | null | undefined;
  /** Of what is done: whether it helped. */
  helped?: Helped | null | undefined;
  /** Of a flag: by which day the owner is to answer, within 60 days. */
  answerBy?: string | null | undefined;
};

/** A review of the plan, or another meeting. */
export type MeetingInput = {
  /** The case. */
  caseId: string | number;
  /** What is changed; left out: it is new. */
  id?: string | number | null | undefined;
  /** Of a change: the version that is changed. */
  expectedVersion?: number | null | undefined;
  /** Whose record it is: people of this case. What is there already keeps its people. */
  subjectIds: Array<string | number>;
  /** What kind of information it is. What is there already keeps its kind. */
  category: Category;
  /** What it was for. */
  kind: PlanMeetingKind;
  /** On which day it was; not later than today. */
  heldOn: string;
  /** Where. */
  place?: string | null | undefined;
  /** What was said and agreed. */
  minutes?: string | null | undefined;
  /** When the next one is. */
  nextOn?: string | null | undefined;
  /** Who of the family was there. */
  peopleThere: Array<string | number>;
  /** Who of the family was asked and was not there. */
  peopleAway: Array<string | number>;
  /** Which agencies of the team were there. */
  agenciesThere: Array<string | number>;
  /** Which agencies of the team were asked and were not there. */
  agenciesAway: Array<string | number>;
};

/** A choice that the family was offered. */
export type ChoiceInput = {
  /** The case. */
  caseId: string | number;
  /** What is changed; left out: it is new. */
  id?: string | number | null | undefined;
  /** Of a change: the version that is changed. */
  expectedVersion?: number | null | undefined;
  /** Whose record it is: people of this case. What is there already keeps its people. */
  subjectIds: Array<string | number>;
  /** What kind of information it is. What is there already keeps its kind. */
  category: Category;
  /** What they can choose. */
  question: string;
  /** What is offered: 2 to 10, each different. */
  offered: Array<string>;
  /** On which day it was offered; not later than today. */
  offeredOn: string;
  /** What they chose: one of what is offered. */
  chosen?: string | null | undefined;
  /** Who chose: one of those whose choice it is; left out: the family together. */
  chosenById?: string | number | null | undefined;
  /** On which day they chose. */
  chosenOn?: string | null | undefined;
  /** Why, in their own words. */
  why?: string | null | undefined;
};

/** Whom a family asked for as its lead professional or single point of contact. */
export type LeadChoiceInput = {
  /** The case. */
  caseId: string | number;
  /** What is changed; left out: it is new. */
  id?: string | number | null | undefined;
  /** Of a change: the version that is changed. */
  expectedVersion?: number | null | undefined;
  /** Whose record it is: people of this case. What is there already keeps its people. */
  subjectIds: Array<string | number>;
  /** What kind of information it is. What is there already keeps its kind. */
  category: Category;
  /** For what they asked for somebody. */
  kind: LeadChoiceKind;
  /** Whom they asked for, in words; needed where it is new. Withheld from the viewer, it stays. */
  askedFor?: string | null | undefined;
  /** Who asked: one of those whose wish it is; left out: the family together. */
  askedById?: string | number | null | undefined;
  /** On which day they asked; not later than today. */
  askedOn: string;
  /** Whether it was followed. */
  state?: LeadChoiceState;
  /** Why it was not followed; needed where it was not. */
  whyNot?: string | null | undefined;
};

/** That something of the plan was recorded by mistake, or was not after all. */
export type TakeBackInput = {
  /** The case. */
  caseId: string | number;
  /** What it is. */
  record: PlanRecord;
  /** Which one. */
  id: string | number;
  /** The version that is taken back or put back. */
  expectedVersion: number;
  /** Whether it is taken back; false puts back what was. */
  isTakenBack?: boolean;
};

/** What of the plan can be taken back. */
export type PlanRecord =
  /** A review of the plan, or another meeting. */
  | 'MEETING'
  /** A choice that the family was offered. */
  | 'CHOICE'
  /** Whom the family asked for as lead professional or single point of contact. */
  | 'LEAD_CHOICE';

/** What an agency asks for that is withheld from it, for the purpose of the operation. */
export type AskAccessInput = {
  /** The case. */
  caseId: string | number;
  /** The person, where it was withheld of one person. */
  personId?: string | number | null | undefined;
  /** The kind of information, as the reply named it. */
  category: Category;
  /** Why it is needed, in at least 10 characters. The lead professional reads it. */
  reason: string;
  /** Whether it cannot wait five working days. */
  urgent?: boolean;
};

/** A request of the viewer's own that is no longer needed. */
export type CancelAccessInput = {
  /** The case. */
  caseId: string | number;
  /** The request. */
  requestId: string | number;
};

/** How the lead professional answers a request. */
export type AnswerAccessInput = {
  /** The case. */
  caseId: string | number;
  /** The request. */
  requestId: string | number;
  /** The answer. */
  answer: AccessAnswer;
  /** Why it is declined; the asker reads the sentence. */
  declineReason?: DeclineReason | null | undefined;
};

/** How a request for access is answered. */
export type AccessAnswer =
  /** The agency can see it now, by a consent or a sharing decision that is recorded. */
  | 'GRANTED'
  /** It is not shared, for a reason that is named. */
  | 'DECLINED';

/** A personal data breach that the officer's agency became aware of. */
export type RecordIncidentInput = {
  /** What happened, without anybody's name: 3 to 2,000 characters. */
  what: string;
  /** By which account, where that is known. */
  accountId?: string | number | null | undefined;
  /** By which system, by its client id. */
  clientId?: string | null | undefined;
  /** From when. */
  from: string;
  /** Until when, that instant left out; null while it lasts. */
  until?: string | null | undefined;
  /** When the agency became aware of it: the 72 hours run from then. */
  awareAt: string;
};

/** Something that is done about a breach. */
export type ActOnIncidentInput = {
  /** The breach. */
  incidentId: string | number;
  /** What is done. */
  kind: IncidentAct;
  /** When it was done. */
  at: string;
  /** How it is judged; with ASSESSED. */
  risk?: IncidentRisk | null | undefined;
  /** What is likely to come of it; with ASSESSED. */
  consequences?: string | null | undefined;
  /** What is done or proposed against it; with ASSESSED. */
  measures?: string | null | undefined;
  /** Why, or the outcome; a report later than 72 hours needs the reasons for the delay. */
  note?: string | null | undefined;
};

/** A request of a data subject that the officer's agency received. */
export type RecordRightsRequestInput = {
  /** The record number of the person whose data it is. */
  personReference: string;
  /** Which right it is about. */
  kind?: RightsKind;
  /** Who asks. */
  asker: RightsAsker;
  /** The parent's record number, where a parent asks. */
  askerReference?: string | null | undefined;
  /** What they ask for, where it is not everything. */
  askedFor?: string | null | undefined;
  /** On which day it came, in whatever form. */
  receivedOn: string;
};

/** Something that happens to a request. */
export type ActOnRightsInput = {
  /** The request. */
  requestId: string | number;
  /** What happens. */
  kind: RightsAct;
  /** On which day. */
  on: string;
  /** Why; an extension, the child's word and sending back need it. */
  reason?: string | null | undefined;
};

/** What is done with things that are held: the same with each. */
export type ChooseRightsItemsInput = {
  /** The request. */
  requestId: string | number;
  /** Which things, at most 200. */
  items: Array<RightsItemInput>;
  /** What is done. */
  choice: RightsChoiceKind;
  /** Why something is left out. */
  exemption?: RightsExemption | null | undefined;
  /** By what rule it is erased, restricted, put right or kept; one of those of the request. */
  ground?: RightsGround | null | undefined;
  /** Why it is given though it speaks of others. */
  others?: RightsOthers | null | undefined;
  /** The words to take out, as they stand; each wherever it stands. */
  words?: Array<string> | null | undefined;
  /** The health professional's opinion. */
  opinion?: RightsOpinionInput | null | undefined;
  /** A note for the second officer. */
  note?: string | null | undefined;
};

/** One thing that is held, and what it said when it was looked at. */
export type RightsItemInput = {
  /** The thing. */
  id: string | number;
  /** Its hash, as it was shown. */
  hash: string;
};

/** A health professional's opinion (DPA 2018 Sch. 3 Pt. 2), not older than six months. */
export type RightsOpinionInput = {
  /** Who gave it: name and profession. */
  by: string;
  /** When. */
  on: string;
  /** Whether giving it would be likely to cause serious harm to somebody's health. */
  harm: boolean;
};

/** A system to be registered. */
export type SystemClientInput = {
  /** What it is to be called: 3 to 100 characters. */
  name: string;
  /** The role by which it is decided what it may see for itself. */
  role: string;
  /** The only purposes for which it may ask. */
  purposes: Array<Purpose>;
  /** Its public keys, as the text of a JSON Web Key Set (RFC 7517). Private keys are refused. */
  keys: string;
};

/** A webhook to be made. */
export type WebhookInput = {
  /** What it is to be called. */
  name: string;
  /** An https address that is public. */
  url: string;
  /** The system that is told, by its account's id. */
  accountId: string | number;
  /** The purpose for which it is told. */
  purpose: Purpose;
  /** Of what it is told. */
  kinds: Array<EventKind>;
};

/** A legal hold to be placed or lifted. */
export type LegalHoldInput = {
  /** The record number of the person. */
  personReference: string;
  /** Why: 3 to 2,000 characters. */
  reason: string;
  /** Whether it is lifted; else it is placed. */
  lifts: boolean;
};

/** What was done about data that another agency put right, restricted or erased. */
export type AnswerRecipientNoticeInput = {
  /** Which notice. */
  id: string | number;
  /** What was done here. */
  note: string;
};

/** That a task was done of which the facts cannot tell. */
export type CompleteTaskInput = {
  /** The case. */
  caseId: string | number;
  /** The task. */
  taskId: string | number;
  /** What was done. */
  note: string;
};

/** How an objection to a sharing decision is answered. */
export type AnswerObjectionInput = {
  /** The case. */
  caseId: string | number;
  /** The task. */
  taskId: string | number;
  /** Whether the objection is right. */
  upheld: boolean;
  /** Where it is upheld: the kinds of information that are shared no longer by this decision. */
  noLonger?: Array<Category> | null | undefined;
  /** Why, in at least 20 characters. */
  reason: string;
};

export type PreviewAgreementQueryVariables = Exact<{
  input: AgreementChangeInput;
}>;


export type PreviewAgreementQuery = { previewAgreement: { asOf: string, waitsForSignatures: boolean, people: number, casesCompared: number, casesConcerned: number, lines: Array<{ effect: DiffEffect, purpose: Purpose, category: Category, locatingOnly: boolean, viewers: number, people: number, sample: Array<string>, agency: { id: string, name: string }, from: Array<{ name: string }> }> } };

export type AgreementPartsFragment = { id: string, name: string, state: AgreementState, reviewDue: boolean, purposes: Array<Purpose>, categories: Array<Category>, from: string, until: string | null, reviewOn: string, documentReference: string | null, replaces: string | null, replacedBy: string | null, parties: Array<{ signatory: string | null, signatoryTitle: string | null, signedAt: string | null, agency: { id: string, name: string } }>, proposedBy: { id: string, name: string } | null, history: Array<{ act: AgreementAct, at: string, note: string | null, nextReviewOn: string | null, agency: { id: string, name: string } | null }>, viewerCan: { sign: boolean, decline: boolean, end: boolean, replace: boolean, resume: boolean, suspend: boolean } } & { ' $fragmentName'?: 'AgreementPartsFragment' };

export type SignAgreementMutationVariables = Exact<{
  agreementId: string | number;
  signature: SignatureInput;
}>;


export type SignAgreementMutation = { signAgreement: { agreement: { id: string } } };

export type ResumeAgreementMutationVariables = Exact<{
  input: ResumeAgreementInput;
  signature: SignatureInput;
}>;


export type ResumeAgreementMutation = { resumeAgreement: { agreement: { id: string } } };

export type DeclineAgreementMutationVariables = Exact<{
  input: AgreementReasonInput;
}>;


export type DeclineAgreementMutation = { declineAgreement: { agreement: { id: string } } };

export type SuspendAgreementMutationVariables = Exact<{
  input: AgreementReasonInput;
}>;


export type SuspendAgreementMutation = { suspendAgreement: { agreement: { id: string } } };

export type EndAgreementMutationVariables = Exact<{
  input: AgreementReasonInput;
}>;


export type EndAgreementMutation = { endAgreement: { agreement: { id: string } } };

export type ReviewAgreementMutationVariables = Exact<{
  input: ReviewAgreementInput;
}>;


export type ReviewAgreementMutation = { reviewAgreement: { agreement: { id: string } } };

export type AnswerConflictViewFragment = { theirs: string | null, theirVersion: number, theirWrittenAt: string | null, theirAuthor: { name: string } | null } & { ' $fragmentName'?: 'AnswerConflictViewFragment' };

export type RecordAnswerMutationVariables = Exact<{
  input: RecordAnswerInput;
}>;


export type RecordAnswerMutation = { recordAnswer: { answer: { id: string, version: number } | null, conflict: { ' $fragmentRefs'?: { 'AnswerConflictViewFragment': AnswerConflictViewFragment } } | null } };

export type AnswerItemFragment = { id: string, version: number, value: string | null, category: Category, draft: boolean, viewerCanEdit: boolean, viaEmergencyAccess: boolean, despiteObjection: Array<string>, writtenAt: string | null, statements: Array<{ ' $fragmentRefs'?: { 'StatementsFragment': StatementsFragment } }> | null, saidBy: { id: string, name: string | null } | null, about: Array<{ id: string, name: string | null }>, agency: { name: string } | null, author: { name: string } | null, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } & { ' $fragmentName'?: 'AnswerItemFragment' };

export type AssessmentViewFragment = { id: string, viewerCan: { recordAnswer: boolean, addPerson: boolean, keepRules: boolean }, family: { members: Array<{ person: { id: string, reference: string, name: string | null, expectedOn: string | null } }> }, assessment: { id: string, templateName: string, startedOn: string | null, signedAt: string | null, newerVersion: number | null, earlier: Array<(
      { key: string, answers: Array<{ id: string }> }
      & { ' $fragmentRefs'?: { 'QuestionBlockFragment': QuestionBlockFragment } }
    )>, domains: Array<{ key: string, name: string, elements: Array<(
        { key: string, name: string, questions: Array<(
          { key: string, asked: boolean, category: Category, form: { type: QuestionType } | null, answers: Array<{ id: string, value: string | null }>, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> }
          & { ' $fragmentRefs'?: { 'QuestionBlockFragment': QuestionBlockFragment } }
        )> }
        & { ' $fragmentRefs'?: { 'ElementSidesFragment': ElementSidesFragment } }
      )> }>, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } | null } & { ' $fragmentName'?: 'AssessmentViewFragment' };

export type KeepUnfinishedMutationVariables = Exact<{
  input: KeepUnfinishedInput;
}>;


export type KeepUnfinishedMutation = { keepUnfinishedAnswer: { kept: { sitting: string, step: number } | null, standing: { ' $fragmentRefs'?: { 'UnfinishedWordsFragment': UnfinishedWordsFragment } } | null } };

export type DiscardUnfinishedMutationVariables = Exact<{
  input: DiscardUnfinishedInput;
}>;


export type DiscardUnfinishedMutation = { discardUnfinishedAnswer: boolean };

export type ElementSidesFragment = { questions: Array<{ key: string, text: string, kind: AnswerKind, form: { ' $fragmentRefs'?: { 'QuestionFormFragment': QuestionFormFragment } } | null, answers: Array<{ id: string, value: string | null, draft: boolean, writtenAt: string | null, saidBy: { id: string, name: string | null } | null, about: Array<{ id: string, name: string | null }>, agency: { id: string, name: string } | null, author: { name: string } | null, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> }> }> } & { ' $fragmentName'?: 'ElementSidesFragment' };

export type PreviewMoveQueryVariables = Exact<{
  caseId: string | number;
}>;


export type PreviewMoveQuery = { previewMove: { fromVersion: number, toVersion: number | null, kept: Array<{ key: string, text: string, before: string | null, answers: number, raisedTo: Category | null }>, withoutPlace: Array<{ key: string, text: string, answers: number }>, added: Array<{ key: string, text: string }> } };

export type MoveAssessmentMutationVariables = Exact<{
  input: MoveAssessmentInput;
}>;


export type MoveAssessmentMutation = { moveAssessment: { moved: boolean } };

export type QuestionBlockFragment = { key: string, text: string, kind: AnswerKind, category: Category, guidance: string | null, asked: boolean, form: { ' $fragmentRefs'?: { 'QuestionFormFragment': QuestionFormFragment } } | null, answers: Array<(
    { id: string }
    & { ' $fragmentRefs'?: { 'AnswerItemFragment': AnswerItemFragment } }
  )>, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } & { ' $fragmentName'?: 'QuestionBlockFragment' };

export type QuestionFormFragment = { type: QuestionType, from: number | null, to: number | null, fromLabel: string | null, toLabel: string | null, unit: string | null, options: Array<{ key: string, label: string }> } & { ' $fragmentName'?: 'QuestionFormFragment' };

export type UnfinishedWordsFragment = { questionKey: string, answerId: string | null, value: string | null, category: Category, sitting: string, step: number, writtenAt: string | null, about: Array<{ id: string }>, saidBy: { id: string } | null } & { ' $fragmentName'?: 'UnfinishedWordsFragment' };

export type UnfinishedAnswersQueryVariables = Exact<{
  caseId: string | number;
}>;


export type UnfinishedAnswersQuery = { unfinishedAnswers: Array<{ ' $fragmentRefs'?: { 'UnfinishedWordsFragment': UnfinishedWordsFragment } }> };

export type AccessLogEntryFragment = { id: string, at: string, actor: string, purpose: Purpose | null, operation: string, outcome: string, asked: Array<string>, agency: { name: string } | null, subjects: Array<{ personReference: string | null, caseReference: string | null, bases: Array<string>, shown: Array<{ category: Category, fields: Array<string>, codes: Array<ReasonCode> }>, withheld: Array<{ category: Category, fields: Array<string>, codes: Array<ReasonCode> }> }> } & { ' $fragmentName'?: 'AccessLogEntryFragment' };

export type CaseHeadingFragment = { reference: string, familyName: string | null, status: CaseStatus | null, openedOn: string | null, closedOn: string | null, needBand: number | null, viaEmergencyAccess: boolean, despiteObjection: Array<string>, lead: { practitioner: { name: string } | null, agency: { name: string } | null } | null, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } & { ' $fragmentName'?: 'CaseHeadingFragment' };

export type CaseMessagesQueryVariables = Exact<{
  caseId: string | number;
}>;


export type CaseMessagesQuery = { messages: { writable: Array<Category>, items: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'MessageItemFragment': MessageItemFragment } }
    )>, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } | null };

export type LookAtCaseMutationVariables = Exact<{
  caseId: string | number;
}>;


export type LookAtCaseMutation = { lookAtCase: boolean };

export type ChronologyFiltersFragment = { categories: Array<Category>, people: Array<{ id: string, name: string | null }>, agencies: Array<{ id: string, name: string }> } & { ' $fragmentName'?: 'ChronologyFiltersFragment' };

export type ChronologyTimelineFragment = { edges: Array<{ node: { id: string, occurredOn: string | null, title: string | null, detail: string | null, place: string | null, category: Category, viaEmergencyAccess: boolean, despiteObjection: Array<string>, statements: Array<{ ' $fragmentRefs'?: { 'StatementsFragment': StatementsFragment } }> | null, agency: { name: string } | null, about: Array<{ id: string, name: string | null }>, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } & { ' $fragmentName'?: 'ChronologyTimelineFragment' };

export type RecordEventMutationVariables = Exact<{
  input: RecordEventInput;
}>;


export type RecordEventMutation = { recordEvent: { event: { id: string } | null } };

export type PreviewCircumstanceQueryVariables = Exact<{
  input: TellCircumstanceInput;
}>;


export type PreviewCircumstanceQuery = { previewCircumstance: { isKnown: boolean, isRecorded: boolean, told: Array<{ id: string, name: string }>, notTold: Array<{ id: string, name: string }> } };

export type TellCircumstanceMutationVariables = Exact<{
  input: TellCircumstanceInput;
}>;


export type TellCircumstanceMutation = { tellCircumstance: { circumstance: { id: string } | null } };

export type CircumstanceCardFragment = { id: string, kind: CircumstanceKind | null, from: string | null, words: string | null, place: string | null, isReceived: boolean, takenBackAt: string | null, canTakeBack: boolean, statements: Array<{ ' $fragmentRefs'?: { 'StatementsFragment': StatementsFragment } }> | null, agency: { id: string, name: string } | null, about: Array<{ id: string, name: string | null }>, receipts: Array<{ receivedAt: string | null, agency: { id: string, name: string } }>, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } & { ' $fragmentName'?: 'CircumstanceCardFragment' };

export type ReceiveCircumstanceMutationVariables = Exact<{
  input: ReceiveCircumstanceInput;
}>;


export type ReceiveCircumstanceMutation = { receiveCircumstance: { circumstance: { id: string } | null } };

export type TakeBackCircumstanceMutationVariables = Exact<{
  input: TakeBackCircumstanceInput;
}>;


export type TakeBackCircumstanceMutation = { takeBackCircumstance: { circumstance: { id: string } | null } };

export type RecordConsentMutationVariables = Exact<{
  input: RecordConsentInput;
}>;


export type RecordConsentMutation = { recordConsent: { consent: { id: string } | null } };

export type ConsentListFragment = { id: string, viewerCan: { recordConsent: boolean, seeSharingMatrix: boolean }, consents: { items: Array<(
      { id: string, state: ConsentState | null }
      & { ' $fragmentRefs'?: { 'ConsentPartsFragment': ConsentPartsFragment } }
    )>, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } } & { ' $fragmentName'?: 'ConsentListFragment' };

export type PreviewConsentQueryVariables = Exact<{
  input: RecordConsentInput;
}>;


export type PreviewConsentQuery = { previewConsent: { ' $fragmentRefs'?: { 'PolicyDiffPartsFragment': PolicyDiffPartsFragment } } };

export type PreviewWithdrawalQueryVariables = Exact<{
  caseId: string | number;
  consentId: string | number;
}>;


export type PreviewWithdrawalQuery = { previewWithdrawal: { ' $fragmentRefs'?: { 'PolicyDiffPartsFragment': PolicyDiffPartsFragment } } };

export type WithdrawConsentMutationVariables = Exact<{
  input: WithdrawConsentInput;
}>;


export type WithdrawConsentMutation = { withdrawConsent: { consent: { id: string, state: ConsentState | null } | null } };

export type ConsentPartsFragment = { id: string, state: ConsentState | null, authority: ConsentAuthority | null, givenAt: string | null, method: ConsentMethod | null, witness: string | null, noticeVersion: string | null, noticeLanguage: string | null, interpreter: string | null, withdrawnAt: string | null, viewerCanWithdraw: boolean, despiteObjection: Array<string>, about: { id: string, name: string | null }, givenBy: { id: string, name: string | null } | null, givenByAgency: { name: string } | null, provisions: Array<{ permit: boolean, agencyTypes: Array<string>, categories: Array<Category>, purposes: Array<Purpose>, from: string, until: string | null, agencies: Array<{ id: string, name: string }> }> | null, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } & { ' $fragmentName'?: 'ConsentPartsFragment' };

export type DeskEntriesQueryVariables = Exact<{
  question: EntryQuestion;
  filter: DeskFilter;
  after?: string | null | undefined;
}>;


export type DeskEntriesQuery = { deskEntries: { edges: Array<{ node: (
        { id: string }
        & { ' $fragmentRefs'?: { 'AccessLogEntryFragment': AccessLogEntryFragment } }
      ) }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DeskAgenciesQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskAgenciesQuery = { partnership: { id: string, agencies: Array<{ id: string, name: string }> } };

export type DeskAccountsQueryVariables = Exact<{
  agencyId: string | number;
}>;


export type DeskAccountsQuery = { auditAccounts: Array<{ id: string, name: string, kind: AccountKind, hasEnded: boolean }> };

export type DeskRecordsQueryVariables = Exact<{
  question: RecordQuestion;
  filter: DeskFilter;
}>;


export type DeskRecordsQuery = { deskRecords: { more: boolean, items: Array<{ id: string, at: string, kind: string, state: string | null, name: string | null, who: string | null, reviewer: string | null, about: string | null, caseReference: string | null, people: Array<string>, purposes: Array<Purpose>, categories: Array<Category>, until: string | null, agency: { name: string } | null, agencies: Array<{ id: string, name: string }> }> } };

export type NamesPolicyQueryVariables = Exact<{ [key: string]: never; }>;


export type NamesPolicyQuery = { namesPolicy: { isTold: boolean, since: string | null } };

export type SetNamesPolicyMutationVariables = Exact<{
  isTold: boolean;
}>;


export type SetNamesPolicyMutation = { setNamesPolicy: { isTold: boolean, since: string | null } };

export type DeskDocumentQueryVariables = Exact<{
  input: DeskDocumentInput;
}>;


export type DeskDocumentQuery = { deskDocument: { fileName: string, madeAt: string, content: string } };

export type UseOverTimeQueryVariables = Exact<{
  filter: DeskFilter;
  by: UseUnit;
}>;


export type UseOverTimeQuery = { useOverTime: Array<{ day: string, operations: number }> };

export type ContactTableFragment = { id: string, kind: InvolvementKind | null, role: string | null, viaEmergencyAccess: boolean, despiteObjection: Array<string>, practitioner: { name: string, jobTitle: string, workPhone: string | null, workEmail: string | null } | null, agency: { name: string, typeName: string } | null } & { ' $fragmentName'?: 'ContactTableFragment' };

export type DirectoryPeopleFragment = { found: { reference: string, bornOn: string | null, person: { id: string, name: string | null } } | null } & { ' $fragmentName'?: 'DirectoryPeopleFragment' };

export type AlertListFragment = { id: string, kind: AlertKind, createdAt: string, seenAt: string | null, about: string | null, caseReference: string | null, purposes: Array<Purpose> } & { ' $fragmentName'?: 'AlertListFragment' };

export type MarkAlertSeenMutationVariables = Exact<{
  id: string | number;
}>;


export type MarkAlertSeenMutation = { markAlertSeen: { alert: { id: string, seenAt: string | null } | null } };

export type ConfirmEmergencyAccessMutationVariables = Exact<{
  useId: string | number;
}>;


export type ConfirmEmergencyAccessMutation = { confirmEmergencyAccess: { use: { id: string, status: EmergencyStatus } | null } };

export type RunningEmergencyQueryVariables = Exact<{ [key: string]: never; }>;


export type RunningEmergencyQuery = { emergencyUses: Array<{ id: string, status: EmergencyStatus, caseId: string | null, caseReference: string | null, endsAt: string | null, secondPerson: SecondPerson, confirmedBy: string | null }> };

export type LocateMutationVariables = Exact<{
  input: LocateInput;
}>;


export type LocateMutation = { locate: { handle: string | null, until: string | null } };

export type RequestEmergencyAccessMutationVariables = Exact<{
  input: RequestEmergencyAccessInput;
}>;


export type RequestEmergencyAccessMutation = { requestEmergencyAccess: { use: { id: string, status: EmergencyStatus, caseId: string | null } | null } };

export type ReviewEmergencyUseMutationVariables = Exact<{
  input: ReviewEmergencyUseInput;
}>;


export type ReviewEmergencyUseMutation = { reviewEmergencyUse: { use: { id: string, reviewOpen: boolean } | null } };

export type UseCardFragment = { id: string, user: string, caseReference: string | null, people: Array<string>, reasonCode: EmergencyReason, reason: string, located: boolean, askedAt: string, status: EmergencyStatus, grantedAt: string | null, endsAt: string | null, endedAt: string | null, endedHow: EmergencyEnd | null, secondPerson: SecondPerson, confirmedBy: string | null, reviewBy: string | null, reviewOpen: boolean, overdue: boolean, agency: { name: string } | null, reviews: Array<{ outcome: ReviewOutcome, note: string, reviewer: string, at: string }> } & { ' $fragmentName'?: 'UseCardFragment' };

export type EndEmergencyAccessMutationVariables = Exact<{
  useId: string | number;
}>;


export type EndEmergencyAccessMutation = { endEmergencyAccess: { use: { id: string, status: EmergencyStatus } | null } };

export type FamilyOverviewFragment = (
  { members: Array<{ role: PersonRole | null, canTakeBack: boolean, despiteObjection: Array<string>, person: (
      { id: string, name: string | null, sex: Sex | null, expectedOn: string | null }
      & { ' $fragmentRefs'?: { 'PersonCardFragment': PersonCardFragment } }
    ) }>, relationships: Array<{ from: string, to: string, kind: RelationshipKind | null, since: string | null, until: string | null, despiteObjection: Array<string> }>, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> }
  & { ' $fragmentRefs'?: { 'FamilyTreeFragment': FamilyTreeFragment } }
) & { ' $fragmentName'?: 'FamilyOverviewFragment' };

export type FamilyTreeFragment = { members: Array<{ role: PersonRole | null, person: { id: string, name: string | null, bornOn: string | null, expectedOn: string | null, diedOn: string | null, sex: Sex | null } }>, relationships: Array<{ from: string, to: string, kind: RelationshipKind | null, since: string | null, until: string | null }> } & { ' $fragmentName'?: 'FamilyTreeFragment' };

export type HouseholdListFragment = { members: Array<{ person: { id: string, reference: string, name: string | null, expectedOn: string | null, residences: Array<{ householdId: string | null, lines: string, postcode: string | null, since: string, until: string | null }> | null, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } }> } & { ' $fragmentName'?: 'HouseholdListFragment' };

export type PersonCardFragment = { id: string, reference: string, name: string | null, bornOn: string | null, expectedOn: string | null, diedOn: string | null, sex: Sex | null, telephone: string | null, email: string | null, generalPractice: string | null, ethnicity: string | null, religion: string | null, language: string | null, disability: string | null, immigrationStatus: string | null, employment: string | null, viaEmergencyAccess: boolean, despiteObjection: Array<string>, aliases: Array<{ kind: AliasKind, name: string }> | null, address: { lines: string, postcode: string | null, since: string } | null, school: { name: string, yearGroup: string | null } | null, identifiers: Array<{ kind: string, value: string }> | null, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } & { ' $fragmentName'?: 'PersonCardFragment' };

export type RelatePeopleMutationVariables = Exact<{
  input: RelatePeopleInput;
}>;


export type RelatePeopleMutation = { relatePeople: { caseId: string } };

export type EndRelationshipMutationVariables = Exact<{
  input: EndRelationshipInput;
}>;


export type EndRelationshipMutation = { endRelationship: { caseId: string } };

export type UndoRelationshipMutationVariables = Exact<{
  input: UndoRelationshipInput;
}>;


export type UndoRelationshipMutation = { undoRelationship: { caseId: string } };

export type SimilarPeopleQueryVariables = Exact<{
  input: SimilarPeopleInput;
}>;


export type SimilarPeopleQuery = { similarPeople: Array<{ caseId: string, caseReference: string, person: { id: string, reference: string, name: string | null, bornOn: string | null, aliases: Array<{ kind: AliasKind, name: string }> | null } }> };

export type TakeBackPersonMutationVariables = Exact<{
  input: TakeBackPersonInput;
}>;


export type TakeBackPersonMutation = { takeBackPerson: { caseId: string } };

export type FoundListFragment = { case: { id: string, reference: string, familyName: string | null }, found: { reference: string, bornOn: string | null, person: { id: string, name: string | null } } | null, match: { kind: FoundBy, reference: string | null, name: string | null, address: string | null, identifier: string | null } } & { ' $fragmentName'?: 'FoundListFragment' };

export type FilledQuestionFragment = { key: string, text: string, category: Category, form: { ' $fragmentRefs'?: { 'QuestionFormFragment': QuestionFormFragment } } | null, answers: Array<(
    { id: string }
    & { ' $fragmentRefs'?: { 'AnswerItemFragment': AnswerItemFragment } }
  )>, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } & { ' $fragmentName'?: 'FilledQuestionFragment' };

export type DueLinkFragment = { id: string, caseId: string, requestId: string | null, kind: DueKind | null, title: string | null, dueOn: string | null, overdue: boolean | null } & { ' $fragmentName'?: 'DueLinkFragment' };

export type DueListFragment = { moreDue: boolean, due: Array<(
    { id: string, case: { id: string, reference: string, familyName: string | null }, about: { id: string, name: string | null } | null }
    & { ' $fragmentRefs'?: { 'DueLinkFragment': DueLinkFragment } }
  )> } & { ' $fragmentName'?: 'DueListFragment' };

export type HomeRowFragment = (
  { case: { id: string, reference: string, familyName: string | null, status: CaseStatus | null, needBand: number | null, despiteObjection: Array<string>, lead: { practitioner: { name: string } | null, agency: { name: string } | null } | null, withheld: Array<{ field: string }> }, through: Array<{ practitioner: { id: string, name: string } | null }>, due: Array<(
    { id: string }
    & { ' $fragmentRefs'?: { 'DueLinkFragment': DueLinkFragment } }
  )> }
  & { ' $fragmentRefs'?: { 'WhatChangedFragment': WhatChangedFragment } }
) & { ' $fragmentName'?: 'HomeRowFragment' };

export type WhatChangedFragment = { lookedAt: string | null, changes: Array<{ kind: ChangeKind | null, count: number | null, latestAt: string | null }> } & { ' $fragmentName'?: 'WhatChangedFragment' };

export type SaveViewMutationVariables = Exact<{
  input: SaveViewInput;
}>;


export type SaveViewMutation = { saveView: { id: string, views: Array<{ id: string, name: string, choice: string }> } };

export type RenameViewMutationVariables = Exact<{
  input: RenameViewInput;
}>;


export type RenameViewMutation = { renameView: { id: string, views: Array<{ id: string, name: string, choice: string }> } };

export type DeleteViewMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteViewMutation = { deleteView: { id: string, views: Array<{ id: string, name: string, choice: string }> } };

export type RestoreViewMutationVariables = Exact<{
  id: string | number;
}>;


export type RestoreViewMutation = { restoreView: { id: string, views: Array<{ id: string, name: string, choice: string }> } };

export type ActOnIncidentMutationVariables = Exact<{
  input: ActOnIncidentInput;
}>;


export type ActOnIncidentMutation = { actOnIncident: { id: string } };

export type RecordIncidentMutationVariables = Exact<{
  input: RecordIncidentInput;
}>;


export type RecordIncidentMutation = { recordIncident: { id: string } };

export type IncidentAgenciesQueryVariables = Exact<{ [key: string]: never; }>;


export type IncidentAgenciesQuery = { partnership: { id: string, agencies: Array<{ id: string, name: string }> } };

export type IncidentAccountsQueryVariables = Exact<{
  agencyId: string | number;
}>;


export type IncidentAccountsQuery = { auditAccounts: Array<{ id: string, name: string, hasEnded: boolean }> };

export type IncidentScopeFragment = { peopleCount: number, casesCount: number, times: number, exports: number, people: Array<{ personReference: string, cases: Array<string>, categories: Array<Category>, times: number }>, accounts: Array<{ id: string, name: string, clientId: string | null, people: number, times: number, firstAt: string, lastAt: string, agency: { id: string, name: string } | null }>, kinds: Array<{ category: Category, people: number }> } & { ' $fragmentName'?: 'IncidentScopeFragment' };

export type IncidentSummaryFragment = { reference: string, what: string, accountName: string | null, clientId: string | null, clientName: string | null, from: string, until: string | null, awareAt: string, dueAt: string, overdue: boolean, reportedAt: string | null, state: IncidentState, risk: IncidentRisk | null } & { ' $fragmentName'?: 'IncidentSummaryFragment' };

export type AnswerCaseOfferMutationVariables = Exact<{
  input: AnswerOfferInput;
}>;


export type AnswerCaseOfferMutation = { answerCaseOffer: { caseId: string } };

export type PeopleAtWorkQueryVariables = Exact<{
  agencyId: string | number;
}>;


export type PeopleAtWorkQuery = { accountsAt: Array<{ id: string, name: string, kind: AccountKind }> };

export type CaseWaitingQueryVariables = Exact<{ [key: string]: never; }>;


export type CaseWaitingQuery = { caseWaiting: { offers: Array<{ id: string, kind: CaseOfferKind, reference: string, name: string, toTeam: boolean, madeAt: string, agency: { name: string } }>, closures: Array<{ caseId: string, reference: string, closedAt: string, until: string }> } };

export type AnswerOfferMutationVariables = Exact<{
  input: AnswerOfferInput;
}>;


export type AnswerOfferMutation = { answerCaseOffer: { caseId: string } };

export type CaseLifeQueryVariables = Exact<{
  id: string | number;
}>;


export type CaseLifeQuery = { case: { id: string, reference: string, familyName: string | null, status: CaseStatus | null, lead: { practitioner: { name: string, workPhone: string | null, workEmail: string | null } | null, agency: { name: string } | null } | null, team: { edges: Array<{ node: { id: string, kind: InvolvementKind | null, role: string | null, practitioner: { name: string } | null, agency: { name: string } | null } }> } } | null, caseLife: { openActions: number, viewerCan: { triage: boolean, manage: boolean, leave: string | null }, needBands: Array<{ id: string, band: number | null, from: string | null, reason: string | null }>, steps: Array<{ id: string, kind: CaseStepKind | null, at: string | null, reason: string | null, referredBy: string | null, riskFactors: Array<RiskFactor> | null, triageOutcome: TriageOutcome | null, closureOutcomes: Array<ClosureOutcome> | null, openActions: string | null, purpose: Purpose | null, by: { name: string } | null }>, offers: Array<{ id: string, kind: CaseOfferKind | null, name: string | null, role: string | null, state: CaseOfferState | null, madeAt: string | null, agency: { name: string } | null }>, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } | null, partnership: { id: string, agencies: Array<{ id: string, name: string }> } };

export type TriageReferralMutationVariables = Exact<{
  input: TriageInput;
}>;


export type TriageReferralMutation = { triageReferral: { caseId: string } };

export type RecordNeedBandMutationVariables = Exact<{
  input: NeedBandInput;
}>;


export type RecordNeedBandMutation = { recordNeedBand: { caseId: string } };

export type StepCaseMutationVariables = Exact<{
  input: StepInput;
}>;


export type StepCaseMutation = { stepCase: { caseId: string } };

export type OfferCaseMutationVariables = Exact<{
  input: OfferInput;
}>;


export type OfferCaseMutation = { offerCase: { caseId: string } };

export type LeaveTeamMutationVariables = Exact<{
  input: LeaveInput;
}>;


export type LeaveTeamMutation = { leaveTeam: { caseId: string } };

export type CloseCaseMutationVariables = Exact<{
  input: CloseCaseInput;
}>;


export type CloseCaseMutation = { closeCase: { caseId: string } };

export type LookAlertRowFragment = { id: string, day: string | null, about: string | null, caseReference: string | null, step: AlertStep | null, reasons: Array<{ code: LookReasonCode, cases: number | null, usual: number | null, peers: number | null }> } & { ' $fragmentName'?: 'LookAlertRowFragment' };

export type LookRowsFragment = { more: boolean, rows: Array<{ id: string, at: string, operation: string, outcome: string, purpose: Purpose | null, caseReference: string | null, shown: Array<Category> }> } & { ' $fragmentName'?: 'LookRowsFragment' };

export type LookStepsFragment = { step: AlertStep, at: string, by: string, note: string | null } & { ' $fragmentName'?: 'LookStepsFragment' };

export type StaffHomesFragment = { staff: Array<{ id: string, name: string, jobTitle: string, homeRecordedAt: string | null }> } & { ' $fragmentName'?: 'StaffHomesFragment' };

export type RecordStaffHomeMutationVariables = Exact<{
  input: StaffHomeInput;
}>;


export type RecordStaffHomeMutation = { recordStaffHome: { staff: Array<{ id: string, homeRecordedAt: string | null }> } };

export type TriageAlertMutationVariables = Exact<{
  input: TriageAlertInput;
}>;


export type TriageAlertMutation = { triageAlert: { alert: { id: string, step: AlertStep | null } | null } };

export type WellKnownListFragment = { wellKnown: Array<{ id: string, personReference: string, addedBy: string, addedAt: string }> } & { ' $fragmentName'?: 'WellKnownListFragment' };

export type MarkWellKnownMutationVariables = Exact<{
  personReference: string;
  isWellKnown: boolean;
}>;


export type MarkWellKnownMutation = { markWellKnown: { wellKnown: Array<{ id: string }> } };

export type MatrixTableFragment = { about: { id: string, name: string | null }, agencies: Array<{ id: string, name: string }>, rows: Array<{ category: Category, cells: Array<{ state: MatrixState, basis: MatrixBasis | null, reason: ReasonCode | null, placesClosed: boolean, agency: { id: string, name: string }, notFrom: Array<{ id: string, name: string }> }> }> } & { ' $fragmentName'?: 'MatrixTableFragment' };

export type PossibleDuplicatesQueryVariables = Exact<{ [key: string]: never; }>;


export type PossibleDuplicatesQuery = { possibleDuplicates: Array<{ id: string, foundAt: string, records: Array<(
      { person: { id: string, reference: string } }
      & { ' $fragmentRefs'?: { 'RecordCardFragment': RecordCardFragment } }
    )> }> };

export type SettleDuplicateMutationVariables = Exact<{
  input: SettleDuplicateInput;
}>;


export type SettleDuplicateMutation = { settleDuplicate: { id: string, isDifferent: boolean } };

export type MergePeopleMutationVariables = Exact<{
  input: MergeInput;
}>;


export type MergePeopleMutation = { mergePeople: { isMerged: boolean } };

export type UnmergePeopleMutationVariables = Exact<{
  input: MergeInput;
}>;


export type UnmergePeopleMutation = { unmergePeople: { isMerged: boolean } };

export type RecordCardFragment = { caseReference: string | null, person: { id: string, reference: string, name: string | null, bornOn: string | null, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } } & { ' $fragmentName'?: 'RecordCardFragment' };

export type SendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type SendMessageMutation = { sendMessage: { message: { id: string } | null } };

export type MessageItemFragment = { id: string, words: string | null, sentAt: string | null, category: Category, isToViewer: boolean, viewerCanTakeBack: boolean, viaEmergencyAccess: boolean, despiteObjection: Array<string>, by: { name: string, agency: { name: string } } | null, about: Array<{ id: string, name: string | null }>, toAgencies: Array<{ id: string, name: string }>, toPeople: Array<{ id: string, name: string }> } & { ' $fragmentName'?: 'MessageItemFragment' };

export type TakeBackMessageMutationVariables = Exact<{
  input: TakeBackMessageInput;
}>;


export type TakeBackMessageMutation = { takeBackMessage: { message: { id: string } | null } };

export type NotificationMailQueryVariables = Exact<{ [key: string]: never; }>;


export type NotificationMailQuery = { notificationMail: { isOffered: boolean, address: string | null, isOn: boolean } };

export type WishNotificationMailMutationVariables = Exact<{
  isOn: boolean;
}>;


export type WishNotificationMailMutation = { wishNotificationMail: { isOffered: boolean, address: string | null, isOn: boolean } };

export type NotificationItemFragment = { id: string, kind: NotificationKind | null, at: string | null, dueOn: string | null, overdue: boolean | null, isRead: boolean, caseId: string | null, caseReference: string | null, requestId: string | null, case: { id: string, familyName: string | null } | null } & { ' $fragmentName'?: 'NotificationItemFragment' };

export type UnreadNotificationsQueryVariables = Exact<{ [key: string]: never; }>;


export type UnreadNotificationsQuery = { notifications: { unread: number } };

export type CohortTableFragment = { title: string, year: number, asAt: string, fewest: number, indicators: Array<{ measured: number | null, reached: number | null, share: number | null, asAt: string | null, indicator: { key: string, outcome: string, text: string, about: OutcomeAbout } }> } & { ' $fragmentName'?: 'CohortTableFragment' };

export type RecordOutcomeMutationVariables = Exact<{
  input: RecordOutcomeInput;
}>;


export type RecordOutcomeMutation = { recordOutcome: { measure: { id: string } | null } };

export type CaseOutcomesQueryVariables = Exact<{
  caseId: string | number;
}>;


export type CaseOutcomesQuery = { caseOutcomes: { recordable: Array<Category>, items: Array<{ id: string, kind: OutcomeMeasureKind | null, measuredOn: string | null, value: number | null, note: string | null, viewerMayTakeBack: boolean, viaEmergencyAccess: boolean, despiteObjection: Array<string>, indicator: { key: string, outcome: string, text: string, measure: OutcomeMeasuredAs, steps: Array<string>, unit: string | null, minimum: number, maximum: number, better: OutcomeDirection, met: number }, about: Array<{ id: string, name: string | null }>, agency: { name: string } | null, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> }>, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } | null };

export type TakeBackOutcomeMutationVariables = Exact<{
  input: TakeBackOutcomeInput;
}>;


export type TakeBackOutcomeMutation = { takeBackOutcome: { measure: { id: string } | null } };

export type CouldSeeViewerFragment = { id: string, actor: string, kind: AccountKind, hasEnded: boolean, relations: Array<Relation>, caseReference: string | null, agency: { id: string, name: string } | null, answers: Array<{ purpose: Purpose, effect: Effect, reason: ReasonCode | null, stage: string | null, sharedDespiteObjection: boolean, contributedBy: Array<{ id: string, name: string }>, rules: Array<{ ' $fragmentRefs'?: { 'RuleTextFragment': RuleTextFragment } }>, bases: Array<{ basis: string, rule: { ' $fragmentRefs'?: { 'RuleTextFragment': RuleTextFragment } } | null }> }> } & { ' $fragmentName'?: 'CouldSeeViewerFragment' };

export type DecisionViewFragment = { id: string, at: string, actor: string, purpose: Purpose | null, caseReference: string | null, field: string, category: Category, told: ReasonCode, policyVersion: number, replayAgrees: boolean, agency: { name: string } | null, agreements: Array<{ id: string, name: string, lacks: Array<AgreementLack> }>, people: Array<{ ' $fragmentRefs'?: { 'ExplainedPersonFragment': ExplainedPersonFragment } }> } & { ' $fragmentName'?: 'DecisionViewFragment' };

export type ExplainedPersonFragment = { personReference: string | null, effect: Effect, reason: ReasonCode | null, stages: Array<{ stage: Stage, passes: boolean, failures: Array<{ code: string | null, rule: { ' $fragmentRefs'?: { 'RuleTextFragment': RuleTextFragment } } | null }> }>, deciding: Array<{ effect: Effect | null, reason: ReasonCode | null, without: Array<(
      { id: string | null, anotherAgency: { id: string } | null }
      & { ' $fragmentRefs'?: { 'RuleTextFragment': RuleTextFragment } }
    )> }> } & { ' $fragmentName'?: 'ExplainedPersonFragment' };

export type RuleTextFragment = { id: string | null, kind: string, anotherAgency: { name: string, dpoContact: string | null } | null } & { ' $fragmentName'?: 'RuleTextFragment' };

export type OwnPersonPartFragment = (
  { isViewer: boolean, person: { id: string, reference: string, name: string | null, bornOn: string | null, telephone: string | null, email: string | null, generalPractice: string | null, language: string | null, ethnicity: string | null, religion: string | null, disability: string | null, employment: string | null, immigrationStatus: string | null, address: { lines: string, postcode: string | null } | null, school: { name: string, yearGroup: string | null } | null } }
  & { ' $fragmentRefs'?: { 'OwnValuesFragment': OwnValuesFragment } }
) & { ' $fragmentName'?: 'OwnPersonPartFragment' };

export type OwnValuesFragment = { answers: Array<{ question: string, part: string, answer: { id: string, value: string | null, writtenAt: string | null, agency: { name: string } | null, statements: Array<{ ' $fragmentRefs'?: { 'StatementsFragment': StatementsFragment } }> | null } }>, events: Array<{ id: string, occurredOn: string | null, title: string | null, detail: string | null, agency: { name: string } | null, statements: Array<{ ' $fragmentRefs'?: { 'StatementsFragment': StatementsFragment } }> | null }>, actions: Array<{ id: string, title: string | null, dueOn: string | null, status: ActionStatus | null, outcome: string | null, owner: { name: string } | null, statements: Array<{ ' $fragmentRefs'?: { 'StatementsFragment': StatementsFragment } }> | null }>, circumstances: Array<{ id: string, kind: CircumstanceKind | null, from: string | null, words: string | null, place: string | null, agency: { name: string } | null, statements: Array<{ ' $fragmentRefs'?: { 'StatementsFragment': StatementsFragment } }> | null }> } & { ' $fragmentName'?: 'OwnValuesFragment' };

export type ActionWordsFragment = { id: string, kind: PlanWordKind | null, text: string | null, status: ActionStatus | null, helped: Helped | null, at: string | null, answerBy: string | null, waiting: boolean | null, escalated: boolean | null, by: { name: string, agency: { name: string } } | null, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } & { ' $fragmentName'?: 'ActionWordsFragment' };

export type ChoiceListFragment = { id: string, version: number, question: string | null, offered: Array<string> | null, offeredOn: string | null, chosen: string | null, chosenOn: string | null, why: string | null, viewerCanEdit: boolean, viaEmergencyAccess: boolean, despiteObjection: Array<string>, chosenBy: { name: string | null } | null } & { ' $fragmentName'?: 'ChoiceListFragment' };

export type EarlierHelpFragment = { id: string, help: HelpKind | null, title: string | null, status: ActionStatus | null, helped: Helped | null, dueOn: string | null, statements: Array<{ ' $fragmentRefs'?: { 'StatementsFragment': StatementsFragment } }> | null, owner: { name: string } | null, about: Array<{ id: string }> } & { ' $fragmentName'?: 'EarlierHelpFragment' };

export type GoalListFragment = { id: string, words: string | null, saidOn: string | null, state: GoalState | null, viewerCanEdit: boolean, viaEmergencyAccess: boolean, despiteObjection: Array<string>, saidBy: { name: string | null } | null, about: Array<{ id: string, name: string | null }> } & { ' $fragmentName'?: 'GoalListFragment' };

export type LeadListFragment = { id: string, version: number, kind: LeadChoiceKind | null, askedFor: string | null, askedOn: string | null, state: LeadChoiceState | null, whyNot: string | null, viewerCanEdit: boolean, viaEmergencyAccess: boolean, despiteObjection: Array<string>, askedBy: { name: string | null } | null, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } & { ' $fragmentName'?: 'LeadListFragment' };

export type MeetingListFragment = { id: string, version: number, kind: PlanMeetingKind | null, heldOn: string | null, place: string | null, minutes: string | null, nextOn: string | null, viewerCanEdit: boolean, viaEmergencyAccess: boolean, despiteObjection: Array<string>, peopleThere: Array<{ id: string, name: string | null }>, peopleAway: Array<{ id: string, name: string | null }>, agenciesThere: Array<{ id: string, name: string }>, agenciesAway: Array<{ id: string, name: string }>, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } & { ' $fragmentName'?: 'MeetingListFragment' };

export type PlanTableFragment = { edges: Array<{ node: { id: string, title: string | null, dueOn: string | null, status: ActionStatus | null, outcome: string | null, help: HelpKind | null, helped: Helped | null, goalId: string | null, viaEmergencyAccess: boolean, despiteObjection: Array<string>, viewerCan: { change: boolean, say: boolean, flag: boolean, answer: string | null }, words: Array<{ ' $fragmentRefs'?: { 'ActionWordsFragment': ActionWordsFragment } }>, statements: Array<{ ' $fragmentRefs'?: { 'StatementsFragment': StatementsFragment } }> | null, owner: { name: string } | null, about: Array<{ id: string, name: string | null }>, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } & { ' $fragmentName'?: 'PlanTableFragment' };

export type PlanViewFragment = { goals: Array<(
    { id: string, words: string | null }
    & { ' $fragmentRefs'?: { 'GoalListFragment': GoalListFragment } }
  )>, meetings: Array<{ ' $fragmentRefs'?: { 'MeetingListFragment': MeetingListFragment } }>, choices: Array<{ ' $fragmentRefs'?: { 'ChoiceListFragment': ChoiceListFragment } }>, leadChoices: Array<{ ' $fragmentRefs'?: { 'LeadListFragment': LeadListFragment } }>, earlierHelp: Array<{ ' $fragmentRefs'?: { 'EarlierHelpFragment': EarlierHelpFragment } }>, viewerCan: { addOf: Array<Category> }, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } & { ' $fragmentName'?: 'PlanViewFragment' };

export type SaveGoalMutationVariables = Exact<{
  input: GoalInput;
}>;


export type SaveGoalMutation = { saveGoal: { id: string } };

export type SaveActionMutationVariables = Exact<{
  input: ActionInput;
}>;


export type SaveActionMutation = { saveAction: { id: string } };

export type SayOfActionMutationVariables = Exact<{
  input: PlanWordInput;
}>;


export type SayOfActionMutation = { sayOfAction: { id: string } };

export type SaveMeetingMutationVariables = Exact<{
  input: MeetingInput;
}>;


export type SaveMeetingMutation = { saveMeeting: { id: string } };

export type SaveChoiceMutationVariables = Exact<{
  input: ChoiceInput;
}>;


export type SaveChoiceMutation = { saveChoice: { id: string } };

export type SaveLeadChoiceMutationVariables = Exact<{
  input: LeadChoiceInput;
}>;


export type SaveLeadChoiceMutation = { saveLeadChoice: { id: string } };

export type TakeBackOfPlanMutationVariables = Exact<{
  input: TakeBackInput;
}>;


export type TakeBackOfPlanMutation = { takeBackOfPlan: { id: string } };

export type PlanActPageQueryVariables = Exact<{
  id: string | number;
}>;


export type PlanActPageQuery = { case: { id: string, reference: string, familyName: string | null, agencies: Array<{ id: string, name: string }>, family: { members: Array<{ person: { id: string, reference: string, name: string | null, expectedOn: string | null } }> }, actions: { edges: Array<{ node: { id: string, version: number, title: string | null, dueOn: string | null, status: ActionStatus | null, help: HelpKind | null, goalId: string | null, category: Category, owner: { id: string, name: string } | null, about: Array<{ id: string }>, viewerCan: { change: boolean, say: boolean, flag: boolean, answer: string | null }, words: Array<{ id: string, text: string | null }> } }> }, plan: { viewerCan: { addOf: Array<Category>, owners: Array<{ id: string, name: string }> }, goals: Array<{ id: string, version: number, words: string | null, saidOn: string | null, state: GoalState | null, category: Category, viewerCanEdit: boolean, saidBy: { id: string } | null, about: Array<{ id: string }> }>, meetings: Array<{ id: string, version: number, kind: PlanMeetingKind | null, heldOn: string | null, place: string | null, minutes: string | null, nextOn: string | null, category: Category, viewerCanEdit: boolean, about: Array<{ id: string }>, peopleThere: Array<{ id: string }>, peopleAway: Array<{ id: string }>, agenciesThere: Array<{ id: string }>, agenciesAway: Array<{ id: string }> }>, choices: Array<{ id: string, version: number, question: string | null, offered: Array<string> | null, offeredOn: string | null, chosen: string | null, chosenOn: string | null, why: string | null, category: Category, viewerCanEdit: boolean, chosenBy: { id: string } | null, about: Array<{ id: string }> }>, leadChoices: Array<{ id: string, version: number, kind: LeadChoiceKind | null, askedFor: string | null, askedOn: string | null, state: LeadChoiceState | null, whyNot: string | null, category: Category, viewerCanEdit: boolean, askedBy: { id: string } | null, about: Array<{ id: string }> }>, earlierHelp: Array<{ ' $fragmentRefs'?: { 'EarlierHelpFragment': EarlierHelpFragment } }> } } | null };

export type ReceivedReferralFragment = { id: string, by: string, sentAt: string, from: { name: string }, letter: { ' $fragmentRefs'?: { 'ReferralLetterFragment': ReferralLetterFragment } } } & { ' $fragmentName'?: 'ReceivedReferralFragment' };

export type SentReferralFragment = { id: string, familyName: string, sentAt: string, state: ReferralState, answer: string | null, answeredAt: string | null, outcome: TriageOutcome | null, to: { id: string, name: string }, letter: { ' $fragmentRefs'?: { 'ReferralLetterFragment': ReferralLetterFragment } } | null } & { ' $fragmentName'?: 'SentReferralFragment' };

export type AnswerReferralMutationVariables = Exact<{
  input: AnswerReferralInput;
}>;


export type AnswerReferralMutation = { answerReferral: { id: string } };

export type ReferralLetterFragment = { familyName: string, reason: string, riskFactors: Array<RiskFactor>, familyKnows: FamilyKnows, whyAllTheSame: string | null, people: Array<{ role: PersonRole, givenName: string | null, familyName: string | null, bornOn: string | null, expectedOn: string | null, mother: number | null }> } & { ' $fragmentName'?: 'ReferralLetterFragment' };

export type AssessmentRegisterQueryVariables = Exact<{
  caseId: string | number;
}>;


export type AssessmentRegisterQuery = { case: { id: string, reference: string, familyName: string | null } | null, assessmentRegister: { people: Array<{ person: { id: string, name: string | null }, assessments: Array<{ id: string, templateName: string, templateVersion: number, startedOn: string | null, signedAt: string | null, startedBy: { name: string } | null, parts: Array<{ id: string, answers: number, first: string, last: string, agency: { name: string } | null }> }> }>, timesAsked: Array<{ key: string, text: string, times: number, last: string, forms: number, agencies: Array<{ id: string, name: string }> }>, estimate: { place: string, assessments: number, percent: number, pounds: number }, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } | null };

export type AnswerAccessRequestMutationVariables = Exact<{
  input: AnswerAccessInput;
}>;


export type AnswerAccessRequestMutation = { answerAccessRequest: { request: { id: string, state: AccessRequestState | null } | null } };

export type RequestPartsFragment = { id: string, reference: string, aboutRole: PersonRole | null, category: Category | null, purpose: Purpose | null, urgent: boolean | null, askedAt: string | null, dueOn: string | null, state: AccessRequestState | null, endedAt: string | null, grantedBy: GrantedBy | null, grantedPurpose: Purpose | null, declineText: string | null, askedBy: string | null, reason: string | null, case: { id: string, reference: string, familyName: string | null }, about: { id: string, name: string | null } | null, agency: { id: string, name: string } | null } & { ' $fragmentName'?: 'RequestPartsFragment' };

export type ActOnRightsRequestMutationVariables = Exact<{
  input: ActOnRightsInput;
}>;


export type ActOnRightsRequestMutation = { actOnRightsRequest: { id: string } };

export type ChangeLegalHoldMutationVariables = Exact<{
  input: LegalHoldInput;
}>;


export type ChangeLegalHoldMutation = { changeLegalHold: { done: boolean } };

export type RecipientNoticeFragment = { id: string, from: string, what: RecipientNoticeKind, personReference: string, categories: Array<Category>, toldAt: string, doneAt: string | null, doneBy: string | null, note: string | null } & { ' $fragmentName'?: 'RecipientNoticeFragment' };

export type AnswerRecipientNoticeMutationVariables = Exact<{
  input: AnswerRecipientNoticeInput;
}>;


export type AnswerRecipientNoticeMutation = { answerRecipientNotice: { done: boolean } };

export type RecordRightsRequestMutationVariables = Exact<{
  input: RecordRightsRequestInput;
}>;


export type RecordRightsRequestMutation = { recordRightsRequest: { id: string } };

export type RightsItemFragment = { id: string, kind: string, category: Category, hash: string, speaksOfOthers: boolean, needsOpinion: boolean, neverGiven: boolean, isPlain: boolean, lines: Array<{ field: string, label: string, text: string }>, choice: { choice: RightsChoiceKind, exemption: RightsExemption | null, ground: RightsGround | null, others: RightsOthers | null, opinionBy: string | null, opinionOn: string | null, opinionHarm: boolean | null, note: string | null, by: string, isStale: boolean, given: Array<{ field: string, label: string, text: string }> } | null } & { ' $fragmentName'?: 'RightsItemFragment' };

export type RightsSummaryFragment = { reference: string, personReference: string, kind: RightsKind, asker: RightsAsker, askerReference: string | null, askedFor: string | null, receivedOn: string, startsOn: string, dueOn: string | null, overdue: boolean, standsFor: RightsAct | null, isExtended: boolean, state: RightsState, childDecides: ChildDecides, held: number, chosen: number, releasedOn: string | null, heldBack: boolean, restricted: number, sentBackBecause: string | null } & { ' $fragmentName'?: 'RightsSummaryFragment' };

export type ChooseRightsItemsMutationVariables = Exact<{
  input: ChooseRightsItemsInput;
}>;


export type ChooseRightsItemsMutation = { chooseRightsItems: { id: string } };

export type AccountsAtQueryVariables = Exact<{
  agencyId: string | number;
}>;


export type AccountsAtQuery = { accountsAt: Array<{ id: string, name: string }> };

export type PolicyDiffPartsFragment = { digest: string, asOf: string, people: number, lines: Array<{ effect: DiffEffect, purpose: Purpose, category: Category, locatingOnly: boolean, viewers: number, people: number, agency: { id: string, name: string }, sample: Array<{ id: string, name: string | null }> }>, existence: Array<{ effect: DiffEffect, purpose: Purpose, viewers: number, cases: number, agency: { id: string, name: string } }> } & { ' $fragmentName'?: 'PolicyDiffPartsFragment' };

export type PreviewRuleQueryVariables = Exact<{
  input: RuleChangeInput;
}>;


export type PreviewRuleQuery = { previewRule: { ' $fragmentRefs'?: { 'PolicyDiffPartsFragment': PolicyDiffPartsFragment } } };

export type CaseRulesQueryVariables = Exact<{
  id: string | number;
}>;


export type CaseRulesQuery = { case: { id: string, reference: string, familyName: string | null, family: { members: Array<{ person: { id: string, reference: string, name: string | null, expectedOn: string | null } }> } } | null, caseRules: { viewerCanRecord: Array<RuleKind>, sharingDecisions: Array<{ id: string, kind: RuleKind, state: RuleState, from: string | null, until: string | null, reviewOn: string | null, endReason: string | null, viewerCanEnd: boolean, share: boolean | null, purpose: Purpose | null, categories: Array<Category> | null, whyNecessary: string | null, whyProportionate: string | null, familyTold: boolean | null, whyNotTold: string | null, refusalOverridden: string | null, objectedAt: string | null, gateway: { name: string, source: string } | null, agencies: Array<{ id: string, name: string }> | null, people: Array<{ id: string, name: string | null }> | null }>, seals: Array<{ id: string, kind: RuleKind, state: RuleState, from: string | null, until: string | null, reviewOn: string | null, endReason: string | null, viewerCanEnd: boolean, categories: Array<Category> | null, answerId: string | null, existence: HiddenEffect | null, emergency: boolean | null, reason: string | null, person: { id: string, name: string | null } | null, accounts: Array<{ id: string, name: string }> | null }>, exclusions: Array<{ id: string, kind: RuleKind, state: RuleState, from: string | null, until: string | null, reviewOn: string | null, endReason: string | null, viewerCanEnd: boolean, why: ExclusionKind | null, account: { id: string, name: string } | null, person: { id: string, name: string | null } | null }>, markers: Array<{ id: string, kind: RuleKind, state: RuleState, from: string | null, until: string | null, reviewOn: string | null, endReason: string | null, viewerCanEnd: boolean, protects: MarkerKind | null, household: boolean | null, categories: Array<Category> | null, answerId: string | null, effect: HiddenEffect | null, emergency: boolean | null, reason: string | null, people: Array<{ id: string, name: string | null }> | null, accounts: Array<{ id: string, name: string }> | null, agencies: Array<{ id: string, name: string }> | null }> } | null };

export type RecordSharingDecisionMutationVariables = Exact<{
  input: SharingDecisionInput;
  expected: string;
}>;


export type RecordSharingDecisionMutation = { recordSharingDecision: { ruleId: string | null, conflict: boolean } };

export type RecordSealMutationVariables = Exact<{
  input: SealInput;
  expected: string;
}>;


export type RecordSealMutation = { recordSeal: { ruleId: string | null, conflict: boolean } };

export type RecordExclusionMutationVariables = Exact<{
  input: ExclusionInput;
  expected: string;
}>;


export type RecordExclusionMutation = { recordExclusion: { ruleId: string | null, conflict: boolean } };

export type RecordMarkerMutationVariables = Exact<{
  input: MarkerInput;
  expected: string;
}>;


export type RecordMarkerMutation = { recordMarker: { ruleId: string | null, conflict: boolean } };

export type EndRuleMutationVariables = Exact<{
  input: EndRuleInput;
  expected: string;
}>;


export type EndRuleMutation = { endRule: { ruleId: string | null, conflict: boolean } };

export type ReviewRuleMutationVariables = Exact<{
  input: ReviewRuleInput;
  expected: string;
}>;


export type ReviewRuleMutation = { reviewRule: { ruleId: string | null, conflict: boolean } };

export type RecordObjectionMutationVariables = Exact<{
  input: ObjectionInput;
  expected: string;
}>;


export type RecordObjectionMutation = { recordObjection: { ruleId: string | null, conflict: boolean } };

export type SessionQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionQuery = { me: { displayName: string, kind: AccountKind, jobTitle: string | null, roles: Array<string>, demonstration: boolean, agency: { id: string, name: string } | null, purposes: Array<{ code: Purpose, mode: string, sentence: string }> } };

export type StatementsFragment = { text: string, writtenAt: string, bySubject: boolean } & { ' $fragmentName'?: 'StatementsFragment' };

export type StatisticViewFragment = { table: StatisticTable, asAt: string, fewest: number, columns: Array<string>, totals: Array<number>, rows: Array<{ name: string, counts: Array<number | null>, total: number }> } & { ' $fragmentName'?: 'StatisticViewFragment' };

export type AddClientKeysMutationVariables = Exact<{
  id: string | number;
  keys: string;
}>;


export type AddClientKeysMutation = { addClientKeys: { id: string } };

export type RegisterSystemFragment = { roles: Array<{ role: string, purposes: Array<Purpose> }> } & { ' $fragmentName'?: 'RegisterSystemFragment' };

export type RegisterSystemClientMutationVariables = Exact<{
  input: SystemClientInput;
}>;


export type RegisterSystemClientMutation = { registerSystemClient: { id: string, name: string } };

export type SystemCardFragment = { id: string, name: string, role: string, purposes: Array<Purpose>, registeredAt: string, registeredBy: string | null, revokedAt: string | null, keys: Array<(
    { kid: string, revokedAt: string | null }
    & { ' $fragmentRefs'?: { 'SystemKeyFragment': SystemKeyFragment } }
  )> } & { ' $fragmentName'?: 'SystemCardFragment' };

export type RevokeSystemClientMutationVariables = Exact<{
  id: string | number;
  kid?: string | null | undefined;
}>;


export type RevokeSystemClientMutation = { revokeSystemClient: { id: string } };

export type SystemKeyFragment = { kid: string, algorithm: string, addedAt: string, revokedAt: string | null } & { ' $fragmentName'?: 'SystemKeyFragment' };

export type RevokeClientKeyMutationVariables = Exact<{
  id: string | number;
  kid: string;
}>;


export type RevokeClientKeyMutation = { revokeSystemClient: { id: string } };

export type CompleteTaskMutationVariables = Exact<{
  input: CompleteTaskInput;
}>;


export type CompleteTaskMutation = { completeTask: { id: string } };

export type ConfirmConsentFormQueryVariables = Exact<{
  id: string | number;
}>;


export type ConfirmConsentFormQuery = { case: { id: string, viewerCan: { recordConsent: boolean }, family: { members: Array<{ person: { id: string, reference: string, name: string | null } }> }, consents: { items: Array<{ id: string, givenAt: string | null, about: { id: string }, givenBy: { id: string, name: string | null } | null, provisions: Array<{ permit: boolean, agencyTypes: Array<string>, categories: Array<Category>, purposes: Array<Purpose>, from: string, until: string | null, agencies: Array<{ id: string, name: string }> }> | null }> } } | null, consentNotices: Array<{ version: string, language: string, languageName: string, title: string, paragraphs: Array<string> }> };

export type ConfirmConsentForMergedMutationVariables = Exact<{
  input: ConfirmConsentInput;
}>;


export type ConfirmConsentForMergedMutation = { confirmConsentForMerged: { consent: { id: string } | null } };

export type AnswerObjectionMutationVariables = Exact<{
  input: AnswerObjectionInput;
}>;


export type AnswerObjectionMutation = { answerObjection: { id: string } };

export type TaskCardFragment = { id: string, caseId: string, caseReference: string, kind: TaskKind | null, sentence: string | null, dueOn: string | null, overdue: boolean | null, acts: Array<TaskAct>, case: { id: string, familyName: string | null } | null, about: { id: string, name: string | null } | null, request: { id: string, reference: string, category: Category | null, agency: { id: string, name: string } | null } | null } & { ' $fragmentName'?: 'TaskCardFragment' };

export type EcomapFragment = { edges: Array<{ node: { kind: InvolvementKind | null, role: string | null, agency: { id: string, name: string, typeName: string } | null } }>, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } & { ' $fragmentName'?: 'EcomapFragment' };

export type TeamTableFragment = { edges: Array<{ node: { id: string, kind: InvolvementKind | null, role: string | null, since: string | null, viaEmergencyAccess: boolean, despiteObjection: Array<string>, practitioner: { name: string, jobTitle: string, workPhone: string | null, workEmail: string | null } | null, agency: { name: string, typeName: string } | null, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } }>, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } & { ' $fragmentName'?: 'TeamTableFragment' };

export type AnswerChangeItemFragment = { id: string, change: AnswerChangeKind, before: string | null, beforeAt: string | null, after: string | null, afterAt: string | null, saidBy: { id: string, name: string | null } | null, about: Array<{ id: string, name: string | null }>, agency: { name: string } | null } & { ' $fragmentName'?: 'AnswerChangeItemFragment' };

export type SignedQuestionBlockFragment = { key: string, text: string, kind: AnswerKind, form: { ' $fragmentRefs'?: { 'QuestionFormFragment': QuestionFormFragment } } | null, answers: Array<{ id: string, value: string | null, writtenAt: string | null, saidBy: { id: string, name: string | null } | null, about: Array<{ id: string, name: string | null }>, agency: { name: string } | null }> } & { ' $fragmentName'?: 'SignedQuestionBlockFragment' };

export type AssessmentVersionsQueryVariables = Exact<{
  caseId: string | number;
}>;


export type AssessmentVersionsQuery = { case: { id: string, reference: string, familyName: string | null, family: { members: Array<{ person: { id: string, reference: string, name: string | null, expectedOn: string | null } }> } } | null, assessmentVersions: { assessmentId: string, templateName: string, state: string, unsigned: number, versions: Array<{ id: string, number: number, signedAt: string | null, signedBy: { name: string, agency: { name: string } } | null }>, contributions: Array<{ id: string, answers: number, current: boolean, confirmedAt: string | null, agency: { name: string } | null, confirmedBy: { name: string } | null }>, viewerCan: { sign: boolean, confirm: boolean }, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } | null };

export type CompareAssessmentQueryVariables = Exact<{
  caseId: string | number;
  from: number;
  to?: number | null | undefined;
}>;


export type CompareAssessmentQuery = { compareAssessment: { from: number, to: number | null, questions: Array<{ key: string, text: string, kind: AnswerKind, domain: string, element: string, form: { ' $fragmentRefs'?: { 'QuestionFormFragment': QuestionFormFragment } } | null, changes: Array<(
        { id: string }
        & { ' $fragmentRefs'?: { 'AnswerChangeItemFragment': AnswerChangeItemFragment } }
      )> }>, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } };

export type SignAssessmentMutationVariables = Exact<{
  input: SignAssessmentInput;
}>;


export type SignAssessmentMutation = { signAssessment: { signed: boolean } };

export type ConfirmContributionMutationVariables = Exact<{
  input: SignAssessmentInput;
}>;


export type ConfirmContributionMutation = { confirmContribution: { signed: boolean } };

export type ReplayDeliveryMutationVariables = Exact<{
  id: string | number;
}>;


export type ReplayDeliveryMutation = { replayDelivery: { id: string } };

export type WebhookPartsFragment = { id: string, name: string, url: string, system: string, purpose: Purpose, kinds: Array<EventKind>, createdAt: string, endedAt: string | null, isLive: boolean, deliveries: Array<{ id: string, kind: DeliveryKind, happenedAt: string, state: DeliveryState, attempts: number, triedAt: string, nextAt: string | null, status: number | null, trouble: DeliveryTrouble | null }> } & { ' $fragmentName'?: 'WebhookPartsFragment' };

export type WithheldNotesFragment = { field: string, category: Category, code: ReasonCode, text: string, routes: Array<Route>, decisionId: string } & { ' $fragmentName'?: 'WithheldNotesFragment' };

export type ContributionPartsFragment = { id: string, kind: ContributionKind, caseReference: string, about: Array<string>, category: Category, title: string | null, text: string | null, on: string | null, statements: Array<{ ' $fragmentRefs'?: { 'StatementsFragment': StatementsFragment } }> | null } & { ' $fragmentName'?: 'ContributionPartsFragment' };

export type AddPersonPageQueryVariables = Exact<{
  id: string | number;
}>;


export type AddPersonPageQuery = { case: { id: string, reference: string, familyName: string | null, viewerCan: { addPerson: boolean }, family: { members: Array<{ person: { id: string, reference: string, name: string | null, expectedOn: string | null } }> } } | null };

export type AddPersonMutationVariables = Exact<{
  input: AddPersonInput;
}>;


export type AddPersonMutation = { addPerson: { caseId: string } };

export type AgreementPageQueryVariables = Exact<{
  id: string | number;
}>;


export type AgreementPageQuery = { agreement: (
    { id: string }
    & { ' $fragmentRefs'?: { 'AgreementPartsFragment': AgreementPartsFragment } }
  ) };

export type AgreementsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type AgreementsPageQuery = { agreements: Array<(
    { id: string }
    & { ' $fragmentRefs'?: { 'AgreementPartsFragment': AgreementPartsFragment } }
  )> };

export type AskPageQueryVariables = Exact<{
  id: string | number;
}>;


export type AskPageQuery = { case: { id: string, reference: string, familyName: string | null, viewerCan: { askForAccess: boolean }, family: { members: Array<{ role: PersonRole | null, person: { id: string, reference: string, name: string | null, expectedOn: string | null } }> } } | null };

export type AskForAccessMutationVariables = Exact<{
  input: AskAccessInput;
}>;


export type AskForAccessMutation = { askForAccess: { request: { id: string } | null } };

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
  withPlan: boolean;
  actionsAfter?: string | null | undefined;
  eventsAfter?: string | null | undefined;
  events?: ChronologyFilter | null | undefined;
}>;


export type CasePageQuery = { case: (
    { id: string, viewerCan: { keepRules: boolean, addPerson: boolean, recordEventOf: Array<Category>, askForAccess: boolean }, family: { ' $fragmentRefs'?: { 'FamilyOverviewFragment': FamilyOverviewFragment;'HouseholdListFragment': HouseholdListFragment } }, team: { ' $fragmentRefs'?: { 'EcomapFragment': EcomapFragment;'TeamTableFragment': TeamTableFragment } }, actions?: { ' $fragmentRefs'?: { 'PlanTableFragment': PlanTableFragment } }, plan?: { ' $fragmentRefs'?: { 'PlanViewFragment': PlanViewFragment } }, chronology: { ' $fragmentRefs'?: { 'ChronologyTimelineFragment': ChronologyTimelineFragment } }, chronologyChoices: { ' $fragmentRefs'?: { 'ChronologyFiltersFragment': ChronologyFiltersFragment } } }
    & { ' $fragmentRefs'?: { 'CaseHeadingFragment': CaseHeadingFragment;'AssessmentViewFragment': AssessmentViewFragment;'ConsentListFragment': ConsentListFragment } }
  ) | null };

export type CircumstancesQueryVariables = Exact<{
  id: string | number;
}>;


export type CircumstancesQuery = { case: { id: string, reference: string, familyName: string | null } | null, circumstances: { tellable: Array<CircumstanceKind>, items: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'CircumstanceCardFragment': CircumstanceCardFragment } }
    )>, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } | null };

export type CohortsPageQueryVariables = Exact<{
  year?: number | null | undefined;
}>;


export type CohortsPageQuery = { cohortReport: (
    { year: number, asAt: string, fewest: number }
    & { ' $fragmentRefs'?: { 'CohortTableFragment': CohortTableFragment } }
  ) };

export type CommitmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type CommitmentsQuery = { commitments: Array<{ overdue: boolean, case: { id: string, reference: string, familyName: string | null }, action: { id: string, title: string | null, dueOn: string | null, status: ActionStatus | null, about: Array<{ id: string, name: string | null }>, viewerCan: { say: boolean } } }> };

export type CompareAreasPageQueryVariables = Exact<{ [key: string]: never; }>;


export type CompareAreasPageQuery = { partnership: { id: string, agencies: Array<{ id: string, name: string, typeName: string }> } };

export type CompareAreasQueryVariables = Exact<{
  agencyIds: Array<string | number> | string | number;
  withId: string | number;
  purpose: Purpose;
}>;


export type CompareAreasQuery = { compareAgreements: { purpose: Purpose, with: { id: string, name: string }, areas: Array<{ shares: number, agency: { id: string, name: string }, categories: Array<{ category: Category, sharedUnder: Array<string>, refusedBy: Array<{ id: string, name: string, lacks: Array<AgreementLack> }> }> }> } };

export type ConfirmConsentPageQueryVariables = Exact<{ [key: string]: never; }>;


export type ConfirmConsentPageQuery = { tasks: { items: Array<{ id: string, caseId: string, caseReference: string, consentId: string | null, kind: TaskKind | null, case: { id: string, familyName: string | null } | null, about: { id: string } | null }> } };

export type ConsentCopyPageQueryVariables = Exact<{
  id: string | number;
}>;


export type ConsentCopyPageQuery = { case: { id: string, reference: string, lead: { practitioner: { name: string } | null } | null, consents: { items: Array<(
        { id: string, noticeText: string | null, viewerCanWithdraw: boolean }
        & { ' $fragmentRefs'?: { 'ConsentPartsFragment': ConsentPartsFragment } }
      )> } } | null };

export type ConsentDocumentQueryVariables = Exact<{
  caseId: string | number;
  consentId: string | number;
}>;


export type ConsentDocumentQuery = { consentDocument: { fileName: string, madeAt: string, content: string } };

export type ContributionsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type ContributionsQuery = { contributions: { edges: Array<{ node: (
        { id: string }
        & { ' $fragmentRefs'?: { 'ContributionPartsFragment': ContributionPartsFragment } }
      ) }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CouldSeeQueryVariables = Exact<{
  question: CouldSeeQuestion;
  after?: string | null | undefined;
}>;


export type CouldSeeQuery = { couldSee: { edges: Array<{ node: (
        { id: string }
        & { ' $fragmentRefs'?: { 'CouldSeeViewerFragment': CouldSeeViewerFragment } }
      ) }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DecisionQueryVariables = Exact<{
  id: string | number;
}>;


export type DecisionQuery = { decision: (
    { id: string }
    & { ' $fragmentRefs'?: { 'DecisionViewFragment': DecisionViewFragment } }
  ) };

export type DirectoryFindQueryVariables = Exact<{
  words: string;
}>;


export type DirectoryFindQuery = { find: { more: boolean, results: Array<{ ' $fragmentRefs'?: { 'DirectoryPeopleFragment': DirectoryPeopleFragment } }> } };

export type EmergencyPageQueryVariables = Exact<{ [key: string]: never; }>;


export type EmergencyPageQuery = { alerts: Array<(
    { id: string }
    & { ' $fragmentRefs'?: { 'AlertListFragment': AlertListFragment } }
  )>, toConfirm: Array<(
    { id: string }
    & { ' $fragmentRefs'?: { 'UseCardFragment': UseCardFragment } }
  )>, toReview: Array<(
    { id: string, mayReview: boolean }
    & { ' $fragmentRefs'?: { 'UseCardFragment': UseCardFragment } }
  )>, mine: Array<(
    { id: string }
    & { ' $fragmentRefs'?: { 'UseCardFragment': UseCardFragment } }
  )>, reviewed: Array<(
    { id: string }
    & { ' $fragmentRefs'?: { 'UseCardFragment': UseCardFragment } }
  )> };

export type EmergencyRequestPageQueryVariables = Exact<{
  id: string | number;
}>;


export type EmergencyRequestPageQuery = { case: { id: string, reference: string, familyName: string | null, family: { members: Array<{ person: { id: string, name: string | null, reference: string } }> } } | null };

export type EmergencyReviewPageQueryVariables = Exact<{ [key: string]: never; }>;


export type EmergencyReviewPageQuery = { emergencyUses: Array<(
    { id: string, mayReview: boolean }
    & { ' $fragmentRefs'?: { 'UseCardFragment': UseCardFragment } }
  )> };

export type HomeQueryVariables = Exact<{
  filter?: HomeFilter | null | undefined;
  sort?: HomeSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type HomeQuery = { home: (
    { more: boolean, supervisees: Array<{ id: string, name: string }>, cases: { edges: Array<{ node: (
          { case: { id: string } }
          & { ' $fragmentRefs'?: { 'HomeRowFragment': HomeRowFragment } }
        ) }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } }
    & { ' $fragmentRefs'?: { 'DueListFragment': DueListFragment } }
  ), savedViews: Array<{ id: string, name: string, choice: string }> };

export type StatutoryFeedPageQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type StatutoryFeedPageQuery = { statutoryFeed: { edges: Array<{ cursor: string, node: { name: string | null, despiteObjection: Array<string>, address: { lines: string, postcode: string | null } | null, education: { name: string, yearGroup: string | null } | null, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FindQueryVariables = Exact<{
  words: string;
}>;


export type FindQuery = { find: { more: boolean, results: Array<{ ' $fragmentRefs'?: { 'FoundListFragment': FoundListFragment } }> } };

export type FormPageQueryVariables = Exact<{
  id: string | number;
}>;


export type FormPageQuery = { forms: Array<{ id: string, title: string, owner: string | null, questions: Array<{ key: string, text: string, asks: string | null }> }>, case: { id: string, reference: string, familyName: string | null, family: { members: Array<{ person: { id: string, reference: string, name: string | null, expectedOn: string | null } }> }, assessment: { id: string, templateName: string, domains: Array<{ key: string, elements: Array<{ key: string, questions: Array<(
            { key: string, asks: string | null, answers: Array<{ id: string }> }
            & { ' $fragmentRefs'?: { 'FilledQuestionFragment': FilledQuestionFragment } }
          )> }> }> } | null } | null };

export type FormsPageQueryVariables = Exact<{
  id: string | number;
}>;


export type FormsPageQuery = { forms: Array<{ id: string, title: string, owner: string | null, questions: Array<{ key: string, text: string, asks: string | null }> }>, case: { id: string, reference: string, familyName: string | null, assessment: { id: string, templateName: string, domains: Array<{ key: string, elements: Array<{ key: string, questions: Array<{ key: string, text: string, asks: string | null }> }> }> } | null } | null };

export type IncidentQueryVariables = Exact<{
  id: string | number;
}>;


export type IncidentQuery = { incident: { incident: (
      { id: string, acts: Array<IncidentAct>, events: Array<{ kind: IncidentAct, at: string, note: string | null, by: string }> }
      & { ' $fragmentRefs'?: { 'IncidentSummaryFragment': IncidentSummaryFragment } }
    ) } };

export type IncidentScopeAndTextQueryVariables = Exact<{
  id: string | number;
}>;


export type IncidentScopeAndTextQuery = { incident: (
    { notification: Array<{ heading: string, text: string }> }
    & { ' $fragmentRefs'?: { 'IncidentScopeFragment': IncidentScopeFragment } }
  ) };

export type IncidentsQueryVariables = Exact<{ [key: string]: never; }>;


export type IncidentsQuery = { incidents: Array<(
    { id: string }
    & { ' $fragmentRefs'?: { 'IncidentSummaryFragment': IncidentSummaryFragment } }
  )> };

export type LegalHoldsQueryVariables = Exact<{ [key: string]: never; }>;


export type LegalHoldsQuery = { legalHolds: Array<{ id: string, personReference: string, reason: string, placedAt: string, placedBy: string, liftedAt: string | null, liftedBecause: string | null }> };

export type LookAlertPageQueryVariables = Exact<{
  id: string | number;
}>;


export type LookAlertPageQuery = { lookAlert: (
    { id: string, about: string, day: string, caseReference: string | null, reasons: Array<{ code: LookReasonCode, cases: number | null, usual: number | null, peers: number | null }>, steps: Array<(
      { step: AlertStep }
      & { ' $fragmentRefs'?: { 'LookStepsFragment': LookStepsFragment } }
    )> }
    & { ' $fragmentRefs'?: { 'LookRowsFragment': LookRowsFragment } }
  ) };

export type LookAlertsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type LookAlertsPageQuery = { alerts: Array<(
    { id: string, kind: AlertKind, step: AlertStep | null }
    & { ' $fragmentRefs'?: { 'LookAlertRowFragment': LookAlertRowFragment } }
  )> };

export type LookWatchPageQueryVariables = Exact<{ [key: string]: never; }>;


export type LookWatchPageQuery = { lookWatch: { ' $fragmentRefs'?: { 'WellKnownListFragment': WellKnownListFragment;'StaffHomesFragment': StaffHomesFragment } } };

export type RecordsToMergeQueryVariables = Exact<{
  references: Array<string> | string;
}>;


export type RecordsToMergeQuery = { recordsToMerge: Array<(
    { isMerged: boolean, person: { id: string } }
    & { ' $fragmentRefs'?: { 'RecordCardFragment': RecordCardFragment } }
  )> };

export type MyConsentsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type MyConsentsPageQuery = { ownRecord: { consents: Array<{ id: string, state: ConsentState | null, givenAt: string | null, withdrawnAt: string | null, viewerCanWithdraw: boolean, about: { id: string, name: string | null }, provisions: Array<{ permit: boolean, agencyTypes: Array<string>, categories: Array<Category>, purposes: Array<Purpose>, from: string, until: string | null, agencies: Array<{ id: string, name: string }> }> | null }> } };

export type MyLogPeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type MyLogPeopleQuery = { ownRecord: { people: Array<{ isViewer: boolean, person: { id: string, name: string | null } }> } };

export type MyLogPageQueryVariables = Exact<{
  personId?: string | number | null | undefined;
  after?: string | null | undefined;
}>;


export type MyLogPageQuery = { ownAccessLog: { edges: Array<{ node: { at: string, who: OwnAccessWho, agency: string | null, practitioner: string | null, purpose: Purpose } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MyPassportPeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type MyPassportPeopleQuery = { ownRecord: { people: Array<{ isViewer: boolean, person: { id: string, name: string | null } }> } };

export type IssueMyPassportMutationVariables = Exact<{
  input: IssuePassportInput;
}>;


export type IssueMyPassportMutation = { issuePassport: { passports: Array<{ id: string }> } };

export type MyPassportsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type MyPassportsPageQuery = { ownPassports: { passports: Array<{ id: string, label: string, personIds: Array<string>, categories: Array<Category>, issuedAt: string, expiresAt: string, state: PassportState, openings: Array<{ at: string, outcome: PassportOpeningOutcome }> }> }, ownRecord: { people: Array<{ person: { id: string, name: string | null } }> } };

export type RevokeMyPassportMutationVariables = Exact<{
  passportId: string | number;
}>;


export type RevokeMyPassportMutation = { revokePassport: { passports: Array<{ id: string, state: PassportState }> } };

export type MyRecordPageQueryVariables = Exact<{ [key: string]: never; }>;


export type MyRecordPageQuery = { ownRecord: { people: Array<(
      { person: { id: string } }
      & { ' $fragmentRefs'?: { 'OwnPersonPartFragment': OwnPersonPartFragment } }
    )> } };

export type MySayPageQueryVariables = Exact<{ [key: string]: never; }>;


export type MySayPageQuery = { ownRecord: { people: Array<{ ' $fragmentRefs'?: { 'OwnValuesFragment': OwnValuesFragment } }> } };

export type SayBesideMutationVariables = Exact<{
  input: StatementInput;
}>;


export type SayBesideMutation = { stateBeside: { id: string } };

export type MyWithdrawPageQueryVariables = Exact<{
  consentId: string | number;
}>;


export type MyWithdrawPageQuery = { previewOwnWithdrawal: { refusals: number, lines: Array<{ agency: string, stops: Array<Category>, stays: Array<Category> }> } };

export type WithdrawMyConsentMutationVariables = Exact<{
  consentId: string | number;
}>;


export type WithdrawMyConsentMutation = { withdrawOwnConsent: { consent: { id: string, state: ConsentState | null } | null } };

export type NewWebhookPageQueryVariables = Exact<{ [key: string]: never; }>;


export type NewWebhookPageQuery = { webhooks: { systems: Array<{ id: string, name: string, purposes: Array<Purpose> }> } };

export type CreateWebhookMutationVariables = Exact<{
  input: WebhookInput;
}>;


export type CreateWebhookMutation = { createWebhook: { secret: string, webhook: { id: string, name: string } } };

export type NotificationsQueryVariables = Exact<{ [key: string]: never; }>;


export type NotificationsQuery = { notifications: { unread: number, more: boolean, items: Array<(
      { id: string, isRead: boolean }
      & { ' $fragmentRefs'?: { 'NotificationItemFragment': NotificationItemFragment } }
    )> } };

export type MarkNotificationsMutationVariables = Exact<{
  input: MarkNotificationsInput;
}>;


export type MarkNotificationsMutation = { markNotifications: boolean };

export type ToPrintQueryVariables = Exact<{
  caseId: string | number;
}>;


export type ToPrintQuery = { case: { id: string, reference: string, familyName: string | null } | null };

export type AssessmentDocumentQueryVariables = Exact<{
  caseId: string | number;
}>;


export type AssessmentDocumentQuery = { assessmentDocument: { fileName: string, madeAt: string, content: string } };

export type RecipientNoticesQueryVariables = Exact<{ [key: string]: never; }>;


export type RecipientNoticesQuery = { recipientNotices: Array<(
    { id: string }
    & { ' $fragmentRefs'?: { 'RecipientNoticeFragment': RecipientNoticeFragment } }
  )> };

export type RecordAgreementPageQueryVariables = Exact<{ [key: string]: never; }>;


export type RecordAgreementPageQuery = { agreements: Array<(
    { id: string }
    & { ' $fragmentRefs'?: { 'AgreementPartsFragment': AgreementPartsFragment } }
  )>, partnership: { id: string, agencies: Array<{ id: string, name: string, typeName: string }> } };

export type RecordAgreementMutationVariables = Exact<{
  terms: AgreementTermsInput;
  signature: SignatureInput;
}>;


export type RecordAgreementMutation = { recordAgreement: { agreement: { id: string } } };

export type RecordConsentPageQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordConsentPageQuery = { case: { id: string, reference: string, familyName: string | null, viewerCan: { recordConsent: boolean }, family: { members: Array<{ person: { id: string, reference: string, name: string | null, bornOn: string | null, expectedOn: string | null } }> }, consents: { items: Array<{ id: string, state: ConsentState | null, givenAt: string | null, authority: ConsentAuthority | null, about: { id: string, name: string | null }, givenBy: { id: string } | null, provisions: Array<{ permit: boolean, agencyTypes: Array<string>, categories: Array<Category>, purposes: Array<Purpose>, agencies: Array<{ id: string, type: string }> }> | null }> } } | null, partnership: { id: string, agencies: Array<{ id: string, name: string, type: string, typeName: string }> }, consentNotices: Array<{ version: string, language: string, languageName: string, title: string, paragraphs: Array<string> }> };

export type RecordEventPageQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordEventPageQuery = { case: { id: string, reference: string, familyName: string | null, viewerCan: { recordEventOf: Array<Category> }, family: { members: Array<{ person: { id: string, reference: string, name: string | null, expectedOn: string | null } }> } } | null };

export type RecordOutcomePageQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordOutcomePageQuery = { case: { id: string, reference: string, familyName: string | null, family: { members: Array<{ person: { id: string, reference: string, name: string | null, expectedOn: string | null } }> } } | null, caseOutcomes: { recordable: Array<Category> } | null, outcomeFramework: { source: string, indicators: Array<{ key: string, outcome: string, text: string, evidence: string, about: OutcomeAbout, category: Category, measure: OutcomeMeasuredAs, steps: Array<string>, unit: string | null, minimum: number, maximum: number }> } };

export type RecordRulePageQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordRulePageQuery = { case: { id: string, reference: string, familyName: string | null, family: { members: Array<{ person: { id: string, reference: string, name: string | null, expectedOn: string | null } }> } } | null, caseRules: { viewerCanRecord: Array<RuleKind> } | null, legalGateways: Array<{ code: string, name: string, source: string, purposes: Array<Purpose> }>, partnership: { id: string, agencies: Array<{ id: string, name: string, typeName: string }> } };

export type RecordReferralMutationVariables = Exact<{
  input: ReferralInput;
}>;


export type RecordReferralMutation = { recordReferral: { caseId: string } };

export type ReferralsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReferralsQuery = { referrals: { agencies: Array<{ id: string }>, sent: Array<{ ' $fragmentRefs'?: { 'SentReferralFragment': SentReferralFragment } }>, received: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'ReceivedReferralFragment': ReceivedReferralFragment } }
    )> } };

export type RelationshipsPageQueryVariables = Exact<{
  id: string | number;
}>;


export type RelationshipsPageQuery = { case: { id: string, reference: string, familyName: string | null, viewerCan: { addPerson: boolean }, family: { members: Array<{ person: { id: string, reference: string, name: string | null, sex: Sex | null, expectedOn: string | null } }>, relationships: Array<{ id: string, from: string, to: string, kind: RelationshipKind | null, since: string | null, until: string | null, canEnd: boolean, canTakeBack: boolean }> } } | null };

export type ReopenCaseMutationVariables = Exact<{
  input: ReopenInput;
}>;


export type ReopenCaseMutation = { reopenCase: { caseId: string } };

export type UndoClosureMutationVariables = Exact<{
  input: UndoClosureInput;
}>;


export type UndoClosureMutation = { undoClosure: { caseId: string } };

export type RequestPageQueryVariables = Exact<{
  caseId: string | number;
  id: string | number;
}>;


export type RequestPageQuery = { accessRequest: (
    { id: string, reference: string, dueOn: string | null, viewerCanCancel: boolean, viewerCanAnswer: boolean, isOpenToAsker: boolean, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> }
    & { ' $fragmentRefs'?: { 'RequestPartsFragment': RequestPartsFragment } }
  ) | null };

export type CancelAccessRequestMutationVariables = Exact<{
  input: CancelAccessInput;
}>;


export type CancelAccessRequestMutation = { cancelAccessRequest: { request: { id: string, state: AccessRequestState | null } | null } };

export type RequestsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type RequestsQuery = { accessRequests: { edges: Array<{ node: (
        { id: string }
        & { ' $fragmentRefs'?: { 'RequestPartsFragment': RequestPartsFragment } }
      ) }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RightsItemPageQueryVariables = Exact<{
  id: string | number;
}>;


export type RightsItemPageQuery = { rightsRequest: { id: string, grounds: Array<{ code: RightsGround, choice: RightsChoiceKind, rule: string }>, items: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'RightsItemFragment': RightsItemFragment } }
    )> } };

export type RightsRequestsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type RightsRequestsQuery = { rightsRequests: { edges: Array<{ node: { id: string, reference: string, personReference: string, kind: RightsKind, receivedOn: string, dueOn: string | null, overdue: boolean, standsFor: RightsAct | null, isExtended: boolean, state: RightsState, releasedOn: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RightsRequestQueryVariables = Exact<{
  id: string | number;
}>;


export type RightsRequestQuery = { rightsRequest: (
    { id: string, acts: Array<RightsAct>, erased: Array<{ kind: string, category: Category, ground: RightsGround, rule: string, erasedAt: string }>, told: Array<{ what: RecipientNoticeKind, categories: Array<Category>, toldAt: string, doneAt: string | null, agency: { id: string, name: string } }>, events: Array<{ kind: RightsAct, on: string, reason: string | null, by: string | null }>, items: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'RightsItemFragment': RightsItemFragment } }
    )> }
    & { ' $fragmentRefs'?: { 'RightsSummaryFragment': RightsSummaryFragment } }
  ) };

export type RightsPackQueryVariables = Exact<{
  id: string | number;
}>;


export type RightsPackQuery = { rightsPack: { fileName: string, madeAt: string, pdf: string, json: string } };

export type SendReferralPageQueryVariables = Exact<{ [key: string]: never; }>;


export type SendReferralPageQuery = { referrals: { agencies: Array<{ id: string, name: string }> } };

export type SendReferralMutationVariables = Exact<{
  input: SendReferralInput;
}>;


export type SendReferralMutation = { sendReferral: { id: string } };

export type StatisticsPageQueryVariables = Exact<{
  table: StatisticTable;
}>;


export type StatisticsPageQuery = { statistic: (
    { fewest: number }
    & { ' $fragmentRefs'?: { 'StatisticViewFragment': StatisticViewFragment } }
  ) };

export type SystemsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type SystemsPageQuery = { systemClients: (
    { items: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'SystemCardFragment': SystemCardFragment } }
    )> }
    & { ' $fragmentRefs'?: { 'RegisterSystemFragment': RegisterSystemFragment } }
  ) };

export type TaskPageQueryVariables = Exact<{ [key: string]: never; }>;


export type TaskPageQuery = { tasks: { items: Array<{ id: string, caseId: string, caseReference: string, kind: TaskKind | null, sentence: string | null, dueOn: string | null, categories: Array<Category> | null, acts: Array<TaskAct>, case: { id: string, familyName: string | null } | null }> } };

export type TasksQueryVariables = Exact<{ [key: string]: never; }>;


export type TasksQuery = { tasks: { more: boolean, items: Array<(
      { id: string, overdue: boolean | null }
      & { ' $fragmentRefs'?: { 'TaskCardFragment': TaskCardFragment } }
    )> } };

export type TeamOutcomesPageQueryVariables = Exact<{
  year?: number | null | undefined;
}>;


export type TeamOutcomesPageQuery = { teamOutcomes: (
    { year: number, fewest: number }
    & { ' $fragmentRefs'?: { 'CohortTableFragment': CohortTableFragment } }
  ) };

export type TellCircumstancePageQueryVariables = Exact<{
  id: string | number;
}>;


export type TellCircumstancePageQuery = { case: { id: string, reference: string, familyName: string | null, viewerCan: { addPerson: boolean, keepRules: boolean }, family: { members: Array<{ person: { id: string, reference: string, name: string | null, expectedOn: string | null } }> } } | null, circumstances: { tellable: Array<CircumstanceKind>, items: Array<{ id: string, kind: CircumstanceKind | null, from: string | null, words: string | null, place: string | null, category: Category, canTakeBack: boolean, about: Array<{ id: string }> }> } | null };

export type AssessmentAsSignedQueryVariables = Exact<{
  caseId: string | number;
  number: number;
}>;


export type AssessmentAsSignedQuery = { case: { id: string, reference: string, familyName: string | null, family: { members: Array<{ person: { id: string, reference: string, name: string | null, expectedOn: string | null } }> } } | null, assessmentAsSigned: { templateName: string, templateVersion: number, version: { id: string, number: number, signedAt: string | null, signedBy: { name: string } | null }, questions: Array<(
      { key: string, domain: string, element: string }
      & { ' $fragmentRefs'?: { 'SignedQuestionBlockFragment': SignedQuestionBlockFragment } }
    )>, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } | null };

export type WebhookPageQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhookPageQuery = { webhooks: { items: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'WebhookPartsFragment': WebhookPartsFragment } }
    )> } };

export type TestWebhookMutationVariables = Exact<{
  id: string | number;
}>;


export type TestWebhookMutation = { testWebhook: { id: string } };

export type EndWebhookMutationVariables = Exact<{
  id: string | number;
}>;


export type EndWebhookMutation = { endWebhook: { id: string } };

export type WebhooksPageQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhooksPageQuery = { webhooks: { items: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'WebhookPartsFragment': WebhookPartsFragment } }
    )> } };

export type WhoSeesPageQueryVariables = Exact<{
  id: string | number;
}>;


export type WhoSeesPageQuery = { case: { id: string, reference: string, familyName: string | null, viewerCan: { seeSharingMatrix: boolean }, family: { members: Array<{ person: { id: string, reference: string, name: string | null, expectedOn: string | null } }> } } | null };

export type SharingMatrixQueryVariables = Exact<{
  caseId: string | number;
  personId: string | number;
}>;


export type SharingMatrixQuery = { sharingMatrix: { ' $fragmentRefs'?: { 'MatrixTableFragment': MatrixTableFragment } } | null };

export type WhoWorksWithQueryVariables = Exact<{
  personId: string | number;
}>;


export type WhoWorksWithQuery = { whoWorksWith: { reference: string, person: { id: string, name: string | null }, contacts: Array<{ ' $fragmentRefs'?: { 'ContactTableFragment': ContactTableFragment } }>, withheld: Array<{ ' $fragmentRefs'?: { 'WithheldNotesFragment': WithheldNotesFragment } }> } | null };

export type WithdrawConsentPageQueryVariables = Exact<{
  id: string | number;
}>;


export type WithdrawConsentPageQuery = { case: { id: string, reference: string, familyName: string | null, consents: { items: Array<(
        { id: string, viewerCanWithdraw: boolean }
        & { ' $fragmentRefs'?: { 'ConsentPartsFragment': ConsentPartsFragment } }
      )> } } | null };

export type WriteMessagePageQueryVariables = Exact<{
  id: string | number;
}>;


export type WriteMessagePageQuery = { case: { id: string, reference: string, familyName: string | null, family: { members: Array<{ person: { id: string, reference: string, name: string | null, expectedOn: string | null } }> } } | null, messages: { writable: Array<Category>, agencies: Array<{ id: string, name: string }>, people: Array<{ id: string, name: string, agency: { name: string } }> } | null };

export const AgreementPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgreementParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AgreementRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reviewDue"}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signatory"}},{"kind":"Field","name":{"kind":"Name","value":"signatoryTitle"}},{"kind":"Field","name":{"kind":"Name","value":"signedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"reviewOn"}},{"kind":"Field","name":{"kind":"Name","value":"documentReference"}},{"kind":"Field","name":{"kind":"Name","value":"replaces"}},{"kind":"Field","name":{"kind":"Name","value":"replacedBy"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"nextReviewOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sign"}},{"kind":"Field","name":{"kind":"Name","value":"decline"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"replace"}},{"kind":"Field","name":{"kind":"Name","value":"resume"}},{"kind":"Field","name":{"kind":"Name","value":"suspend"}}]}}]}}]} as unknown as DocumentNode<AgreementPartsFragment, unknown>;
export const AnswerConflictViewFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AnswerConflictView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirVersion"}},{"kind":"Field","name":{"kind":"Name","value":"theirWrittenAt"}},{"kind":"Field","name":{"kind":"Name","value":"theirAuthor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<AnswerConflictViewFragment, unknown>;
export const QuestionFormFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QuestionForm"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QuestionForm"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"fromLabel"}},{"kind":"Field","name":{"kind":"Name","value":"toLabel"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]} as unknown as DocumentNode<QuestionFormFragment, unknown>;
export const StatementsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Statements"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValueStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"bySubject"}}]}}]} as unknown as DocumentNode<StatementsFragment, unknown>;
export const WithheldNotesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}}]} as unknown as DocumentNode<WithheldNotesFragment, unknown>;
export const AnswerItemFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AnswerItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Answer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"draft"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanEdit"}},{"kind":"Field","name":{"kind":"Name","value":"viaEmergencyAccess"}},{"kind":"Field","name":{"kind":"Name","value":"despiteObjection"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Statements"}}]}},{"kind":"Field","name":{"kind":"Name","value":"saidBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Statements"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValueStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"bySubject"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}}]} as unknown as DocumentNode<AnswerItemFragment, unknown>;
export const QuestionBlockFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QuestionBlock"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Question"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"guidance"}},{"kind":"Field","name":{"kind":"Name","value":"asked"}},{"kind":"Field","name":{"kind":"Name","value":"form"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QuestionForm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AnswerItem"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Statements"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValueStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"bySubject"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QuestionForm"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QuestionForm"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"fromLabel"}},{"kind":"Field","name":{"kind":"Name","value":"toLabel"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AnswerItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Answer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"draft"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanEdit"}},{"kind":"Field","name":{"kind":"Name","value":"viaEmergencyAccess"}},{"kind":"Field","name":{"kind":"Name","value":"despiteObjection"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Statements"}}]}},{"kind":"Field","name":{"kind":"Name","value":"saidBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}}]} as unknown as DocumentNode<QuestionBlockFragment, unknown>;
export const ElementSidesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ElementSides"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Element"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"questions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"form"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QuestionForm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"draft"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"saidBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QuestionForm"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QuestionForm"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"fromLabel"}},{"kind":"Field","name":{"kind":"Name","value":"toLabel"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}}]} as unknown as DocumentNode<ElementSidesFragment, unknown>;
export const AssessmentViewFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AssessmentView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordAnswer"}},{"kind":"Field","name":{"kind":"Name","value":"addPerson"}},{"kind":"Field","name":{"kind":"Name","value":"keepRules"}}]}},{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"expectedOn"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"assessment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"templateName"}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"signedAt"}},{"kind":"Field","name":{"kind":"Name","value":"newerVersion"}},{"kind":"Field","name":{"kind":"Name","value":"earlier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"QuestionBlock"}}]}},{"kind":"Field","name":{"kind":"Name","value":"domains"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"elements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ElementSides"}},{"kind":"Field","name":{"kind":"Name","value":"questions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"asked"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"form"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"QuestionBlock"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QuestionForm"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QuestionForm"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"fromLabel"}},{"kind":"Field","name":{"kind":"Name","value":"toLabel"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Statements"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValueStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"bySubject"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AnswerItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Answer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"draft"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanEdit"}},{"kind":"Field","name":{"kind":"Name","value":"viaEmergencyAccess"}},{"kind":"Field","name":{"kind":"Name","value":"despiteObjection"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Statements"}}]}},{"kind":"Field","name":{"kind":"Name","value":"saidBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QuestionBlock"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Question"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"guidance"}},{"kind":"Field","name":{"kind":"Name","value":"asked"}},{"kind":"Field","name":{"kind":"Name","value":"form"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QuestionForm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AnswerItem"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ElementSides"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Element"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"questions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"form"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QuestionForm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"draft"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"saidBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AssessmentViewFragment, unknown>;
export const UnfinishedWordsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnfinishedWords"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnfinishedAnswer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"questionKey"}},{"kind":"Field","name":{"kind":"Name","value":"answerId"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"sitting"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"saidBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<UnfinishedWordsFragment, unknown>;
export const AccessLogEntryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccessLogEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"asked"}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subjects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personReference"}},{"kind":"Field","name":{"kind":"Name","value":"caseReference"}},{"kind":"Field","name":{"kind":"Name","value":"bases"}},{"kind":"Field","name":{"kind":"Name","value":"shown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"codes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"codes"}}]}}]}}]}}]} as unknown as DocumentNode<AccessLogEntryFragment, unknown>;
export const CaseHeadingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseHeading"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"needBand"}},{"kind":"Field","name":{"kind":"Name","value":"viaEmergencyAccess"}},{"kind":"Field","name":{"kind":"Name","value":"despiteObjection"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"practitioner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}}]} as unknown as DocumentNode<CaseHeadingFragment, unknown>;
export const ChronologyFiltersFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChronologyFilters"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChronologyChoices"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agencies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"}}]}}]} as unknown as DocumentNode<ChronologyFiltersFragment, unknown>;
export const ChronologyTimelineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChronologyTimeline"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChronologyConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"occurredOn"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"viaEmergencyAccess"}},{"kind":"Field","name":{"kind":"Name","value":"despiteObjection"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Statements"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Statements"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValueStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"bySubject"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}}]} as unknown as DocumentNode<ChronologyTimelineFragment, unknown>;
export const CircumstanceCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CircumstanceCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Circumstance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"isReceived"}},{"kind":"Field","name":{"kind":"Name","value":"takenBackAt"}},{"kind":"Field","name":{"kind":"Name","value":"canTakeBack"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Statements"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receipts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Statements"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValueStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"bySubject"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}}]} as unknown as DocumentNode<CircumstanceCardFragment, unknown>;
export const ConsentPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenByAgency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"authority"}},{"kind":"Field","name":{"kind":"Name","value":"givenAt"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"witness"}},{"kind":"Field","name":{"kind":"Name","value":"noticeVersion"}},{"kind":"Field","name":{"kind":"Name","value":"noticeLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"interpreter"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanWithdraw"}},{"kind":"Field","name":{"kind":"Name","value":"despiteObjection"}},{"kind":"Field","name":{"kind":"Name","value":"provisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permit"}},{"kind":"Field","name":{"kind":"Name","value":"agencies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agencyTypes"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}}]} as unknown as DocumentNode<ConsentPartsFragment, unknown>;
export const ConsentListFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordConsent"}},{"kind":"Field","name":{"kind":"Name","value":"seeSharingMatrix"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenByAgency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"authority"}},{"kind":"Field","name":{"kind":"Name","value":"givenAt"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"witness"}},{"kind":"Field","name":{"kind":"Name","value":"noticeVersion"}},{"kind":"Field","name":{"kind":"Name","value":"noticeLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"interpreter"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanWithdraw"}},{"kind":"Field","name":{"kind":"Name","value":"despiteObjection"}},{"kind":"Field","name":{"kind":"Name","value":"provisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permit"}},{"kind":"Field","name":{"kind":"Name","value":"agencies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agencyTypes"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}}]} as unknown as DocumentNode<ConsentListFragment, unknown>;
export const ContactTableFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactTable"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DirectoryContact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"viaEmergencyAccess"}},{"kind":"Field","name":{"kind":"Name","value":"despiteObjection"}},{"kind":"Field","name":{"kind":"Name","value":"practitioner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"workPhone"}},{"kind":"Field","name":{"kind":"Name","value":"workEmail"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"typeName"}}]}}]}}]} as unknown as DocumentNode<ContactTableFragment, unknown>;
export const DirectoryPeopleFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DirectoryPeople"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Found"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"found"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}}]}}]}}]} as unknown as DocumentNode<DirectoryPeopleFragment, unknown>;
export const AlertListFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AlertList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Alert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"seenAt"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"caseReference"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}}]}}]} as unknown as DocumentNode<AlertListFragment, unknown>;
export const UseCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UseCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EmergencyUse"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"user"}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"caseReference"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"reasonCode"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"located"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"grantedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedHow"}},{"kind":"Field","name":{"kind":"Name","value":"secondPerson"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"}},{"kind":"Field","name":{"kind":"Name","value":"reviewBy"}},{"kind":"Field","name":{"kind":"Name","value":"reviewOpen"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"reviews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"reviewer"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<UseCardFragment, unknown>;
export const FamilyTreeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FamilyTree"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Family"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"expectedOn"}},{"kind":"Field","name":{"kind":"Name","value":"diedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]} as unknown as DocumentNode<FamilyTreeFragment, unknown>;
export const PersonCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"expectedOn"}},{"kind":"Field","name":{"kind":"Name","value":"diedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"telephone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lines"}},{"kind":"Field","name":{"kind":"Name","value":"postcode"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"school"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"yearGroup"}}]}},{"kind":"Field","name":{"kind":"Name","value":"generalPractice"}},{"kind":"Field","name":{"kind":"Name","value":"identifiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ethnicity"}},{"kind":"Field","name":{"kind":"Name","value":"religion"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"disability"}},{"kind":"Field","name":{"kind":"Name","value":"immigrationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"employment"}},{"kind":"Field","name":{"kind":"Name","value":"viaEmergencyAccess"}},{"kind":"Field","name":{"kind":"Name","value":"despiteObjection"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}}]} as unknown as DocumentNode<PersonCardFragment, unknown>;
export const FamilyOverviewFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FamilyOverview"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Family"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FamilyTree"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"canTakeBack"}},{"kind":"Field","name":{"kind":"Name","value":"despiteObjection"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"expectedOn"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonCard"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"despiteObjection"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FamilyTree"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Family"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"expectedOn"}},{"kind":"Field","name":{"kind":"Name","value":"diedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"expectedOn"}},{"kind":"Field","name":{"kind":"Name","value":"diedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"telephone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lines"}},{"kind":"Field","name":{"kind":"Name","value":"postcode"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"school"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"yearGroup"}}]}},{"kind":"Field","name":{"kind":"Name","value":"generalPractice"}},{"kind":"Field","name":{"kind":"Name","value":"identifiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ethnicity"}},{"kind":"Field","name":{"kind":"Name","value":"religion"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"disability"}},{"kind":"Field","name":{"kind":"Name","value":"immigrationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"employment"}},{"kind":"Field","name":{"kind":"Name","value":"viaEmergencyAccess"}},{"kind":"Field","name":{"kind":"Name","value":"despiteObjection"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}}]} as unknown as DocumentNode<FamilyOverviewFragment, unknown>;
export const HouseholdListFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HouseholdList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Family"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"expectedOn"}},{"kind":"Field","name":{"kind":"Name","value":"residences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"householdId"}},{"kind":"Field","name":{"kind":"Name","value":"lines"}},{"kind":"Field","name":{"kind":"Name","value":"postcode"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}}]} as unknown as DocumentNode<HouseholdListFragment, unknown>;
export const FoundListFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FoundList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Found"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"found"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"match"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"identifier"}}]}}]}}]} as unknown as DocumentNode<FoundListFragment, unknown>;
export const FilledQuestionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FilledQuestion"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Question"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"form"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QuestionForm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AnswerItem"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Statements"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValueStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"bySubject"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QuestionForm"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QuestionForm"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"fromLabel"}},{"kind":"Field","name":{"kind":"Name","value":"toLabel"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AnswerItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Answer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"draft"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanEdit"}},{"kind":"Field","name":{"kind":"Name","value":"viaEmergencyAccess"}},{"kind":"Field","name":{"kind":"Name","value":"despiteObjection"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Statements"}}]}},{"kind":"Field","name":{"kind":"Name","value":"saidBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}}]} as unknown as DocumentNode<FilledQuestionFragment, unknown>;
export const DueLinkFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DueLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DueItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}}]}}]} as unknown as DocumentNode<DueLinkFragment, unknown>;
export const DueListFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DueList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Home"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DueLink"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"moreDue"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DueLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DueItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}}]}}]} as unknown as DocumentNode<DueListFragment, unknown>;
export const WhatChangedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhatChanged"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HomeCase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lookedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"latestAt"}}]}}]}}]} as unknown as DocumentNode<WhatChangedFragment, unknown>;
export const HomeRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HomeRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HomeCase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"needBand"}},{"kind":"Field","name":{"kind":"Name","value":"despiteObjection"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"practitioner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"through"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"practitioner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhatChanged"}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DueLink"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhatChanged"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HomeCase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lookedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"latestAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DueLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DueItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}}]}}]} as unknown as DocumentNode<HomeRowFragment, unknown>;
export const IncidentScopeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IncidentScope"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"peopleCount"}},{"kind":"Field","name":{"kind":"Name","value":"casesCount"}},{"kind":"Field","name":{"kind":"Name","value":"times"}},{"kind":"Field","name":{"kind":"Name","value":"exports"}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personReference"}},{"kind":"Field","name":{"kind":"Name","value":"cases"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"times"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"times"}},{"kind":"Field","name":{"kind":"Name","value":"firstAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"people"}}]}}]}}]} as unknown as DocumentNode<IncidentScopeFragment, unknown>;
export const IncidentSummaryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IncidentSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"accountName"}},{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"clientName"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"awareAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"reportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"risk"}}]}}]} as unknown as DocumentNode<IncidentSummaryFragment, unknown>;
export const LookAlertRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LookAlertRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Alert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"caseReference"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"cases"}},{"kind":"Field","name":{"kind":"Name","value":"usual"}},{"kind":"Field","name":{"kind":"Name","value":"peers"}}]}}]}}]} as unknown as DocumentNode<LookAlertRowFragment, unknown>;
export const LookRowsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LookRows"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LookAlert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"more"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"caseReference"}},{"kind":"Field","name":{"kind":"Name","value":"shown"}}]}}]}}]} as unknown as DocumentNode<LookRowsFragment, unknown>;
export const LookStepsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LookSteps"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlertStepTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]} as unknown as DocumentNode<LookStepsFragment, unknown>;
export const StaffHomesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StaffHomes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LookWatch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"homeRecordedAt"}}]}}]}}]} as unknown as DocumentNode<StaffHomesFragment, unknown>;
export const WellKnownListFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WellKnownList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LookWatch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wellKnown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"personReference"}},{"kind":"Field","name":{"kind":"Name","value":"addedBy"}},{"kind":"Field","name":{"kind":"Name","value":"addedAt"}}]}}]}}]} as unknown as DocumentNode<WellKnownListFragment, unknown>;
export const MatrixTableFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MatrixTable"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SharingMatrix"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agencies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"notFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"placesClosed"}}]}}]}}]}}]} as unknown as DocumentNode<MatrixTableFragment, unknown>;
export const RecordCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordToMerge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseReference"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}}]} as unknown as DocumentNode<RecordCardFragment, unknown>;
export const MessageItemFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseMessage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"isToViewer"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanTakeBack"}},{"kind":"Field","name":{"kind":"Name","value":"viaEmergencyAccess"}},{"kind":"Field","name":{"kind":"Name","value":"despiteObjection"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toAgencies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toPeople"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<MessageItemFragment, unknown>;
export const NotificationItemFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"isRead"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"caseReference"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}}]}}]}}]} as unknown as DocumentNode<NotificationItemFragment, unknown>;
export const CohortTableFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CohortTable"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CohortReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"asAt"}},{"kind":"Field","name":{"kind":"Name","value":"fewest"}},{"kind":"Field","name":{"kind":"Name","value":"indicators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"about"}}]}},{"kind":"Field","name":{"kind":"Name","value":"measured"}},{"kind":"Field","name":{"kind":"Name","value":"reached"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"asAt"}}]}}]}}]} as unknown as DocumentNode<CohortTableFragment, unknown>;
export const RuleTextFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DecidingRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"anotherAgency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dpoContact"}}]}}]}}]} as unknown as DocumentNode<RuleTextFragment, unknown>;
export const CouldSeeViewerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CouldSeeViewer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CouldSeeViewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"hasEnded"}},{"kind":"Field","name":{"kind":"Name","value":"relations"}},{"kind":"Field","name":{"kind":"Name","value":"caseReference"}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"effect"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"sharedDespiteObjection"}},{"kind":"Field","name":{"kind":"Name","value":"contributedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleText"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DecidingRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"anotherAgency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dpoContact"}}]}}]}}]} as unknown as DocumentNode<CouldSeeViewerFragment, unknown>;
export const ExplainedPersonFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExplainedPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExplainedDecision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personReference"}},{"kind":"Field","name":{"kind":"Name","value":"effect"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"passes"}},{"kind":"Field","name":{"kind":"Name","value":"failures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleText"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"deciding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"effect"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"without"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"anotherAgency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleText"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DecidingRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"anotherAgency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dpoContact"}}]}}]}}]} as unknown as DocumentNode<ExplainedPersonFragment, unknown>;
export const DecisionViewFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecisionView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DecisionExplanation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"caseReference"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"told"}},{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"replayAgrees"}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agreements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"lacks"}}]}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExplainedPerson"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DecidingRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"anotherAgency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dpoContact"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExplainedPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExplainedDecision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personReference"}},{"kind":"Field","name":{"kind":"Name","value":"effect"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"passes"}},{"kind":"Field","name":{"kind":"Name","value":"failures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleText"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"deciding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"effect"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"without"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"anotherAgency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleText"}}]}}]}}]}}]} as unknown as DocumentNode<DecisionViewFragment, unknown>;
export const OwnValuesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OwnPerson"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Statements"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"occurredOn"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Statements"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"actions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Statements"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"circumstances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Statements"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Statements"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValueStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"bySubject"}}]}}]} as unknown as DocumentNode<OwnValuesFragment, unknown>;
export const OwnPersonPartFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnPersonPart"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OwnPerson"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isViewer"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"telephone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lines"}},{"kind":"Field","name":{"kind":"Name","value":"postcode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"school"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"yearGroup"}}]}},{"kind":"Field","name":{"kind":"Name","value":"generalPractice"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"ethnicity"}},{"kind":"Field","name":{"kind":"Name","value":"religion"}},{"kind":"Field","name":{"kind":"Name","value":"disability"}},{"kind":"Field","name":{"kind":"Name","value":"employment"}},{"kind":"Field","name":{"kind":"Name","value":"immigrationStatus"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OwnValues"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Statements"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValueStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"bySubject"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OwnPerson"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Statements"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"occurredOn"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Statements"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"actions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Statements"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"circumstances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Statements"}}]}}]}}]}}]} as unknown as DocumentNode<OwnPersonPartFragment, unknown>;
export const ActionWordsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActionWords"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanWord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"helped"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"answerBy"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"escalated"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}}]} as unknown as DocumentNode<ActionWordsFragment, unknown>;
export const PlanTableFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanTable"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanActionConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"help"}},{"kind":"Field","name":{"kind":"Name","value":"helped"}},{"kind":"Field","name":{"kind":"Name","value":"goalId"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"say"}},{"kind":"Field","name":{"kind":"Name","value":"flag"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"words"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActionWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viaEmergencyAccess"}},{"kind":"Field","name":{"kind":"Name","value":"despiteObjection"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Statements"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActionWords"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanWord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"helped"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"answerBy"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"escalated"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Statements"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValueStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"bySubject"}}]}}]} as unknown as DocumentNode<PlanTableFragment, unknown>;
export const GoalListFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GoalList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanGoal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"saidOn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanEdit"}},{"kind":"Field","name":{"kind":"Name","value":"viaEmergencyAccess"}},{"kind":"Field","name":{"kind":"Name","value":"despiteObjection"}},{"kind":"Field","name":{"kind":"Name","value":"saidBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<GoalListFragment, unknown>;
export const MeetingListFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MeetingList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanMeeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"heldOn"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"nextOn"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanEdit"}},{"kind":"Field","name":{"kind":"Name","value":"viaEmergencyAccess"}},{"kind":"Field","name":{"kind":"Name","value":"despiteObjection"}},{"kind":"Field","name":{"kind":"Name","value":"peopleThere"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"peopleAway"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agenciesThere"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agenciesAway"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}}]} as unknown as DocumentNode<MeetingListFragment, unknown>;
export const ChoiceListFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChoiceList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanChoice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"offered"}},{"kind":"Field","name":{"kind":"Name","value":"offeredOn"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"chosenOn"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanEdit"}},{"kind":"Field","name":{"kind":"Name","value":"viaEmergencyAccess"}},{"kind":"Field","name":{"kind":"Name","value":"despiteObjection"}},{"kind":"Field","name":{"kind":"Name","value":"chosenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ChoiceListFragment, unknown>;
export const LeadListFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LeadChoice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"askedFor"}},{"kind":"Field","name":{"kind":"Name","value":"askedOn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"whyNot"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanEdit"}},{"kind":"Field","name":{"kind":"Name","value":"viaEmergencyAccess"}},{"kind":"Field","name":{"kind":"Name","value":"despiteObjection"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}}]} as unknown as DocumentNode<LeadListFragment, unknown>;
export const EarlierHelpFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EarlierHelp"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EarlierHelp"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"help"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"helped"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Statements"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Statements"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValueStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"bySubject"}}]}}]} as unknown as DocumentNode<EarlierHelpFragment, unknown>;
export const PlanViewFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"goals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"GoalList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"meetings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MeetingList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChoiceList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leadChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earlierHelp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EarlierHelp"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addOf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Statements"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValueStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"bySubject"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GoalList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanGoal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"saidOn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanEdit"}},{"kind":"Field","name":{"kind":"Name","value":"viaEmergencyAccess"}},{"kind":"Field","name":{"kind":"Name","value":"despiteObjection"}},{"kind":"Field","name":{"kind":"Name","value":"saidBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MeetingList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanMeeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"heldOn"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"nextOn"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanEdit"}},{"kind":"Field","name":{"kind":"Name","value":"viaEmergencyAccess"}},{"kind":"Field","name":{"kind":"Name","value":"despiteObjection"}},{"kind":"Field","name":{"kind":"Name","value":"peopleThere"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"peopleAway"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agenciesThere"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agenciesAway"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChoiceList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanChoice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"offered"}},{"kind":"Field","name":{"kind":"Name","value":"offeredOn"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"chosenOn"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanEdit"}},{"kind":"Field","name":{"kind":"Name","value":"viaEmergencyAccess"}},{"kind":"Field","name":{"kind":"Name","value":"despiteObjection"}},{"kind":"Field","name":{"kind":"Name","value":"chosenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadList"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LeadChoice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"askedFor"}},{"kind":"Field","name":{"kind":"Name","value":"askedOn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"whyNot"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanEdit"}},{"kind":"Field","name":{"kind":"Name","value":"viaEmergencyAccess"}},{"kind":"Field","name":{"kind":"Name","value":"despiteObjection"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EarlierHelp"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EarlierHelp"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"help"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"helped"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Statements"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<PlanViewFragment, unknown>;
export const ReferralLetterFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralLetter"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralLetter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"riskFactors"}},{"kind":"Field","name":{"kind":"Name","value":"familyKnows"}},{"kind":"Field","name":{"kind":"Name","value":"whyAllTheSame"}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"expectedOn"}},{"kind":"Field","name":{"kind":"Name","value":"mother"}}]}}]}}]} as unknown as DocumentNode<ReferralLetterFragment, unknown>;
export const ReceivedReferralFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReceivedReferral"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReceivedReferral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"letter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralLetter"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralLetter"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralLetter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"riskFactors"}},{"kind":"Field","name":{"kind":"Name","value":"familyKnows"}},{"kind":"Field","name":{"kind":"Name","value":"whyAllTheSame"}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"expectedOn"}},{"kind":"Field","name":{"kind":"Name","value":"mother"}}]}}]}}]} as unknown as DocumentNode<ReceivedReferralFragment, unknown>;
export const SentReferralFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SentReferral"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SentReferral"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"letter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralLetter"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReferralLetter"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferralLetter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"riskFactors"}},{"kind":"Field","name":{"kind":"Name","value":"familyKnows"}},{"kind":"Field","name":{"kind":"Name","value":"whyAllTheSame"}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"expectedOn"}},{"kind":"Field","name":{"kind":"Name","value":"mother"}}]}}]}}]} as unknown as DocumentNode<SentReferralFragment, unknown>;
export const RequestPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RequestParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"aboutRole"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"urgent"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"grantedBy"}},{"kind":"Field","name":{"kind":"Name","value":"grantedPurpose"}},{"kind":"Field","name":{"kind":"Name","value":"declineText"}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]} as unknown as DocumentNode<RequestPartsFragment, unknown>;
export const RecipientNoticeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecipientNotice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecipientNotice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"personReference"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"toldAt"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"doneBy"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]} as unknown as DocumentNode<RecipientNoticeFragment, unknown>;
export const RightsItemFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RightsItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RightsItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"speaksOfOthers"}},{"kind":"Field","name":{"kind":"Name","value":"needsOpinion"}},{"kind":"Field","name":{"kind":"Name","value":"neverGiven"}},{"kind":"Field","name":{"kind":"Name","value":"isPlain"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"choice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"choice"}},{"kind":"Field","name":{"kind":"Name","value":"exemption"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"others"}},{"kind":"Field","name":{"kind":"Name","value":"opinionBy"}},{"kind":"Field","name":{"kind":"Name","value":"opinionOn"}},{"kind":"Field","name":{"kind":"Name","value":"opinionHarm"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"isStale"}},{"kind":"Field","name":{"kind":"Name","value":"given"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]} as unknown as DocumentNode<RightsItemFragment, unknown>;
export const RightsSummaryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RightsSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RightsRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"personReference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"asker"}},{"kind":"Field","name":{"kind":"Name","value":"askerReference"}},{"kind":"Field","name":{"kind":"Name","value":"askedFor"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"standsFor"}},{"kind":"Field","name":{"kind":"Name","value":"isExtended"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"childDecides"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"releasedOn"}},{"kind":"Field","name":{"kind":"Name","value":"heldBack"}},{"kind":"Field","name":{"kind":"Name","value":"restricted"}},{"kind":"Field","name":{"kind":"Name","value":"sentBackBecause"}}]}}]} as unknown as DocumentNode<RightsSummaryFragment, unknown>;
export const PolicyDiffPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PolicyDiffParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PolicyDiff"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"effect"}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"locatingOnly"}},{"kind":"Field","name":{"kind":"Name","value":"viewers"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"sample"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"existence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"effect"}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"viewers"}},{"kind":"Field","name":{"kind":"Name","value":"cases"}}]}}]}}]} as unknown as DocumentNode<PolicyDiffPartsFragment, unknown>;
export const StatisticViewFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatisticView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statistic"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"table"}},{"kind":"Field","name":{"kind":"Name","value":"asAt"}},{"kind":"Field","name":{"kind":"Name","value":"fewest"}},{"kind":"Field","name":{"kind":"Name","value":"columns"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"counts"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"}}]}}]} as unknown as DocumentNode<StatisticViewFragment, unknown>;
export const RegisterSystemFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegisterSystem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemClientList"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}}]}}]}}]} as unknown as DocumentNode<RegisterSystemFragment, unknown>;
export const SystemKeyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SystemKey"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemClientKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kid"}},{"kind":"Field","name":{"kind":"Name","value":"algorithm"}},{"kind":"Field","name":{"kind":"Name","value":"addedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]} as unknown as DocumentNode<SystemKeyFragment, unknown>;
export const SystemCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SystemCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemClient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"registeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"registeredBy"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kid"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SystemKey"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SystemKey"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemClientKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kid"}},{"kind":"Field","name":{"kind":"Name","value":"algorithm"}},{"kind":"Field","name":{"kind":"Name","value":"addedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]} as unknown as DocumentNode<SystemCardFragment, unknown>;
export const TaskCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"caseReference"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"acts"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<TaskCardFragment, unknown>;
export const EcomapFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Ecomap"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TeamConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"typeName"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}}]} as unknown as DocumentNode<EcomapFragment, unknown>;
export const TeamTableFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TeamTable"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TeamConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"viaEmergencyAccess"}},{"kind":"Field","name":{"kind":"Name","value":"despiteObjection"}},{"kind":"Field","name":{"kind":"Name","value":"practitioner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"workPhone"}},{"kind":"Field","name":{"kind":"Name","value":"workEmail"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"typeName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WithheldNotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WithheldNotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}}]}}]} as unknown as DocumentNode<TeamTableFragment, unknown>;
export const AnswerChangeItemFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AnswerChangeItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"beforeAt"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"afterAt"}},{"kind":"Field","name":{"kind":"Name","value":"saidBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<AnswerChangeItemFragment, unknown>;
export const SignedQuestionBlockFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SignedQuestionBlock"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignedQuestion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"form"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QuestionForm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"saidBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QuestionForm"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QuestionForm"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"fromLabel"}},{"kind":"Field","name":{"kind":"Name","value":"toLabel"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]} as unknown as DocumentNode<SignedQuestionBlockFragment, unknown>;
export const WebhookPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WebhookParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Webhook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isLive"}},{"kind":"Field","name":{"kind":"Name","value":"deliveries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"triedAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"trouble"}}]}}]}}]} as unknown as DocumentNode<WebhookPartsFragment, unknown>;
export const ContributionPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContributionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"caseReference"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Statements"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Statements"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValueStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"bySubject"}}]}}]} as unknown as DocumentNode<ContributionPartsFragment, unknown>;
export const PreviewAgreementDocument = {"kind":"Document","definitions":[],"documentId":"293298bc10e97f15065734c2a9d174b60ff36c876651ae0169b84f5b42102b19"} as unknown as DocumentNode<PreviewAgreementQuery, PreviewAgreementQueryVariables>;
export const SignAgreementDocument = {"kind":"Document","definitions":[],"documentId":"e9f14e5884e94507c168ba2d190e225f41bf5e892fb9418d4de2172bbe44169a"} as unknown as DocumentNode<SignAgreementMutation, SignAgreementMutationVariables>;
export const ResumeAgreementDocument = {"kind":"Document","definitions":[],"documentId":"b3a3ff65f595749ef6e9c42c317f06f0e2b934a03c055d38a2464fdaf10eee99"} as unknown as DocumentNode<ResumeAgreementMutation, ResumeAgreementMutationVariables>;
export const DeclineAgreementDocument = {"kind":"Document","definitions":[],"documentId":"a1d6525302a20848332393727a3fb07bbc6671f62830faf55e67a6f2caad05b5"} as unknown as DocumentNode<DeclineAgreementMutation, DeclineAgreementMutationVariables>;
export const SuspendAgreementDocument = {"kind":"Document","definitions":[],"documentId":"4b0cb6600d171e49158a827fd6b0306815a6ca98ee068962591be7a38ecbb788"} as unknown as DocumentNode<SuspendAgreementMutation, SuspendAgreementMutationVariables>;
export const EndAgreementDocument = {"kind":"Document","definitions":[],"documentId":"4e5fc4dd22d288c94090e140cc844e8c5e3b283d11637b7b1dfcebb8155d72ac"} as unknown as DocumentNode<EndAgreementMutation, EndAgreementMutationVariables>;
export const ReviewAgreementDocument = {"kind":"Document","definitions":[],"documentId":"dcadb2f2f030e0a546b5b84a812ff1823a0b3eeb887716439dc7778ece44a009"} as unknown as DocumentNode<ReviewAgreementMutation, ReviewAgreementMutationVariables>;
export const RecordAnswerDocument = {"kind":"Document","definitions":[],"documentId":"04dec3b53f9d7e4cba9764320150a65a585916461cafe3fa381814fe0f5db53c"} as unknown as DocumentNode<RecordAnswerMutation, RecordAnswerMutationVariables>;
export const KeepUnfinishedDocument = {"kind":"Document","definitions":[],"documentId":"72e50c1018f2a58cf4f2817ff0c03ed809e77a25964b410bb25606f856eaeb1d"} as unknown as DocumentNode<KeepUnfinishedMutation, KeepUnfinishedMutationVariables>;
export const DiscardUnfinishedDocument = {"kind":"Document","definitions":[],"documentId":"7639a410765add55bc449d76d408608a254e97aae7a97876bc95ef98f3cd1a3c"} as unknown as DocumentNode<DiscardUnfinishedMutation, DiscardUnfinishedMutationVariables>;
export const PreviewMoveDocument = {"kind":"Document","definitions":[],"documentId":"2778982837eea92aa3999eaa88e5961d9284575b43cb9e32f32d8b2480450173"} as unknown as DocumentNode<PreviewMoveQuery, PreviewMoveQueryVariables>;
export const MoveAssessmentDocument = {"kind":"Document","definitions":[],"documentId":"b049f192489490d6d80f1e8a0ad8fba219213d436f4ba614869908f58bce446f"} as unknown as DocumentNode<MoveAssessmentMutation, MoveAssessmentMutationVariables>;
export const UnfinishedAnswersDocument = {"kind":"Document","definitions":[],"documentId":"8e86b336a07b787a12dc5f8540614c7116a09f4bfd20cf386d3c33847d23b0a6"} as unknown as DocumentNode<UnfinishedAnswersQuery, UnfinishedAnswersQueryVariables>;
export const CaseMessagesDocument = {"kind":"Document","definitions":[],"documentId":"d04dc559c723eafb53950c2bddb698b31f2aa4a722c01231b29238794bdc9777"} as unknown as DocumentNode<CaseMessagesQuery, CaseMessagesQueryVariables>;
export const LookAtCaseDocument = {"kind":"Document","definitions":[],"documentId":"1dc7f5c0af60cdad7c6bf7d81db93aafe3129a8e5018c686a6eeea7401582463"} as unknown as DocumentNode<LookAtCaseMutation, LookAtCaseMutationVariables>;
export const RecordEventDocument = {"kind":"Document","definitions":[],"documentId":"db239b9b2edbcaa7ae590fa329c47b30efa3bb2ddb70c0af867f7416cd0fb606"} as unknown as DocumentNode<RecordEventMutation, RecordEventMutationVariables>;
export const PreviewCircumstanceDocument = {"kind":"Document","definitions":[],"documentId":"128e489b6cf584f0a2abf2f9f51e548188422ab30d66fb9616c71efc123a1546"} as unknown as DocumentNode<PreviewCircumstanceQuery, PreviewCircumstanceQueryVariables>;
export const TellCircumstanceDocument = {"kind":"Document","definitions":[],"documentId":"177c993a178be2d89b8895da1e48e72ae26b6dccd0aabc4a4a79a781b1639a53"} as unknown as DocumentNode<TellCircumstanceMutation, TellCircumstanceMutationVariables>;
export const ReceiveCircumstanceDocument = {"kind":"Document","definitions":[],"documentId":"762d34c6e155c7d25ab91076d02fa8770fc885841be8ce8ed917caf75001882a"} as unknown as DocumentNode<ReceiveCircumstanceMutation, ReceiveCircumstanceMutationVariables>;
export const TakeBackCircumstanceDocument = {"kind":"Document","definitions":[],"documentId":"d66f094365c6ca79c8cdc40283cf2c38d74049cb5b83ae900748579ed4af977f"} as unknown as DocumentNode<TakeBackCircumstanceMutation, TakeBackCircumstanceMutationVariables>;
export const RecordConsentDocument = {"kind":"Document","definitions":[],"documentId":"7018574dc1945e70a6aa70291f299ff707a58d9b9c3fc64d6aa55f7a711f685f"} as unknown as DocumentNode<RecordConsentMutation, RecordConsentMutationVariables>;
export const PreviewConsentDocument = {"kind":"Document","definitions":[],"documentId":"b92e4fd469f2785a613a82d07de7f574588fdaac289aad423b2500086ed8dcd6"} as unknown as DocumentNode<PreviewConsentQuery, PreviewConsentQueryVariables>;
export const PreviewWithdrawalDocument = {"kind":"Document","definitions":[],"documentId":"24af7ccb67c7d41b353dc74e42c25b72d5ede96a3398bbaf3733df52695cf779"} as unknown as DocumentNode<PreviewWithdrawalQuery, PreviewWithdrawalQueryVariables>;
export const WithdrawConsentDocument = {"kind":"Document","definitions":[],"documentId":"56752bfd62af0b5b2557dca83d887385d37face1062da40cc0484420358b8902"} as unknown as DocumentNode<WithdrawConsentMutation, WithdrawConsentMutationVariables>;
export const DeskEntriesDocument = {"kind":"Document","definitions":[],"documentId":"3fee4b92a4f61ed6e95894691d595bf27f0e733f48f0521525416ec60fbd2a29"} as unknown as DocumentNode<DeskEntriesQuery, DeskEntriesQueryVariables>;
export const DeskAgenciesDocument = {"kind":"Document","definitions":[],"documentId":"85abc711210745861efc92e82b31195e9497b5057479e4b6dfbbceea6162f78e"} as unknown as DocumentNode<DeskAgenciesQuery, DeskAgenciesQueryVariables>;
export const DeskAccountsDocument = {"kind":"Document","definitions":[],"documentId":"88b42809aa86a5266f687c6f73daaf4a1cbf078ae648166cb902e52970dade3e"} as unknown as DocumentNode<DeskAccountsQuery, DeskAccountsQueryVariables>;
export const DeskRecordsDocument = {"kind":"Document","definitions":[],"documentId":"86318c348bd6e3d90ad2b3696ce7968acb660913a77b265e8123282d7e3569e6"} as unknown as DocumentNode<DeskRecordsQuery, DeskRecordsQueryVariables>;
export const NamesPolicyDocument = {"kind":"Document","definitions":[],"documentId":"b227063506f4b84581893b7f9dc18491bc6858143ac002aa090ae0f0c2f13339"} as unknown as DocumentNode<NamesPolicyQuery, NamesPolicyQueryVariables>;
export const SetNamesPolicyDocument = {"kind":"Document","definitions":[],"documentId":"ed93a448c62dbd527d027ca57118d2a6239134525708877df5a51ca819625486"} as unknown as DocumentNode<SetNamesPolicyMutation, SetNamesPolicyMutationVariables>;
export const DeskDocumentDocument = {"kind":"Document","definitions":[],"documentId":"da7a586dc0022bb9d39286c62f04d46448b75b88791969fb865c9cc0b70ea28b"} as unknown as DocumentNode<DeskDocumentQuery, DeskDocumentQueryVariables>;
export const UseOverTimeDocument = {"kind":"Document","definitions":[],"documentId":"b9d0a430ff1bafa483736e471ee80ffc7d2ceda21ce94259b5b62aef1e014ea6"} as unknown as DocumentNode<UseOverTimeQuery, UseOverTimeQueryVariables>;
export const MarkAlertSeenDocument = {"kind":"Document","definitions":[],"documentId":"91543906a97df64f00c9380bcd0cc06285383b27afd4598205612c9089e2720f"} as unknown as DocumentNode<MarkAlertSeenMutation, MarkAlertSeenMutationVariables>;
export const ConfirmEmergencyAccessDocument = {"kind":"Document","definitions":[],"documentId":"f2e903f6073b32e44cde45198ceb15a72b70416f3ff14a1295405cbb6664477e"} as unknown as DocumentNode<ConfirmEmergencyAccessMutation, ConfirmEmergencyAccessMutationVariables>;
export const RunningEmergencyDocument = {"kind":"Document","definitions":[],"documentId":"7c8a63d6392ecd7d25c56ea4a67b505a8c5affef3735846657f52c2ef0636cfd"} as unknown as DocumentNode<RunningEmergencyQuery, RunningEmergencyQueryVariables>;
export const LocateDocument = {"kind":"Document","definitions":[],"documentId":"7b41bd2bc7432286d1f08e4b930c73888b3d633830c13d6e8839bd91d344742c"} as unknown as DocumentNode<LocateMutation, LocateMutationVariables>;
export const RequestEmergencyAccessDocument = {"kind":"Document","definitions":[],"documentId":"6e03a8e325a78daeb7ee7e9b0b069ed7e6f97ce8fd2c9839e0f43de9d1a7c7a0"} as unknown as DocumentNode<RequestEmergencyAccessMutation, RequestEmergencyAccessMutationVariables>;
export const ReviewEmergencyUseDocument = {"kind":"Document","definitions":[],"documentId":"d5235d469e564f7478ab9f7122c3cd35eee57f8c587924b29b3281c9d25844d9"} as unknown as DocumentNode<ReviewEmergencyUseMutation, ReviewEmergencyUseMutationVariables>;
export const EndEmergencyAccessDocument = {"kind":"Document","definitions":[],"documentId":"57a0d09b1e700cf79e39753bbcfbbd449f876527c61c5e514b47730a3152e1d8"} as unknown as DocumentNode<EndEmergencyAccessMutation, EndEmergencyAccessMutationVariables>;
export const RelatePeopleDocument = {"kind":"Document","definitions":[],"documentId":"e0aecbccfac736486992a0e3155ea0af5cb4c0e30b30296487d9c5f4ec911ddb"} as unknown as DocumentNode<RelatePeopleMutation, RelatePeopleMutationVariables>;
export const EndRelationshipDocument = {"kind":"Document","definitions":[],"documentId":"bea91f7e8b80efb67045d8cea3614efd77605dec6d01a8d00f745e5880c90e96"} as unknown as DocumentNode<EndRelationshipMutation, EndRelationshipMutationVariables>;
export const UndoRelationshipDocument = {"kind":"Document","definitions":[],"documentId":"64ce11d5b16107b55437362308a72c4d35d5141f75490168ce0d2078a14c861b"} as unknown as DocumentNode<UndoRelationshipMutation, UndoRelationshipMutationVariables>;
export const SimilarPeopleDocument = {"kind":"Document","definitions":[],"documentId":"69afd7cd2e8f1a32401e48c2c12e2220b1f0a1f3abafc850330b69b53aaa0ee1"} as unknown as DocumentNode<SimilarPeopleQuery, SimilarPeopleQueryVariables>;
export const TakeBackPersonDocument = {"kind":"Document","definitions":[],"documentId":"7fd119bd5b3c9bc60d892cae7da6c689fb875f24f80c33175873e12f097c6c53"} as unknown as DocumentNode<TakeBackPersonMutation, TakeBackPersonMutationVariables>;
export const SaveViewDocument = {"kind":"Document","definitions":[],"documentId":"e895c6cb251b1578109bc1378043dd4382a5d0bfa7af172fdcc5c835b3a63b80"} as unknown as DocumentNode<SaveViewMutation, SaveViewMutationVariables>;
export const RenameViewDocument = {"kind":"Document","definitions":[],"documentId":"1676d8d1ebd25551a9269f309a204d194429457a285c26fd89ded0386c80906e"} as unknown as DocumentNode<RenameViewMutation, RenameViewMutationVariables>;
export const DeleteViewDocument = {"kind":"Document","definitions":[],"documentId":"9f8596c44eab55b440a9039fd7cbee575881288dba6df0cc0802a3f95da42c90"} as unknown as DocumentNode<DeleteViewMutation, DeleteViewMutationVariables>;
export const RestoreViewDocument = {"kind":"Document","definitions":[],"documentId":"800b18cb86ee31272024eef77b7dc7a5492e36e2d57c5e3709090ab6ca20dfa4"} as unknown as DocumentNode<RestoreViewMutation, RestoreViewMutationVariables>;
export const ActOnIncidentDocument = {"kind":"Document","definitions":[],"documentId":"932cfbecf53fd47a338d0363acf2e8391bf218a6ef25fb785a9d0b53000e0d37"} as unknown as DocumentNode<ActOnIncidentMutation, ActOnIncidentMutationVariables>;
export const RecordIncidentDocument = {"kind":"Document","definitions":[],"documentId":"ab479c8d968cf254563c6c58cf0224d4933bc3597a02093bf1bdb0612c91cea2"} as unknown as DocumentNode<RecordIncidentMutation, RecordIncidentMutationVariables>;
export const IncidentAgenciesDocument = {"kind":"Document","definitions":[],"documentId":"32104e7483a5616b7a1c4a4ab6945c4a9ede98c120c6ce51efb06fde062c0e82"} as unknown as DocumentNode<IncidentAgenciesQuery, IncidentAgenciesQueryVariables>;
export const IncidentAccountsDocument = {"kind":"Document","definitions":[],"documentId":"8d97e59a045a61b33e20788ca0aedd5b21004c060d788da5ce7f4bd8ea3f24dd"} as unknown as DocumentNode<IncidentAccountsQuery, IncidentAccountsQueryVariables>;
export const AnswerCaseOfferDocument = {"kind":"Document","definitions":[],"documentId":"4c6aef404194ac03a1b0285e220c01ed43de47df5070135e9f3edb79068d8ab5"} as unknown as DocumentNode<AnswerCaseOfferMutation, AnswerCaseOfferMutationVariables>;
export const PeopleAtWorkDocument = {"kind":"Document","definitions":[],"documentId":"0b1e2de0c3bd122dac93ad29d42c0327b918768a5f7d1fe0ec0cae1801d34048"} as unknown as DocumentNode<PeopleAtWorkQuery, PeopleAtWorkQueryVariables>;
export const CaseWaitingDocument = {"kind":"Document","definitions":[],"documentId":"56641054d5f5951d38d66a26a203206fc4e2216a0d33f3428f905df25177cdcf"} as unknown as DocumentNode<CaseWaitingQuery, CaseWaitingQueryVariables>;
export const AnswerOfferDocument = {"kind":"Document","definitions":[],"documentId":"501ebae125fe4686079464ceb110bd8537de5b7a30353bf0fd3bcd99c3f5b363"} as unknown as DocumentNode<AnswerOfferMutation, AnswerOfferMutationVariables>;
export const CaseLifeDocument = {"kind":"Document","definitions":[],"documentId":"b8b752489f286edf42cb3f11baf502c717c7a5342cd924373ea8ec7c0876cc97"} as unknown as DocumentNode<CaseLifeQuery, CaseLifeQueryVariables>;
export const TriageReferralDocument = {"kind":"Document","definitions":[],"documentId":"0bd7fca14aae750ec0ed9a0f99fad05c0bb186031b2f6b0e74e1410d6cfea994"} as unknown as DocumentNode<TriageReferralMutation, TriageReferralMutationVariables>;
export const RecordNeedBandDocument = {"kind":"Document","definitions":[],"documentId":"6b9b52b9721ce717c061c7225e2d27b0f603b87565d17f55549eec8482efe838"} as unknown as DocumentNode<RecordNeedBandMutation, RecordNeedBandMutationVariables>;
export const StepCaseDocument = {"kind":"Document","definitions":[],"documentId":"3a1776e155e212f32a7d831c2062761b365566370e46d9d8b9ca3616960a8017"} as unknown as DocumentNode<StepCaseMutation, StepCaseMutationVariables>;
export const OfferCaseDocument = {"kind":"Document","definitions":[],"documentId":"077d47dec1dbf0b13e13eefc24d94777f12052475acd530ae946c8a09154bb07"} as unknown as DocumentNode<OfferCaseMutation, OfferCaseMutationVariables>;
export const LeaveTeamDocument = {"kind":"Document","definitions":[],"documentId":"406a5063d5bac91e3f6365284b2dae11950a5a791b8af31f85f7b41699ec34dd"} as unknown as DocumentNode<LeaveTeamMutation, LeaveTeamMutationVariables>;
export const CloseCaseDocument = {"kind":"Document","definitions":[],"documentId":"a715873310437cdcf6281e5bd6516cb283cd715eee720f4364a61a94c8c2f1bd"} as unknown as DocumentNode<CloseCaseMutation, CloseCaseMutationVariables>;
export const RecordStaffHomeDocument = {"kind":"Document","definitions":[],"documentId":"67387c3c8bb8bfeda116c0116db7c8c62404de5ad1cada3a4bbd5425c61d5658"} as unknown as DocumentNode<RecordStaffHomeMutation, RecordStaffHomeMutationVariables>;
export const TriageAlertDocument = {"kind":"Document","definitions":[],"documentId":"d3091a2d561abc3079a756d7ece47ffd85940bf2183590509a9532a3c92f2b18"} as unknown as DocumentNode<TriageAlertMutation, TriageAlertMutationVariables>;
export const MarkWellKnownDocument = {"kind":"Document","definitions":[],"documentId":"db8a0a5f3fe4781f59bd188fb75b97ff1f41dd5e10d029ec35bb1ac66278f7a9"} as unknown as DocumentNode<MarkWellKnownMutation, MarkWellKnownMutationVariables>;
export const PossibleDuplicatesDocument = {"kind":"Document","definitions":[],"documentId":"9e5734d48d95a8682764549d21d58dd5e1be976e78a6a41fbd322f2abf245270"} as unknown as DocumentNode<PossibleDuplicatesQuery, PossibleDuplicatesQueryVariables>;
export const SettleDuplicateDocument = {"kind":"Document","definitions":[],"documentId":"b2db989fe9b07e05a8cd4fa91aa5e43d48619c0a39db2ea78b70ecb58c171252"} as unknown as DocumentNode<SettleDuplicateMutation, SettleDuplicateMutationVariables>;
export const MergePeopleDocument = {"kind":"Document","definitions":[],"documentId":"e62c80d73c6c0842ded94c443d6cc5ddacd011f6c2ad5c600dcd0d8c2d227d2b"} as unknown as DocumentNode<MergePeopleMutation, MergePeopleMutationVariables>;
export const UnmergePeopleDocument = {"kind":"Document","definitions":[],"documentId":"4a994812bf929ba93c88e1a60c59eda0a57b899f2410903d2fc16029a51d6fe7"} as unknown as DocumentNode<UnmergePeopleMutation, UnmergePeopleMutationVariables>;
export const SendMessageDocument = {"kind":"Document","definitions":[],"documentId":"6b15ae427b7710d3c39144d4e1731daa7cb00fd71bc0c34f782c96682ed109be"} as unknown as DocumentNode<SendMessageMutation, SendMessageMutationVariables>;
export const TakeBackMessageDocument = {"kind":"Document","definitions":[],"documentId":"33be9c5cffed700ed241afab39225ea52240c5191a8c31372a8b94b3464fef21"} as unknown as DocumentNode<TakeBackMessageMutation, TakeBackMessageMutationVariables>;
export const NotificationMailDocument = {"kind":"Document","definitions":[],"documentId":"ff0884960c7bb40146ca0692580023c045dcc9ae2d8083a08edef6c8ef15e56b"} as unknown as DocumentNode<NotificationMailQuery, NotificationMailQueryVariables>;
export const WishNotificationMailDocument = {"kind":"Document","definitions":[],"documentId":"2767bdf64af74cf749d2de84345dd17a4050c53a9cfcd5fb95bbce12e581854a"} as unknown as DocumentNode<WishNotificationMailMutation, WishNotificationMailMutationVariables>;
export const UnreadNotificationsDocument = {"kind":"Document","definitions":[],"documentId":"c802d9ff41843c4c011ace812565f1c763aabd0f865ce40b53957a227d068710"} as unknown as DocumentNode<UnreadNotificationsQuery, UnreadNotificationsQueryVariables>;
export const RecordOutcomeDocument = {"kind":"Document","definitions":[],"documentId":"c1d133eb46e154726c4a65c37555240fbe665a9f4eda0758212922705065bd16"} as unknown as DocumentNode<RecordOutcomeMutation, RecordOutcomeMutationVariables>;
export const CaseOutcomesDocument = {"kind":"Document","definitions":[],"documentId":"a4de659c88aacaa522a25fe9c604bbfe25faa37302b0b1e33bee8bdc03b86092"} as unknown as DocumentNode<CaseOutcomesQuery, CaseOutcomesQueryVariables>;
export const TakeBackOutcomeDocument = {"kind":"Document","definitions":[],"documentId":"b22181263d9498331c151e6667d877f1e0e6cf004c4593ef051baf01f096d9a3"} as unknown as DocumentNode<TakeBackOutcomeMutation, TakeBackOutcomeMutationVariables>;
export const SaveGoalDocument = {"kind":"Document","definitions":[],"documentId":"39d4d81e30ef0196c5d549108ce4b42d8727e277fec7bd7fe6aa4db6c50a43d8"} as unknown as DocumentNode<SaveGoalMutation, SaveGoalMutationVariables>;
export const SaveActionDocument = {"kind":"Document","definitions":[],"documentId":"88409d96d8f663d6eedaf68bc2cc51cc0220950848fe9412e6c3cee80d3ec2b7"} as unknown as DocumentNode<SaveActionMutation, SaveActionMutationVariables>;
export const SayOfActionDocument = {"kind":"Document","definitions":[],"documentId":"1013000e09f8c1225ecf2cb76bb07ab1419c0c59368069abec4dd5e26a5debdc"} as unknown as DocumentNode<SayOfActionMutation, SayOfActionMutationVariables>;
export const SaveMeetingDocument = {"kind":"Document","definitions":[],"documentId":"4ae2e711e0e2b02e40f83966274f360ed954dcbba3ab7d85f4bff4199ba29a8d"} as unknown as DocumentNode<SaveMeetingMutation, SaveMeetingMutationVariables>;
export const SaveChoiceDocument = {"kind":"Document","definitions":[],"documentId":"33230cd633c32a2c3763688f3da3ed7d85c052069e35c5495e90371c2013c169"} as unknown as DocumentNode<SaveChoiceMutation, SaveChoiceMutationVariables>;
export const SaveLeadChoiceDocument = {"kind":"Document","definitions":[],"documentId":"5f2b46e32984e77060cc7f985ea6d7eb3fe826460dd9d41f1c4922ef81114a1f"} as unknown as DocumentNode<SaveLeadChoiceMutation, SaveLeadChoiceMutationVariables>;
export const TakeBackOfPlanDocument = {"kind":"Document","definitions":[],"documentId":"b197713c89d27b5f30fd3c924520e6c3d4c1633007ed85ed0386b67ccce4836e"} as unknown as DocumentNode<TakeBackOfPlanMutation, TakeBackOfPlanMutationVariables>;
export const PlanActPageDocument = {"kind":"Document","definitions":[],"documentId":"5f1d3b00579297a098481706957eaee0f9075d2e57714073fae7ebfa13c05747"} as unknown as DocumentNode<PlanActPageQuery, PlanActPageQueryVariables>;
export const AnswerReferralDocument = {"kind":"Document","definitions":[],"documentId":"a26fb5b9644fbb826e447be2341d7e0143793e5a27a2f4f68345449a81dfd934"} as unknown as DocumentNode<AnswerReferralMutation, AnswerReferralMutationVariables>;
export const AssessmentRegisterDocument = {"kind":"Document","definitions":[],"documentId":"bdf3f8a48ce289922410b31846503c40aa187080a1543b7e7f9b8d49e02e2f13"} as unknown as DocumentNode<AssessmentRegisterQuery, AssessmentRegisterQueryVariables>;
export const AnswerAccessRequestDocument = {"kind":"Document","definitions":[],"documentId":"313707a7d9feb2f599a9d7c361824b57491dcf346ecb71df5e573e2c0fd74e7a"} as unknown as DocumentNode<AnswerAccessRequestMutation, AnswerAccessRequestMutationVariables>;
export const ActOnRightsRequestDocument = {"kind":"Document","definitions":[],"documentId":"4c9798003f7ab884035efd34db9e54b3f673af44edeac9d5a94e38ad426ced9e"} as unknown as DocumentNode<ActOnRightsRequestMutation, ActOnRightsRequestMutationVariables>;
export const ChangeLegalHoldDocument = {"kind":"Document","definitions":[],"documentId":"06c0f2bc4b2f7f5a2b76d20ca8eed1b595492d8c423f50f445eaf2136546dc5b"} as unknown as DocumentNode<ChangeLegalHoldMutation, ChangeLegalHoldMutationVariables>;
export const AnswerRecipientNoticeDocument = {"kind":"Document","definitions":[],"documentId":"3e69379d7cf7329b6911e24908ccf3fd46cdea5f5025a92c9f160d067f0e5565"} as unknown as DocumentNode<AnswerRecipientNoticeMutation, AnswerRecipientNoticeMutationVariables>;
export const RecordRightsRequestDocument = {"kind":"Document","definitions":[],"documentId":"a6a6ed245414d95bdd276850a996049e40dd6b15a8d3b5d7774948f868e3b09e"} as unknown as DocumentNode<RecordRightsRequestMutation, RecordRightsRequestMutationVariables>;
export const ChooseRightsItemsDocument = {"kind":"Document","definitions":[],"documentId":"85827f3b38aeb67d948b79a77dca5d92522c0e692a7a22f5a6dde910783a5b88"} as unknown as DocumentNode<ChooseRightsItemsMutation, ChooseRightsItemsMutationVariables>;
export const AccountsAtDocument = {"kind":"Document","definitions":[],"documentId":"5cd0832dda7c1ee531d1070c3d7f26857aeb720953f85cb87cc9cc933eb24ed3"} as unknown as DocumentNode<AccountsAtQuery, AccountsAtQueryVariables>;
export const PreviewRuleDocument = {"kind":"Document","definitions":[],"documentId":"24c562a42eef95ed9cda6ae45533348eac41e641dc461d9cb2072fb720c4c051"} as unknown as DocumentNode<PreviewRuleQuery, PreviewRuleQueryVariables>;
export const CaseRulesDocument = {"kind":"Document","definitions":[],"documentId":"a81794a6e47ae612a95b3057ff6e80b4aab701757bc674110f0511a2fd0e57d2"} as unknown as DocumentNode<CaseRulesQuery, CaseRulesQueryVariables>;
export const RecordSharingDecisionDocument = {"kind":"Document","definitions":[],"documentId":"51c1eadd2ecb4ba6c9cceb0dd687ab452dc6aa311626596fd6e3f06e973b326f"} as unknown as DocumentNode<RecordSharingDecisionMutation, RecordSharingDecisionMutationVariables>;
export const RecordSealDocument = {"kind":"Document","definitions":[],"documentId":"5505553c20c9127fdff85df176f729942fc4fe3e43d5dc36b53684b7b139f94c"} as unknown as DocumentNode<RecordSealMutation, RecordSealMutationVariables>;
export const RecordExclusionDocument = {"kind":"Document","definitions":[],"documentId":"af8021c9c76b2fbabd3d6ff875152ef4c0ad3b257686adac6ab892892df21b26"} as unknown as DocumentNode<RecordExclusionMutation, RecordExclusionMutationVariables>;
export const RecordMarkerDocument = {"kind":"Document","definitions":[],"documentId":"0da76eb9e91fae05790003c3d30db23141b83811dcfa462b4816bec3e97442e7"} as unknown as DocumentNode<RecordMarkerMutation, RecordMarkerMutationVariables>;
export const EndRuleDocument = {"kind":"Document","definitions":[],"documentId":"03042714a60406a07ee7a88778aa0f850fbd00f4c6b827a21a2e190b75c6d521"} as unknown as DocumentNode<EndRuleMutation, EndRuleMutationVariables>;
export const ReviewRuleDocument = {"kind":"Document","definitions":[],"documentId":"700421501537b4a11bb2aea4c69555a4efbb5c9acadb03ee5294c6e0c7fb9dfc"} as unknown as DocumentNode<ReviewRuleMutation, ReviewRuleMutationVariables>;
export const RecordObjectionDocument = {"kind":"Document","definitions":[],"documentId":"86563aea16f2d36641fe06c9dec1ecce6a8fa3db425edf8b31e956b472f47a01"} as unknown as DocumentNode<RecordObjectionMutation, RecordObjectionMutationVariables>;
export const SessionDocument = {"kind":"Document","definitions":[],"documentId":"3416d0404f25bb25135fdc6bfd9737e00607d2eebc48265f8f1a40937b7876a2"} as unknown as DocumentNode<SessionQuery, SessionQueryVariables>;
export const AddClientKeysDocument = {"kind":"Document","definitions":[],"documentId":"1a85b7ba3508e3f03e94c3b64ad913c58ce72072071ef3951376ac2128b8498d"} as unknown as DocumentNode<AddClientKeysMutation, AddClientKeysMutationVariables>;
export const RegisterSystemClientDocument = {"kind":"Document","definitions":[],"documentId":"55a6317a9f869649327811cc50b99f79e1c22ac1bfeb54988d066e0c83582bc4"} as unknown as DocumentNode<RegisterSystemClientMutation, RegisterSystemClientMutationVariables>;
export const RevokeSystemClientDocument = {"kind":"Document","definitions":[],"documentId":"a7ebbbfedd0869084cbf0b04ce2777044d801a3cfcf081d41564201ecf35a26f"} as unknown as DocumentNode<RevokeSystemClientMutation, RevokeSystemClientMutationVariables>;
export const RevokeClientKeyDocument = {"kind":"Document","definitions":[],"documentId":"53951349ea69ee36491e2038fe5e6b95b063c6a5c2a82ae9b74d7c7c8e8ad9d8"} as unknown as DocumentNode<RevokeClientKeyMutation, RevokeClientKeyMutationVariables>;
export const CompleteTaskDocument = {"kind":"Document","definitions":[],"documentId":"547576c283445097ff19d608ca72e7c090f56647b2eff6bcdbab67a72b74fdf0"} as unknown as DocumentNode<CompleteTaskMutation, CompleteTaskMutationVariables>;
export const ConfirmConsentFormDocument = {"kind":"Document","definitions":[],"documentId":"d42938f89dde7268a8937af6af46db9f2ec3966bd43df77f19d78e284d472810"} as unknown as DocumentNode<ConfirmConsentFormQuery, ConfirmConsentFormQueryVariables>;
export const ConfirmConsentForMergedDocument = {"kind":"Document","definitions":[],"documentId":"afdd924b02bdc7ae35014f6ce767888dd1368e00087505e9d6b6bd5248d7424e"} as unknown as DocumentNode<ConfirmConsentForMergedMutation, ConfirmConsentForMergedMutationVariables>;
export const AnswerObjectionDocument = {"kind":"Document","definitions":[],"documentId":"7f143b5fb0b4f36b7ba6145d14db03199766a90ed9c9a86d45937080d6a006e2"} as unknown as DocumentNode<AnswerObjectionMutation, AnswerObjectionMutationVariables>;
export const AssessmentVersionsDocument = {"kind":"Document","definitions":[],"documentId":"6f599db403543280c8292649f20aa2048622a939ca681c08ab246dfe06180385"} as unknown as DocumentNode<AssessmentVersionsQuery, AssessmentVersionsQueryVariables>;
export const CompareAssessmentDocument = {"kind":"Document","definitions":[],"documentId":"b105c93824235c56ea7474b2a20218f5e933c0d8b5fef5f333b65ee66cf95585"} as unknown as DocumentNode<CompareAssessmentQuery, CompareAssessmentQueryVariables>;
export const SignAssessmentDocument = {"kind":"Document","definitions":[],"documentId":"10fea59bd8a096825eaaea9acfdfe0ceba4a17f902669a2a41627de3461a5d22"} as unknown as DocumentNode<SignAssessmentMutation, SignAssessmentMutationVariables>;
export const ConfirmContributionDocument = {"kind":"Document","definitions":[],"documentId":"3883364044a346434c6211dee93b879a11b94fc44bb2312093548f2325a0c849"} as unknown as DocumentNode<ConfirmContributionMutation, ConfirmContributionMutationVariables>;
export const ReplayDeliveryDocument = {"kind":"Document","definitions":[],"documentId":"47753149ff30e08e281bba60b22bb1029551b778785bc9e84292fdec33b3b3f9"} as unknown as DocumentNode<ReplayDeliveryMutation, ReplayDeliveryMutationVariables>;
export const AddPersonPageDocument = {"kind":"Document","definitions":[],"documentId":"7723363e920df84f3fac56ce18df3d7cd475a433c766a9051f6b739140798af5"} as unknown as DocumentNode<AddPersonPageQuery, AddPersonPageQueryVariables>;
export const AddPersonDocument = {"kind":"Document","definitions":[],"documentId":"45e0cea88199475599dc0850992d3d605cb236fa14859b3205886898550964d3"} as unknown as DocumentNode<AddPersonMutation, AddPersonMutationVariables>;
export const AgreementPageDocument = {"kind":"Document","definitions":[],"documentId":"0b71e329cc19dadd669a9b24a92e3449f32212aebb93f65f0ab61d1aee8591d1"} as unknown as DocumentNode<AgreementPageQuery, AgreementPageQueryVariables>;
export const AgreementsPageDocument = {"kind":"Document","definitions":[],"documentId":"5063f97ba3e8b92729fa203705250b8ef2ee355f4ba8e4ba186e3a284ad70f68"} as unknown as DocumentNode<AgreementsPageQuery, AgreementsPageQueryVariables>;
export const AskPageDocument = {"kind":"Document","definitions":[],"documentId":"680bf4acb4caa6eb0ffb95eaf5a8c976a4db128ea97bf43d4a769bb471c37f7e"} as unknown as DocumentNode<AskPageQuery, AskPageQueryVariables>;
export const AskForAccessDocument = {"kind":"Document","definitions":[],"documentId":"0c310a1ed04dac703651cd9e7eacaf850065452392e84cb68bca3f0330f74762"} as unknown as DocumentNode<AskForAccessMutation, AskForAccessMutationVariables>;
export const AccessLogDocument = {"kind":"Document","definitions":[],"documentId":"befc3cb623a37c727b6b473d8667c4e7745ec8b75a0c4bf1e6f604b5e4459b43"} as unknown as DocumentNode<AccessLogQuery, AccessLogQueryVariables>;
export const CasePageDocument = {"kind":"Document","definitions":[],"documentId":"cedfca90eee4e8b0b8fd2df7d591ee6a805827cec4cab9cba16d9943e558ab2c"} as unknown as DocumentNode<CasePageQuery, CasePageQueryVariables>;
export const CircumstancesDocument = {"kind":"Document","definitions":[],"documentId":"b75a52517dedfdaae4d145f6ffec6a9e3e8b264ad02e820fc354d1aee5485dce"} as unknown as DocumentNode<CircumstancesQuery, CircumstancesQueryVariables>;
export const CohortsPageDocument = {"kind":"Document","definitions":[],"documentId":"3c1f01c2b7870d61be9bfa82ad628d6088c9589110b5d33707d45a39cf8ab2eb"} as unknown as DocumentNode<CohortsPageQuery, CohortsPageQueryVariables>;
export const CommitmentsDocument = {"kind":"Document","definitions":[],"documentId":"d1c4e9ba4099874ed588eb0a3d592bfc01c3a487fb76d846e06e3aac4b1beb64"} as unknown as DocumentNode<CommitmentsQuery, CommitmentsQueryVariables>;
export const CompareAreasPageDocument = {"kind":"Document","definitions":[],"documentId":"d96957c3964b6f266ddf2861ee47dd97be45605c9a6194310f4ac2d869b76bbb"} as unknown as DocumentNode<CompareAreasPageQuery, CompareAreasPageQueryVariables>;
export const CompareAreasDocument = {"kind":"Document","definitions":[],"documentId":"d03c226f2aafdc472f82d9b404e7f13912d79cdda222ee3c18d280c54a00fe4a"} as unknown as DocumentNode<CompareAreasQuery, CompareAreasQueryVariables>;
export const ConfirmConsentPageDocument = {"kind":"Document","definitions":[],"documentId":"7b19458c43c5e6b89509b2ebcc8392c2c46d9bd3606bcc507dc61aa8c138a4c6"} as unknown as DocumentNode<ConfirmConsentPageQuery, ConfirmConsentPageQueryVariables>;
export const ConsentCopyPageDocument = {"kind":"Document","definitions":[],"documentId":"edb1f225f6e4acf8d9d56fc08d36f1c9f7ed25305c0f907a7669a2ac013efc9b"} as unknown as DocumentNode<ConsentCopyPageQuery, ConsentCopyPageQueryVariables>;
export const ConsentDocumentDocument = {"kind":"Document","definitions":[],"documentId":"8ec7628ede0dc7e2eff2248e49e7224eabffdb43bcddbb60e3969f25c2dbdcb9"} as unknown as DocumentNode<ConsentDocumentQuery, ConsentDocumentQueryVariables>;
export const ContributionsDocument = {"kind":"Document","definitions":[],"documentId":"98858a595a9aaf4a282db536e4d87814514f93b54fb65713e4eae1279b224a99"} as unknown as DocumentNode<ContributionsQuery, ContributionsQueryVariables>;
export const CouldSeeDocument = {"kind":"Document","definitions":[],"documentId":"8ca058ac9cba399ffe30d3b36435f3cf10121a7a7355f6945d7d875921fb6552"} as unknown as DocumentNode<CouldSeeQuery, CouldSeeQueryVariables>;
export const DecisionDocument = {"kind":"Document","definitions":[],"documentId":"11a0d92d7c3916113014377edf29216fc5b71d1b7fcdbf78ac3717961c9a3e9d"} as unknown as DocumentNode<DecisionQuery, DecisionQueryVariables>;
export const DirectoryFindDocument = {"kind":"Document","definitions":[],"documentId":"90ba8cf75b218cc1d55766fe6f0992ec520e38bd0705d16c19f652641700bed7"} as unknown as DocumentNode<DirectoryFindQuery, DirectoryFindQueryVariables>;
export const EmergencyPageDocument = {"kind":"Document","definitions":[],"documentId":"bf2baa7e236cb0edc2b785fe4fb5c1e0775851f050ac4da051989a0f3c0e6e12"} as unknown as DocumentNode<EmergencyPageQuery, EmergencyPageQueryVariables>;
export const EmergencyRequestPageDocument = {"kind":"Document","definitions":[],"documentId":"e4208b87eedf5a31207c1afac8baefa9e2330d4dbc00f3651d68bfe2216a99ae"} as unknown as DocumentNode<EmergencyRequestPageQuery, EmergencyRequestPageQueryVariables>;
export const EmergencyReviewPageDocument = {"kind":"Document","definitions":[],"documentId":"bce76e54cffb8a43a4a440ebf28140aa2a31e0f48f090b202dc9458ebf433c89"} as unknown as DocumentNode<EmergencyReviewPageQuery, EmergencyReviewPageQueryVariables>;
export const HomeDocument = {"kind":"Document","definitions":[],"documentId":"581e7303d0670ce116730ed4015935b499fbd425a0f29d04874afc1d248dbc71"} as unknown as DocumentNode<HomeQuery, HomeQueryVariables>;
export const StatutoryFeedPageDocument = {"kind":"Document","definitions":[],"documentId":"09b15c1cb25685ccff7902fb26af3d7e6ee8b7d3daffc2a3e1d55392258ee76e"} as unknown as DocumentNode<StatutoryFeedPageQuery, StatutoryFeedPageQueryVariables>;
export const FindDocument = {"kind":"Document","definitions":[],"documentId":"9410fc1b95a74e68e24ad5d50f355db70a6ad77cec7e41eb8cf338364d052860"} as unknown as DocumentNode<FindQuery, FindQueryVariables>;
export const FormPageDocument = {"kind":"Document","definitions":[],"documentId":"81e144d2c6e61b750019b759d3b09c97a6f258df4cd35af88b53b764e1eebc26"} as unknown as DocumentNode<FormPageQuery, FormPageQueryVariables>;
export const FormsPageDocument = {"kind":"Document","definitions":[],"documentId":"ba98a69a9ec2a1880164ff7e0ffca9a18fcf5d644eb3c9f04f0fdc7048d2f901"} as unknown as DocumentNode<FormsPageQuery, FormsPageQueryVariables>;
export const IncidentDocument = {"kind":"Document","definitions":[],"documentId":"ef264de94d373e1648359515078fcde07c42319e910a0472a39ef229dd43fdaf"} as unknown as DocumentNode<IncidentQuery, IncidentQueryVariables>;
export const IncidentScopeAndTextDocument = {"kind":"Document","definitions":[],"documentId":"8041542939f7a14b4354231d8ae7f4eb88f99d1a4d64db91f146e39fc72328fb"} as unknown as DocumentNode<IncidentScopeAndTextQuery, IncidentScopeAndTextQueryVariables>;
export const IncidentsDocument = {"kind":"Document","definitions":[],"documentId":"c5dfc3a2e8aa6a2a6ab130c43ca0c84e0f40f22e0f332ee34116bb2fe76a61bb"} as unknown as DocumentNode<IncidentsQuery, IncidentsQueryVariables>;
export const LegalHoldsDocument = {"kind":"Document","definitions":[],"documentId":"cfbd79feb03bd4c8e532954e2d8b10a23a5b10898f88fdd65f080622e4346919"} as unknown as DocumentNode<LegalHoldsQuery, LegalHoldsQueryVariables>;
export const LookAlertPageDocument = {"kind":"Document","definitions":[],"documentId":"157b87fb2ee4e118a1b4057fc7c3b57fff3eb71c9db08daae995d10137608701"} as unknown as DocumentNode<LookAlertPageQuery, LookAlertPageQueryVariables>;
export const LookAlertsPageDocument = {"kind":"Document","definitions":[],"documentId":"d4e00f7184837df14a4c6bd086d42a38a1d9672bbed4ee81a1b9f6f56cc44e87"} as unknown as DocumentNode<LookAlertsPageQuery, LookAlertsPageQueryVariables>;
export const LookWatchPageDocument = {"kind":"Document","definitions":[],"documentId":"1084fb6452fd6b7959ab6310e3528ea0f7fd0630a8022d9e658cdad271d65e92"} as unknown as DocumentNode<LookWatchPageQuery, LookWatchPageQueryVariables>;
export const RecordsToMergeDocument = {"kind":"Document","definitions":[],"documentId":"f9886cbac2b10d095625638c410f2efe2e128348165398204a97135d546a3a39"} as unknown as DocumentNode<RecordsToMergeQuery, RecordsToMergeQueryVariables>;
export const MyConsentsPageDocument = {"kind":"Document","definitions":[],"documentId":"826bd7dc8025752d983813a4cf7b0b31a07586dcca9100707a2841c622f494a3"} as unknown as DocumentNode<MyConsentsPageQuery, MyConsentsPageQueryVariables>;
export const MyLogPeopleDocument = {"kind":"Document","definitions":[],"documentId":"999724b8bc073587ea29242e2299285db05c2d56a667691f230320109b6b8e35"} as unknown as DocumentNode<MyLogPeopleQuery, MyLogPeopleQueryVariables>;
export const MyLogPageDocument = {"kind":"Document","definitions":[],"documentId":"c0dd49d0289fcf39cc615cbf53737ba253e552db0ccf6614c4094f473db18c9b"} as unknown as DocumentNode<MyLogPageQuery, MyLogPageQueryVariables>;
export const MyPassportPeopleDocument = {"kind":"Document","definitions":[],"documentId":"3b785f02e6b19919135dccb3b9090aae604ed0ab9ae312727555d137696dfc13"} as unknown as DocumentNode<MyPassportPeopleQuery, MyPassportPeopleQueryVariables>;
export const IssueMyPassportDocument = {"kind":"Document","definitions":[],"documentId":"95a4c3d50538d2f0dd41b3336249f5b99a50a150d575696af0d35f583f264727"} as unknown as DocumentNode<IssueMyPassportMutation, IssueMyPassportMutationVariables>;
export const MyPassportsPageDocument = {"kind":"Document","definitions":[],"documentId":"6d135a3e837291df8c1e11c9682fba2ee2d9e2bcbb926e92c8fcb486a3e887ac"} as unknown as DocumentNode<MyPassportsPageQuery, MyPassportsPageQueryVariables>;
export const RevokeMyPassportDocument = {"kind":"Document","definitions":[],"documentId":"d77fafafa08d1ebeccee7d152eeff3681edc409635545dd3952b020145c9d8d2"} as unknown as DocumentNode<RevokeMyPassportMutation, RevokeMyPassportMutationVariables>;
export const MyRecordPageDocument = {"kind":"Document","definitions":[],"documentId":"e8270424614002446c73487eca92da1b801d77338a7475ba03ef7af8169135bf"} as unknown as DocumentNode<MyRecordPageQuery, MyRecordPageQueryVariables>;
export const MySayPageDocument = {"kind":"Document","definitions":[],"documentId":"26538a675423a07d6ce0890995ebb4d91692e1fdf0cc1341a581f2663fe4b58f"} as unknown as DocumentNode<MySayPageQuery, MySayPageQueryVariables>;
export const SayBesideDocument = {"kind":"Document","definitions":[],"documentId":"1d08b92b0667f8d25ef1f4b5af50f849c66d8da4703f4c30703bc4fcb50caaa5"} as unknown as DocumentNode<SayBesideMutation, SayBesideMutationVariables>;
export const MyWithdrawPageDocument = {"kind":"Document","definitions":[],"documentId":"aa2175a8732e0e75b5327301aa3fc9e7e4aa6602804a94946962ca34accd31d3"} as unknown as DocumentNode<MyWithdrawPageQuery, MyWithdrawPageQueryVariables>;
export const WithdrawMyConsentDocument = {"kind":"Document","definitions":[],"documentId":"e1031dcac99f3a5d108f29f14bf57c1804064500b1a517844ef051bc7c9079f5"} as unknown as DocumentNode<WithdrawMyConsentMutation, WithdrawMyConsentMutationVariables>;
export const NewWebhookPageDocument = {"kind":"Document","definitions":[],"documentId":"ba2fdc25db79ba9615f721b7206e0e4b3194e221c15506341d35238f71c84844"} as unknown as DocumentNode<NewWebhookPageQuery, NewWebhookPageQueryVariables>;
export const CreateWebhookDocument = {"kind":"Document","definitions":[],"documentId":"8569518912ce79676c1ac3c96d7b440ba0f49f38a50868d5f1b944114687d8a7"} as unknown as DocumentNode<CreateWebhookMutation, CreateWebhookMutationVariables>;
export const NotificationsDocument = {"kind":"Document","definitions":[],"documentId":"febd6f19ed2eab1e7c022293b7d45ced84113a509942f0307452f6d38515028a"} as unknown as DocumentNode<NotificationsQuery, NotificationsQueryVariables>;
export const MarkNotificationsDocument = {"kind":"Document","definitions":[],"documentId":"0ada4f197c4bc14ed66db66da5f049bdc2fd43148b2a8398164aed8fdd179c78"} as unknown as DocumentNode<MarkNotificationsMutation, MarkNotificationsMutationVariables>;
export const ToPrintDocument = {"kind":"Document","definitions":[],"documentId":"039506196479fb0ee16379ff04be7c3f9a149c186082aea0920d11548d6c2b1a"} as unknown as DocumentNode<ToPrintQuery, ToPrintQueryVariables>;
export const AssessmentDocumentDocument = {"kind":"Document","definitions":[],"documentId":"a1c2a77426fec058d612aa5a752b53bfc8911412e2d4fc55a8fa8f9b3a46e69f"} as unknown as DocumentNode<AssessmentDocumentQuery, AssessmentDocumentQueryVariables>;
export const RecipientNoticesDocument = {"kind":"Document","definitions":[],"documentId":"58d3838646ba05575d002db66bc36dc237be66fdd42de4695a5d4b9dbc801e3b"} as unknown as DocumentNode<RecipientNoticesQuery, RecipientNoticesQueryVariables>;
export const RecordAgreementPageDocument = {"kind":"Document","definitions":[],"documentId":"afc7cf39fc6e3afd9406596cd61e57368693e535483aeab57a9698b544616415"} as unknown as DocumentNode<RecordAgreementPageQuery, RecordAgreementPageQueryVariables>;
export const RecordAgreementDocument = {"kind":"Document","definitions":[],"documentId":"2cf4a47e14b7b1e8478d8a143d46c0dce6b34fec6ae2667d1431e826f94206c0"} as unknown as DocumentNode<RecordAgreementMutation, RecordAgreementMutationVariables>;
export const RecordConsentPageDocument = {"kind":"Document","definitions":[],"documentId":"e5c3f21d1e684dae694b5db30ab6833185d0215fdd74062f7e22d0d4ce8c7f65"} as unknown as DocumentNode<RecordConsentPageQuery, RecordConsentPageQueryVariables>;
export const RecordEventPageDocument = {"kind":"Document","definitions":[],"documentId":"648dccc6eb72a1b57cab383ca27b9e97b5cfa3b54d1893d91ee372c72206ea1e"} as unknown as DocumentNode<RecordEventPageQuery, RecordEventPageQueryVariables>;
export const RecordOutcomePageDocument = {"kind":"Document","definitions":[],"documentId":"4a2aa9bdf920219b2bbc6e0f7d030a0f6b6e9f159d0148629a2ae461ee25a052"} as unknown as DocumentNode<RecordOutcomePageQuery, RecordOutcomePageQueryVariables>;
export const RecordRulePageDocument = {"kind":"Document","definitions":[],"documentId":"60755169f9cb798fce802b7d2a17e304be694e1c0994a37d00031e45dea742f2"} as unknown as DocumentNode<RecordRulePageQuery, RecordRulePageQueryVariables>;
export const RecordReferralDocument = {"kind":"Document","definitions":[],"documentId":"7e15141c5fa7891d10451e83213d27bc09e7381b3ffd7ab93a34da563fe6bba3"} as unknown as DocumentNode<RecordReferralMutation, RecordReferralMutationVariables>;
export const ReferralsDocument = {"kind":"Document","definitions":[],"documentId":"27e4ccbee4391bb8f050e2ef971f94dbd55e348b8a0d62d256afff729eb5d94c"} as unknown as DocumentNode<ReferralsQuery, ReferralsQueryVariables>;
export const RelationshipsPageDocument = {"kind":"Document","definitions":[],"documentId":"b07ac2b52b8c06caedf281f6c182c3be0fdbd010a77d67e00eba572ea07ef2a4"} as unknown as DocumentNode<RelationshipsPageQuery, RelationshipsPageQueryVariables>;
export const ReopenCaseDocument = {"kind":"Document","definitions":[],"documentId":"60efb87338747994dadea4cc3eb37cb7b9deb24a2342e1fb9993f41574508be6"} as unknown as DocumentNode<ReopenCaseMutation, ReopenCaseMutationVariables>;
export const UndoClosureDocument = {"kind":"Document","definitions":[],"documentId":"c34eec0ac0ec6ec0f63d0415915f5b8432c6bcc73c6dda837c77f1d13af91e1b"} as unknown as DocumentNode<UndoClosureMutation, UndoClosureMutationVariables>;
export const RequestPageDocument = {"kind":"Document","definitions":[],"documentId":"973dfa0c3e50142689966033a5872e81a1f470c419c19333b86e357980961b59"} as unknown as DocumentNode<RequestPageQuery, RequestPageQueryVariables>;
export const CancelAccessRequestDocument = {"kind":"Document","definitions":[],"documentId":"2fc9384e247472b1aba4b557b1594451d90b802defc3f8b4b085589e23e9e849"} as unknown as DocumentNode<CancelAccessRequestMutation, CancelAccessRequestMutationVariables>;
export const RequestsDocument = {"kind":"Document","definitions":[],"documentId":"0b1864d3cf0ab256a11b4823e96c770843a14c99973fc0fce66660d7592060c8"} as unknown as DocumentNode<RequestsQuery, RequestsQueryVariables>;
export const RightsItemPageDocument = {"kind":"Document","definitions":[],"documentId":"43ca976b1b8b07a518bce3540fcb5768b185136a07435990e6070c82e3e078df"} as unknown as DocumentNode<RightsItemPageQuery, RightsItemPageQueryVariables>;
export const RightsRequestsDocument = {"kind":"Document","definitions":[],"documentId":"45dd542f3c0ed5c28a0424de3112a0df5a65ca5501dd352c8d0f5aa5d11c15b9"} as unknown as DocumentNode<RightsRequestsQuery, RightsRequestsQueryVariables>;
export const RightsRequestDocument = {"kind":"Document","definitions":[],"documentId":"1932ed258c34194f460bb76f29b679291a6f1032e9e186531d1f330bb32607b4"} as unknown as DocumentNode<RightsRequestQuery, RightsRequestQueryVariables>;
export const RightsPackDocument = {"kind":"Document","definitions":[],"documentId":"447eb2fb30e1734075611e55ab7acbeac99e585c468aa315004e38c8647f3a49"} as unknown as DocumentNode<RightsPackQuery, RightsPackQueryVariables>;
export const SendReferralPageDocument = {"kind":"Document","definitions":[],"documentId":"9d30d1ce1238572612b736cdf778d421f6d4c88ac45a5bdefa7dadceccd99c3e"} as unknown as DocumentNode<SendReferralPageQuery, SendReferralPageQueryVariables>;
export const SendReferralDocument = {"kind":"Document","definitions":[],"documentId":"f1d5e7c2d4dd9f534b3a7adfc4c5045deed239456a3deff15c29a5232859dab5"} as unknown as DocumentNode<SendReferralMutation, SendReferralMutationVariables>;
export const StatisticsPageDocument = {"kind":"Document","definitions":[],"documentId":"b93bd8e0af13bb3bdb9135a8130f521142f70b6e4a3769adda0ddfabdd4b61c7"} as unknown as DocumentNode<StatisticsPageQuery, StatisticsPageQueryVariables>;
export const SystemsPageDocument = {"kind":"Document","definitions":[],"documentId":"74c8c16de57126476bf7c2a0b746f1900ad679684c173cdcfd2bbefcc8a325db"} as unknown as DocumentNode<SystemsPageQuery, SystemsPageQueryVariables>;
export const TaskPageDocument = {"kind":"Document","definitions":[],"documentId":"87096d4d4fe5fd15ac95dd0842032abb861ae327c9f9967e3a5f51f07a46ca0c"} as unknown as DocumentNode<TaskPageQuery, TaskPageQueryVariables>;
export const TasksDocument = {"kind":"Document","definitions":[],"documentId":"be8126bdab34d598a2994bd1df0ad431621d922a5ec563518f61298a0243ae15"} as unknown as DocumentNode<TasksQuery, TasksQueryVariables>;
export const TeamOutcomesPageDocument = {"kind":"Document","definitions":[],"documentId":"963bb1d0fda0efc9e42a1bccea7b0b44d180be3759b35864e02c74a0c868f74a"} as unknown as DocumentNode<TeamOutcomesPageQuery, TeamOutcomesPageQueryVariables>;
export const TellCircumstancePageDocument = {"kind":"Document","definitions":[],"documentId":"42d749b48edc273cb58b5c40894044456f0b8cd2809e9b2c8b60452bf1aa02b1"} as unknown as DocumentNode<TellCircumstancePageQuery, TellCircumstancePageQueryVariables>;
export const AssessmentAsSignedDocument = {"kind":"Document","definitions":[],"documentId":"542261344f8bc208164ebafb3ee496d0ff4534d7f92a5ea17fd52d5d7acfe55d"} as unknown as DocumentNode<AssessmentAsSignedQuery, AssessmentAsSignedQueryVariables>;
export const WebhookPageDocument = {"kind":"Document","definitions":[],"documentId":"5ac776dd35836ae60cf43fbfb7353c1485df5cf5bf2b969e7baaf4a503d14994"} as unknown as DocumentNode<WebhookPageQuery, WebhookPageQueryVariables>;
export const TestWebhookDocument = {"kind":"Document","definitions":[],"documentId":"eae4f2c461c5241c404cb96a1655967fad3757b7ff942e6a006c5827f9a8cb75"} as unknown as DocumentNode<TestWebhookMutation, TestWebhookMutationVariables>;
export const EndWebhookDocument = {"kind":"Document","definitions":[],"documentId":"90b547680f7f3a3efc686165905a5134d60eb275da72cdccafb987fba68c4b57"} as unknown as DocumentNode<EndWebhookMutation, EndWebhookMutationVariables>;
export const WebhooksPageDocument = {"kind":"Document","definitions":[],"documentId":"dc6397f040f7b358b3aa7b752ba07eaa4161f7db22a63b8b874cf1af85eb067d"} as unknown as DocumentNode<WebhooksPageQuery, WebhooksPageQueryVariables>;
export const WhoSeesPageDocument = {"kind":"Document","definitions":[],"documentId":"5414d859f5356df7eb58c5985cf7b239ada487418b1df57d0be1d2c19184613a"} as unknown as DocumentNode<WhoSeesPageQuery, WhoSeesPageQueryVariables>;
export const SharingMatrixDocument = {"kind":"Document","definitions":[],"documentId":"972435bc30a754fbfed899f84c7e49eeb4778e6092996762f6b4379d59b6eb67"} as unknown as DocumentNode<SharingMatrixQuery, SharingMatrixQueryVariables>;
export const WhoWorksWithDocument = {"kind":"Document","definitions":[],"documentId":"c51bc24ad6ea5ee9ee49752aedea00fec7b76ec63519b5c7b698b241799950ec"} as unknown as DocumentNode<WhoWorksWithQuery, WhoWorksWithQueryVariables>;
export const WithdrawConsentPageDocument = {"kind":"Document","definitions":[],"documentId":"df2f13ad85d6a749299d93944d0e19ef6e2af17be47e8aa7e8f8f408d3dbb47d"} as unknown as DocumentNode<WithdrawConsentPageQuery, WithdrawConsentPageQueryVariables>;
export const WriteMessagePageDocument = {"kind":"Document","definitions":[],"documentId":"471273a989c83bf1ee9477205e03ffa6da6d150f58fef7abf717c368f30eb194"} as unknown as DocumentNode<WriteMessagePageQuery, WriteMessagePageQueryVariables>;