import { stringify } from "csv-stringify/sync";
import { type GraphQLSchema, isObjectType } from "graphql";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import type { SharedField } from "../model/decorators.js";
import { personalColumns } from "../../migrations/heldColumns.js";
import { ACTIVITIES, type Activity, SPECIAL } from "../model/processing/activities.js";
import { tablesOf } from "../model/processing/heldTables.js";
import { activityOf } from "../model/processing/recordedFields.js";
import { retentionInWords } from "../model/processing/retention.js";
import { CATEGORIES } from "../sharing/categories.js";

/** The schema as text, with its `@shared` directives. */
export function sdlOf(schema: GraphQLSchema): string {
  const sdl = printSchemaWithDirectives(schema);
  // The directive was declared before the schema's own Category existed; in the text they are one.
  return `${sdl
    .replace(/"""[^"]*"""\s*enum SharedCategory \{[^}]*\}\s*/, "")
    .replace(/enum SharedCategory \{[^}]*\}\s*/, "")
    .replaceAll("SharedCategory", "Category")
    .trim()}\n`;
}

/** The data-protection officer's copy: every shareable field, and every table with personal columns, with what it is, why it is kept, on what basis and how long. */
export function dataMapOf(schema: GraphQLSchema): string {
  return stringify([...dataMapRows(schema), ...tableRows()], { header: true, escape_formulas: true });
}

const tableRows = () =>
  (Object.values(ACTIVITIES) as Activity[]).flatMap((activity) =>
    tablesOf(activity).map((table) => ({
      type: `table ${table}`,
      field: personalColumns(table),
      category: "",
      sensitivity: "",
      locates: "",
      description: "Columns that are personal, whether a field shows them or not.",
      activity: activity.name,
      purposes: activity.purposes.join(" "),
      basis: activity.basis,
      special: "",
      retention: retentionInWords(activity.retention),
    })),
  );

/** The rows of the data map, from which the record of processing and the impact assessment are written too. */
export function dataMapRows(schema: GraphQLSchema) {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).map((field) => ({
        type,
        field,
        shared: field.extensions["shared"] as SharedField | undefined,
      })),
    )
    .filter(({ shared }) => shared !== undefined)
    .map(({ type, field, shared }) => ({
      type: type.name,
      field: field.name,
      category: shared!.category === "ROW" ? "each row's own" : shared!.category,
      sensitivity: CATEGORIES.find(({ code }) => code === shared!.category)?.sensitivity ?? "each row's own",
      locates: shared!.locates ? "yes" : "no",
      description: field.description,
      ...processingOf(`${type.name}.${field.name}`, shared!),
    }))
    .toSorted((a, b) => (`${a.type}.${a.field}` < `${b.type}.${b.field}` ? -1 : 1));
}

export type DataMapRow = ReturnType<typeof dataMapRows>[number];

function processingOf(name: string, { category }: SharedField) {
  const activity = activityOf(name)!;
  return {
    activity: activity.name,
    purposes: activity.purposes.join(" "),
    basis: activity.basis,
    special: category === "ROW" ? "each row's own" : (SPECIAL[category] ?? ""),
    retention: retentionInWords(activity.retention),
  };
}
