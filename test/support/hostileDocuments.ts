/** Words made of their numbers. */
export const names = (n: number, of = (i: number) => `x${i}`): string =>
  Array.from({ length: n }, (_, i) => of(i)).join(" ");

const deep = (n: number, open: string, close: string) => open.repeat(n) + close.repeat(n);

/** Documents that no partner's developer means well with: what they try, and their text. */
export const HOSTILE: Record<string, string> = {
  "nests 600 deep": deep(600, "{ a ", "}"),
  "nests inline fragments": `{ me ${deep(450, "{ ... ", "}").replace("{ ... }", "{ kind }")} }`,
  "names __typename 490 times": `{ ${names(490, (i) => `a${i}: __typename`)} }`,
  "asks for one field 1,900 times": `{ me { ${names(1900, () => "kind")} } }`,
  "asks for one list 300 times": `{ ${names(280, () => "worklist { edges { cursor } }")} }`,
  "overlaps inline fragments": `{ ${names(240, () => "... { me { kind } }")} }`,
  "overlaps named fragments": `{ ${names(150, (i) => `...F${i}`)} } ${names(150, (i) => `fragment F${i} on Query { me { kind } }`)}`,
  "doubles fragments": `{ ...F0 } ${names(120, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)}`,
  "runs in a circle": `{ ...A } fragment A on Query { ...B } fragment B on Query { ...A me { kind } }`,
  "repeats directives": `{ me { kind ${names(330, () => "@skip(if: false)")} } }`,
  "has 490 operations": names(490, (i) => `query Q${i} { x }`),
  "has 1,900 unknown fields": `{ ${names(1900)} }`,
  "has 480 unknown variables": `{ ${names(240, (i) => `x${i}(a: $v${i})`)} }`,
  "has a long list": `{ worklist(first: [${names(1900, (i) => String(i))}]) { edges { cursor } } }`,
  "has a long text": `{ worklist(after: "${"x".repeat(90_000)}") { edges { cursor } } }`,
  "has a long number": `{ worklist(first: ${"9".repeat(90_000)}) { edges { cursor } } }`,
  "has a long name": `{ ${"x".repeat(90_000)} }`,
  "is 90,000 brackets": "{".repeat(90_000),
  "is 90,000 commas": `{ me { kind } }${",".repeat(90_000)}`,
  "is a comment": `#${"x".repeat(90_000)}`,
  "looks at the schema": "{ __schema { types { fields { type { fields { type { name } } } } } } }",
  defers: `{ me { ${names(240, () => "... @defer { kind }")} } }`,
};
