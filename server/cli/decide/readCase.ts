import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { type DecisionCase, decisionCase, decisionCaseSchema } from "./caseShape.js";

/** That a text is no decision case: each problem names where it is. */
export class MalformedCase extends Error {
  override readonly name = "MalformedCase";

  constructor(problems: readonly string[]) {
    const more = problems.length > MOST ? [`and ${problems.length - MOST} more`] : [];
    super([...problems.slice(0, MOST), ...more].join("\n"));
  }
}

/** Returns the case that a text in JSON describes. @throws MalformedCase with one line a problem, ten at most. */
export function readCase(json: string): DecisionCase {
  const parsed = parse(json);
  if (!isCase(parsed)) throw new MalformedCase([...new Set((isCase.errors ?? []).flatMap(problemOf))]);
  return decisionCase.read(parsed);
}

const MOST = 10;

const ajv = new Ajv2020({ allErrors: true, verbose: true });
formats.default(ajv);
const isCase = ajv.compile(decisionCaseSchema);

function parse(json: string): unknown {
  if (json.trim() === "") throw new MalformedCase(["There is no case: npm run --silent decide < case.json"]);
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new MalformedCase([`This is not JSON: ${(error as Error).message}`]);
  }
}

/** One line, or none for what another problem of the same place says better. */
function problemOf({ keyword, instancePath, schemaPath, params, data }: ErrorObject): string[] {
  const at = (what: string, part?: string) => [`${pathOf(instancePath, part)} ${what}`];
  const must = (be: string) => at(`must ${be}, not ${shown(data)}`);
  switch (keyword) {
    case "required":
      return at("is missing", params.missingProperty);
    case "additionalProperties":
      return at("is no part of a decision case", params.additionalProperty);
    case "enum":
      return must(`be one of ${params.allowedValues.join(", ")}`);
    case "const":
      return Array.isArray(data) ? [] : must(`be a list of categories or the word ${params.allowedValue}`);
    case "type":
      return schemaPath.endsWith("/anyOf/1/type") ? [] : must(`be of type ${params.type}`);
    case "format":
      return must(params.format === "date" ? "be a day that exists, such as 2026-11-18" : AN_INSTANT);
    case "pattern":
      return must(AN_INSTANT);
    case "minimum":
      return must(`be at least ${params.limit}`);
    case "minLength":
      return at("must not be empty");
    case "uniqueItems":
      return at(`names ${shown((data as unknown[])[params.i])} twice`);
    default:
      return [];
  }
}

const AN_INSTANT = "be an instant that exists, with its zone, such as 2026-11-18T10:00:00Z";

/** `/facts/cases/0/id` as `facts.cases[0].id`. */
function pathOf(pointer: string, part?: string): string {
  const parts = pointer.split("/").slice(1);
  if (part !== undefined) parts.push(part);
  const path = parts.map((one) => (/^\d+$/.test(one) ? `[${one}]` : `.${one}`)).join("");
  return path.replace(/^\./, "") || "The case";
}

function shown(data: unknown): string {
  const text = JSON.stringify(data);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
