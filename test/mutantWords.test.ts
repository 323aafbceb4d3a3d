import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect, it } from "vitest";
import { HTTP_MUTANTS } from "./proofs/http/mutants/list.js";
import { MUTANTS } from "./proofs/mutants/list.js";
import { VERIFY_MUTANTS } from "./proofs/mutants/verifyList.js";
import { root } from "./support/program.js";

it.each(MUTANTS)("the engine still has the words in which a fault is seeded: $name", ({ file, words }) => {
  const source = readFileSync(`${root}server/sharing/${file}`, "utf8");
  expect([file, words, source.split(words).length - 1]).toEqual([file, words, 1]);
});

it.each(VERIFY_MUTANTS)(
  "the verification still has the words in which a fault is seeded: $name",
  ({ file, words }) => {
    const source = readFileSync(`${root}server/audit/${file}`, "utf8");
    expect([file, words, source.split(words).length - 1]).toEqual([file, words, 1]);
  },
);

it.each(HTTP_MUTANTS)("the code still has the words in which a fault is seeded: $name", ({ faults }) => {
  for (const [file, words] of faults) {
    const source = readFileSync(`${root}server/${file.replace(/js$/, "ts")}`, "utf8");
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        experimentalDecorators: true,
      },
    });
    expect([file, words, outputText.split(words).length - 1]).toEqual([file, words, 1]);
  }
});
