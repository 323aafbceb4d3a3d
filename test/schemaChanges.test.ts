import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Changelog, changelogFaults, NOTICE_DAYS } from "./support/changelogFaults.js";
import { changesOf } from "../server/cli/reference/changesOf.js";
import { root } from "./support/program.js";

const read = (name: string) => readFileSync(join(root, "schema", name), "utf8");
const today = new Date().toISOString().slice(0, 10);

describe("the changelog", () => {
  it("names every breaking change since the last release, and nothing goes that was not announced", async () => {
    const changes = await changesOf(read("released.graphql"), read("schema.graphql"));
    const log = JSON.parse(read("changelog.json")) as Changelog;
    expect(changelogFaults(read("released.graphql"), changes, log, today)).toEqual([]);
  });

  it("knows its releases by their days, the latest first", () => {
    const days = (JSON.parse(read("changelog.json")) as Changelog).releases.map(({ on }) => on);
    expect(days).toEqual(days.toSorted().toReversed());
    for (const day of days) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

describe("a change of the schema", () => {
  const old = `type Query { old(by: Int, with: Int @deprecated(reason: "x")): E gone: Int @deprecated(reason: "Ask for old.") }
    enum E { A B } input I { a: Int }`;
  const nothing: Changelog = { unreleased: [], releases: [] };
  const faults = async (now: string, log = nothing, on = "2026-11-22") =>
    changelogFaults(old, await changesOf(old, now), log, on);
  const line = (path: string, kind: "BREAKING" | "DEPRECATED" = "BREAKING") => ({ path, kind, text: "x" });
  const without = (text: string, by = "") => old.replace(text, by);

  it("that only adds is listed by itself and needs no line", async () => {
    const added = `${without("enum E { A B }", "enum E { A B C }")} type New { a: Int b: Int } extend type Query { more: New }`;
    expect(await faults(added)).toEqual([]);
    expect((await changesOf(old, added)).map(({ path, level }) => `${path} ${level}`)).toEqual([
      "E.C DANGEROUS",
      "New NON_BREAKING",
      "Query.more NON_BREAKING",
    ]);
  });

  it("that says something in other words is none", async () => {
    expect(await changesOf(old, `"""More of it.""" ${old}`)).toEqual([]);
  });

  it.each([
    ["a field that goes", without("gone: Int"), "Query.gone", true],
    ["an argument that goes", without("by: Int, "), "Query.old.by", false],
    ["a value that goes", without("A B", "A"), "E.B", false],
    ["a type that narrows", without("a: Int", "a: Int!"), "I.a", false],
    ["an argument that must be given", without("by: Int", "by: Int, and: Int!"), "Query.old.and", false],
  ])("that breaks needs a line: %s", async (_what, now, path, wasDeprecated) => {
    const cleaned = wasDeprecated ? now.replace(/@deprecated\(reason: "Ask for old."\)/, "") : now;
    expect(await faults(cleaned)).toContainEqual(expect.stringContaining(`${path}: no line says`));
    const told = await faults(cleaned, { ...nothing, unreleased: [line(path)] });
    expect(told.filter((fault) => fault.includes("no line"))).toEqual([]);
  });

  it("may take away only what was deprecated, and announced in a release long enough ago", async () => {
    const unreleased = [line("Query.old.by")];
    expect(await faults(without("by: Int, "), { ...nothing, unreleased })).toEqual([
      "Query.old.by: it goes and was not deprecated in the last release",
    ]);
    const gone = without('gone: Int @deprecated(reason: "Ask for old.")');
    const releases = [{ on: "2026-05-23", text: "x", lines: [line("Query.gone", "DEPRECATED")] }];
    const log = { unreleased: [line("Query.gone")], releases };
    expect(NOTICE_DAYS).toBe(183);
    expect(await faults(gone, log, "2026-11-21")).toEqual([
      "Query.gone: it goes, and no release of 183 days ago or more says so",
    ]);
    expect(await faults(gone, log, "2026-11-22")).toEqual([]);
  });

  it("that says that something is to go breaks nothing, and is announced under its own name", async () => {
    const deprecated = without("old(by: Int, with: Int @deprecated(reason: \"x\")): E", "old(by: Int, with: Int @deprecated(reason: \"x\")): E @deprecated(reason: \"x\")"); // prettier-ignore
    expect(await faults(deprecated)).toEqual([]);
    expect(await faults(deprecated, { ...nothing, unreleased: [line("Query.old", "DEPRECATED")] })).toEqual(
      [],
    );
  });

  it("that is none makes its line wrong", async () => {
    expect(await faults(old, { ...nothing, unreleased: [line("Query.old")] })).toEqual([
      "Query.old: a line about what did not change",
    ]);
  });
});
