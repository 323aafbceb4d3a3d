import type { GraphQLSchema } from "graphql";
import { ACTIVITIES, type Activity, SPECIAL } from "../../model/processing/activities.js";
import { tablesOf } from "../../model/processing/heldTables.js";
import { RETENTION, type RetentionKind, retentionInWords } from "../../model/processing/retention.js";
import { CATEGORIES } from "../../sharing/categories.js";
import { PURPOSES } from "../../sharing/purposes.js";
import { type DataMapRow, dataMapRows } from "../schemaDocuments.js";
import { markdownTable } from "./markdownTable.js";

/**
 * The record of processing activities (UK GDPR Art. 30(1)) as Markdown: for each activity what for, about whom, which kinds
 * of data, who receives it, how long it is kept and on what basis. Names of controllers and of their officers are rows of
 * each partnership's database, and so are not in it.
 */
export function recordOfProcessingOf(schema: GraphQLSchema): string {
  const rows = dataMapRows(schema);
  return [
    "# Record of processing activities",
    "Written by `npm run schema` from the schema and its data map. Do not edit: change the field's activity, then write it anew.",
    "**Controllers**: each agency is the controller of what it contributed. Each agency's name and its data-protection officer's address are in the partnership's list of agencies. **Transfers out of the United Kingdom**: none by the product. **Security**: row-level security on every table, decisions value by value, a tamper-evident audit of every read, encrypted transport (UK GDPR Art. 32).",
    ...(Object.values(ACTIVITIES) as Activity[]).map((activity) => section(activity, rows)),
    "## How long each kind of record is kept",
    "Figures without a statute are ordinary practice: each controller confirms them before real use.",
    markdownTable(
      ["Kind of record", "Kept", "Source"],
      (Object.keys(RETENTION) as RetentionKind[]).map((kind) => [
        kind,
        retentionInWords(kind),
        RETENTION[kind].source,
      ]),
    ),
    "",
  ].join("\n\n");
}

function section(activity: Activity, rows: readonly DataMapRow[]): string {
  const mine = rows.filter((row) => row.activity === activity.name);
  const kinds = new Set(mine.map(({ category }) => category));
  const named: string[] = CATEGORIES.filter(({ code }) => kinds.has(code)).map(({ sentence }) => sentence);
  if (kinds.has("each row's own"))
    named.push("of answers, events and the like: the kind that each row carries, which may be any");
  const special = kinds.has("each row's own")
    ? [...new Set(Object.values(SPECIAL))]
    : [...new Set(mine.map((row) => row.special).filter(Boolean))];
  const sentences = PURPOSES.filter(({ code }) => activity.purposes.includes(code)).map(
    ({ code, sentence }) => `${code} (${sentence})`,
  );
  return [
    `## ${activity.name}`,
    activity.why,
    markdownTable(
      ["", ""],
      [
        ["Purposes", sentences.join("; ") || "none for which a family's record is opened"],
        ["Lawful basis", activity.basis],
        ["Special categories and offences", special.join("; ") || "none"],
        ["About whom", activity.people],
        ["Kinds of data", named.join("; ") || "what the tables' columns say (data-map.csv)"],
        ["Recipients", activity.recipients],
        ["Kept", retentionInWords(activity.retention)],
        [
          "Fields",
          mine.length === 0
            ? "none: no part of a family's record"
            : `${mine.length}, of ${new Set(mine.map(({ type }) => type)).size} kinds of record (data-map.csv)`,
        ],
        ["Tables", tablesOf(activity).join(", ")],
      ],
    ),
  ].join("\n\n");
}
