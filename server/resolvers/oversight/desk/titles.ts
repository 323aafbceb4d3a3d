import type { EntryQuestionEnum, RecordQuestionEnum } from "../../../model/desk/enums.js";

/** What each question is called, in a document and where it is told that it was asked. */
export const titles: {
  entries: Record<keyof typeof EntryQuestionEnum, string>;
  records: Record<keyof typeof RecordQuestionEnum, string>;
} = {
  entries: {
    PRACTITIONER: "What this account saw",
    AGENCY: "What this agency saw",
    WITHHELD: "What was withheld, and why",
    EXPORTED: "What left as a document",
    REFUSED: "Refused attempts",
    LOOKED_AT_AUDIT: "Who looked at the record of use",
  },
  records: {
    EMERGENCY_USES: "Emergency uses and their reviews",
    DESPITE_OBJECTION: "Sharing despite objection",
    CONSENTS: "Consents and how they stand",
    AGREEMENTS: "Agreements under review",
    NOT_SHARED: "Decisions not to share",
    CHANGES: "What changed in the rules",
  },
};
