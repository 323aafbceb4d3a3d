import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CASE_PAGE, hashOf, WORKLIST } from "../bench/page/documents.js";
import { copyProduct } from "../bench/page/variants.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily } from "../support/northshire.js";
import { buildServer, root } from "../support/program.js";

const DOCUMENTS = "schema/trusted-documents.json";

let folder: string;
let house: House;
beforeAll(async () => {
  buildServer();
  folder = copyProduct();
  house = await startHouse(withFamily(northshire()), { documents: join(folder, DOCUMENTS) });
});
afterAll(() => house?.stop());

it("what the bench measures is the product's own build, byte for byte, with two more documents that may be asked for", () => {
  for (const part of ["dist/server", "dist/migrations", "schema"]) {
    const digests = (from: string) =>
      filesIn(join(from, part))
        .map((file) => [relative(from, file), createHash("sha256").update(readFileSync(file)).digest("hex")])
        .filter(([file]) => file !== DOCUMENTS);
    expect(digests(root).length).toBeGreaterThan(5);
    expect(digests(folder)).toEqual(digests(root));
  }
  const [ours, benched] = [root, folder].map(
    (from) => JSON.parse(readFileSync(join(from, DOCUMENTS), "utf8")) as Record<string, string>,
  );
  expect(benched).toEqual({ ...ours, [hashOf(CASE_PAGE)]: CASE_PAGE, [hashOf(WORKLIST)]: WORKLIST });
});

it("the page that is measured is decided, explained and recorded as any other", async () => {
  const ask = (who: string, id: string) =>
    house.send(
      who,
      JSON.stringify({
        operationName: "BenchCase",
        variables: { id },
        extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(CASE_PAGE) } },
      }),
      { "tellonce-purpose": EARLY_HELP },
    );
  const id = house.world.ids.case("case");
  const recorded = async () => {
    const { rows } = await house.database.admin.query<{ n: number }>(
      "select count(*)::int as n from audit.entry where content ->> 'operation' = 'BenchCase'",
    );
    return rows[0]!.n;
  };

  const before = await recorded();
  const [lead, school] = [await ask("worker", id), await ask("teacher", id)];
  expect(lead.errors).toEqual([]);
  expect(lead.data.case.family.members.length).toBeGreaterThan(0);
  // What is kept from the school is there for the lead, and the school is told why it is not given.
  const names = ({ data }: typeof lead) => data.case.family.members.map(({ person }: any) => person.name);
  expect(names(lead)).not.toContain(null);
  expect(
    school.data.case.family.members.flatMap(({ person }: any) => person.withheld).length,
  ).toBeGreaterThan(0);
  expect(await recorded()).toBe(before + 2);
});

it("a document that is not on the list is refused there too", async () => {
  const reply = await house.send(
    "worker",
    JSON.stringify({
      extensions: {
        persistedQuery: { version: 1, sha256Hash: hashOf("{ worklist { edges { node { id } } } }") },
      },
    }),
    { "tellonce-purpose": EARLY_HELP },
  );
  expect(reply.code).toBe("OPERATION_NOT_TRUSTED");
});

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((file) => statSync(file).isFile())
    .toSorted();
