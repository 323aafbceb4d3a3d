import { diff } from "@graphql-inspector/core";
import { buildSchema } from "graphql";

export interface SchemaChange {
  /** What changed, as `Type.field.argument`. */
  path: string;
  /** BREAKING: a program written for the released schema may fail. DANGEROUS: it may meet what it does not know. */
  level: "BREAKING" | "DANGEROUS" | "NON_BREAKING";
  /** Whether something is no longer there. */
  removes: boolean;
  text: string;
}

/** What differs between two schemas, given as SDL, for those who call the API; other words in a description are no change. */
export async function changesOf(released: string, current: string): Promise<SchemaChange[]> {
  const changes = await diff(buildSchema(released), buildSchema(current));
  const whole = changes.filter(({ type }) => /_(ADDED|REMOVED)$/.test(type)).map(({ path }) => `${path}.`);
  return (
    changes
      .filter(({ type }) => !/DESCRIPTION|DIRECTIVE_USAGE/.test(type))
      // What comes or goes with the whole that it is a part of.
      .filter(({ path = "" }) => !whole.some((one) => path.startsWith(one)))
      .map(({ type, path = "", message, criticality }) => ({
        // That something is to go is said of itself.
        path: path.replace(/\.@deprecated$/, ""),
        level: criticality.level as SchemaChange["level"],
        removes: type.endsWith("_REMOVED") && !type.includes("DEPRECATION"),
        text: message,
      }))
      .toSorted((a, b) => (`${a.path} ${a.text}` < `${b.path} ${b.text}` ? -1 : 1))
  );
}
