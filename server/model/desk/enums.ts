import { register } from "../enums.js";

export const EntryQuestionEnum = register("EntryQuestion", "A question to the audit itself.", {
  PRACTITIONER: "What did this account see?",
  AGENCY: "What did this agency see?",
  WITHHELD: "What was withheld, and why?",
  EXPORTED: "What left as a document?",
  REFUSED: "What was tried and refused, or asked for and not there for who asked?",
  LOOKED_AT_AUDIT: "Who of the officer's own agency looked at the audit, and what did they ask?",
});
export const RecordQuestionEnum = register("RecordQuestion", "A question to the records that decide.", {
  EMERGENCY_USES: "Uses of emergency access, and what reviewers found.",
  DESPITE_OBJECTION: "What is or was shared under a duty although somebody objected or had refused.",
  CONSENTS: "Consents by how they stand, those that run out among them.",
  AGREEMENTS: "Agreements by when they are to be reviewed.",
  NOT_SHARED: "Decisions not to share.",
  CHANGES:
    "What changed in agreements, sharing decisions, seals, exclusions, markers, roles, partner systems, webhooks and legal holds.",
});
export const UseUnitEnum = register("UseUnit", "By what use is counted.", {
  day: "By day.",
  month: "By month.",
});
export const DeskFormatEnum = register("DeskFormat", "What kind of document.", {
  CSV: "A table as comma-separated values; nothing in it runs as a formula.",
  PDF: "A tagged PDF.",
});
