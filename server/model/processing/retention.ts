/** How long a kind of record is kept: counted from what happens, in years, and on whose word. */
export interface Retention {
  from: string;
  years: number;
  /** Where the figure comes from; a council's own schedule takes its place. */
  source: string;
}

/**
 * The retention schedule, by kind of record. Where no statute gives a figure it is the ordinary practice of English
 * councils, which each controller must confirm before real use: the record of processing says so beside it.
 */
export const RETENTION = {
  FAMILY_RECORD: {
    from: "the birth of the youngest child of the case",
    years: 25,
    source:
      "ordinary practice for early help and child in need files; NHS Records Management Code of Practice for children's health records",
  },
  ADULT_RECORD: {
    from: "the closure of the case, where no child was part of it",
    years: 8,
    source:
      "NHS Records Management Code of Practice, adult health records; ordinary practice of adult social care",
  },
  PROTECTION: {
    from: "the birth of the youngest child of the case, or until the end of the rule where that is later",
    years: 25,
    source: "kept as long as the record that it protects",
  },
  LAWFULNESS: {
    from: "the end of the consent, decision or agreement",
    years: 6,
    source: "UK GDPR Art. 5(2) and 7(1); Limitation Act 1980 s.2 and s.5",
  },
  ACCOUNTABILITY: {
    from: "the entry",
    years: 8,
    source: "UK GDPR Art. 5(2); ordinary practice for access logs of care records",
  },
  WORK_ITEM: {
    from: "its answer or completion",
    years: 3,
    source: "ordinary practice for requests and reminders about a case",
  },
  UNFINISHED: {
    from: "the last word written, where it was never contributed",
    years: 1,
    source: "UK GDPR Art. 5(1)(e): a draft that nobody finished",
  },
} as const satisfies Record<string, Retention>;

export type RetentionKind = keyof typeof RETENTION;

/** "6 years from the end of the consent", for a person to read. */
export function retentionInWords(kind: RetentionKind): string {
  const { from, years }: Retention = RETENTION[kind];
  return `${years} ${years === 1 ? "year" : "years"} from ${from}`;
}
