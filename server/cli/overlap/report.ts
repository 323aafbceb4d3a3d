import { type ExternalForm, overlapOf, stillToAsk } from "../../model/template/overlap.js";
import { questionsOf } from "../../model/template/Template.js";
import { isTemplate, readForms, readJson, readTemplateFile } from "../template/files.js";

/** The lines of the overlap report over these files, templates and other forms. @throws FaultyFile */
export function report(files: readonly string[], bankFile?: string): string[] {
  const forms = files.flatMap((file) => formsIn(file, bankFile));
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
function formsIn(file: string, bankFile?: string): ExternalForm[] {
  if (!isTemplate(readJson(file))) return readForms(file, bankFile);
  const { id, title, ...template } = readTemplateFile(file, bankFile);
  const questions = questionsOf({ id, title, ...template }).map(({ key, text, asks }) => ({
    key,
    text,
    ...(asks !== undefined && { asks }),
  }));
  return [{ id, title, questions }];
}
