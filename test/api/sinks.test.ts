import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { GraphQLObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database.js";
import { schema } from "../support/documents.js";
import { root } from "../support/program.js";
import { ABSENT_SINKS, COMMANDS, SINKS } from "../support/sinks.js";

let database: TestDatabase;
beforeAll(async () => void (database = await createTestDatabase()));
afterAll(() => database?.drop());

const packages = () =>
  Object.keys(
    (JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { dependencies: object }).dependencies,
  );

describe("every place where a value could end up", () => {
  it.each(Object.entries(SINKS))("%s is looked at by %s", (_sink, by) => {
    for (const file of by.match(/test\/\S+\.ts/g) ?? []) expect(existsSync(`${root}${file}`)).toBe(true);
    if (by.includes("proof canaries")) expect(existsSync(`${root}test/proofs/http/canaries.ts`)).toBe(true);
  });

  it.each(Object.entries(ABSENT_SINKS))(
    "%s is not there: whoever brings it plants canaries in it",
    async (_sink, sign) => {
      if ("tables" in sign) {
        const { rows } = await database.admin.query<{ name: string }>(
          "select table_name as name from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema')",
        );
        expect(rows.length).toBeGreaterThan(30);
        expect(rows.map(({ name }) => name).filter((name) => sign.tables.test(name))).toEqual([]);
      }
      if ("packages" in sign) expect(packages().filter((name) => sign.packages.test(name))).toEqual([]);
    },
  );

  it("has one subscription, which gives ids alone, and no column that indexes words", async () => {
    expect(Object.keys(schema.getSubscriptionType()!.getFields())).toEqual(["events"]);
    const { EventNotice } = schema.getTypeMap() as Record<string, GraphQLObjectType>;
    expect(Object.keys(EventNotice!.getFields())).toEqual(["id", "kind", "happenedAt", "caseId"]);
    const { rows } = await database.admin.query(
      "select table_name, column_name from information_schema.columns where data_type = 'tsvector'",
    );
    expect(rows).toEqual([]);
  });

  it("knows every command by what it writes of anybody", () => {
    const commands = readdirSync(`${root}server/cli`)
      .filter((file) => /^[\w-]+\.ts$/.test(file) && existsSync(`${root}server/cli/${file}`))
      .filter((file) =>
        readFileSync(`${root}package.json`, "utf8").includes(`run-cli.mjs ${file.slice(0, -3)}"`),
      )
      .map((file) => file.slice(0, -3));
    expect(commands.toSorted()).toEqual(Object.keys(COMMANDS).toSorted());
  });

  it("would see a sink that came", () => {
    expect(ABSENT_SINKS["another outbox"].tables.test("mail_outbox")).toBe(true);
    expect(ABSENT_SINKS["frames of another protocol"].packages.test("graphql-ws")).toBe(true);
  });
});
