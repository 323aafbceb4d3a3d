import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface ReadPdf {
  pages: string[];
  language: string | null;
  title: string;
  isTagged: boolean;
  /** Each tag with the words in it, in reading order. */
  tags: { role: string; text: string }[];
}

interface Node {
  role?: string;
  type?: string;
  id?: string;
  children?: Node[];
}

/** Reads a PDF as a screen reader does: its tags, each with its words, and what stands on each page. */
export async function readPdf(base64: string): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(Buffer.from(base64, "base64")), verbosity: 0 })
    .promise;
  const { info } = await pdf.getMetadata();
  const pages: string[] = [];
  const tags: ReadPdf["tags"] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const words = new Map<string, string>();
    const open: string[] = [];
    for (const item of items)
      if ("str" in item) {
        const id = open.at(-1);
        if (id) words.set(id, `${words.get(id) ?? ""}${item.str}${item.hasEOL ? " " : ""}`);
      } else if (item.type === "endMarkedContent") open.pop();
      else open.push(item.id ?? "");
    pages.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : "")).join(""));
    const collect = (node: Node, role: string) => {
      if (node.type === "content" && node.id) tags.push({ role, text: (words.get(node.id) ?? "").trim() });
      for (const child of node.children ?? []) collect(child, node.role ?? role);
    };
    collect((await page.getStructTree()) as Node, "");
  }
  const { Title, Language } = info as { Title: string; Language?: string };
  const marked = (await pdf.getMarkInfo()) as { Marked?: boolean } | null;
  await pdf.loadingTask.destroy();
  return { pages, language: Language ?? null, title: Title, isTagged: marked?.Marked === true, tags };
}
