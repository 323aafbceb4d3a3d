// npm run bench -- timing | decide | refusal | desk | verify [--quick] [--n N]: builds the benches and what they measure into dist/bench, then runs one.
import { join } from "node:path";
import { root, run } from "./build.mjs";

const tsc = ["node_modules/typescript/bin/tsc", "-p", "test/bench/tsconfig.json"];
if ((await run(process.execPath, tsc)) !== 0) process.exit(1);
const bench = [join(root, "dist/bench/test/bench/run.js"), ...process.argv.slice(2)];
process.exitCode = await run(process.execPath, bench, ["ignore", "inherit", "inherit"]);
