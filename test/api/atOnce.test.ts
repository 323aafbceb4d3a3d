import { type ClientRequest, type IncomingMessage, request } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { LIMITS } from "../../server/http/limits.js";
import { ME } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire } from "../support/northshire.js";
import { type PartnerSystem, registerSystem } from "../support/partnerSystem.js";

let house: House;
beforeAll(async () => {
  house = await startHouse(northshire());
});
afterAll(() => house?.stop());

const register = () =>
  registerSystem(house, { agency: "school", role: "EDUCATION_PRACTITIONER", purposes: [EARLY_HELP] });

/** A request that is at work until the last byte of its body is sent, or its client is gone. */
interface Held {
  /** Of its reply; undefined where there will be none. */
  status: Promise<number | undefined>;
  end(): Promise<number | undefined>;
  leave(): void;
}

function hold(token: string): Held {
  const body = JSON.stringify({ query: ME });
  const sent: ClientRequest = request(`${house.config.baseUrl}/graphql`, {
    method: "POST",
    agent: false,
    headers: {
      authorization: `Bearer ${token}`,
      "tellonce-purpose": EARLY_HELP,
      "content-type": "application/json",
      "content-length": body.length,
    },
  });
  const status = new Promise<number | undefined>((done) => {
    sent.once("response", (reply: IncomingMessage) => done(reply.resume().statusCode));
    sent.once("error", () => done(undefined));
  });
  sent.write(body.slice(0, -1));
  return {
    status,
    end() {
      sent.end(body.slice(-1));
      return status;
    },
    leave: () => void sent.destroy(),
  };
}

/** Sends one more than there may be, of the system alone and on behalf of a teacher: those that are at work once one is refused. */
async function holdAll(
  system: PartnerSystem,
): Promise<{ held: Held[]; ask: () => ReturnType<House["send"]> }> {
  const [alone, forTeacher] = [await system.token(), await system.token({ on_behalf_of: "teacher" })];
  const all = Array.from({ length: LIMITS.atOnce + 1 }, (_, n) => hold(n % 2 ? alone : forTeacher));
  const refused = await Promise.race(all.map(async (one) => ({ one, status: await one.status })));
  expect(refused.status).toBe(429);
  return {
    held: all.filter((one) => one !== refused.one),
    ask: () => system.ask(alone, EARLY_HELP, ME),
  };
}

it("one more than eight requests of a system at once is to come again, and nobody else's is", async () => {
  const [busy, other] = [await register(), await register()];
  const { held, ask } = await holdAll(busy);
  const refused = await ask();
  expect([refused.status, refused.code, refused.data]).toEqual([429, "TOO_MANY_REQUESTS", undefined]);
  expect([refused.headers["retry-after"], refused.headers["cache-control"]]).toEqual(["1", "no-store"]);
  expect((await other.ask(await other.token(), EARLY_HELP, ME)).code).toBeNull();
  expect((await house.ask("teacher", EARLY_HELP, ME)).code).toBeNull();
  // A refused one took no place: as soon as one of the eight is answered there is one.
  expect(await held[0]!.end()).toBe(200);
  await expect.poll(async () => (await ask()).status, { timeout: 10_000 }).toBe(200);
  expect(await Promise.all(held.slice(1).map((one) => one.end()))).toEqual(held.slice(1).map(() => 200));
  const all = await Promise.all(Array.from({ length: LIMITS.atOnce }, ask));
  expect(all.map(({ code }) => code)).toEqual(all.map(() => null));
});

it("a client that goes away has its places back", async () => {
  const { held, ask } = await holdAll(await register());
  for (const one of held) one.leave();
  await expect.poll(async () => (await ask()).status, { timeout: 10_000 }).toBe(200);
});

it("tokens of the demonstration are people's, who are not counted", async () => {
  const token = await house.tokenOf("teacher");
  const held = Array.from({ length: LIMITS.atOnce + 2 }, () => hold(token));
  expect(await Promise.all(held.map((one) => one.end()))).toEqual(held.map(() => 200));
});
