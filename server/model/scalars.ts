import { GraphQLScalarType, Kind } from "graphql";
import { TellonceError } from "../errors.js";

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** A day in London, `YYYY-MM-DD`. @throws BAD_INPUT for a day that no calendar has. */
export function readDay(value: unknown): string {
  if (typeof value === "string" && dayPattern.test(value)) {
    const date = new Date(`${value}T00:00:00Z`);
    if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)) return value;
  }
  throw new TellonceError("BAD_INPUT", "A day is written as 2026-11-21 and must exist in the calendar.");
}

export const Day = new GraphQLScalarType<string, string>({
  name: "Day",
  description: "A day in London, written 2026-11-21.",
  serialize: (value) => value as string,
  parseValue: readDay,
  parseLiteral: (node) => readDay(node.kind === Kind.STRING ? node.value : undefined),
});

/** An instant, ISO 8601 with a zone. @throws BAD_INPUT otherwise. */
export function readInstant(value: unknown): Date {
  if (
    typeof value === "string" &&
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(value)
  ) {
    const date = new Date(value);
    if (!Number.isNaN(date.getTime())) return date;
  }
  throw new TellonceError("BAD_INPUT", "An instant is written as 2026-11-21T09:30:00Z, with its zone.");
}

export const Instant = new GraphQLScalarType<Date, string>({
  name: "DateTime",
  description: "An instant, written 2026-11-21T09:30:00Z.",
  serialize: (value) =>
    value instanceof Date ? value.toISOString() : new Date(value as string).toISOString(),
  parseValue: readInstant,
  parseLiteral: (node) => readInstant(node.kind === Kind.STRING ? node.value : undefined),
});
