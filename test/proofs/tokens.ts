import { setTimeout as wait } from "node:timers/promises";
import type { House } from "../support/house.js";
import { EARLY_HELP } from "../support/northshire.js";
import { type Algorithm, type PartnerSystem, registerSystem } from "../support/partnerSystem.js";
import { houseOf, open } from "./http/houses.js";
import type { Piece, Proof } from "./Proof.js";
import { ASSERTIONS, makeAssertion } from "./tokens/assertions.js";
import { BEARERS, tryBearer } from "./tokens/bearers.js";
import { Dice } from "./worlds/Dice.js";

/** How many are tried in a piece, and how many of those are assertions that were used before. */
const [TRIES, REPLAYS] = [100, 60];

/**
 * Who is let in by a token, and who is given one, is told by the token alone: each of a closed list of faults is refused, at
 * every try, and what is good is taken, to within a minute of its end; an assertion is taken once, however often it is sent.
 */
export const tokensProof: Proof = {
  unit: "tokens tried",
  small: 400,
  large: 16_700,
  open,
  piece: async (seed, number, shared) => tryTokens(await houseOf(shared, "tokens"), new Dice(seed, number), number),
  missing: (seen) =>
    [
      ...Object.keys(BEARERS).map((what) => `bearer ${what}`),
      ...Object.keys(ASSERTIONS).map((what) => `assertion ${what}`),
      "assertion sent again",
    ].filter((what) => !seen[what]),
}; // prettier-ignore

async function tryTokens(house: House, dice: Dice, number: number): Promise<Piece> {
  const systems = await systemsOf(house);
  const failures: string[] = [];
  const seen: Record<string, number> = {};
  const judge = (what: string, good: boolean, taken: boolean) => {
    seen[what] = (seen[what] ?? 0) + 1;
    if (good !== taken) failures.push(`piece ${number}: ${what} is ${taken ? "taken" : "refused"}`);
  };
  const used: { system: PartnerSystem; assertion: string }[] = [];
  for (let n = 0; n < TRIES - REPLAYS; n += 1) {
    // Each in its turn: half of them are bearer tokens.
    const turn = (number * (TRIES - REPLAYS) + n) >> 1;
    if (n % 2 === 0) {
      const [what, variant] = Object.entries(BEARERS)[turn % Object.keys(BEARERS).length]!;
      judge(`bearer ${what}`, variant.good ?? false, await tryBearer(house, variant, dice));
      continue;
    }
    // The first is good, for there to be one that is sent again.
    const [what, variant] = Object.entries(ASSERTIONS)[n === 1 ? 0 : turn % Object.keys(ASSERTIONS).length]!;
    const system = dice.one(systems);
    const assertion = await makeAssertion(system, variant, dice);
    const taken = await isTaken(system, assertion);
    judge(`assertion ${what}`, variant.good ?? false, taken);
    if (taken) used.push({ system, assertion });
  }
  // Several at once, as whoever has caught one would.
  const again = used.length > 0 ? dice.times(REPLAYS, () => dice.one(used)) : [];
  for (let from = 0; from < again.length; from += 10)
    for (const taken of await Promise.all(
      again.slice(from, from + 10).map(({ system, assertion }) => isTaken(system, assertion)),
    ))
      // prettier-ignore
      judge("assertion sent again", false, taken);
  return { count: TRIES - REPLAYS + again.length, failures, seen };
}

/** Whether there is a token for it. One address may ask so often a minute: who is told to wait, waits. */
async function isTaken(system: PartnerSystem, assertion: string): Promise<boolean> {
  for (;;) {
    const { status, headers, said } = await system.send(assertion);
    if (status !== 429) return Boolean(said.access_token);
    await wait((Number(headers["retry-after"]) || 5) * 1000);
  }
}

const registered = new WeakMap<House, Promise<PartnerSystem[]>>();

/** A system of each algorithm. */
function systemsOf(house: House): Promise<PartnerSystem[]> {
  const algorithms: Algorithm[] = ["ES256", "PS256", "EdDSA"];
  const known =
    registered.get(house) ??
    Promise.all(
      algorithms.map((alg) =>
        registerSystem(house, { agency: "school", role: "EDUCATION_PRACTITIONER", purposes: [EARLY_HELP], alg }),
      ),
    );
  registered.set(house, known);
  return known;
} // prettier-ignore
