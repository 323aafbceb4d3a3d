import type { ElementHandle, Page } from "playwright-core";
import { expect } from "vitest";

/** 1280 px at 200 %: as many CSS pixels as are left. WCAG 2.2, 1.4.4. */
const ZOOMED = { width: 640, height: 450 };

/**
 * At 200 % and in forced colours, as in Windows' contrast themes, nothing scrolls sideways, no text is cut off, each control
 * has a shape that no colour of ours makes, and each shows when it has the focus.
 */
export async function expectUsableZoomed(page: Page): Promise<void> {
  expect.soft(await faultsZoomed(page), `${page.url()} at 200 % in forced colours`).toEqual([]);
}

/** What of this is not so, each said once; the page is left as it was. */
export async function faultsZoomed(page: Page): Promise<string[]> {
  const before = page.viewportSize()!;
  await page.setViewportSize(ZOOMED);
  await page.emulateMedia({ forcedColors: "active" });
  // A browser shows where a script puts the focus once somebody used the keyboard.
  const was = await page.evaluateHandle("document.activeElement");
  await page.keyboard.press("Tab");
  const faults = (await page.evaluate(EXAMINATION)) as string[];
  await (was.asElement() as ElementHandle<HTMLElement> | null)?.focus();
  await page.emulateMedia({ forcedColors: null });
  await page.setViewportSize(before);
  return faults;
}

const EXAMINATION = `(() => {
  const faults = new Set();
  if (!matchMedia("(forced-colors: active)").matches) faults.add("the colours are not forced");
  const called = (one) => {
    const name = typeof one.className === "string" ? one.className.trim().replace(/\\s+/g, ".") : "";
    return one.tagName.toLowerCase() + (name && "." + name) + " “" + (one.textContent || one.name || "").trim().slice(0, 30) + "”";
  };
  const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
  const all = [...document.body.querySelectorAll("*")].filter(seen);
  const isHidden = (one) => one.clientWidth <= 1 || one.closest(".govuk-visually-hidden, .govuk-skip-link") !== null;
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) faults.add("it scrolls sideways: " + scrollWidth);
  const cuts = (flow) => flow === "hidden" || flow === "clip";
  const scrolls = (one) => one && one !== document.documentElement &&
    (["auto", "scroll"].includes(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
  for (const one of all) {
    if (isHidden(one) || one instanceof SVGElement) continue;
    const style = getComputedStyle(one);
    if (cuts(style.overflowX) && one.scrollWidth > one.clientWidth + 1) faults.add("cut off at the side: " + called(one));
    if (cuts(style.overflowY) && one.scrollHeight > one.clientHeight + 1) faults.add("cut off below: " + called(one));
    const { left, right, width } = one.getBoundingClientRect();
    if (width > 1 && (left < -1 || right > innerWidth + 1) && !scrolls(one)) faults.add("outside of the window: " + called(one));
  }
  const lined = (style, side) => style["border" + side + "Style"] !== "none" && parseFloat(style["border" + side + "Width"]) > 0;
  const shaped = (style) =>
    ["Top", "Right", "Bottom", "Left"].some((side) => lined(style, side)) || style.textDecorationLine.includes("underline");
  const ringed = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  const drawn = (one) =>
    one.matches("input[type=radio], input[type=checkbox]") && one.labels?.length
      ? [getComputedStyle(one), getComputedStyle(one.labels[0], "::before")]
      : [getComputedStyle(one)];
  for (const one of all) {
    const isControl = one.matches("button, input, select, textarea, .govuk-button");
    if (isControl && !drawn(one).some(shaped)) faults.add("no shape but a colour: " + called(one));
    if (!isControl && !one.matches("a[href], summary, [tabindex='0']")) continue;
    if (one.disabled) continue;
    one.focus({ preventScroll: true });
    if (document.activeElement !== one) continue;
    if (!drawn(one).some(ringed)) faults.add("focus not seen: " + called(one));
  }
  return [...faults];
})()`;
