import { runNode } from "./program.js";

/** Builds the pages for the browsers of a run, once for all of its test files. */
export default async function setup(): Promise<void> {
  const build = runNode([".config/build.mjs", "client"]);
  if ((await build.ended) !== 0) throw new Error(`The client was not built: ${build.errors()}`);
}
