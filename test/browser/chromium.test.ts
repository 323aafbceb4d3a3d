import { expect, it } from "vitest";
import { findChromium, launchChromium } from "../support/chromium.js";

it("the browser that the journeys need is there", async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.setContent("<h1>Told once</h1>");
    expect(await page.textContent("h1")).toBe("Told once");
  } finally {
    await browser.close();
  }
});

it("a missing browser is a failure that names the command to install it", () => {
  const missing = /^The browser tests need Chromium, .+`apt-get update && apt-get install -y chromium`\.$/;
  expect(() => findChromium(undefined, ["/nowhere/chromium"])).toThrow(missing);
  expect(() => findChromium("/nowhere/chromium")).toThrow(missing);
});
