import { isCategory, type Category } from "../../../sharing/categories.js";
import { type Thread, threads, type Voice } from "./threads.js";

/** A sentence that somebody may say of a family, and when it fits. */
export interface Phrase {
  /** The question it answers, or the heading it stands under. */
  key: string;
  by: Voice;
  /** Only in a family with this thread. */
  thread: Thread | null;
  /** Only of a child of these ages; null where it is not about a child. */
  ages: readonly [number, number] | null;
  /** Stricter than the question's, if any. */
  category: Category | null;
  /** Only where a woman looks after the children: it speaks of a mother. */
  ofMother: boolean;
  /** Only in a family with a faith. */
  ofFaith: boolean;
  text: string;
}

/**
 * Returns the phrases of a bank. Each line is `who thread ages: text`, under a heading `# key`; a dash stands for any
 * thread or no age; `>CATEGORY` after the thread gives the category.
 * @throws Error quoting the line that it cannot read.
 */
export function readPhrases(bank: string): Phrase[] {
  let key = "";
  const phrases: Phrase[] = [];
  for (const line of bank.split("\n").map((each) => each.trim())) {
    if (line === "") continue;
    if (line.startsWith("# ")) {
      key = line.slice(2);
      continue;
    }
    const found = /^(\w+) ([\w-]+)(?:>(\w+))? (?:(\d+)-(\d+)|-): (.+)$/.exec(line);
    const [, by, thread, category, least, most, text] = found ?? [];
    if (
      !text ||
      !thread ||
      !(thread === "-" || Object.hasOwn(threads, thread)) ||
      (category !== undefined && !isCategory(category))
    )
      throw new Error(`Not a phrase: ${line}`);
    phrases.push({
      key,
      by: by as Voice,
      thread: thread === "-" ? null : (thread as Thread),
      text,
      ages: least === undefined ? null : [Number(least), Number(most)],
      category: (category as Category | undefined) ?? null,
      ofMother: /\b(mum|mother|she|her|herself)\b/i.test(text),
      ofFaith: /\b(faith|mosque|church|prayers?)\b/i.test(text),
    });
  }
  return phrases;
}

/** Returns the text with each `{word}` replaced. @throws Error for a word that has no replacement. */
export function fill(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, word: string) => {
    const value = words[word];
    if (value === undefined) throw new Error(`Nothing to put for {${word}}`);
    return value;
  });
}
