import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, type Traveller } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

/**
 * Cross-site request forgery, cross-site reading and framing: what a page of another site, in the browser of somebody who is
 * signed in here, can make that browser do. One is of another site altogether, one of the same machine at another port, to
 * which the cookie goes along.
 */
let product: Product;
let browser: Browser;
let evil: Server;
let victim: Traveller;
let port: number;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(2), launchChromium()]);
  evil = createServer((_request, response) => {
    response.setHeader("content-type", "text/html");
    response.end("<!doctype html><title>Evil</title><body></body>");
  });
  await new Promise<void>((done) => evil.listen(0, "127.0.0.1", done));
  port = (evil.address() as AddressInfo).port;
  victim = await arrive(browser, product.baseUrl, "lead");
});
afterAll(async () => {
  await victim?.leave();
  await browser?.close();
  evil?.close();
  await product?.stop();
});

const session = async () => {
  const reply = await victim.page.evaluate(`fetch("/auth/session").then((reply) => reply.json())`);
  return (reply as { signedIn: boolean }).signedIn;
};
/** How many changes have been made so far in anybody's name, by the audit: a forged one would add to it. */
const done = async () => {
  const { rows } = await product.database.admin.query(
    "select count(*)::int as n from audit.entry where json_typeof(content -> 'changed') = 'array' and json_array_length(content -> 'changed') > 0",
  );
  return rows[0].n as number;
};

/** Submits a form of another page to an address here, as the browser would with its cookies. */
async function submit(page: Page, path: string, type: string, body: string): Promise<number> {
  const [reply] = await Promise.all([
    page.waitForResponse((one) => one.url().startsWith(`${product.baseUrl}${path}`)),
    page.evaluate(
      ([action, enctype, text]) => {
        const form = document.createElement("form");
        Object.assign(form, { method: "post", action, enctype });
        const field = document.createElement("input");
        // As text/plain it is sent as name=value: the rest of the JSON hides what is between.
        Object.assign(field, { type: "hidden", name: text!.slice(0, -1), value: '"}' });
        form.append(field);
        document.body.append(form);
        form.submit();
      },
      [`${product.baseUrl}${path}`, type, body],
    ),
  ]);
  return reply.status();
}

describe.each([
  ["another site", () => `http://127.0.0.1:${port}/`],
  ["another port of this host, to which the cookie goes", () => `http://localhost:${port}/`],
])("a page of %s", (_where, address) => {
  let page: Page;
  const visit = async () => {
    page = await victim.context.newPage();
    await page.goto(address());
  };

  it("cannot sign anybody out, nor send a change, by a form", async () => {
    const before = await done();
    for (const [path, type] of [
      ["/auth/sign-out", "application/x-www-form-urlencoded"],
      ["/graphql", "text/plain"],
      ["/graphql", "application/x-www-form-urlencoded"],
      ["/graphql", "multipart/form-data"],
      ["/auth/unsent-key", "text/plain"],
      ["/auth/partnership", "application/x-www-form-urlencoded"],
    ] as const) {
      await visit();
      const status = await submit(page, path, type, '{"query":"mutation { x }","a":"b"}');
      // Where the cookie goes along, the request is refused for its origin; where not, for want of somebody signed in.
      expect([path, type, status >= 400 || path === "/auth/partnership"]).toEqual([path, type, true]);
      await page.close();
    }
    expect(await session()).toBe(true);
    expect(await done()).toBe(before);
  });

  it("cannot read a reply, with or without leave to ask first", async () => {
    await visit();
    for (const init of [
      { credentials: "include" },
      { credentials: "include", method: "POST", headers: { "content-type": "application/json" }, body: "{}" },
      { credentials: "include", method: "POST", headers: { "content-type": "text/plain" }, body: "{}" },
      { credentials: "include", headers: { "tellonce-request": "1" } },
    ])
      for (const path of ["/auth/session", "/graphql", "/auth/unsent-key"]) {
        const read = await page.evaluate(
          ([url, how]) =>
            fetch(url as string, how as RequestInit).then(
              (reply) => reply.text(),
              () => "not read",
            ),
          [`${product.baseUrl}${path}`, init] as const,
        );
        expect([path, read]).toEqual([path, "not read"]);
      }
    // There is something to read, for our own page.
    expect(await session()).toBe(true);
    await page.close();
  });

  it("cannot put a page of ours in a frame, nor hold it by its window", async () => {
    await visit();
    const framed = await page.evaluate(async (url) => {
      const frame = document.createElement("iframe");
      frame.src = url;
      document.body.append(frame);
      await new Promise((done) => frame.addEventListener("load", done));
      // What the browser shows in its place belongs to nobody.
      return {
        origin: (() => {
          try {
            return frame.contentWindow!.location.href;
          } catch {
            return "closed";
          }
        })(),
      };
    }, `${product.baseUrl}/cases`);
    expect(["closed", "about:blank"]).toContain(framed.origin);
    const frames = page.frames().filter((frame) => frame.url().startsWith(product.baseUrl));
    for (const frame of frames) expect(await frame.content()).not.toContain("Tellonce");
    const [opened] = await Promise.all([
      victim.context.waitForEvent("page"),
      page.evaluate((url) => void ((window as any).held = window.open(url)), `${product.baseUrl}/cases`),
    ]);
    await opened.waitForLoadState();
    expect(await opened.evaluate("window.opener === null")).toBe(true);
    expect(await page.evaluate("window.held.closed")).toBe(true);
    await opened.close();
    await page.close();
  });

  it("cannot load a reply as a script or a picture", async () => {
    await visit();
    const loaded = await page.evaluate(async (base) => {
      const load = (name: "script" | "img", url: string) =>
        new Promise<boolean>((done) => {
          const one = document.createElement(name) as HTMLScriptElement;
          one.addEventListener("load", () => done(true));
          one.addEventListener("error", () => done(false));
          one.src = url;
          document.body.append(one);
        });
      return [
        await load("script", `${base}/auth/session`),
        await load("script", `${base}/graphql?query={me{kind}}`),
        await load("img", `${base}/auth/session`),
      ];
    }, product.baseUrl);
    expect(loaded).toEqual([false, false, false]);
    await page.close();
  });
});
