import type { NonEmptyArray } from "type-graphql";
import { AgreementChangeResolver } from "./agreements/AgreementChangeResolver.js";
import { AgreementResolver } from "./agreements/AgreementResolver.js";
import { AccessLogResolver } from "./AccessLogResolver.js";
import { DocumentResolver } from "./assessment/DocumentResolver.js";
import { MoveResolver } from "./assessment/MoveResolver.js";
import { VersionResolver } from "./assessment/VersionResolver.js";
import { AnswerResolver } from "./answers/AnswerResolver.js";
import { CircumstanceResolver } from "./circumstances/CircumstanceResolver.js";
import { AnswersResolver } from "./answers/AnswersResolver.js";
import { UnfinishedAnswerResolver } from "./answers/UnfinishedAnswerResolver.js";
import { CaseResolver } from "./CaseResolver.js";
import { EventResolver } from "./chronology/EventResolver.js";
import { ConsentResolver } from "./ConsentResolver.js";
import { ConsentDocumentResolver } from "./consents/ConsentDocumentResolver.js";
import { ConsentPreviewResolver } from "./consents/ConsentPreviewResolver.js";
import { SharingMatrixResolver } from "./consents/SharingMatrixResolver.js";
import { ContributionResolver } from "./ContributionResolver.js";
import { DecisionResolver } from "./DecisionResolver.js";
import { AlertResolver } from "./emergency/AlertResolver.js";
import { EmergencyResolver } from "./emergency/EmergencyResolver.js";
import { LocateResolver } from "./emergency/LocateResolver.js";
import { AuditCheckpointResolver } from "./oversight/AuditCheckpointResolver.js";
import { CouldSeeResolver } from "./oversight/CouldSeeResolver.js";
import { DeskDocumentResolver } from "./oversight/desk/DeskDocumentResolver.js";
import { DeskResolver } from "./oversight/desk/DeskResolver.js";
import { CaseLifeResolver } from "./life/CaseLifeResolver.js";
import { DirectoryResolver } from "./directory/DirectoryResolver.js";
import { ReferralResolver } from "./referrals/ReferralResolver.js";
import { MessageResolver } from "./messages/MessageResolver.js";
import { CommitmentResolver } from "./commitments/CommitmentResolver.js";
import { FindResolver } from "./find/FindResolver.js";
import { HomeResolver } from "./home/HomeResolver.js";
import { SavedViewResolver } from "./home/SavedViewResolver.js";
import { ConfirmConsentResolver } from "./merge/ConfirmConsentResolver.js";
import { FamilyResolver } from "./family/FamilyResolver.js";
import { RelationshipResolver } from "./family/RelationshipResolver.js";
import { DuplicateResolver } from "./merge/DuplicateResolver.js";
import { MergeResolver } from "./merge/MergeResolver.js";
import { OwnLogResolver } from "./own/OwnLogResolver.js";
import { OwnStatementResolver } from "./own/OwnStatementResolver.js";
import { PassportResolver } from "./own/PassportResolver.js";
import { OwnRecordResolver } from "./own/OwnRecordResolver.js";
import { ReferenceResolver } from "./ReferenceResolver.js";
import { NamesPolicyResolver } from "./oversight/NamesPolicyResolver.js";
import { LookAlertResolver } from "./looks/LookAlertResolver.js";
import { StatisticResolver } from "./statistics/StatisticResolver.js";
import { CohortResolver } from "./outcomes/CohortResolver.js";
import { OutcomeResolver } from "./outcomes/OutcomeResolver.js";
import { RegisterResolver } from "./register/RegisterResolver.js";
import { MailResolver } from "./notifications/MailResolver.js";
import { NotificationResolver } from "./notifications/NotificationResolver.js";
import { PlanResolver } from "./plan/PlanResolver.js";
import { AccessRequestResolver } from "./requests/AccessRequestResolver.js";
import { IncidentResolver } from "./incidents/IncidentResolver.js";
import { RightsChangeResolver } from "./rights/RightsChangeResolver.js";
import { SystemClientResolver } from "./clients/SystemClientResolver.js";
import { EventNoticeResolver } from "./events/EventNoticeResolver.js";
import { WebhookResolver } from "./events/WebhookResolver.js";
import { LegalHoldResolver } from "./rights/LegalHoldResolver.js";
import { RecipientNoticeResolver } from "./rights/RecipientNoticeResolver.js";
import { RightsResolver } from "./rights/RightsResolver.js";
import { RuleResolver } from "./rules/RuleResolver.js";
import { TaskResolver } from "./tasks/TaskResolver.js";
import { StatutoryFeedResolver } from "./StatutoryFeedResolver.js";
import { WorklistResolver } from "./WorklistResolver.js";

export const resolvers: NonEmptyArray<Function> = [
  ReferenceResolver,
  WorklistResolver,
  HomeResolver,
  FindResolver,
  DirectoryResolver,
  MessageResolver,
  ReferralResolver,
  CommitmentResolver,
  SavedViewResolver,
  NotificationResolver,
  MailResolver,
  StatutoryFeedResolver,
  ContributionResolver,
  CaseResolver,
  CaseLifeResolver,
  AnswerResolver,
  AnswersResolver,
  CircumstanceResolver,
  MoveResolver,
  VersionResolver,
  DocumentResolver,
  RegisterResolver,
  UnfinishedAnswerResolver,
  EventResolver,
  OutcomeResolver,
  CohortResolver,
  StatisticResolver,
  PlanResolver,
  ConsentResolver,
  ConsentPreviewResolver,
  ConsentDocumentResolver,
  SharingMatrixResolver,
  OwnRecordResolver,
  OwnLogResolver,
  OwnStatementResolver,
  PassportResolver,
  AccessLogResolver,
  DecisionResolver,
  MergeResolver,
  FamilyResolver,
  RelationshipResolver,
  DuplicateResolver,
  ConfirmConsentResolver,
  AuditCheckpointResolver,
  CouldSeeResolver,
  DeskResolver,
  DeskDocumentResolver,
  RuleResolver,
  AgreementResolver,
  AgreementChangeResolver,
  EmergencyResolver,
  LocateResolver,
  AlertResolver,
  LookAlertResolver,
  NamesPolicyResolver,
  AccessRequestResolver,
  TaskResolver,
  RightsResolver,
  RightsChangeResolver,
  IncidentResolver,
  LegalHoldResolver,
  RecipientNoticeResolver,
  SystemClientResolver,
  WebhookResolver,
  EventNoticeResolver,
];
