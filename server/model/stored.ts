import { StoredAnswer, StoredAnswerVersion } from "./Answer.js";
import { StoredUnfinishedAnswer } from "./UnfinishedAnswer.js";
import { StoredEvent } from "./ChronologyEvent.js";
import { StoredCircumstance } from "./circumstances/Circumstance.js";
import { StoredMessage } from "./messages/CaseMessage.js";
import { StoredOutcome } from "./outcomes/OutcomeMeasure.js";
import { StoredAction } from "./plan/PlanAction.js";
import { StoredLeadChoice } from "./plan/LeadChoice.js";
import { StoredChoice, StoredGoal, StoredMeeting } from "./plan/Plan.js";
import { StoredWord } from "./plan/PlanWord.js";
import { StoredConsent, StoredProvision } from "./Consent.js";

/** The classes through which TypeORM writes. */
export const storedEntities = [
  StoredAnswer,
  StoredAnswerVersion,
  StoredUnfinishedAnswer,
  StoredEvent,
  StoredCircumstance,
  StoredMessage,
  StoredOutcome,
  StoredConsent,
  StoredProvision,
  StoredGoal,
  StoredAction,
  StoredWord,
  StoredMeeting,
  StoredChoice,
  StoredLeadChoice,
];
