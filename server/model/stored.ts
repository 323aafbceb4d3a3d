import { StoredAnswer, StoredAnswerVersion } from "./Answer.js";
import { StoredConsent, StoredProvision } from "./Consent.js";

/** The classes through which TypeORM writes. */
export const storedEntities = [StoredAnswer, StoredAnswerVersion, StoredConsent, StoredProvision];
