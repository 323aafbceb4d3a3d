/** A catalogue as it is written: sections of texts, or of more that stand together. */
export type Sections = Record<string, Record<string, string | object>>;

/** The catalogue in parts: `plan.goals` for what stands together below two steps, `plan.` for the single texts of a section. */
export function partsOf(catalogue: Sections): Map<string, object> {
  const parts = new Map<string, object>();
  for (const [section, entries] of Object.entries(catalogue)) {
    const single: Record<string, string> = {};
    for (const [name, entry] of Object.entries(entries))
      if (typeof entry === "string") single[name] = entry;
      else parts.set(`${section}.${name}`, { [section]: { [name]: entry } });
    if (Object.keys(single).length > 0) parts.set(`${section}.`, { [section]: single });
  }
  return parts;
}

/** The parts that a source may read: by its keys, of which the second step may be put in later, and by lists of the catalogue. */
export function partsRead(code: string, parts: Iterable<string>): string[] {
  const known = [...parts];
  const said = code.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, "");
  const found = new Set<string>();
  for (const [, section, name] of said.matchAll(/(?:["'`]|catalogue\(\)\.)([a-zA-Z]+)\.(\w+(?!\w|\$\{))?/g)) {
    const one = known.includes(`${section}.${name}`) ? `${section}.${name}` : `${section}.`;
    for (const part of known) if (name ? part === one : part.startsWith(`${section}.`)) found.add(part);
  }
  return [...found].toSorted();
}
