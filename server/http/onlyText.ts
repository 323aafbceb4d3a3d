import type { RequestHandler } from "express";
import { type DocumentNode, visit } from "graphql";
import { TellonceError } from "../errors.js";
import { isStorable } from "../model/isStorable.js";

/** Lets through JSON whose texts, and names, the database has a place for. After `notTooDeep`. @throws (through next) BAD_INPUT */
export const onlyText: RequestHandler = ({ body }, _response, next) =>
  next(isText(body) ? undefined : notText());

/** The same of the texts that are written in a document itself. @throws BAD_INPUT */
export function demandText(document: DocumentNode): void {
  visit(document, {
    StringValue({ value }) {
      if (!isStorable(value)) throw notText();
    },
  });
}

function isText(value: unknown): boolean {
  if (typeof value === "string") return isStorable(value);
  if (Array.isArray(value)) return value.every(isText);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([name, one]) => isStorable(name) && isText(one));
}

const notText = () =>
  new TellonceError("BAD_INPUT", "A text holds U+0000, or half of a character: neither can be kept.");
