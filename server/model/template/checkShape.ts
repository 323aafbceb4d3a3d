import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import { type Fault, pointerTo } from "./Fault.js";

/** Holds values to a JSON Schema; a fault names its place and says in a sentence what is wrong there. */
export function shapeOf(schema: object): (value: unknown) => Fault[] {
  const check = new Ajv2020({ allErrors: true, verbose: true, strictTypes: false }).compile(schema);
  return (value) => (check(value) ? [] : faultsOf(check.errors ?? []));
}

/** Of what several alternatives say of one place only one line is told, and each line once. */
function faultsOf(errors: readonly ErrorObject[]): Fault[] {
  const choices = errors.filter(({ keyword }) => keyword === "anyOf").map(({ instancePath }) => instancePath);
  const told = errors.flatMap((error) => {
    const inChoice =
      error.keyword !== "anyOf" &&
      error.schemaPath.startsWith("#/$defs/") &&
      choices.some((place) => error.instancePath.startsWith(place));
    return inChoice ? [] : [faultOf(error)];
  });
  const seen = new Set<string>();
  return told.filter(({ pointer, sentence }) => {
    const line = `${pointer} ${sentence}`;
    return !seen.has(line) && seen.add(line);
  });
}

function faultOf({ keyword, instancePath, params, data, message }: ErrorObject): Fault {
  const at = (sentence: string, part?: string): Fault => ({
    pointer: instancePath + (part === undefined ? "" : pointerTo(part)),
    sentence,
  });
  switch (keyword) {
    case "required":
      return at("This is missing.", params.missingProperty);
    case "additionalProperties":
      return at("The format has no such part.", params.additionalProperty);
    case "enum":
      return at(`This must be one of ${params.allowedValues.join(", ")}, not ${shown(data)}.`);
    case "type":
      return at(`This must be of type ${params.type}, not ${shown(data)}.`);
    case "minItems":
      return at("This must not be empty.");
    case "minLength":
      return at("This must not be empty.");
    case "pattern":
      return at(
        params.pattern === "\\S"
          ? "This must not be blank."
          : `A key is made of small letters, digits, hyphens and dots, not ${shown(data)}.`,
      );
    case "anyOf":
      return at("This is no condition: see $defs/condition of the format.");
    default:
      return at(`This ${message ?? "is not as the format asks"}.`);
  }
}

function shown(data: unknown): string {
  const text = JSON.stringify(data);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
