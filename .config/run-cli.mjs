// node .config/run-cli.mjs <name> …: builds the server if it is stale, then runs dist/server/cli/<name>.js as if called
// itself. Standard output carries only what the command prints.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, root } from "./build.mjs";

const [name = "", ...args] = process.argv.slice(2);
if (!(await build(["server"]))) process.exit(1);
const file = join(root, "dist", "server", "cli", `${name}.js`);
if (!/^[a-z-]+$/i.test(name) || !existsSync(file)) {
  console.error(`There is no command ${name}.`);
  process.exit(2);
}
process.argv = [process.argv[0], file, ...args];
await import(pathToFileURL(file).href);
