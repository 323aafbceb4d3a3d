import type { Transaction } from "../database/transaction.js";
import type { Condition } from "../model/template/conditions.js";
import { conditionOf, type TemplateQuestion as Written } from "../model/template/Template.js";

/** How it is answered comes from the template's file; what the walls rest on comes from its row. */
export interface TemplateQuestion extends Pick<
  Written,
  "type" | "guidance" | "options" | "scale" | "columns" | "minimum" | "maximum" | "unit"
> {
  key: string;
  kind: string;
  text: string;
  /** The bit of the least category of its answers. */
  category: number;
  locates: boolean;
  /** The canonical question that it asks. */
  asks: string | null;
  condition: Condition | undefined;
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
      questions: StoredQuestion[];
    }>(
      `select t.name, t.document, (select json_agg(json_build_object('key', q.key, 'kind', q.kind, 'text', q.text, 'category', q.category,
         'locates', q.locates, 'asks', q.asks, 'domain', q.domain, 'element', q.element) order by q.position)
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

/** Every question of a template, in the order in which they are asked. */
export const questionsIn = ({ domains }: Template): TemplateQuestion[] =>
  domains.flatMap(({ elements }) => elements.flatMap(({ questions }) => questions));

interface StoredTemplate {
  domains: { key: string; title: string; elements: StoredElement[] }[];
}
interface StoredElement {
  key: string;
  title: string;
  showIf?: Condition;
  questions?: Written[];
}
type StoredQuestion = Pick<TemplateQuestion, "key" | "kind" | "text" | "category" | "locates" | "asks"> & {
  domain: string;
  element: string;
};

const arrange = ({ domains }: StoredTemplate, questions: readonly StoredQuestion[]): Template["domains"] =>
  domains.map((domain) => ({
    key: domain.key,
    name: domain.title,
    elements: domain.elements.map((element) => ({
      key: element.key,
      name: element.title,
      questions: questions
        .filter((question) => question.domain === domain.key && question.element === element.key)
        .map((question) => complete(element, question)),
    })),
  }));

/** What a file does not say of a question is so: sentences, asked always. */
function complete(element: StoredElement, stored: StoredQuestion): TemplateQuestion {
  const written = element.questions?.find(({ key }) => key === stored.key);
  return {
    ...written,
    ...stored,
    type: written?.type ?? "LONG_TEXT",
    condition: conditionOf(element, written ?? {}),
  };
}

/** The question bank: the words of each canonical question, by its key. Reference data, the same for everybody. */
export const loadQuestionBank = async ({ rows }: Transaction): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (await rows<{ key: string; text: string }>("select key, text from canonical_question")).map(
      ({ key, text }) => [key, text],
    ),
  );
