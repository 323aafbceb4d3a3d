import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SigningKey } from "../../../server/auth/keyFiles.js";
import { keyFolder } from "../../../server/auth/signIn.js";
import { askingIn, type House } from "../../support/house.js";
import { type HowToAsk, howToAsk, type Operation, OPERATIONS } from "../../support/operations.js";
import { EARLY_HELP } from "../../support/northshire.js";
import { type PartnerSystem, registerSystem } from "../../support/partnerSystem.js";
import { leaveWorld, saveWorld } from "../http/saveWorld.js";
import { rowsOf, tellWorld } from "../http/tellWorld.js";
import type { Dice } from "../worlds/Dice.js";
import type { RawRequest } from "./rawRequest.js";
import { toRaw } from "./rawRequest.js";
import { bind, type Bound } from "./tokens.js";

/** A world to ask about, which later inputs of a piece find as the earlier ones have left it, and who may ask. */
export interface Setting {
  house: House;
  asked: Record<Operation, HowToAsk>;
  /** Bearer tokens by account. */
  tokens: Record<string, string>;
  school: PartnerSystem;
  schoolToken: string;
  bound: Bound;
  /** The key by which the demonstration signs bearer tokens. */
  ourKey: SigningKey;
  leave(): Promise<void>;
}

export async function newSetting(house: House, dice: Dice): Promise<Setting> {
  const world = tellWorld(dice);
  const at = (Date.now() - 5000) * 1000;
  await saveWorld(house.database, world.partnershipId, await rowsOf(world, at), at);
  const asked = howToAsk(
    () => world.ids,
    () => "AAAAAAAAAAAAAAAAAAAAAA",
  );
  const asking = askingIn(world, house.config);
  const people = [...new Set(OPERATIONS.map((operation) => asked[operation].by))];
  const tokens = await Promise.all(people.map(async (who) => [who, await asking.tokenOf(who)] as const));
  const school = await registerSystem(
    { ...house, world },
    { agency: "school", role: "EDUCATION_PRACTITIONER", purposes: [EARLY_HELP] },
  );
  return {
    house,
    asked,
    tokens: Object.fromEntries(tokens),
    school,
    schoolToken: await school.token({ on_behalf_of: "teacher", acr: "AAL2" }),
    bound: await bind(house, school),
    ourKey: JSON.parse(readFileSync(join(keyFolder(house.config), "bearer-token.jwk"), "utf8")) as SigningKey,
    leave: () => leaveWorld(house.database, world.partnershipId),
  };
}

/** An operation drawn, with what is sent for it: a good request, for the inputs to spoil. */
export interface Good {
  operation: Operation;
  by: string;
  body: { query: string; variables: Record<string, unknown> };
  headers: Record<string, string>;
}

export function drawGood({ asked, tokens }: Setting, dice: Dice): Good {
  const operation = dice.one(OPERATIONS);
  const { by, document, purpose, variables } = asked[operation];
  return {
    operation,
    by,
    body: { query: document, variables: { ...variables?.() } },
    headers: {
      "content-type": "application/json",
      accept: "application/json",
      authorization: `Bearer ${tokens[by]}`,
      ...(purpose !== null && { "tellonce-purpose": purpose }),
    },
  };
}

export const toGraphQL = (headers: Record<string, string>, body: string | Buffer): RawRequest =>
  toRaw("POST", "/graphql", headers, body);
