import type { Dice } from "../worlds/Dice.js";
import { TEXTS } from "./hostile.js";

const TOKENS = /"""[\s\S]*?"""|"(?:[^"\\]|\\.)*"|\.\.\.|[\w$@]+|[^\s\w]/g;

/** A document with one to four of its words lost, doubled, swapped or become others; sometimes wrapped in what nests or repeats. */
export function spoilDocument(document: string, dice: Dice): string {
  const words = document.match(TOKENS) ?? [];
  for (let times = 1 + dice.below(4); times > 0; times -= 1) {
    const at = dice.below(words.length + 1);
    const way = dice.throw();
    if (way < 0.2) words.splice(at, 1);
    else if (way < 0.35) words.splice(at, 0, words[at] ?? "x");
    else if (way < 0.5) words[at] = dice.one(words) ?? "x";
    else if (way < 0.85) words.splice(at, dice.below(2), dice.one(STRANGE));
    else if (way < 0.9) words.length = at;
    else words.splice(at, 0, JSON.stringify(dice.one(TEXTS)));
  }
  return words.join(" ");
}

const times = (n: number, text: string) => Array.from({ length: n }, () => text).join(" ");

const STRANGE: readonly string[] = [
  "__typename",
  "__schema { types { name } }",
  '__type(name: "Query") { name }',
  "@skip(if: true)",
  "@include(if: $x)",
  "@defer",
  "@stream(initialCount: 0)",
  "@deprecated",
  "... on Query { me { kind } }",
  "... on Nothing { x }",
  "...Nowhere",
  "fragment A on Query { ...A }",
  "query A { me { kind } }",
  "mutation",
  "subscription",
  "($x: Int = 1e999)",
  "($x: [[[[ID!]!]!]!]!)",
  "($input: Int)",
  "(first: 1e10)",
  "(first: 99999999999999999999)",
  "(input: {})",
  "(id: null)",
  "(id: $id, id: $id)",
  '"""\\u0000"""',
  '"\\ud800"',
  '"\\u{110000}"',
  "#\u2028",
  "\ufeff",
  "\u0000",
  "{",
  "}",
  "(",
  ")",
  "[",
  "$",
  "&",
  "|",
  "!",
  ":",
  "=",
  times(200, "{ a"),
  times(60, "kind"),
  times(400, "["),
  times(100, "@skip(if: false)"),
  times(20, "a: __typename b: __typename"),
];
