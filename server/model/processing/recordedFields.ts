import { ACTIVITIES, type Activity, type ActivityCode } from "./activities.js";

/**
 * Every shareable field by the activity that it serves, which gives it a purpose, a lawful basis and a time to be kept.
 * A field that is in none, or in two, does not start: whoever adds one decides here what it is for.
 */
export const RECORDED: Readonly<Partial<Record<ActivityCode, Readonly<Record<string, string>>>>> = {
  IDENTIFYING: {
    FamilyMember: "role",
    FeedPerson: "address education name",
    FoundMatch: "address identifier name",
    FoundPerson: "bornOn",
    Person:
      "address aliases bornOn diedOn disability email employment ethnicity expectedOn familyName generalPractice givenName identifiers immigrationStatus language name otherNames religion residences school sex telephone",
    PersonReference: "name",
    Relationship: "kind since until",
  },
  ASSESSING: {
    Answer: "agency author saidBy statements value writtenAt",
    AnswerChange: "after afterAt agency before beforeAt saidBy",
    Assessment: "signedAt startedOn",
    AssessmentVersion: "signedAt signedBy",
    RegisteredAssessment: "signedAt startedBy startedOn",
    RegisteredPart: "agency",
    SignedAnswer: "agency saidBy value writtenAt",
    Contribution: "on statements text title",
  },
  DRAFTING: {
    UnfinishedAnswer: "saidBy value writtenAt",
  },
  COORDINATING: {
    AgencyContribution: "agency confirmedAt confirmedBy",
    Case: "closedOn familyName needBand openedOn status",
    CaseMessage: "by sentAt words",
    CaseChange: "count kind latestAt",
    CaseOffer: "agency kind madeAt name role state summary",
    CaseStep: "at by closureOutcomes kind openActions purpose reason referredBy riskFactors triageOutcome",
    CaseSummary: "closedOn familyName needBand openedOn status",
    ChronologyEvent: "agency detail occurredOn place statements title",
    Circumstance: "agency from kind place statements words",
    DirectoryContact: "agency kind practitioner role",
    EarlierHelp: "dueOn help helped owner statements status title",
    LeadChoice: "askedBy askedFor askedOn kind state whyNot",
    NeedBandEntry: "band from reason",
    PlanAction: "dueOn help helped outcome owner statements status title",
    PlanChoice: "chosen chosenBy chosenOn offered offeredOn question why",
    PlanGoal: "saidBy saidOn state words",
    PlanMeeting: "heldOn kind minutes nextOn place",
    PlanWord: "answerBy at by escalated helped kind status text waiting",
    TeamMember: "agency kind practitioner role since",
  },
  EVALUATING: {
    OutcomeMeasure: "agency kind measuredOn note value",
  },
  PERMITTING: {
    Consent:
      "authority givenAt givenBy givenByAgency interpreter method noticeLanguage noticeText noticeVersion provisions state supersededBy withdrawnAt witness",
    SharingDecision:
      "agencies categories endReason endedAt familyTold from gateway objectedAt people purpose recordedAt recordedBy refusalOverridden reviewOn share until whyNecessary whyNotTold whyProportionate",
  },
  PROTECTING: {
    Exclusion: "account endReason endedAt from person reason recordedAt recordedBy reviewOn until",
    ProtectionMarker:
      "accounts agencies answerId categories effect emergency endReason endedAt from household people protects reason recordedAt recordedBy reviewOn until",
    Seal: "accounts answerId categories emergency endReason endedAt existence from person reason recordedAt recordedBy reviewOn until",
  },
  ASKING: {
    AccessRequest:
      "aboutRole agency askedAt askedBy category declineReason declineText dueOn endedAt grantedBy grantedPurpose purpose reason state told urgent",
    DueItem: "dueOn kind overdue sentence title",
    Notification: "at dueOn kind overdue",
    Task: "categories dueOn kind overdue sentence",
  },
};

/** The activity of a field, `Type.field`; undefined where it has none. */
export const activityOf = (name: string): Activity | undefined => {
  const code = activitiesOf(name)[0];
  return code && ACTIVITIES[code];
};

/** The activities that list a field: exactly one, or the schema is refused. */
export function activitiesOf(name: string): ActivityCode[] {
  const [type = "", field = ""] = name.split(".");
  return (Object.keys(RECORDED) as ActivityCode[]).filter((code) =>
    Object.hasOwn(RECORDED[code]!, type) ? RECORDED[code]![type]!.split(" ").includes(field) : false,
  );
}
