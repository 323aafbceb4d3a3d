import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { cookieName } from "../../server/auth/sessions.js";
import { CASE, EMERGENCY_USES, REQUEST_EMERGENCY_ACCESS } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { northshire, withFamily } from "../support/northshire.js";
import { ownPage, signInAs } from "../support/signInSteps.js";
import type { Visitor } from "../support/visitor.js";

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const DRINKS = "Mum drinks less.";

let house: House;
let folder: string;
beforeAll(async () => {
  // A browser's session asks only what our own client was built with: here, these.
  folder = mkdtempSync(join(tmpdir(), "tellonce-documents-"));
  const documents = join(folder, "documents.json");
  const texts = [CASE, EMERGENCY_USES, REQUEST_EMERGENCY_ACCESS];
  writeFileSync(documents, JSON.stringify(Object.fromEntries(texts.map((text) => [hashOf(text), text]))));
  house = await startHouse(withFamily(northshire()), { documents });
});
afterAll(async () => {
  await house?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const headers = (visitor: Visitor) => {
  const name = cookieName(house.config.baseUrl);
  return {
    ...ownPage(visitor),
    cookie: `${name}=${visitor.cookie(name)}`,
    "content-type": "application/json",
    accept: "application/json",
    "tellonce-purpose": "EMERGENCY",
  };
};
const ask = async (visitor: Visitor, document: string, variables: object) => {
  const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(document) } };
  const reply = await visitor.post("/graphql", JSON.stringify({ variables, extensions }), {
    headers: headers(visitor),
  });
  return { text: reply.text, ...(JSON.parse(reply.text) as { data: any; errors?: unknown[] }) };
};
const page = (visitor: Visitor) => ask(visitor, CASE, { id: house.world.ids.case("case") });
const open = async (visitor: Visitor) => {
  const { ids } = house.world;
  const reason = "A child is said to be alone at home.";
  const input = {
    reasonCode: "RISK_TO_LIFE",
    reason,
    caseId: ids.case("case"),
    personIds: [ids.person("mum")],
  };
  expect((await ask(visitor, REQUEST_EMERGENCY_ACCESS, { input })).errors).toBeUndefined();
};
const lastUse = async (visitor: Visitor) =>
  (await ask(visitor, EMERGENCY_USES, { list: "MINE" })).data.emergencyUses[0];

it("ends when its user signs out, and does not come back with the next sign-in", async () => {
  const doctor = await signInAs("doctor", house.visitor());
  await open(doctor);
  expect((await page(doctor)).text).toContain(DRINKS);
  const reply = await doctor.post("/auth/sign-out", "", { headers: headers(doctor) });
  expect(reply.status).toBe(200);
  const again = await signInAs("doctor", house.visitor());
  const { data, text } = await page(again);
  expect([data.case, text.includes(DRINKS)]).toEqual([null, false]);
  expect(await lastUse(again)).toMatchObject({ status: "ENDED", endedHow: "SIGNED_OUT" });
});

it("is not taken over by another session of the same account: it ends", async () => {
  const doctor = await signInAs("doctor", house.visitor());
  await open(doctor);
  expect((await page(doctor)).text).toContain(DRINKS);
  const elsewhere = await signInAs("doctor", house.visitor());
  expect((await page(elsewhere)).data.case).toBeNull();
  expect((await page(doctor)).data.case).toBeNull();
});

it("stays while its user goes on working in the same session", async () => {
  const doctor = await signInAs("doctor", house.visitor());
  await open(doctor);
  // Somebody else coming and going changes nothing.
  const worker = await signInAs("worker", house.visitor());
  await worker.post("/auth/sign-out", "", { headers: headers(worker) });
  for (let n = 0; n < 3; n++) expect((await page(doctor)).text).toContain(DRINKS);
});
