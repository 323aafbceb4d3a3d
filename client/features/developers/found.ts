import type { Reference } from "./reference";

/** One thing of the schema, by the address of its page. */
export interface FoundThing {
  /** `Query.worklist` for an operation, `Case` for a type. */
  address: string;
  name: string;
  kind: string;
  description: string;
}

/** Everything of the schema that has this word in its name or in that of a field or value; everything for no word. */
export function findInSchema({ operations, types }: Reference, word: string): FoundThing[] {
  const wanted = word.trim().toLowerCase();
  const fits = (...names: string[]) => names.some((name) => name.toLowerCase().includes(wanted));
  return [
    ...operations
      .filter(({ name }) => fits(name))
      .map(({ name, kind, description }) => ({ address: `${kind}.${name}`, name, kind, description })),
    ...types
      .filter(({ name, fields, values }) =>
        fits(name, ...[...(fields ?? []), ...(values ?? [])].map((one) => one.name)),
      )
      .map(({ name, kind, description }) => ({ address: name, name, kind, description })),
  ];
}
