import type pg from "pg";
import type { QuestionBank } from "../../model/template/bank.js";
import { diffTemplates, type TemplateChange } from "../../model/template/diffTemplates.js";
import type { ExternalForm } from "../../model/template/overlap.js";
import type { Template } from "../../model/template/Template.js";
import { bitOf } from "../../sharing/categories.js";

/** A version cannot be stored or published; the message says why. */
export class TemplateRefused extends Error {}

/** Adds the bank's canonical questions, and rewords those that are there. */
export async function storeBank(client: pg.ClientBase, { questions }: QuestionBank): Promise<void> {
  await client.query(
    `insert into canonical_question (key, text) select key, text from json_to_recordset($1) as q(key text, text text)
     on conflict (key) do update set text = excluded.text where canonical_question.text <> excluded.text`,
    [JSON.stringify(questions)],
  );
}

/** Keeps a form, in place of what was kept of it before; what it asks is of no record. */
export async function storeForm(client: pg.ClientBase, form: ExternalForm): Promise<void> {
  await client.query(
    `insert into external_form (id, title, owner, questions) values ($1, $2, $3, $4)
     on conflict (id) do update set title = excluded.title, owner = excluded.owner, questions = excluded.questions`,
    [form.id, form.title, form.of ?? null, JSON.stringify(form.questions)],
  );
}

/**
 * Stores a version as a draft, in place of an earlier draft of it; nothing is done where this very version is published.
 * @throws TemplateRefused where another text of this version is published.
 */
export async function importTemplate(client: pg.ClientBase, template: Template): Promise<"STORED" | "THERE"> {
  const { id, version, title } = template;
  const document = JSON.stringify(template);
  const { rows } = await client.query<{ published: boolean; same: boolean }>(
    "select published_at is not null as published, document = $3::jsonb as same from template where id = $1 and version = $2 for update",
    [id, version, document],
  );
  const [there] = rows;
  if (there?.published && !there.same)
    throw new TemplateRefused(
      `Version ${version} of ${id} is published and never changes: give the file a higher version.`,
    );
  if (there?.published) return "THERE";
  await client.query("delete from template_question where template_id = $1 and version = $2", [id, version]);
  await client.query(
    `insert into template (id, version, name, document, published_at) values ($1, $2, $3, $4, null)
     on conflict (id, version) do update set name = excluded.name, document = excluded.document`,
    [id, version, title, document],
  );
  await client.query(
    `insert into template_question (template_id, version, key, domain, element, position, kind, text, category, locates, asks)
     select $1, $2, key, domain, element, row_number() over () - 1, kind, text, category, locates, asks
     from json_to_recordset($3) as q(key text, domain text, element text, kind text, text text, category smallint, locates boolean, asks text)`,
    [id, version, JSON.stringify(questionRows(template))],
  );
  return "STORED";
}

/**
 * Makes an imported version the one that new assessments take.
 * @throws TemplateRefused where it was not imported so, an equal or later version is published, or a question's category is lowered
 * without `lower`.
 */
export async function publishTemplate(
  client: pg.ClientBase,
  template: Template,
  lower = false,
): Promise<TemplateChange[]> {
  const { id, version } = template;
  const { rows } = await client.query<{ published: boolean; same: boolean }>(
    "select published_at is not null as published, document = $3::jsonb as same from template where id = $1 and version = $2 for update",
    [id, version, JSON.stringify(template)],
  );
  const [there] = rows;
  if (!there) throw new TemplateRefused(`Version ${version} of ${id} was not imported yet: import it first.`);
  if (!there.same)
    throw new TemplateRefused(`The file is not what was imported as version ${version} of ${id}.`);
  if (there.published) throw new TemplateRefused(`Version ${version} of ${id} is published already.`);
  const latest = await findPublished(client, id);
  if (latest && latest.version > version)
    throw new TemplateRefused(
      `Version ${latest.version} of ${id} is published: a version before it cannot follow it.`,
    );
  const changes = latest ? diffTemplates(latest, template) : [];
  refuseLowering(changes, lower);
  await client.query("update template set published_at = now() where id = $1 and version = $2", [
    id,
    version,
  ]);
  return changes;
}

/** Imports and publishes a version in one go, unless it is published already. @throws TemplateRefused */
export async function publishImported(client: pg.ClientBase, template: Template): Promise<void> {
  if ((await importTemplate(client, template)) === "STORED") await publishTemplate(client, template);
}

/** The version that new assessments take, as it was imported. */
export async function findPublished(client: pg.ClientBase, id: string): Promise<Template | undefined> {
  const { rows } = await client.query<{ document: Template }>(
    "select document from template where id = $1 and published_at is not null order by version desc limit 1",
    [id],
  );
  return rows[0]?.document;
}

function refuseLowering(changes: readonly TemplateChange[], lower: boolean): void {
  const lowered = changes.filter(({ kind }) => kind === "LOWERED");
  if (lowered.length > 0 && !lower)
    throw new TemplateRefused(
      [
        "Answers could be seen by people who may not see them now:",
        ...lowered.map(({ sentence }) => `  ${sentence}`),
        "Say --lower if that is meant.",
      ].join("\n"),
    );
}

const questionRows = ({ domains }: Template) =>
  domains.flatMap((domain) =>
    domain.elements.flatMap((element) =>
      element.questions.map(({ key, kind, text, category, locates, asks }) => ({
        key,
        kind,
        text,
        locates,
        asks,
        category: bitOf(category),
        domain: domain.key,
        element: element.key,
      })),
    ),
  );
