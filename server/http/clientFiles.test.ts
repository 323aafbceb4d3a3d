import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientFiles } from "./clientFiles.js";

const script = "export const words = 'the same, and the same, and the same again';";
let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tellonce-client-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Tellonce</title>");
  writeFileSync(join(folder, "assets/page-a1.js"), script);
  writeFileSync(join(folder, "assets/page-a1.js.br"), brotliCompressSync(script));
  writeFileSync(join(folder, "assets/page-a1.js.gz"), gzipSync(script));
  writeFileSync(join(folder, "assets/letters-b2.woff2"), "letters");
  const app = express().use(clientFiles(folder));
  server = createServer(app);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterAll(async () => {
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

// Not fetch, which hides what came over the wire.
const ask = (path: string, headers: Record<string, string> = {}) =>
  new Promise<Answer>((done, fail) => {
    const { port } = server.address() as AddressInfo;
    get({ port, host: "127.0.0.1", path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        done({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
      );
    }).on("error", fail);
  });

describe("a script", () => {
  it.each([
    ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
    ["gzip", "gzip", gunzipSync],
    ["br;q=0, gzip", "gzip", gunzipSync],
  ])("goes to a browser that takes %s as %s", async (takes, encoding, open) => {
    const { status, headers, body } = await ask("/assets/page-a1.js", { "accept-encoding": takes });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "content-encoding": encoding,
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
      vary: "Accept-Encoding",
      "content-length": String(body.length),
    });
    expect(open(body).toString()).toBe(script);
  });

  it("goes as it is to one that takes no compression, and says that another may get another", async () => {
    const { headers, body } = await ask("/assets/page-a1.js");
    expect(headers["content-encoding"]).toBeUndefined();
    expect(headers.vary).toBe("Accept-Encoding");
    expect(body.toString()).toBe(script);
  });

  it("is not sent again to a browser that has it, and each form has a tag of its own", async () => {
    const forms = await Promise.all(
      ["br", "gzip", "identity"].map((form) => ask("/assets/page-a1.js", { "accept-encoding": form })),
    );
    expect(new Set(forms.map(({ headers }) => headers.etag)).size).toBe(3);
    const again = await ask("/assets/page-a1.js", {
      "accept-encoding": "br",
      "if-none-match": forms[0]!.headers.etag!,
    });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });
});

it("sends what was not compressed as it is", async () => {
  const { status, headers } = await ask("/assets/letters-b2.woff2", { "accept-encoding": "br" });
  expect([status, headers["content-encoding"]]).toEqual([200, undefined]);
});

it("opens no other folder by way of a compressed form", async () => {
  const headers = { "accept-encoding": "br" };
  for (const path of ["/assets/../assets/missing.js", "/assets/%2e%2e/%2e%2e/package.js", "/assets/none.js"])
    expect((await ask(path, headers)).status).toBe(404);
});

it("shows the page at any address that a browser opens, never kept", async () => {
  const { headers, body } = await ask("/cases/some/plan", { accept: "text/html" });
  expect(headers["cache-control"]).toBe("no-cache");
  expect(body.toString()).toContain("<title>Tellonce</title>");
});
