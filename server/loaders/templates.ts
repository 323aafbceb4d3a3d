import type { Transaction } from "../database/transaction.js";

export interface TemplateQuestion {
  key: string;
  kind: string;
  text: string;
  /** The bit of the least category of its answers. */
  category: number;
  locates: boolean;
}
export interface Template {
  id: string;
  version: number;
  name: string;
  domains: {
    key: string;
    name: string;
    elements: { key: string; name: string; questions: TemplateQuestion[] }[];
  }[];
}

// A published version never changes: it is read once in the life of the process.
const known = new Map<string, Template>();

/** A published template. @throws Error where there is none of that id and version. */
export async function getTemplate({ rows }: Transaction, id: string, version: number): Promise<Template> {
  const key = `${id} ${version}`;
  let template = known.get(key);
  if (!template) {
    const [found] = await rows<{
      name: string;
      document: StoredTemplate;
      questions: (TemplateQuestion & { domain: string; element: string })[];
    }>(
      `select t.name, t.document, (select json_agg(json_build_object('key', q.key, 'kind', q.kind, 'text', q.text, 'category', q.category,
         'locates', q.locates, 'domain', q.domain, 'element', q.element) order by q.position)
         from template_question q where q.template_id = t.id and q.version = t.version) as questions
       from template t where t.id = $1 and t.version = $2`,
      [id, version],
    );
    if (!found) throw new Error(`There is no template ${key}`);
    template = { id, version, name: found.name, domains: arrange(found.document, found.questions) };
    known.set(key, template);
  }
  return template;
}

interface StoredTemplate {
  domains: { key: string; title: string; elements: { key: string; title: string }[] }[];
}

const arrange = (
  { domains }: StoredTemplate,
  questions: readonly (TemplateQuestion & { domain: string; element: string })[],
) =>
  domains.map((domain) => ({
    key: domain.key,
    name: domain.title,
    elements: domain.elements.map((element) => ({
      key: element.key,
      name: element.title,
      questions: questions.filter(
        (question) => question.domain === domain.key && question.element === element.key,
      ),
    })),
  }));
