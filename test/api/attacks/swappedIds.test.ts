import { readFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import {
  buildSchema,
  getNamedType,
  type GraphQLArgument,
  type GraphQLInputField,
  isInputObjectType,
} from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Persona, personas } from "../../../server/auth/personas.js";
import { bytesOf } from "../../proofs/http/sameBytes.js";
import { saveWorld } from "../../proofs/http/saveWorld.js";
import { rowsOf } from "../../proofs/http/tellWorld.js";
import { CASE } from "../../support/documents.js";
import { furtherVariables } from "../../support/furtherVariables.js";
import { askingIn, type Asking, type House, startHouse } from "../../support/house.js";
import { EARLY_HELP, withDetails, withFamily, withRefuge, withStrangers } from "../../support/northshire.js";
import { howToAsk, type Operation, OPERATIONS } from "../../support/operations.js";
import type { Scenario } from "../../support/scenario.js";
import { stored } from "./stored.js";

/**
 * Insecure direct object references: every id that any operation takes, those it may do without too, is swapped for the same
 * thing's of another partnership, and of other agencies and their families of the same one, in which the caller has no part. The
 * reply is that for an id of nothing, byte for byte, and nothing of theirs changes; who has it there is given something for it.
 */
let house: House;
let theirs: Asking;
/** The same told again of other agencies of the partnership. */
let far: Scenario;
let since: number;
let decisions: { ours: string; far: string };
const told = () => withRefuge(withStrangers(withFamily()));
beforeAll(async () => {
  house = await startHouse(told(), { also: withDetails });
  const other = told();
  far = told();
  const at = (Date.now() - 5000) * 1000;
  await saveWorld(house.database, other.partnershipId, await rowsOf(other, at), at);
  const rows = await rowsOf(far, at);
  for (const account of rows.get("account")!) account["subject"] = `far ${account["subject"] as string}`;
  for (const [table, all] of rows)
    rows.set(
      table,
      all.map((row) => mapped(row, numberOfFar)),
    );
  await saveWorld(house.database, house.world.partnershipId, rows, at);
  for (const name of far.namesOf("account"))
    (personas as Persona[]).push({ ...personas[0]!, key: `far ${name}`, name, assurance: 3 });
  theirs = askingIn(other, house.config);
  since = Date.now() - 60_000;
  const decided = async (who: string, world: Scenario) =>
    (await house.ask(who, EARLY_HELP, CASE, { id: world.ids.case("case") })).data.case.withheld[0].decisionId;
  decisions = { ours: await decided("teacher", house.world), far: await decided("far teacher", far) };
}, 120_000);
afterAll(() => house?.stop());

const beginning = (id: string) => id.slice(0, 24);
const UUIDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** Numbers of people and cases, as the scenario gives them. */
const NUMBERS = /\b([PCL])([0d])([0-9a-f]{11})\b/g;
const numberOfFar = (text: string) =>
  text
    .replace(
      NUMBERS,
      (_all, of: string, first: string, rest: string) => of + (first === "0" ? "f" : "e") + rest,
    )
    .replace(/^(S?AR|INC)-(?=\d+$)/, "$1-9");

/** Ours with an id or a number of other agencies', of another partnership, or of nothing in its place. */
const ofFar = (text: string) =>
  text === decisions.ours ? decisions.far : numberOfFar(renamed(text, far.partnershipId));
const ofTheirs = (text: string) => renamed(text, theirs.world.partnershipId);
const ofNothing = (text: string, nothing: string) =>
  text === decisions.ours
    ? decisions.ours.replace(UUIDS, nothing)
    : renamed(text, nothing).replace(NUMBERS, "$1a$3");
const renamed = (text: string, partnershipId: string) =>
  text.replaceAll(beginning(house.world.partnershipId), beginning(partnershipId));

/** A value with every text in it changed. */
function mapped<T>(value: T, change: (text: string) => string): T {
  if (typeof value === "string") return change(value) as T;
  if (Array.isArray(value)) return value.map((one) => mapped(one, change)) as T;
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype || "toPostgres" in value) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapped(inner, change)])) as T;
} // prettier-ignore

interface Asked {
  operation: Operation;
  document: string;
  by: string;
  purpose: string | null;
  variables: () => object;
  isGiven: (answer: Awaited<ReturnType<House["ask"]>>) => boolean;
}

