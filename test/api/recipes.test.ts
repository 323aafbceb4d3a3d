import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inDays } from "../support/operations.js";
import { type Product, startProduct } from "../support/product.js";
import {
  cook,
  freePort,
  LANGUAGES,
  personaOf,
  recipes,
  registerOwnKey,
  textOfRecipe,
} from "../support/recipes.js";

let product: Product;
/** What the recipe with one's own key reads beside: a key that was made and registered as the first steps say. */
let own: Record<string, string>;

beforeAll(async () => {
  product = await startProduct(60);
  own = await registerOwnKey(product);
});
afterAll(async () => {
  await product?.stop();
  if (own) rmSync(dirname(own.KEY!), { recursive: true });
});

/** What every program of a recipe must print, whatever the language. */
const PRINTED: Record<string, readonly RegExp[]> = {
  token: [/Daniel Hughes/, /Harrowfield Academy/, /EARLY_HELP/],
  "own-key": [/Daniel Hughes/, /Harrowfield Academy/, /WM-\d{4}/],
  "bound-token": [/Daniel Hughes/, /Harrowfield Academy/, /WM-\d{4}/],
  "first-case": [/WM-\d{4}/, /CHILD/],
  assessment: [/Ellie has asthma/, /Riverside Surgery/, /NO_AGREEMENT/, /ROLE/],
  "ask-for-access": [/AR-\w{8}/, /WAITING/, /20\d\d-\d\d-\d\d/],
  contribute: [/Ellie comes to breakfast club/, /EDUCATION/],
  // The demonstration's days follow today: this action was due 150 days ago.
  actions: [/DONE/, new RegExp(inDays(-150)), /Give Jayden a pass/, /FINANCE/],
  paging: [/WM-0001/],
  withheld: [/CONSENT_NOT_ASKED/, /ROLE/, /REQUEST_CONSENT/],
  errors: [/INDETERMINATE|BAD_INPUT/, /Ellie comes on Tuesdays/, /Ellie comes on Mondays and Fridays/, /2/],
  webhook: [/signed by Tellonce: .*"TEST"/],
  checkpoint: [/signed over \d+ rows/, /this reply is row \d+ of \d+|index \d+/],
};

/** The same request twice is refused while the first waits: each program asks for another kind of information. */
const CATEGORIES = ["HEALTH_MENTAL", "SEXUAL_HEALTH", "SUBSTANCE_USE", "IMMIGRATION"];

it("has a line for every recipe", () => {
  expect(Object.keys(PRINTED).toSorted()).toEqual(recipes.toSorted());
});

describe.each(recipes)("the recipe %s", (recipe) => {
  it.each(LANGUAGES)("does in %s what it says", async (file) => {
    const text = textOfRecipe(recipe, file);
    const printed = await cook(recipe, file, {
      TELLONCE: product.baseUrl,
      ...(["own-key", "bound-token"].includes(recipe)
        ? own
        : { TOKEN: await product.tokenFor(personaOf(text)!) }),
      PORT: String(await freePort()),
      CATEGORY: CATEGORIES[LANGUAGES.indexOf(file)]!,
    });
    for (const expected of PRINTED[recipe]!) expect(printed).toMatch(expected);
  });
});

it("asks for itself with its own key, where it names nobody", async () => {
  const { PERSON: _nobody, ...itself } = own;
  const env = { TELLONCE: product.baseUrl, ...itself };
  const said = await Promise.all(LANGUAGES.map((file) => cook("own-key", file, env)));
  for (const printed of said) expect(printed).toMatch(/Our school system/);
});

it("walks the same worklist in every language", async () => {
  const env = { TELLONCE: product.baseUrl, TOKEN: await product.tokenFor("school") };
  const walked = await Promise.all(LANGUAGES.map((file) => cook("paging", file, env)));
  expect(new Set(walked).size).toBe(1);
  const families = walked[0]!.trim().split("\n");
  expect(families.length).toBeGreaterThan(10);
  expect(new Set(families).size).toBe(families.length);
});
