// npm run prove -- <proof> [--n N] [--seed S] [--fresh]: builds the proofs and what they prove into dist/proofs, then runs one.
import { join } from "node:path";
import { root, run } from "./build.mjs";

const tsc = ["node_modules/typescript/bin/tsc", "-p", "test/proofs/tsconfig.json"];
if ((await run(process.execPath, tsc)) !== 0) process.exit(1);
const proof = [join(root, "dist/proofs/test/proofs/run.js"), ...process.argv.slice(2)];
process.exitCode = await run(process.execPath, proof, ["ignore", "inherit", "inherit"]);
