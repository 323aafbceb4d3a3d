import type { Attack } from "./Attack.js";
import { ON_DOCUMENTS } from "./onDocuments.js";
import { ON_RECORDS } from "./onRecords.js";
import { ON_REQUESTS } from "./onRequests.js";
import { ON_THE_INSIDE } from "./onTheInside.js";
import { ON_TOKENS } from "./onTokens.js";

/** Attacks of SECURITY.md §2.2. Each gets nothing of the product (`attacks.test.ts`), and something of a weak build (proof `attacks`). */
export const ATTACKS: readonly Attack[] = [
  ...ON_DOCUMENTS,
  ...ON_RECORDS,
  ...ON_REQUESTS,
  ...ON_THE_INSIDE,
  ...ON_TOKENS,
];
