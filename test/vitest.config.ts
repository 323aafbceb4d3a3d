import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import TierReporter from "./support/TierReporter.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const globalSetup = [fileURLToPath(new URL("support/globalSetup.ts", import.meta.url))];
const buildClient = fileURLToPath(new URL("support/buildClient.ts", import.meta.url));

/** The tiers, in the order in which they run. */
export default defineConfig({
  root,
  plugins: [react()],
  // Vite would give our files graphql's index.mjs while its libraries have index.js: two realms that refuse each other's schemas.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  test: {
    reporters: ["default", new TierReporter(process.env.TEST_RECORD)],
    projects: [
      tier(0, "pure", { include: ["server/**/*.test.ts", "test/*.test.ts", "test/bench/*.test.ts"] }),
      tier(1, "client", { include: ["client/**/*.test.{ts,tsx}"], environment: "happy-dom" }),
      tier(2, "database", {
        include: ["test/database/**/*.test.ts"],
        globalSetup,
        hookTimeout: 60_000,
        testTimeout: 60_000,
      }),
      tier(3, "api", {
        include: ["test/api/**/*.test.ts"],
        globalSetup,
        hookTimeout: 60_000,
        testTimeout: 60_000,
      }),
      tier(4, "browser", {
        include: ["test/browser/**/*.test.ts"],
        globalSetup: [...globalSetup, buildClient],
        // As long as a locator waits: a page may take more than Vitest's own second.
        expect: { poll: { timeout: 30_000 } },
        // A real browser on a busy machine: what passes at the second try only is named at the end.
        retry: 1,
        hookTimeout: 120_000,
        testTimeout: 120_000,
      }),
      // A proof divides its own work among the machine's processors.
      tier(5, "proofs", { include: ["test/proofs/**/*.test.ts"], testTimeout: 1_200_000, maxWorkers: 1 }),
    ],
  },
});

function tier(groupOrder: number, name: string, test: object) {
  return {
    extends: true as const,
    test: {
      name,
      environment: "node",
      pool: "forks" as const,
      // Half of a test's time is waiting for PostgreSQL or Chromium; and of ten files nine would load what the first has loaded.
      maxWorkers: 2,
      isolate: false,
      sequence: { groupOrder },
      testTimeout: 30_000,
      ...test,
    },
  };
}
