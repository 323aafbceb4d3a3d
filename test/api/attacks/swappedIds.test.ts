import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bytesOf } from "../../proofs/http/sameBytes.js";
import { saveWorld } from "../../proofs/http/saveWorld.js";
import { rowsOf } from "../../proofs/http/tellWorld.js";
import { CASE } from "../../support/documents.js";
import { askingIn, type Asking, type House, startHouse } from "../../support/house.js";
import { EARLY_HELP, withDetails, withFamily, withRefuge, withStrangers } from "../../support/northshire.js";
import { howToAsk, type Operation, OPERATIONS } from "../../support/operations.js";
import { stored } from "./stored.js";

/**
 * Insecure direct object references: every id that any operation takes is swapped for the same thing's of another partnership,
 * and for another family's of the same one that the caller may not see. The reply is that for an id of nothing, byte for byte,
 * and nothing of theirs changes.
 */
let house: House;
let theirs: Asking;
let since: number;
const told = () => withRefuge(withStrangers(withFamily()));
beforeAll(async () => {
  house = await startHouse(told(), { also: withDetails });
  const other = told();
  const at = (Date.now() - 5000) * 1000;
  await saveWorld(house.database, other.partnershipId, await rowsOf(other, at), at);
  theirs = askingIn(other, house.config);
  since = Date.now() - 60_000;
});
afterAll(() => house?.stop());

const asked = howToAsk(
  () => house.world.ids,
  () => "",
);
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** A scenario's ids begin like its partnership's: those of two that are told alike end alike. */
const beginning = (id: string) => id.slice(0, 24);
const ofTheirs = (id: string) => beginning(theirs.world.partnershipId) + id.slice(24);

interface Place {
  path: string;
  id: string;
  /** The variables with another id in this place. */
  with(id: string): object;
}

/** Every place in variables where an id stands. */
function placesIn(variables: object): Place[] {
  const walk = (value: unknown, path: (string | number)[]): Place[] => {
    if (typeof value === "string" && UUID.test(value)) {
      const swap = (id: string) => {
        const copy = structuredClone(variables);
        const holder = path.slice(0, -1).reduce<any>((one, key) => one[key], copy);
        holder[path.at(-1)!] = id;
        return copy;
      };
      return [{ path: path.join("."), id: value, with: swap }];
    }
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => walk(inner, [...path, key]));
  };
  return walk(variables, []);
}

/** What differs between the replies for a swapped id and for an id of nothing. */
async function difference(operation: Operation, { path, with: swapped }: Place, id: string): Promise<string[]> {
  const { by, purpose, document } = asked[operation];
  const nothing = beginning(randomUUID()) + id.slice(24);
  const [left, right] = [
    await house.ask(by, purpose, document, swapped(id)),
    await house.ask(by, purpose, document, swapped(nothing)),
  ];
  const [one, other] = [bytesOf(left, since), bytesOf(right, since).replaceAll(nothing, id)];
  return one === other ? [] : [`${operation} ${path}: ${left.code} ${left.text.slice(0, 200)} but ${right.code} ${right.text.slice(0, 200)}`];
} // prettier-ignore

const withIds = OPERATIONS.filter((operation) => operation !== "Query.decision");

it("the other partnership has what is asked for: its own people are given it", async () => {
  const given = await theirs.ask("worker", EARLY_HELP, CASE, { id: theirs.world.ids.case("case") });
  expect(given.data.case.familyName).toBe("Scenario");
});

describe("an id of another partnership is as good as none:", () => {
  let before: Record<string, string>;
  beforeAll(async () => {
    before = await stored(house, theirs.world.partnershipId);
    expect(Object.keys(before).length).toBeGreaterThan(60);
  });

  it.each(withIds)("%s", async (operation) => {
    const differences: string[] = [];
    for (const place of placesIn(asked[operation].variables?.() ?? {}))
      differences.push(...(await difference(operation, place, ofTheirs(place.id))));
    expect(differences).toEqual([]);
  });

  it("and nothing of theirs has changed", async () =>
    expect(await stored(house, theirs.world.partnershipId)).toEqual(before));

  it("ids were swapped in most operations", () => {
    const swapped = withIds.flatMap((operation) => placesIn(asked[operation].variables?.() ?? {}));
    expect(swapped.length).toBeGreaterThan(150);
  });
});

describe("an id of a family that the caller may not see is as good as none:", () => {
  /** Cases and people of families of which nobody but the council knows. */
  const hidden = () => {
    const { ids } = house.world;
    return { cases: [ids.case("strangers' case")], people: [ids.person("bob"), ids.person("ann")] };
  };
  const isCase = (id: string) =>
    house.world.namesOf("case").some((name) => house.world.ids.case(name) === id);
  const isPerson = (id: string) => house.world.namesOf("person").some((name) => house.world.ids.person(name) === id); // prettier-ignore

  it.each(withIds)("%s", async (operation) => {
    const { by, purpose, variables } = asked[operation];
    const seen = await house.ask(by, purpose, CASE, { id: hidden().cases[0] });
    // Who may see them is given them, by right.
    if (seen.data?.case || by === "council dpo") return;
    const differences: string[] = [];
    for (const place of placesIn(variables?.() ?? {})) {
      const others = isCase(place.id) ? hidden().cases : isPerson(place.id) ? hidden().people : [];
      for (const id of others) differences.push(...(await difference(operation, place, id)));
    }
    expect(differences).toEqual([]);
  });
});
