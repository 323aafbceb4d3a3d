// npm start: builds what is stale, then runs the server in this very process, so that signals reach it.
import { build } from "./build.mjs";

if (!(await build(["server", "client"], console.log))) process.exit(1);
await import("../dist/server/main.js");
