/**
 * Where a value could end up that may not be shown (SECURITY.md I11), and what looks for canaries there. What does not
 * exist yet is named, with the sign by which `test/api/sinks.test.ts` sees that it has come.
 */
export const SINKS = {
  "Life Passport, opened without an account": "test/api/lifePassport.test.ts",
  body: "the proof canaries",
  headers: "the proof canaries",
  errors: "test/api/canary.test.ts and the proof canaries",
  "application log": "test/api/canary.test.ts and the proof canaries",
  "PostgreSQL log": "test/api/canary.test.ts and the proof canaries",
  "running statements": "test/api/canary.test.ts and the proof canaries",
  "audit rows": "test/api/canary.test.ts and the proof canaries",
  metrics: "test/api/canary.test.ts and the proof canaries",
  "export of consents": "the proof canaries",
  "assessment as a PDF": "test/api/assessmentDocument.test.ts",
  "family's copy of a consent as a PDF": "test/api/consentDocument.test.ts",
  "answer to a subject access request as PDF and JSON": "test/api/rights.test.ts",
  "e-mail": "test/api/notificationMail.test.ts",
  outbox: "test/api/webhooks.test.ts",
  "subscription frames": "test/api/eventStream.test.ts",
  "body of a webhook": "test/api/webhooks.test.ts",
  "browser storage": "test/browser/canary.test.ts",
  DOM: "test/browser/canary.test.ts",
} as const;

/** Sinks that are not there, each with what would give it away. */
export const ABSENT_SINKS = {
  // notification_mark and mail_wish hold kinds, numbers and moments alone: what is told is read anew each time.
  "another outbox": {
    tables:
      /(?<!^)outbox|outbox_(?!event$)|queue|(?<!^)mail|notification(?!_mark$)|(?<!^webhook_)delivery|(^|_)event_log/,
  },
  "search index": { tables: /search|lexeme|embedding/ },
  "frames of another protocol": { packages: /^(ws|graphql-ws|subscriptions-transport-ws|socket\.io.*)$/ },
  "text messages": { packages: /sendgrid|notifications-node-client|twilio/ },
  traces: { packages: /opentelemetry|sentry|datadog|newrelic/ },
  "other exports": { packages: /pdfmake|pdf-lib|puppeteer|xlsx|exceljs|docx/ },
} as const satisfies Record<string, { tables?: RegExp; packages?: RegExp }>;

/** Every command, with where what it writes about people is looked at; null for what writes nothing of anybody. */
export const COMMANDS: Record<string, string | null> = {
  audit: null,
  client: null,
  consent: "the proof canaries: what is exported, as for any reader",
  "database-sql": null,
  decide: "decides what it is handed, and prints nothing else",
  figures: null,
  import: null,
  migrate: null,
  overlap: null,
  schema: null,
  seed: null,
  template: null,
  token: null,
};
