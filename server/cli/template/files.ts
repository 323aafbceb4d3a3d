import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type QuestionBank, validateBank } from "../../model/template/bank.js";
import { type Fault, faultLine } from "../../model/template/Fault.js";
import { type ExternalForm, validateForm } from "../../model/template/overlap.js";
import type { Template } from "../../model/template/Template.js";
import { validateTemplate } from "../../model/template/validateTemplate.js";

/** A file cannot be used: each line names a place in it and what is wrong there. */
export class FaultyFile extends Error {
  constructor(path: string, faults: readonly Fault[]) {
    super([`${path}:`, ...faults.map((fault) => `  ${faultLine(fault)}`)].join("\n"));
  }
}

/** The template in a file. @throws FaultyFile with all that is wrong with it. */
export function readTemplateFile(path: string, bankFile?: string): Template {
  const value = readJson(path);
  const faults = validateTemplate(
    value,
    new Map(readBank(bankFile).questions.map(({ key, category }) => [key, category])),
  );
  if (faults.length > 0) throw new FaultyFile(path, faults);
  return value as Template;
}

/** The template of `schema/templates` of that name. @throws FaultyFile */
export const readTemplate = (name: string): Template =>
  readTemplateFile(join(schemaFolder(), "templates", `${name}.json`));

/** The forms in a file: one, or a list of them. @throws FaultyFile */
export function readForms(path: string, bankFile?: string): ExternalForm[] {
  const bank = new Set(readBank(bankFile).questions.map(({ key }) => key));
  const value = readJson(path);
  const faults = Array.isArray(value)
    ? value.flatMap((form, index) =>
        validateForm(form, bank).map((fault) => ({ ...fault, pointer: `/${index}${fault.pointer}` })),
      )
    : validateForm(value, bank);
  if (faults.length > 0) throw new FaultyFile(path, faults);
  return [value as ExternalForm].flat();
}

/** The forms that ship, in `schema/forms`. @throws FaultyFile */
export const readShippedForms = (): ExternalForm[] => {
  const folder = join(schemaFolder(), "forms");
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => readForms(join(folder, file)));
};

/** Whether a file holds a template, not a form. */
export const isTemplate = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "domains" in value;

/** A question bank; unless another is named the one that ships. @throws FaultyFile */
export function readBank(path = join(schemaFolder(), "question-bank.json")): QuestionBank {
  const value = readJson(path);
  const faults = validateBank(value);
  if (faults.length > 0) throw new FaultyFile(path, faults);
  return value as QuestionBank;
}

/** What a JSON file holds. @throws FaultyFile where it cannot be read or is not JSON. */
export function readJson(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new FaultyFile(path, [
      { pointer: "", sentence: `The file cannot be read (${(error as NodeJS.ErrnoException).code}).` },
    ]);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FaultyFile(path, [{ pointer: "", sentence: `This is not JSON: ${(error as Error).message}.` }]);
  }
}

// The compiled file lies one folder deeper than its source.
function schemaFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "schema", "templates"))) {
    if (folder === dirname(folder)) throw new Error("The folder schema/templates is missing");
    folder = dirname(folder);
  }
  return join(folder, "schema");
}
