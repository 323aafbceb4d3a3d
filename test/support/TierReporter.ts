import { writeFileSync } from "node:fs";
import type { Reporter, SerializedError, TestModule } from "vitest/node";

interface Tier {
  passed: number;
  failed: number;
  started: number;
  ended: number;
}

/**
 * Prints the time and the count of each tier, and last of all exactly one line `N passed, N failed`. What could not even
 * run counts as failed: a file that does not load, a set-up that throws with the tests under it, an error outside any
 * test. A test that passed at its second try only (the browser's may have one) is named, with what the first said. A skipped test counts as failed too: there is none that may be skipped.
 * @param record the file in which a whole run is noted, for `npm run figures`.
 */
export default class TierReporter implements Reporter {
  readonly #tiers = new Map<string, Tier>();
  readonly #record: string | undefined;
  readonly #atSecondTry: string[] = [];

  constructor(record?: string) {
    this.#record = record;
  }

  onTestModuleStart(module: TestModule): void {
    this.#tier(module).ended = Date.now();
  }

  onTestModuleEnd(module: TestModule): void {
    const tier = this.#tier(module);
    const tests = [...module.children.allTests()];
    const passed = tests.filter((test) => test.result().state === "passed").length;
    this.#atSecondTry.push(
      ...tests
        .filter((test) => test.diagnostic()?.flaky)
        .map(
          (test) =>
            `${module.relativeModuleId}: ${test.fullName} (${test.result().errors?.[0]?.message.split("\n", 3).join(" ") ?? "no word of why"})`,
        ),
    );
    tier.passed += passed;
    tier.failed += module.state() === "failed" ? Math.max(1, tests.length - passed) : tests.length - passed;
    tier.ended = Date.now();
  }

  onTestRunEnd(_modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    for (const [name, { passed, failed, started, ended }] of this.#tiers)
      console.log(
        `${name.padEnd(10)} ${((ended - started) / 1000).toFixed(1).padStart(6)} s  ${passed + failed} tests`,
      );
    for (const name of this.#atSecondTry) console.log(`passed at the second try only: ${name}`);
    const tiers = [...this.#tiers.values()];
    const sum = (of: (tier: Tier) => number) => tiers.reduce((total, tier) => total + of(tier), 0);
    const failed = sum((tier) => tier.failed) + unhandled.length;
    const passed = sum((tier) => tier.passed);
    if (failed > 0) process.exitCode = 1;
    if (this.#record) writeFileSync(this.#record, this.#noted());
    // After every other reporter has had its say, and knowing whether anything failed outside a test (the database's set-up, say).
    process.once("exit", (code) =>
      console.log(`${passed} passed, ${failed === 0 && code !== 0 ? 1 : failed} failed`),
    );
  }

  #noted(): string {
    const tiers = [...this.#tiers].map(([name, { passed, failed, started, ended }]) => ({
      name,
      tests: passed + failed,
      seconds: (ended - started) / 1000,
    }));
    return JSON.stringify({ endedAt: new Date().toISOString(), tiers });
  }

  #tier(module: TestModule): Tier {
    const { name } = module.project;
    const now = Date.now();
    const tier = this.#tiers.get(name) ?? { passed: 0, failed: 0, started: now, ended: now };
    this.#tiers.set(name, tier);
    return tier;
  }
}
