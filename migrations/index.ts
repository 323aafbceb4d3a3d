import type { MigrationInterface } from "typeorm";
import { Ground1763700000010 } from "./0010-ground.js";
import { Facts1763700000020 } from "./0020-facts.js";
import { Reference1763700000030 } from "./0030-reference.js";
import { Agencies1763700000040 } from "./0040-agencies.js";
import { Cases1763700000050 } from "./0050-cases.js";
import { People1763700000060 } from "./0060-people.js";
import { Lawfulness1763700000070 } from "./0070-lawfulness.js";
import { Assessment1763700000080 } from "./0080-assessment.js";
import { Audit1763700000090 } from "./0090-audit.js";
import { Door1763700000100 } from "./0100-door.js";
import { DoorCaseFacts1763700000110 } from "./0110-door-case-facts.js";
import { DoorPeopleFacts1763700000115 } from "./0115-door-people-facts.js";
import { DoorConsent1763700000120 } from "./0120-door-consent.js";
import { DoorWalls1763700000125 } from "./0125-door-walls.js";
import { DoorOpen1763700000130 } from "./0130-door-open.js";
import { AuditDoor1763700000200 } from "./0200-audit-door.js";
import { WorkingDays1763700000205 } from "./0205-working-days.js";
import { Emergency1763700000210 } from "./0210-emergency.js";
import { EmergencyRules1763700000211 } from "./0211-emergency-rules.js";
import { EmergencyEnds1763700000212 } from "./0212-emergency-ends.js";
import { EmergencyDoors1763700000213 } from "./0213-emergency-doors.js";
import { EmergencyLists1763700000214 } from "./0214-emergency-lists.js";
import { Locate1763700000215 } from "./0215-locate.js";
import { ManyPurposes1763700000216 } from "./0216-many-purposes.js";
import { OverdueReviews1763700000217 } from "./0217-overdue-reviews.js";
import { AccessRequests1763700000220 } from "./0220-access-requests.js";
import { Tasks1763700000225 } from "./0225-tasks.js";
import { Rules1763700000230 } from "./0230-rules.js";
import { RuleChanges1763700000231 } from "./0231-rule-changes.js";
import { Agreements1763700000240 } from "./0240-agreements.js";
import { Contributions1763700000250 } from "./0250-contributions.js";
import { Oversight1763700000260 } from "./0260-oversight.js";
import { AgreementPreview1763700000241 } from "./0241-agreement-preview.js";
import { Merge1763700000265 } from "./0265-merge.js";
import { Duplicates1763700000360 } from "./0360-duplicates.js";
import { TakeBackPerson1763700000361 } from "./0361-take-back-person.js";
import { UnfinishedAnswers1763700000300 } from "./0300-unfinished-answers.js";
import { Templates1763700000320 } from "./0320-templates.js";
import { CaseLife1763700000340 } from "./0340-case-life.js";
import { CaseLifeDoors1763700000341 } from "./0341-case-life-doors.js";
import { Forms1763700000330 } from "./0330-forms.js";
import { MoveAssessment1763700000325 } from "./0325-move-assessment.js";
import { AssessmentSignatures1763700000380 } from "./0380-assessment-signatures.js";
import { Home1763700000370 } from "./0370-home.js";
import { Find1763700000371 } from "./0371-find.js";
import { CaseViewers1763700000390 } from "./0390-case-viewers.js";
import { ConsentConversation1763700000391 } from "./0391-consent-conversation.js";
import { Plan1763700000400 } from "./0400-plan.js";
import { OwnAccess1763700000520 } from "./0520-own-access.js";
import { ValueStatements1763700000521 } from "./0521-value-statements.js";
import { LifePassports1763700000522 } from "./0522-life-passports.js";
import { Outcomes1763700000410 } from "./0410-outcomes.js";
import { Cohorts1763700000411 } from "./0411-cohorts.js";
import { Relationships1763700000430 } from "./0430-relationships.js";
import { Looks1763700000540 } from "./0540-looks.js";
import { UnusualLooks1763700000541 } from "./0541-unusual-looks.js";
import { LookAlerts1763700000542 } from "./0542-look-alerts.js";
import { Statistics1763700000545 } from "./0545-statistics.js";
import { Rights1763700000530 } from "./0530-rights.js";
import { RightsDoors1763700000531 } from "./0531-rights-doors.js";
import { Notifications1763700000420 } from "./0420-notifications.js";
import { NotificationMail1763700000421 } from "./0421-notification-mail.js";
import { TamperEvidence1763700000500 } from "./0500-tamper-evidence.js";
import { Desk1763700000510 } from "./0510-desk.js";
import { DeskRecords1763700000511 } from "./0511-desk-records.js";
import { UseByDay1763700000512 } from "./0512-use-by-day.js";
import { Clients1763700000600 } from "./0600-clients.js";
import { Idempotency1763700000630 } from "./0630-idempotency.js";
import { Webhooks1763700000610 } from "./0610-webhooks.js";
import { Circumstances1763700000640 } from "./0640-circumstances.js";
import { Directory1763700000740 } from "./0740-directory.js";
import { Messages1763700000741 } from "./0741-messages.js";
import { CircumstancesRecord1763700000760 } from "./0760-circumstances-record.js";
import { SentReferrals1763700000770 } from "./0770-sent-referrals.js";
import { ErasedFacts1763700000780 } from "./0780-erased-facts.js";
import { ErasedGrounds1763700000781 } from "./0781-erased-grounds.js";
import { Incidents1763700000710 } from "./0710-incidents.js";
import { RightsKinds1763700000711 } from "./0711-rights-kinds.js";
import { RightsFates1763700000712 } from "./0712-rights-fates.js";
import { RecipientsTold1763700000713 } from "./0713-recipients-told.js";
import { PlanTakenBack1763700000700 } from "./0700-plan-taken-back.js";
import { LeadChoices1763700000701 } from "./0701-lead-choices.js";
import { OfficersMail1763700000702 } from "./0702-officers-mail.js";
import { Sessions1763700000900 } from "./0900-sessions.js";
import { EmergencySession1763700000910 } from "./0910-emergency-session.js";
import { CostBudgets1763700000920 } from "./0920-cost-budgets.js";

