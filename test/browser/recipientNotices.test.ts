import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import {
  ACT_ON_RIGHTS,
  CASE,
  CHOOSE_RIGHTS_ITEMS,
  RECORD_RIGHTS_REQUEST,
  RIGHTS_REQUEST,
  WORKLIST,
} from "../support/documents.js";
import { arrive, expectAccessible, type Traveller } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";
import { expectUsableZoomed } from "../support/zoomed.js";

const PERSON = "P-0000014";
let product: Product;
let browser: Browser;
let officer: Traveller;
let request: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(1), launchChromium()]);
  officer = await arrive(browser, product.baseUrl, "school-dpo");
});
afterAll(async () => {
  await officer?.leave();
  await browser?.close();
  await product?.stop();
});

async function ask(persona: string, purpose: string, query: string, variables: object = {}): Promise<any> {
  const response = await fetch(`${product.baseUrl}/graphql`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${await product.tokenFor(persona)}`,
      "content-type": "application/json",
      "tellonce-purpose": purpose,
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: any; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

const look = async ({ page }: Traveller, name: string) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    if (width === 1280) await expectUsableZoomed(page);
    const folder = process.env.TELLONCE_PICTURES;
    if (folder) await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  }
};

/** The council restricts the answers and events that it holds about somebody whose case the school has read. */
async function restrict(): Promise<string> {
  const { worklist } = await ask("school", "EARLY_HELP", WORKLIST);
  for (const { node } of worklist.edges) await ask("school", "EARLY_HELP", CASE, { id: node.id });
  const today = new Date().toLocaleDateString("en-CA", { timeZone: "Europe/London" });
  const { recordRightsRequest } = await ask("dpo", "AUDIT", RECORD_RIGHTS_REQUEST, {
    input: { kind: "RESTRICTION", personReference: PERSON, asker: "SELF", receivedOn: today },
  });
  const { id } = recordRightsRequest;
  const { rightsRequest } = await ask("dpo", "AUDIT", RIGHTS_REQUEST, { id });
  await ask("dpo", "AUDIT", CHOOSE_RIGHTS_ITEMS, {
    input: {
      requestId: id,
      items: rightsRequest.items
        .filter((item: any) => /^(answer|chronology_event)\./.test(item.id))
        .map((item: any) => ({ id: item.id, hash: item.hash })),
      choice: "RESTRICT",
      ground: "ACCURACY_CONTESTED",
      note: "Said to be about somebody else.",
    },
  });
  for (const [persona, kind] of [
    ["second-dpo", "APPROVED"],
    ["dpo", "RELEASED"],
  ] as const)
    await ask(persona, "AUDIT", ACT_ON_RIGHTS, {
      input: { requestId: id, kind, on: today, reason: "As agreed." },
    });
  return id as string;
}

it("says that nothing was put right, restricted or erased yet", async () => {
  const { page } = officer;
  await page.goto(`${product.baseUrl}/rights`);
  await page.getByRole("link", { name: "What other agencies" }).click();
  await page.getByText("No agency has told yours anything").waitFor();
  await look(officer, "notices-empty");
});

it("tells an officer what another agency restricted, and takes what was done here", async () => {
  request = await restrict();
  const { page } = officer;
  await page.goto(`${product.baseUrl}/notifications`);
  await page.getByRole("link", { name: "An agency put right" }).first().click();
  const notice = page.getByRole("article").first();
  await notice.getByText(PERSON).first().waitFor();
  await look(officer, "notices");
  await notice.getByRole("button", { name: /^It is done/ }).click();
  await notice.getByText("Enter what your agency did").waitFor();
  await look(officer, "notices-fault");
  await notice.getByRole("textbox").fill("Marked in our own records, too.");
  await notice.getByRole("button").click();
  await notice.getByText(/\): Marked in our own records, too\./).waitFor();
  expect(await notice.getByRole("textbox").count()).toBe(0);
  await page.getByRole("alert").getByText("can read that it is done").waitFor();
  await look(officer, "notices-done");
});

it("tells who restricted it that it was done there", async () => {
  const teller = await arrive(browser, product.baseUrl, "dpo");
  await teller.page.goto(`${product.baseUrl}/rights/${request}`);
  await teller.page
    .getByRole("listitem")
    .filter({ hasText: "Harrowfield Academy" })
    .getByText(/Done there on/)
    .waitFor();
  await look(teller, "notices-told");
  await teller.leave();
});
