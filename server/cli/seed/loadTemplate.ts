import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type pg from "pg";
import { bitOf } from "../../sharing/categories.js";

export interface TemplateQuestion {
  key: string;
  kind: "FACT" | "JUDGEMENT" | "OWN_WORDS";
  text: string;
  /** The least category of its answers. */
  category: string;
  /** Whom an answer is about unless its writer says otherwise. */
  about: "CHILD" | "PARENT" | "FAMILY";
  locates: boolean;
}

export interface Template {
  id: string;
  version: number;
  name: string;
  domains: {
    key: string;
    title: string;
    elements: { key: string; title: string; questions: TemplateQuestion[] }[];
  }[];
}

/** Returns the template of `schema/templates` of that name. @throws Error naming the question whose category does not exist. */
export function readTemplate(name: string): Template {
  const template = JSON.parse(readFileSync(join(templateFolder(), `${name}.json`), "utf8")) as Template;
  for (const { key, category } of questionsOf(template))
    if (bitOf(category) === undefined)
      throw new Error(`Question ${key} of ${name} has the unknown category ${category}`);
  return template;
}

export const questionsOf = (template: Template): TemplateQuestion[] =>
  template.domains.flatMap(({ elements }) => elements.flatMap(({ questions }) => questions));

/** Stores the template and its questions unless this version is there already. */
export async function loadTemplate(client: pg.Client, template: Template): Promise<void> {
  const { id, version, name } = template;
  const added = await client.query(
    "insert into template (id, version, name, document) values ($1, $2, $3, $4) on conflict do nothing returning id",
    [id, version, name, JSON.stringify(template)],
  );
  if (added.rowCount === 0) return;
  const rows = template.domains.flatMap((domain) =>
    domain.elements.flatMap((element) =>
      element.questions.map(({ key, kind, text, category, locates }) => ({
        key,
        kind,
        text,
        locates,
        category: bitOf(category),
        domain: domain.key,
        element: element.key,
      })),
    ),
  );
  await client.query(
    `insert into template_question (template_id, version, key, domain, element, position, kind, text, category, locates)
     select $1, $2, key, domain, element, row_number() over () - 1, kind, text, category, locates
     from json_to_recordset($3) as q(key text, domain text, element text, kind text, text text, category smallint, locates boolean)`,
    [id, version, JSON.stringify(rows)],
  );
}

// The compiled file lies one folder deeper than its source.
function templateFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "schema", "templates"))) {
    if (folder === dirname(folder)) throw new Error("The folder schema/templates is missing");
    folder = dirname(folder);
  }
  return join(folder, "schema", "templates");
}
