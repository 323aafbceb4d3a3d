import { ALL, CATEGORIES, type Mask, maskOf } from "../../sharing/categories.js";
import type { Day, Instant } from "../../sharing/facts.js";

/** One part of a decision case: how it is described, checked and, once it has been checked, read. */
export interface Shape<T> {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly read: (json: unknown) => T;
  /** What it means where it is left out; a part without this must be written. */
  readonly leftOut?: T;
}

type Parts<T> = { readonly [K in keyof T]-?: Shape<T[K]> };

export const text = (description: string): Shape<string> =>
  shape({ type: "string", minLength: 1, description }, String);

export const truth = (description: string): Shape<boolean> =>
  shape({ type: "boolean", description }, Boolean);

export const count = (description: string): Shape<number> =>
  shape({ type: "integer", minimum: 0, description }, Number);

/** One of a closed list of words or numbers. */
export const oneOf = <const T extends string | number>(description: string, values: readonly T[]): Shape<T> =>
  shape({ enum: values, description }, (json) => json as T);

export const day = (description: string): Shape<Day> =>
  shape({ type: "string", format: "date", description }, String);

/** ISO 8601 with a zone, to the microsecond; read as microseconds since 1970. */
export const instant = (description: string): Shape<Instant> =>
  shape({ type: "string", format: "date-time", pattern: INSTANT.source, description }, (json) => {
    const [, whole = "", micros = "", zone = ""] = INSTANT.exec(String(json)) ?? [];
    return Date.parse(whole + zone) * 1000 + Number(micros.padEnd(6, "0"));
  });

/** Codes of categories, or the word ALL; read as a mask. */
export const categories = (description: string): Shape<Mask> => {
  const codes = CATEGORIES.map(({ code }) => code);
  return shape(
    { description, anyOf: [{ const: "ALL" }, { type: "array", items: { enum: codes }, uniqueItems: true }] },
    (json) => (json === "ALL" ? ALL : maskOf(...(json as string[]))),
  );
};

export const list = <T>(description: string, item: Shape<T>): Shape<readonly T[]> =>
  shape({ type: "array", items: item.schema, description }, (json) => (json as unknown[]).map(item.read));

/** May be left out, or null: there is none. */
export const maybe = <T>(of: Shape<T>): Shape<T | null> => ({ ...orNull(of), leftOut: null });

/** May be null, but must be written: there is none, and that was not forgotten. */
export const orNull = <T>(of: Shape<T>): Shape<T | null> => {
  const { description } = of.schema;
  return shape({ description, anyOf: [of.schema, { type: "null" }] }, (json) =>
    json === null ? null : of.read(json),
  );
};

/** A list that may be left out: there are none. */
export const listOf = <T>(description: string, item: Shape<T>): Shape<readonly T[]> => ({
  ...list(description, item),
  leftOut: [],
});

/** An object of exactly these parts. */
export const record = <T extends object>(description: string, parts: Parts<T>): Shape<T> => {
  const named = Object.entries(parts) as [string, Shape<unknown>][];
  const isRequired = ([, part]: [string, Shape<unknown>]) => !("leftOut" in part);
  return shape(
    {
      type: "object",
      description,
      properties: Object.fromEntries(named.map(([name, { schema }]) => [name, schema])),
      required: named.filter(isRequired).map(([name]) => name),
      additionalProperties: false,
    },
    (json) => {
      const given = json as Record<string, unknown>;
      const read = ([name, part]: [string, Shape<unknown>]) =>
        Object.hasOwn(given, name) ? part.read(given[name]) : part.leftOut;
      return Object.fromEntries(named.map((part) => [part[0], read(part)])) as T;
    },
  );
};

const INSTANT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:[0-5]\d)(?:\.(\d{1,6}))?(Z|[+-]\d\d:\d\d)$/;

const shape = <T>(schema: Shape<T>["schema"], read: Shape<T>["read"]): Shape<T> => ({ schema, read });
