import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "./config.js";
import { readSecrets } from "./secrets.js";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "tellonce-secrets-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const key = (letter: string) => letter.repeat(32);
const secretsWith = (env: Record<string, string> = {}) =>
  readSecrets(readConfig({ DATA_FOLDER: join(folder, "data"), ...env }));

describe("the secrets", () => {
  it("are made once, each its own, and kept where only their owner reads them", () => {
    const made = secretsWith();
    expect(new Set(Object.values(made)).size).toBe(5);
    expect(Object.values(made).every((secret) => secret.length >= 32)).toBe(true);
    expect(secretsWith()).toEqual(made);
    expect(readdirSync(join(folder, "data"))).toEqual(["secrets.json"]);
    expect(statSync(join(folder, "data", "secrets.json")).mode & 0o777).toBe(0o600);
  });

  it("are the configured ones where there are any", () => {
    const made = secretsWith();
    expect(secretsWith({ SESSION_SECRET: key("s") })).toEqual({ ...made, session: key("s") });
  });

  it("of the roles come from DATABASE_URL, so that replicas agree, and then nothing is written", () => {
    const configured = {
      SESSION_SECRET: key("s"),
      PSEUDONYM_KEY: key("p"),
      DECISION_KEY: key("d"),
      AUDIT_KEY: key("a"),
    };
    expect(secretsWith({ ...configured, DATABASE_URL: "postgresql://user:shared@host/db" }).roles).toBe(
      "shared",
    );
    expect(secretsWith({ ...configured, DATABASE_URL: "postgresql://user@host/db" }).roles).toBe(key("s"));
    expect(readdirSync(folder)).toEqual([]);
  });

  it("of a file of before there was one for the audit give it the same each time", () => {
    const { audit: _, ...before } = secretsWith();
    writeFileSync(join(folder, "data", "secrets.json"), JSON.stringify(before));
    const { audit, ...others } = secretsWith();
    expect(others).toEqual(before);
    expect(audit).toHaveLength(43);
    expect(secretsWith().audit).toBe(audit);
  });

  it("are not made anew over a damaged file", () => {
    secretsWith();
    writeFileSync(join(folder, "data", "secrets.json"), '{"session":');
    expect(() => secretsWith()).toThrow(/^\S+secrets\.json is damaged: [^\n]+$/);
  });
});
