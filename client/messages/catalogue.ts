import type en from "./en.json";

/** Every text of the screens, from one catalogue for each language. English now, Welsh later. */
type Catalogue = typeof en;

const known: Record<string, object> = {};

/** Adds a part of the catalogue: the build has each come with the code that reads it (wordsWithTheirReaders). */
export function addWords(part: Record<string, object>): void {
  for (const [section, words] of Object.entries(part)) known[section] = { ...known[section], ...words };
}

/** The catalogue as far as it has come; the parts that the asking module mentions are there. Texts come from `translate`. */
export const catalogue = (): Catalogue => known as Catalogue;
