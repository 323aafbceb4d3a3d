import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { Webhook as StandardWebhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, type Traveller } from "../support/journey.js";
import { addSystemAccount } from "../support/partnerSystemAccount.js";
import { type Product, startProduct } from "../support/product.js";

let product: Product;
let browser: Browser;
let officer: Traveller;
let receiver: Server;
let address: string;
const received: { raw: string; headers: Record<string, string> }[] = [];
let status = 500;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(3), launchChromium()]);
  await addSystemAccount(product.database.admin, "school-dpo");
  receiver = createServer((request, response) => {
    let raw = "";
    request.on("data", (part: Buffer) => (raw += part.toString()));
    request.on("end", () => {
      received.push({ raw, headers: request.headers as Record<string, string> });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((ready) => receiver.listen(0, "127.0.0.1", ready));
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/in`;
  officer = await arrive(browser, product.baseUrl, "school-dpo");
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await new Promise((closed) => receiver?.close(closed));
});

const picture = async (name: string) => {
  const folder = process.env["PICTURES"];
  if (!folder) return;
  for (const width of [1280, 320]) {
    await officer.page.setViewportSize({ width, height: 900 });
    await officer.page.screenshot({ path: `${folder}/webhook-${name}-${width}.png`, fullPage: true });
  }
  await officer.page.setViewportSize({ width: 1280, height: 900 });
};

describe("the officer of a partner agency", () => {
  let secret: string;

  it("makes a webhook, told of what is missing and of an address that nothing is sent to", async () => {
    const { page } = officer;
    await page.getByRole("link", { name: "Webhooks" }).click();
    await page.getByText("Your agency has no webhooks.").waitFor();
    await picture("none");
    await page.getByRole("link", { name: "Make a webhook" }).click();
    await page.getByRole("button", { name: "Make the webhook" }).click();
    await page.getByRole("alert").getByText("Choose the purpose for which the system is told").waitFor();
    await picture("errors");
    await page.getByLabel("Name", { exact: true }).fill("School register");
    await page.getByLabel("Address", { exact: true }).fill("https://10.0.0.1/in");
    await page.getByRole("radio", { name: /early help/i }).check();
    await page.getByLabel("An action was given to us").check();
    await page.getByRole("button", { name: "Make the webhook" }).click();
    await page.getByRole("alert").getByText("Enter an address that begins with https://").waitFor();
    await page.getByLabel("Address", { exact: true }).fill(address);
    await page.getByRole("button", { name: "Make the webhook" }).click();
    await page.getByRole("heading", { name: "School register is made" }).waitFor();
    secret = await page.getByText(/^whsec_/).innerText();
    await picture("made");
  });

  it("sends a trial, sees that it did not arrive, and sends it again", async () => {
    const { page } = officer;
    await page.getByRole("link", { name: "Go on to the webhook" }).click();
    await page.getByText("Nothing was sent yet.").waitFor();
    expect(await page.content()).not.toContain(secret);
    await page.getByRole("button", { name: "Send a trial" }).click();
    await page.getByText("Your system answered with status 500.").waitFor();
    await picture("refused");
    status = 204;
    // It is sent again by itself, five seconds or so later.
    await expect
      .poll(
        async () => {
          await page.getByRole("button", { name: "Read the log again" }).click();
          return page.getByText("Delivered", { exact: true }).count();
        },
        { timeout: 20_000, interval: 1_000 },
      )
      .toBe(1);
    const before = received.length;
    await page.getByRole("button", { name: /^Send again/ }).click();
    await expect.poll(() => received.length, { timeout: 10_000 }).toBe(before + 1);
    const [first] = received;
    for (const { raw, headers } of received) {
      expect(new StandardWebhook(secret).verify(raw, headers)).toMatchObject({ type: "TEST", data: {} });
      expect(headers["webhook-id"]).toBe(first!.headers["webhook-id"]);
    }
  });

  it("ends it, once they are sure", async () => {
    const { page } = officer;
    await page.getByRole("button", { name: "End this webhook" }).click();
    await picture("end");
    await page.getByRole("button", { name: "Yes, end it" }).click();
    await page.getByText("Ended", { exact: true }).first().waitFor();
    expect(await page.getByRole("button", { name: "Send a trial" }).count()).toBe(0);
    await page.getByRole("link", { name: "Back to webhooks" }).click();
    await page.getByRole("link", { name: "School register" }).waitFor();
    await picture("list");
    expect(officer.complaints).toEqual([]);
  });
});
