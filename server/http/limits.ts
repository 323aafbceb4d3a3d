import { ASSERTION_AHEAD } from "../auth/clients/assertion.js";
import { TOKEN_LIFETIME } from "../auth/clients/tokenEndpoint.js";
import type { ErrorCode } from "../errors.js";
import { ANSWERS_AT_ONCE } from "../model/bulk/RecordAnswers.js";
import { PAGE_MOST } from "../resolvers/page.js";

/** One limit: how much, of what, and the code with which more is refused; null where a token is not given. */
interface Limit {
  most: number;
  unit: string;
  says: string;
  code: ErrorCode | null;
}

/**
 * Every limit that a partner's system can meet: what is enforced, and what the pages for developers say of it. Three are looser
 * than SECURITY.md §2.2 (8 levels, 1,000 tokens, pages of 50), because all that one operation gives must fit in one document:
 * `home` is 10 levels deep, `case` has 1,035 tokens (the page of our own client 987), and a plan has up to 100 actions.
 * The recipes need no more than 8 levels and 55 tokens. What is dear is held by `cost`.
 */
export const LIMIT_TABLE = {
  depth: { most: 12, unit: "levels", says: "Fields within fields.", code: "TOO_COMPLEX" },
  aliases: {
    most: 15,
    unit: "aliases",
    says: "Fields of a document that are given another name, __typename included.",
    code: "TOO_COMPLEX",
  },
  repeats: {
    most: 50,
    unit: "fields",
    says: "Fields, inline ones included, that a document asks for again where it has asked for them.",
    code: "TOO_COMPLEX",
  },
  tokens: { most: 2_000, unit: "tokens", says: "Words and signs of a document.", code: "TOO_COMPLEX" },
  body: { most: 100 * 1024, unit: "bytes", says: "The body of a request.", code: "TOO_COMPLEX" },
  nesting: {
    most: 50,
    unit: "levels",
    says: "Levels of a request's JSON, its variables among them.",
    code: "BAD_INPUT",
  },
  cost: {
    most: 100_000,
    unit: "points",
    says: "The cost of one document: 3,000 for each root field that opens records, 100 for another, and the fields below by the sizes of the lists that they are in. The header Tellonce-Dry-Run tells it beforehand.",
    code: "TOO_COMPLEX",
  },
  costPerMinute: {
    most: 10_000_000,
    unit: "points",
    says: "The cost of all documents of one system in a minute, of each at least 300. The RateLimit headers say what is left.",
    code: "TOO_MANY_REQUESTS",
  },
  atOnce: {
    most: 8,
    unit: "requests",
    says: "Requests of one system that one process of the service answers at the same time. The header Retry-After says when to ask again.",
    code: "TOO_MANY_REQUESTS",
  },
  inHand: {
    most: 160,
    unit: "requests",
    says: "Requests of everybody that one process of the service takes on. Half of them may be reads, a few more where these are under a duty or in an emergency, three quarters changes; the rest is kept for changes under a duty and for emergency access. The header Retry-After says when to ask again.",
    code: "OVERLOADED",
  },
  patience: {
    most: 1_000,
    unit: "milliseconds",
    says: "The time that a request waits for its turn, where more is asked than can be answered at once.",
    code: "OVERLOADED",
  },
  deadline: { most: 2_000, unit: "milliseconds", says: "The time until the answer.", code: "TOO_SLOW" },
  page: {
    most: PAGE_MOST,
    unit: "items",
    says: "Items of one page of a list (first); 50 where nothing is said.",
    code: "BAD_INPUT",
  },
  answers: {
    most: ANSWERS_AT_ONCE,
    unit: "answers",
    says: "Answers that recordAnswers takes at once.",
    code: "BAD_INPUT",
  },
  assertion: {
    most: ASSERTION_AHEAD,
    unit: "seconds",
    says: "The time for which a signed assertion may be good (exp).",
    code: null,
  },
  token: {
    most: TOKEN_LIFETIME,
    unit: "seconds",
    says: "The time for which an access token is good.",
    code: "UNAUTHENTICATED",
  },
} as const satisfies Record<string, Limit>;

type LimitName = keyof typeof LIMIT_TABLE;

/** How much each limit lets through. */
export const LIMITS = Object.fromEntries(
  Object.entries(LIMIT_TABLE).map(([name, { most }]) => [name, most]),
) as { [Name in LimitName]: (typeof LIMIT_TABLE)[Name]["most"] };
