import { type ExternalForm, overlapOf, stillToAsk, validateForm } from "../../model/template/overlap.js";
import { questionsOf } from "../../model/template/Template.js";
import { FaultyFile, readBank, readJson, readTemplateFile } from "../template/files.js";

/** The lines of the overlap report over these files, templates and other forms. @throws FaultyFile */
export function report(files: readonly string[], bankFile?: string): string[] {
  const bank = new Set(readBank(bankFile).questions.map(({ key }) => key));
  const forms = files.flatMap((file) => readForms(file, bank, bankFile));
  const [first, ...others] = forms;
  const open = others.map((form) => ({ form, left: stillToAsk(first!, form) }));
  const replaced = open.filter(({ left }) => left.length === 0);
  return [
    ...overlapOf(forms).map(
      ({ title, questions, shared, percent, with: pairs }) =>
        `${title}: ${questions} questions, ${shared} of them (${percent} %) also on another form (${pairs
          .map((pair) => `${pair.shared} with ${titleOf(forms, pair.id)}`)
          .join(", ")}).`,
    ),
    "",
    `${first!.title} replaces ${replaced.length} of the ${others.length} other forms: ${others.length} become ${others.length - replaced.length + (replaced.length > 0 ? 1 : 0)}.`,
    ...open
      .filter(({ left }) => left.length > 0)
      .map(
        ({ form, left }) =>
          `  ${form.title} still has to ask ${left.length}: ${left.map(({ key }) => key).join(", ")}.`,
      ),
  ];
}

const titleOf = (forms: readonly ExternalForm[], id: string) => forms.find((form) => form.id === id)!.title;

/** A template, a form, or a list of forms. */
function readForms(file: string, bank: ReadonlySet<string>, bankFile?: string): ExternalForm[] {
  const value = readJson(file);
  if (isTemplate(value)) {
    const { id, title, ...template } = readTemplateFile(file, bankFile);
    const questions = questionsOf({ id, title, ...template }).map(({ key, text, asks }) => ({
      key,
      text,
      ...(asks !== undefined && { asks }),
    }));
    return [{ id, title, questions }];
  }
  const faults = Array.isArray(value)
    ? value.flatMap((form, index) =>
        validateForm(form, bank).map((fault) => ({ ...fault, pointer: `/${index}${fault.pointer}` })),
      )
    : validateForm(value, bank);
  if (faults.length > 0) throw new FaultyFile(file, faults);
  return [value as ExternalForm].flat();
}

const isTemplate = (value: unknown) => typeof value === "object" && value !== null && "domains" in value;
