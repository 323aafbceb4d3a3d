/** How much one open document may ask for, and how much a system may in a minute. */
export const LIMITS = {
  /** Fields within fields. */
  depth: 12,
  /** Fields given another name, `__typename` included. */
  aliases: 15,
  /** Fields, inline ones included, that are asked for again where they have been asked for. */
  repeats: 50,
  /** Words and signs of a document. */
  tokens: 2_000,
  /** Characters of a request's body. */
  body: 100 * 1024,
  /** Points of one document. */
  cost: 100_000,
  /** Points of all documents of one system in a minute. */
  costPerMinute: 10_000_000,
  /** Milliseconds until the answer. */
  deadline: 2_000,
} as const;
