import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const client = fileURLToPath(new URL("../client", import.meta.url));
const sources = readdirSync(client, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !/generated|\.test\./.test(name))
  .map((name) => ({ name, text: readFileSync(join(client, name), "utf8") }));

/** Attributes whose value people read or hear. */
const spoken =
  /^(alt|aria-label|aria-description|aria-roledescription|aria-valuetext|caption|heading|hint|label|placeholder|summary|title)$/;
const letters = /\p{L}/u;

/** Every text in JSX that people would read or hear and that does not come from the catalogue, with its line. */
function textsIn(name: string, text: string): string[] {
  const file = parse(name, text);
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node) && letters.test(node.text)) found.push(node.text.trim());
    if (ts.isStringLiteralLike(node) && letters.test(node.text) && isShown(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found.map((one) => `${name}: ${one}`);
}

const parsed = new Map<string, ts.SourceFile>();
/** The tree of a source, which takes longer to make than to look through. */
function parse(name: string, text: string): ts.SourceFile {
  const key = `${name} ${text}`;
  const known = parsed.get(key) ?? ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  parsed.set(key, known);
  return known;
}

/** Every string that may be a key, as written; each value put into it stands as `$`. */
function keysWritten(name: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    if (ts.isTemplateExpression(node))
      found.push(node.head.text + node.templateSpans.map(({ literal }) => `$${literal.text}`).join(""));
    ts.forEachChild(node, visit);
  };
  visit(parse(name, text));
  return found.filter((key) => /^[a-zA-Z]+(\.[\w$]+)+$/.test(key));
}

/** Whether a string stands where React would show it: as a child, or as the value of an attribute that is read or heard. */
function isShown(literal: ts.Node): boolean {
  let node = literal.parent;
  // The branches of a choice are shown as the choice is; anything else (a call, a comparison) is not shown as it stands.
  for (
    let child = literal;
    ts.isConditionalExpression(node) || ts.isParenthesizedExpression(node);
    child = node, node = node.parent
  )
    if (ts.isConditionalExpression(node) && node.condition === child) return false;
  if (ts.isJsxExpression(node)) node = node.parent;
  if (ts.isJsxAttribute(node)) return spoken.test(node.name.getText());
  return ts.isJsxElement(node) || ts.isJsxFragment(node);
}

/** Keys that the code takes out of the catalogue by a name from the schema. */
const LOOKED_UP = /^(words\.open|desk\.(kind|standing)|operation\.of|oversight\.field)\./;
const catalogue = JSON.parse(readFileSync(join(client, "messages/en.json"), "utf8")) as object;

function keysOf(part: object, path = ""): string[] {
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === "string" ? [path + key] : keysOf(value as object, `${path}${key}.`),
  );
}

const textsOf = (part: object): string[] =>
  Object.values(part).flatMap((value) => (typeof value === "string" ? [value] : textsOf(value as object)));

/** The keys that a key written in code may mean: `$` stands for one step or a part of it, and a counted text has its forms. */
function patternOf(key: string): RegExp {
  return new RegExp(`^${key.replaceAll(".", "\\.").replaceAll("$", "[^.]+")}(_zero|_one|_other)?$`);
}

describe("the message catalogue", () => {
  it("holds every text of the screens", () => {
    expect(sources.length).toBeGreaterThan(80);
    expect(sources.flatMap(({ name, text }) => textsIn(name, text))).toEqual([]);
  });

  it("would notice a text beside it", () => {
    const page = (inside: string) => textsIn("page.tsx", `const page = ${inside};`);
    expect(page("<p>Hello</p>")).toEqual(["page.tsx: Hello"]);
    expect(page('<p>{"Hello"}</p>')).toHaveLength(1);
    expect(page('<p>{some ? "Hello" : `There`}</p>')).toHaveLength(2);
    expect(page('<p aria-label="Hello" className="quiet" />')).toHaveLength(1);
    expect(page('<p title={some ? "Hello" : undefined} />')).toHaveLength(1);
    expect(page('<p id={kind === "LEAD" ? a : b}>{t("page.title")} – {2}</p>')).toEqual([]);
  });

  it("is read at keys that name their section, so that the section comes with its reader", () => {
    expect(sources.filter(({ text }) => /\bt\(`\$\{/.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it("holds nothing that no screen says", () => {
    const patterns = sources.flatMap(({ name, text }) => keysWritten(name, text)).map(patternOf);
    const unused = keysOf(catalogue).filter(
      (key) => !LOOKED_UP.test(key) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  it("has words for all that a screen asks, for those who read in the audit what was done", () => {
    const documents = JSON.parse(readFileSync(join(client, "../schema/trusted-documents.json"), "utf8"));
    const asked = Object.values<string>(documents).map((text) => /(?:query|mutation) (\w+)/.exec(text)![1]!);
    const { of: operation } = (catalogue as { operation: { of: object } }).operation;
    // Asked by a page without an account; sent to a webhook; followed by a partner's system; done by a command.
    const unasked = ["LifePassport", "Webhook", "Events", "npm run client"];
    expect(Object.keys(operation).toSorted()).toEqual([...new Set([...asked, ...unasked])].toSorted());
  });

  it("says nothing in words that the house does not use", () => {
    const said = textsOf(catalogue);
    expect(said.length).toBeGreaterThan(500);
    const words = /redacted|hidden|user |caseworker|chaotic|troubled|permission/i;
    expect(said.filter((text) => words.test(text))).toEqual([]);
  });
});
