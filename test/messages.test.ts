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
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node) && letters.test(node.text)) found.push(node.text.trim());
    if (ts.isStringLiteralLike(node) && letters.test(node.text) && isShown(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found.map((one) => `${name}: ${one}`);
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

const catalogue = JSON.parse(readFileSync(join(client, "messages/en.json"), "utf8")) as object;

function keysOf(part: object, path = ""): string[] {
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === "string" ? [path + key] : keysOf(value as object, `${path}${key}.`),
  );
}

/** The keys that a key written in code may mean: each `${…}` stands for one step, and a counted text has its two forms. */
function patternOf(key: string): RegExp {
  const steps = key.split(".").map((step) => (step.includes("$") ? "[^.]+" : step));
  return new RegExp(`^${steps.join("\\.")}(_one|_other)?$`);
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

  it("holds nothing that no screen says", () => {
    const all = sources.map(({ text }) => text).join("\n");
    const used = [...all.matchAll(/["`]([a-zA-Z]+(?:\.[\w${}]+)+)["`]/g)].map(([, key = ""]) => key);
    const patterns = used.map(patternOf);
    const unused = keysOf(catalogue).filter(
      (key) => !key.startsWith("words.open.") && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  it("says nothing in words that the house does not use", () => {
    const said = JSON.stringify(catalogue);
    for (const word of ["redacted", "hidden", "user ", "caseworker", "chaotic", "troubled", "permission"])
      expect(said.toLowerCase()).not.toContain(word);
  });
});
