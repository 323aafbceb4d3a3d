import "reflect-metadata";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { templateSchema } from "../model/template/schema.js";
import { frameworkSchema } from "../model/outcomes/schema.js";
import { createSchema } from "../schema.js";
import { decisionCaseSchema } from "./decide/caseShape.js";
import { impactAssessmentOf } from "./processing/impactAssessment.js";
import { recordOfProcessingOf } from "./processing/recordOfProcessing.js";
import { changesOf } from "./reference/changesOf.js";
import { referenceOf } from "./reference/referenceOf.js";
import { dataMapOf, sdlOf } from "./schemaDocuments.js";

// npm run schema [-- --check]: writes what is generated of schema/ without a database, or says what of it has drifted.
const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
const folder = fileURLToPath(new URL("../../../schema/", import.meta.url));
const schema = createSchema();
const sdl = sdlOf(schema);
const made = {
  "schema.graphql": sdl,
  "changes.json": asJson(await changesOf(readFileSync(`${folder}released.graphql`, "utf8"), sdl)),
  "reference.json": asJson(referenceOf(schema)),
  "data-map.csv": dataMapOf(schema),
  "record-of-processing.md": recordOfProcessingOf(schema),
  "impact-assessment.md": impactAssessmentOf(schema),
  "decision-case.schema.json": asJson(decisionCaseSchema),
  "outcome-framework.schema.json": asJson(frameworkSchema),
  "template.schema.json": asJson(templateSchema),
};

const drifted = Object.entries(made).filter(
  ([file, text]) => !existsSync(folder + file) || readFileSync(folder + file, "utf8") !== text,
);
if (values.check && drifted.length > 0) {
  console.error(
    `${drifted.map(([file]) => `schema/${file}`).join(" and ")} no longer say what the code does: run npm run schema and commit.`,
  );
  process.exitCode = 1;
}
if (!values.check) for (const [file, text] of drifted) writeFileSync(folder + file, text);

function asJson(made: unknown): string {
  return `${JSON.stringify(made, null, 2)}\n`;
}
