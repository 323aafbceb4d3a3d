import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import { consentShape } from "./codes.js";
import { quote, type Refusals } from "./Refusals.js";
import type { ConsentResource } from "./resource.js";

const validate = new Ajv2020({ allErrors: true, verbose: true, strict: false }).compile<ConsentResource>(
  consentShape,
);

/** The resource, if it has the shape of a FHIR R5 Consent; else undefined, and every fault is noted with its path. */
export function asConsent(resource: unknown, path: string, refusals: Refusals): ConsentResource | undefined {
  if (validate(resource)) return resource;
  for (const error of validate.errors ?? []) {
    const at = path + pathOf(error.instancePath);
    const extra = error.params["additionalProperty"] as string | undefined;
    if (error.instancePath === "/subject" && Array.isArray(error.data))
      refusals.add(at, "SEVERAL_SUBJECTS", "A consent is about one person; give one for each.");
    else if (extra !== undefined)
      refusals.add(`${at}.${extra.slice(0, 60)}`, "UNKNOWN_ELEMENT", "FHIR R5 has no such element here.");
    else refusals.add(at, "SHAPE", `It ${explain(error)}.`);
  }
  return undefined;
}

/** A JSON pointer as a path: /provision/0/actor is .provision[0].actor. */
const pathOf = (pointer: string): string =>
  pointer
    .split("/")
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
    .join("");

function explain({ keyword, params, message = "is not valid" }: ErrorObject): string {
  if (keyword === "enum") return `must be one of ${(params["allowedValues"] as string[]).join(", ")}`;
  if (keyword === "const") return `must be ${quote(params["allowedValue"])}`;
  if (keyword === "minItems" || keyword === "minLength") return "is empty: FHIR leaves out what is not said";
  return message;
}