/** Every way in which every operation is asked: with what it needs, and with what else it takes. */
function askings(world: () => Scenario, decision: () => string): Asked[] {
  const asked = howToAsk(() => world().ids, decision);
  const further = furtherVariables(() => world().ids);
  return OPERATIONS.flatMap((operation) => {
    const { gives, variables = () => ({}), ...how } = asked[operation];
    const more = further[operation] ?? [];
    return [
      { ...how, operation, variables, isGiven: (answer: any) => Boolean(answer.data && gives(answer)) },
      ...more.map((one) => ({ ...how, ...one, operation, isGiven: ({ code }: any) => code === null })),
    ];
  });
}

const ours = askings(() => house.world, () => decisions.ours); // prettier-ignore
const fars = askings(() => far, () => decisions.far); // prettier-ignore
const named = (list: Asked[]) => list.map((one, index) => [`${one.operation} ${index}`, one] as const);

interface Place {
  path: string;
  value: string;
  /** The variables with another id in this place. */
  with(value: string): object;
}

/** Every place in variables where an id or a number stands. */
function placesIn(variables: object): Place[] {
  const walk = (value: unknown, path: (string | number)[]): Place[] => {
    if (typeof value === "string") {
      if (value !== decisions.ours && ofFar(value) === value) return [];
      const swap = (other: string) => {
        const copy = structuredClone(variables);
        const holder = path.slice(0, -1).reduce<any>((one, key) => one[key], copy);
        holder[path.at(-1)!] = other;
        return copy;
      };
      return [{ path: path.join("."), value, with: swap }];
    }
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => walk(inner, [...path, key]));
  };
  return walk(variables, []);
}

/** What differs between the replies for swapped ids and for an id of nothing. */
async function differencesOf({ operation, by, purpose, document }: Asked, place: Place, others: string[]) {
  const nothing = ofNothing(place.value, randomUUID());
  const none = await house.ask(by, purpose, document, place.with(nothing));
  const differences: string[] = [];
  for (const id of new Set(others.filter((one) => one !== place.value))) {
    const some = await house.ask(by, purpose, document, place.with(id));
    if (bytesOf(some, since) === bytesOf(none, since).replaceAll(nothing, id)) continue;
    const said = ({ code, text }: typeof some) => `${code} ${text.slice(0, 160)}`;
    differences.push(`${operation} ${place.path}: ${said(some)} but ${said(none)}`);
  }
  return differences;
}

/** What anybody of the partnership is told of: that there are these agencies, and who works there. */
const TOLD: readonly RegExp[] = [
  // That there is an agency: `Query.partnership` lists them.
  /^(Query.previewConsent|Mutation.recordConsent) input.provisions.agencyIds$/,
  /^Query.(accountsAt|auditAccounts) agencyId$|^Query.compareAgreements (agencyIds|withId)$/,
  /^(Query.previewAgreement input.|Mutation.recordAgreement )terms.agencyIds$/,
  /^Mutation.(offerCase|sendReferral) input.agencyId$/,
  /^Query.previewRule input.(sharingDecision|marker).agencyIds$|^Mutation.record(SharingDecision|Marker) input.agencyIds$/,
  // That somebody works there: `Query.accountsAt` lists them, to be shut out by a rule or let in by it.
  /^Query.previewRule input.(exclusion.accountId|(seal|marker).accountIds)$/,
  /^Mutation.record(Exclusion|Seal|Marker|Incident) input.accountIds?$/,
  // An agreement: `Query.agreements` lists them all.
  /^Query.agreement id$|^(Query.previewAgreement input.|Mutation.recordAgreement )terms.replaces$/,
  // Of whom the request is: the officer of any agency takes it, for all agencies.
  /^Mutation.recordRightsRequest input.personReference$/,
];

it("the other partnership has what is asked for: its own people are given it", async () => {
  const given = await theirs.ask("worker", EARLY_HELP, CASE, { id: theirs.world.ids.case("case") });
  expect(given.data.case.familyName).toBe("Scenario");
});

