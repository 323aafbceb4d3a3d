import type pg from "pg";
import { diffTemplates, type TemplateChange } from "../../model/template/diffTemplates.js";
import { questionsOf, type Template } from "../../model/template/Template.js";
import type { Command } from "./commandLine.js";
import { FaultyFile, isTemplate, readBank, readForms, readJson, readTemplateFile } from "./files.js";
import {
  findPublished,
  importTemplate,
  publishTemplate,
  storeBank,
  storeForm,
  TemplateRefused,
} from "./store.js";

/** Does `work` as the tables' owner, in one transaction. */
export type AsOwner = <Result>(work: (client: pg.ClientBase) => Promise<Result>) => Promise<Result>;

/**
 * Carries a command out and returns the lines to print.
 * @throws FaultyFile with every fault of every file, TemplateRefused with the reason.
 */
export async function carryOut({ verb, files, lower }: Command, asOwner: AsOwner): Promise<string[]> {
  if (verb === "validate") return validate(files);
  if (verb === "import" && !isTemplate(readJson(files[0]!))) return importForms(files[0]!, asOwner);
  const template = readTemplateFile(files[0]!);
  const name = `${template.title}, version ${template.version}`;
  if (verb === "diff") return diff(template, files[1], asOwner);
  if (verb === "import")
    return asOwner(async (client) => {
      await storeBank(client, readBank());
      const published = await findPublished(client, template.id);
      if ((await importTemplate(client, template)) === "THERE")
        return [`${name}, is published already; nothing was changed.`];
      return [
        `${name}, is stored as a draft.`,
        ...(published ? told(diffTemplates(published, template)) : []),
      ];
    });
  return asOwner(async (client) => [
    ...told(await publishTemplate(client, template, lower)),
    `${name}, is published: new assessments take it.`,
  ]);
}

function validate(files: readonly string[]): string[] {
  const faulty: string[] = [];
  const lines = files.flatMap((file) => {
    try {
      const template = readTemplateFile(file);
      const questions = questionsOf(template);
      return [
        `${file}: ${template.title}, version ${template.version}: ${questions.length} questions, ${questions.filter(({ asks }) => asks).length} of the question bank.`,
      ];
    } catch (error) {
      if (!(error instanceof FaultyFile)) throw error;
      faulty.push(error.message);
      return [];
    }
  });
  if (faulty.length > 0) throw new TemplateRefused(faulty.join("\n"));
  return lines;
}

async function diff(first: Template, later: string | undefined, asOwner: AsOwner): Promise<string[]> {
  if (later !== undefined) return told(diffTemplates(first, readTemplateFile(later)));
  const published = await asOwner((client) => findPublished(client, first.id));
  if (!published) throw new TemplateRefused(`No version of ${first.id} is published.`);
  return told(diffTemplates(published, first));
}

async function importForms(file: string, asOwner: AsOwner): Promise<string[]> {
  const forms = readForms(file);
  await asOwner(async (client) => {
    await storeBank(client, readBank());
    for (const form of forms) await storeForm(client, form);
  });
  return forms.map(
    ({ title, questions }) =>
      `${title}: ${questions.length} questions; it can be filled from an assessment now.`,
  );
}

const told = (changes: readonly TemplateChange[]): string[] =>
  changes.length === 0
    ? ["No question has changed."]
    : changes.map(({ kind, sentence }) => `${kind.padEnd(8)} ${sentence}`);
