import type { AuditEntry, AuditedCategory } from "../../../model/AuditEntry.js";
import type { DeskRecord } from "../../../model/desk/Desk.js";
import { type Category, CATEGORIES } from "../../../sharing/categories.js";
import { findPurpose } from "../../../sharing/purposes.js";
import { REASONS } from "../../../sharing/reasons.js";
import { dayInWords, instantInWords } from "../../print/dates.js";

/** An answer as words in columns, for a document. */
export interface DeskTable {
  columns: string[];
  rows: string[][];
}

/** Entries of the audit: a row for each person in each, and one where nobody's record was touched. */
export function tableOfEntries(entries: readonly AuditEntry[]): DeskTable {
  return {
    columns: [
      "When",
      "Who",
      "Agency",
      "Purpose",
      "Operation",
      "Outcome",
      "Case, or what was asked for",
      "Person",
      "Shown",
      "Withheld, and why",
      "Basis",
    ],
    rows: entries.flatMap((entry) => {
      const common = [
        instantInWords(entry.at),
        entry.actor,
        entry.agency?.name ?? "",
        findPurpose(entry.purpose)?.sentence ?? "",
        entry.operation,
        words([entry.outcome, ...entry.refused]),
      ];
      if (entry.subjects.length === 0) return [[...common, entry.asked.join(", "), "", "", "", ""]];
      return entry.subjects.map((one) => [
        ...common,
        one.caseReference ?? "",
        one.personReference ?? "",
        kinds(one.shown.map(({ category }) => category)),
        one.withheld.map(withheldWords).join("; "),
        words(one.bases),
      ]);
    }),
  };
}

/** Records that decide: a row for each. */
export const tableOfRecords = (records: readonly DeskRecord[]): DeskTable => ({
  columns: [
    "When",
    "What",
    "How it stands",
    "Name",
    "Who",
    "Agency",
    "About",
    "Case",
    "People",
    "Purposes",
    "Kinds of data",
    "Agencies named",
    "Last day or review",
    "Reviewed by",
  ],
  rows: records.map((one) => [
    instantInWords(one.at),
    words([one.kind]),
    one.state ? words([one.state]) : "",
    one.name ?? "",
    one.who ?? "",
    one.agency?.name ?? "",
    one.about ?? "",
    one.caseReference ?? "",
    one.people.join(", "),
    one.purposes.map((code) => findPurpose(code)?.sentence ?? code).join("; "),
    kinds(one.categories),
    one.agencies.map(({ name }) => name).join(", "),
    one.until ? dayInWords(new Date(`${one.until}T12:00:00Z`)) : "",
    one.reviewer ?? "",
  ]),
});

const withheldWords = ({ category, codes }: AuditedCategory) =>
  `${kinds([category])}: ${codes.map((code) => REASONS[code].text).join(" ")}`;

const sentenceOf = new Map<string, string>(CATEGORIES.map(({ code, sentence }) => [code, sentence]));
const kinds = (codes: readonly Category[]) => codes.map((code) => sentenceOf.get(code) ?? code).join("; ");

/** "REVIEW_OVERDUE" as "review overdue". */
const words = (codes: readonly string[]) =>
  codes.map((code) => code.toLowerCase().replaceAll("_", " ")).join(", ");
