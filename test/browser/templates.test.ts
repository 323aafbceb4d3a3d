import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { councilForm, publish } from "../support/council.js";
import { maintain } from "../support/house.js";
import { arrive, expectAccessible, openFamily, type Traveller } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

let product: Product;
let browser: Browser;
let lead: Traveller;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(1), launchChromium()]);
  await publish(product, councilForm());
  // The Carters' assessment is from today on the council's own form.
  await maintain(product.database.owner, (client) =>
    client.query(
      `insert into assessment (partnership_id, id, case_id, category, agency_id, subjects, template_id, template_version, started_on)
       select a.partnership_id, gen_random_uuid(), a.case_id, a.category, a.agency_id, a.subjects, 'eastmere-early-help', 1, current_date
       from assessment a join family_name n on n.case_id = a.case_id where n.name like '%Carter%' limit 1`,
    ),
  );
});
afterAll(async () => {
  await lead?.leave();
  await browser?.close();
  await product?.stop();
});

const picture = async (name: string) => {
  const folder = process.env.PICTURES;
  if (folder) await lead.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};
const ask = (text: string) => lead.page.getByRole("heading", { name: text });

it("asks what a council's own form asks: fields of its types, and questions only where they follow", async () => {
  lead = await arrive(browser, product.baseUrl, "lead");
  const { page } = lead;
  await openFamily(page, "The Carter family", "Assessment");
  await ask("On what terms do you live there?").waitFor();
  await ask("Where will you sleep tonight?").waitFor();
  await page.getByRole("button", { name: "to: On what terms do you live there?" }).press("Enter");
  await page.getByLabel("Your agency’s answer").selectOption({ label: "It is ours" });
  await page.getByRole("group", { name: "Whom is this about?" }).getByRole("checkbox").first().check();
  await expectAccessible(page);
  await picture("template-choice");
  await page.getByRole("button", { name: "Save" }).press("Enter");
  await page.getByText("It is ours", { exact: true }).waitFor();
  // Somebody who owns their home is not asked about rent, nor where they will sleep.
  await expect.poll(() => ask("Are you behind with the rent?").count()).toBe(0);
  await expect.poll(() => ask("Where will you sleep tonight?").count()).toBe(0);
  await page.getByRole("button", { name: "to: Who sleeps in which room?" }).press("Enter");
  await page.getByRole("button", { name: "Add a row" }).press("Enter");
  await expectAccessible(page);
  await picture("template-table");
  await page.getByRole("button", { name: "Cancel" }).press("Enter");
});

it("moves the assessment to a newer version once the lead has seen what that changes", async () => {
  const next = councilForm(2, (template) => {
    template.domains = JSON.parse(JSON.stringify(template.domains).replaceAll("home.tenure", "home.terms"));
  });
  await publish(product, next);
  const { page } = lead;
  await page.reload();
  await page.getByText("There is a newer version of this form: version 2.").waitFor();
  await page.getByRole("button", { name: "See what it would change" }).press("Enter");
  await page.getByText("1 question has no place any more; its answers stay readable").waitFor();
  await page.getByText("On what terms do you live there? (1 answer that you can see)").waitFor();
  await expectAccessible(page);
  await picture("template-move");
  await page.setViewportSize({ width: 320, height: 900 });
  await expectAccessible(page);
  await picture("template-move-320");
  await page.getByRole("button", { name: "Move to version 2" }).press("Enter");
  await page.getByRole("heading", { name: "Asked in an earlier version" }).waitFor();
  await page.getByText("It is ours", { exact: true }).waitFor();
  await expectAccessible(page);
});