/** Ids that are swapped nowhere, and why. */
const NOT_SWAPPED: Record<string, string> = {
  ...Object.fromEntries(
    ["recordAnswer input", "recordAnswers input.rows", "keepUnfinishedAnswer input"].map((one) => [`Mutation.${one}.questionKey`, "a word of the template, which all have alike"]),
  ),
  "Mutation.recordOutcome input.indicatorKey": "a word of the framework, which all have alike",
  ...Object.fromEntries(
    ["recordAnswer input.sitting", "keepUnfinishedAnswer input.sitting", "keepUnfinishedAnswer input.insteadOf", "discardUnfinishedAnswer input.sitting"].map((one) => [`Mutation.${one}`, "made up by the writer's browser, and only their own are looked for"]),
  ),
  "Mutation.requestEmergencyAccess input.handles": "one somebody was given works for nobody else: locate.test.ts",
  "Mutation.recordIncident input.clientId": "a word of the officer's, which nothing is looked up by",
  ...Object.fromEntries(
    ["Query.previewAgreement input.terms", "Mutation.recordAgreement terms", "Mutation.resumeAgreement input"].map((one) => [`${one}.documentReference`, "the number of a paper of theirs"]),
  ),
  "Mutation.recordRightsRequest input.askerReference": "the number of a person who asks, which is looked up as the other",
}; // prettier-ignore

it("every id that an operation takes is swapped", () => {
  const schema = buildSchema(readFileSync("schema/schema.graphql", "utf8"));
  const filled = new Set(
    ours.flatMap(({ operation, variables }) =>
      placesIn(variables()).map(({ path }) => `${operation} ${path.replace(/\.\d+/g, "")}`),
    ),
  );
  const taken = (operation: string, within: string, given: readonly (GraphQLArgument | GraphQLInputField)[]): string[] =>
    given.flatMap(({ name, type }) => {
      const [path, of] = [`${within}${name}`, getNamedType(type)];
      if (isInputObjectType(of)) return taken(operation, `${path}.`, Object.values(of.getFields()));
      const isId = of.name === "ID" || (of.name === "String" && /(references?|References?|Id|Ids)$/.test(name));
      return isId ? [`${operation} ${path}`] : [];
    }); // prettier-ignore
  const all = OPERATIONS.flatMap((operation) => {
    const [type, field] = operation.split(".") as ["Query", string];
    return taken(operation, "", (schema.getType(type) as any).getFields()[field].args);
  });
  expect(all.length).toBeGreaterThan(250);
  const missing = all.filter((one) => !filled.has(one));
  expect(missing.filter((one) => !(one in NOT_SWAPPED))).toEqual([]);
  expect(Object.keys(NOT_SWAPPED).filter((one) => !missing.includes(one))).toEqual([]);
});

const isTold = (operation: string, { path }: Place) =>
  TOLD.some((one) => one.test(`${operation} ${path.replace(/\.\d+/g, "")}`));

describe("an id of others is as good as none:", () => {
  let before: Record<string, string>;
  beforeAll(async () => {
    before = await stored(house, theirs.world.partnershipId);
    expect(Object.keys(before).length).toBeGreaterThan(60);
  });

  it.each(named(ours))("%s", async (_name, one) => {
    const differences: string[] = [];
    for (const place of placesIn(one.variables())) {
      const others = [ofTheirs(place.value), ...(isTold(one.operation, place) ? [] : [ofFar(place.value)])];
      differences.push(...(await differencesOf(one, place, others)));
    }
    expect(differences).toEqual([]);
  });

  it("and nothing of another partnership has changed", async () =>
    expect(await stored(house, theirs.world.partnershipId)).toEqual(before));
});

describe("and who has it is given something for it, or told why not:", () => {
  // What the others of these take away is asked for before, and what they need is done before.
  const rank = ({ operation }: Asked) =>
    [/recordAnswer/, /^(?!.*recordAnswer)/, /completeTask|confirmConsent/, /\.mergePeople/].findLastIndex(
      (one) => one.test(operation),
    );
  const having = fars.toSorted((left, right) => rank(right) - rank(left));
  const takesIds = ({ operation }: Asked) =>
    ours.some((one) => one.operation === operation && placesIn(one.variables()).length > 0);
  it.each(named(having))("%s", async (_name, one) => {
    if (!takesIds(one)) return;
    const variables = mapped(one.variables(), numberOfFar);
    const answer = await house.ask(`far ${one.by}`, one.purpose, one.document, variables);
    // That it was changed before, by another of these, says that it is there.
    expect(answer.code === "CONFLICT" || one.isGiven(answer), answer.text.slice(0, 400)).toBe(true);
  });
});
