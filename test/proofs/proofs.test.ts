import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { PROOFS } from "./proofs.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

it.each(Object.keys(PROOFS))("%s, in small, is proved", async (name) => {
  const { code, output } = await run(".config/prove.mjs", name, "--small");
  // The seed, the counts and the time belong to the record of a test run.
  console.log(output);
  expect(code, output).toBe(0);
});

/** Runs a program to its end; what it wrote on either stream, and its exit code. */
const run = (...args: string[]) =>
  new Promise<{ code: number; output: string }>((done) => {
    const child = execFile(process.execPath, args, { cwd: root }, (_error, out, err) =>
      done({ code: child.exitCode ?? 1, output: out + err }),
    );
  });
