// npm run dev: compiles and restarts the server, and serves the client, as files change. Ctrl-C ends all three.
import { spawn } from "node:child_process";
import { build, root } from "./build.mjs";

if (!(await build(["server"], console.log))) process.exit(1);
const children = [
  ["node_modules/typescript/bin/tsc", "-p", "tsconfig.json", "--watch", "--preserveWatchOutput"],
  ["--watch", "--watch-preserve-output", "dist/server/main.js"],
  ["node_modules/vite/bin/vite.js", "--config", "client/vite.config.ts"],
].map((args) => spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] }));

const end = () => children.forEach((child) => child.exitCode === null && child.kill("SIGTERM"));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, end);
for (const child of children) child.once("exit", end);
