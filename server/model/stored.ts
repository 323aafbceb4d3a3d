import { StoredAnswer, StoredAnswerVersion } from "./Answer.js";
import { StoredUnfinishedAnswer } from "./UnfinishedAnswer.js";
import { StoredEvent } from "./ChronologyEvent.js";
import { StoredOutcome } from "./outcomes/OutcomeMeasure.js";
import { StoredConsent, StoredProvision } from "./Consent.js";

/** The classes through which TypeORM writes. */
export const storedEntities = [
  StoredAnswer,
  StoredAnswerVersion,
  StoredUnfinishedAnswer,
  StoredEvent,
  StoredOutcome,
  StoredConsent,
  StoredProvision,
];
