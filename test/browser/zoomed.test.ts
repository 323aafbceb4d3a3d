import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { faultsZoomed } from "../support/zoomed.js";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
});
afterAll(() => browser?.close());

const SOUND = `<button>Save</button> <a href="#a">Go on</a> <label>Name <input></label>
  <details><summary>More</summary>More.</details><p style="overflow: auto; width: 90%">Words.</p>`;

it("finds nothing in a page that is sound, and leaves it as it was", async () => {
  await page.setContent(SOUND);
  await page.getByRole("button").focus();
  expect(await faultsZoomed(page)).toEqual([]);
  expect(page.viewportSize()).toEqual({ width: 1280, height: 900 });
  expect(
    await page.evaluate("[document.activeElement.tagName, matchMedia('(forced-colors: active)').matches]"),
  ).toEqual(["BUTTON", false]);
});

it.each([
  ["it scrolls sideways", `<div style="width: 900px">Wide.</div>`],
  [
    "cut off at the side",
    `<p style="overflow: hidden; width: 50px; white-space: nowrap">A long word in a box</p>`,
  ],
  ["cut off below", `<p style="overflow: hidden; height: 10px">Two<br>lines</p>`],
  ["outside of the window", `<p style="position: absolute; left: -50px">Half of it</p>`],
  ["no shape but a colour", `<button style="border: 0; background: green; color: white">Save</button>`],
  [
    "focus not seen",
    `<style>a:focus { outline: none; background: yellow; box-shadow: 0 0 3px blue }</style><a href="#a">Go on</a>`,
  ],
  ["focus not seen", `<button style="outline: 0">Save</button>`],
])("finds that %s: %s", async (fault, html) => {
  await page.setContent(SOUND + html);
  expect((await faultsZoomed(page)).join()).toContain(fault);
});