/** Every migration, in the order in which they run. Append only: what has run somewhere is never edited. */
export const migrations: (new () => MigrationInterface)[] = [
  Ground1763700000010,
  Facts1763700000020,
  Reference1763700000030,
  Agencies1763700000040,
  Cases1763700000050,
  People1763700000060,
  Lawfulness1763700000070,
  Assessment1763700000080,
  Audit1763700000090,
  Door1763700000100,
  DoorCaseFacts1763700000110,
  DoorPeopleFacts1763700000115,
  DoorConsent1763700000120,
  DoorWalls1763700000125,
  DoorOpen1763700000130,
  AuditDoor1763700000200,
  WorkingDays1763700000205,
  Emergency1763700000210,
  EmergencyRules1763700000211,
  EmergencyEnds1763700000212,
  EmergencyDoors1763700000213,
  EmergencyLists1763700000214,
  Locate1763700000215,
  ManyPurposes1763700000216,
  OverdueReviews1763700000217,
  AccessRequests1763700000220,
  Tasks1763700000225,
  Rules1763700000230,
  RuleChanges1763700000231,
  Agreements1763700000240,
  AgreementPreview1763700000241,
  Contributions1763700000250,
  Oversight1763700000260,
  Merge1763700000265,
  UnfinishedAnswers1763700000300,
  Templates1763700000320,
  CaseLife1763700000340,
  CaseLifeDoors1763700000341,
  MoveAssessment1763700000325,
  Duplicates1763700000360,
  TakeBackPerson1763700000361,
  Forms1763700000330,
  AssessmentSignatures1763700000380,
  Home1763700000370,
  Find1763700000371,
  CaseViewers1763700000390,
  ConsentConversation1763700000391,
  Plan1763700000400,
  Outcomes1763700000410,
  OwnAccess1763700000520,
  ValueStatements1763700000521,
  LifePassports1763700000522,
  Cohorts1763700000411,
  Relationships1763700000430,
  Rights1763700000530,
  RightsDoors1763700000531,
  Notifications1763700000420,
  NotificationMail1763700000421,
  Looks1763700000540,
  UnusualLooks1763700000541,
  LookAlerts1763700000542,
  Statistics1763700000545,
  TamperEvidence1763700000500,
  Desk1763700000510,
  DeskRecords1763700000511,
  UseByDay1763700000512,
  Clients1763700000600,
  Idempotency1763700000630,
  Webhooks1763700000610,
  Circumstances1763700000640,
  Directory1763700000740,
  Messages1763700000741,
  CircumstancesRecord1763700000760,
  SentReferrals1763700000770,
  ErasedFacts1763700000780,
  ErasedGrounds1763700000781,
  Incidents1763700000710,
  RightsKinds1763700000711,
  RightsFates1763700000712,
  RecipientsTold1763700000713,
  PlanTakenBack1763700000700,
  LeadChoices1763700000701,
  OfficersMail1763700000702,
  Sessions1763700000900,
  EmergencySession1763700000910,
  CostBudgets1763700000920,
];
