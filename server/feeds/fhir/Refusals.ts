/** Why something in a file cannot be recorded: where it stands, a code for programs and a sentence for people. */
export interface Refusal {
  path: string;
  code: RefusalCode;
  sentence: string;
}

export const REFUSAL_CODES = [
  "NOT_FHIR_CONSENT",
  "SHAPE",
  "UNKNOWN_ELEMENT",
  "MODIFIED",
  "TOO_DEEP",
  "NOT_ACTIVE",
  "NOT_ABOUT_SHARING",
  "SEVERAL_SUBJECTS",
  "UNKNOWN_SUBJECT",
  "NO_DATE",
  "IMPOSSIBLE_DATE",
  "NOT_WHOLE_DAYS",
  "ENDS_BEFORE_IT_BEGINS",
  "NO_GRANTOR",
  "SEVERAL_GRANTORS",
  "UNKNOWN_GRANTOR",
  "NO_AUTHORITY",
  "AUTHORITY_UNCLEAR",
  "NOT_SAID",
  "OTHER_AGENCY",
  "POLICY_ELSEWHERE",
  "NO_DECISION",
  "NARROWER_THAN_A_CATEGORY",
  "UNKNOWN_ACTION",
  "UNKNOWN_CATEGORY",
  "UNKNOWN_PURPOSE",
  "NOT_DECIDED_BY_CONSENT",
  "NOT_AN_AGENCY",
  "UNKNOWN_AGENCY",
  "UNKNOWN_AGENCY_TYPE",
  "UNKNOWN_ROLE",
  "NOTHING_SAID",
  "NO_CATEGORIES",
  "OVERLAPPING_PERIODS",
  "TOO_MANY_SENTENCES",
  "CONTRADICTORY",
  "UNKNOWN_CONSENT",
  "CYCLIC_SUPERSESSION",
  "SUPERSEDES_LATER",
  "SUPERSEDES_ANOTHERS",
  "ALREADY_HERE",
  "BAD_INPUT",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** An import that is refused, with every reason found. Nothing of it is recorded. */
export class ImportRefused extends Error {
  constructor(readonly refusals: readonly Refusal[]) {
    super(refusals.map(lineOf).join("\n"));
  }
}

/** One refusal as one line. */
export const lineOf = ({ path, code, sentence }: Refusal): string => `${path}: ${code}: ${sentence}`;

/** Collects what is wrong with a file, so that its sender is told all of it at once. */
export class Refusals {
  readonly #found: Refusal[] = [];

  /** Notes a refusal. Returns undefined, for the value that could not be read. */
  add(path: string, code: RefusalCode, sentence: string): undefined {
    this.#found.push({ path, code, sentence });
    return undefined;
  }

  get count(): number {
    return this.#found.length;
  }

  /** @throws ImportRefused where anything was found. */
  throwIfAny(): void {
    if (this.count > 0) throw new ImportRefused(this.#found);
  }
}

/** A word of the file as it may stand in a sentence: on one line, and not endless. */
export const quote = (word: unknown): string => JSON.stringify(String(word).slice(0, 60));
