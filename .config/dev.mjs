// npm run dev: compiles and restarts the server, and serves the client, as files change. Ctrl-C ends all three.
import { spawn } from "node:child_process";
import { build, root } from "./build.mjs";

if (!(await build(["server"], console.log))) process.exit(1);
// Pages come from Vite, which passes the rest on to the server: users, and sign-in, see one address.
const env = { BASE_URL: "http://localhost:5173", ...process.env };
const children = [
  ["node_modules/typescript/bin/tsc", "-p", "tsconfig.json", "--watch", "--preserveWatchOutput"],
  ["--watch", "--watch-preserve-output", "dist/server/main.js"],
  ["node_modules/vite/bin/vite.js", "--config", "client/vite.config.ts"],
].map((args) => spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] }));

const end = () => children.forEach((child) => child.exitCode === null && child.kill("SIGTERM"));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, end);
for (const child of children) child.once("exit", end);
