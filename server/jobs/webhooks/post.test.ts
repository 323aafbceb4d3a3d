import { createServer } from "node:http";
import type { AddressInfo, Server } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isPublic, readWebhookAddress } from "../../model/events/webhookAddress.js";
import { waitAfter } from "../deliverEvents.js";
import { post, type Resolve } from "./post.js";

const strict = { local: false };
const finding =
  (...addresses: string[]): Resolve =>
  (_host, _options, found) =>
    found(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );

describe("where an event is sent", () => {
  it.each([
    "127.0.0.1",
    "10.0.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.100.100.200",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fe80::1",
    "fd00:ec2::254",
    "::ffff:10.0.0.1",
    "64:ff9b::a00:1",
    "2002:a00:1::",
    "2001:0:1::",
    "ff02::1",
  ])("is never %s, written or found", async (address) => {
    expect(isPublic(address)).toBe(false);
    const written = `https://${address.includes(":") ? `[${address}]` : address}/`;
    expect(readWebhookAddress(written, strict)).toBeUndefined();
    expect(await post(written, {}, "", strict)).toEqual({ status: null, trouble: "NOT_PUBLIC" });
    for (const found of [[address], ["93.184.216.34", address]])
      expect(await post("https://partner.example/", {}, "", strict, finding(...found))).toEqual({
        status: null,
        trouble: "NOT_PUBLIC",
      });
  });

  it.each(["https://2130706433/", "https://0x7f.1/", "https://0177.0.0.1/", "https://127.1/"])(
    "is not this machine by another name: %s",
    (written) => expect(readWebhookAddress(written, strict)).toBeUndefined(),
  );

  it("is a public address, by https", () => {
    expect(readWebhookAddress(" https://Partner.example/in?key=1 ", strict)).toBe(
      "https://partner.example/in?key=1",
    );
    expect(isPublic("93.184.216.34") && isPublic("2606:2800:220:1::1")).toBe(true);
    for (const written of ["http://partner.example/", "http://127.0.0.1/", "http://localhost/", "nonsense"])
      expect(readWebhookAddress(written, strict)).toBeUndefined();
    expect(readWebhookAddress("http://partner.example/", { local: true })).toBeUndefined();
    expect(readWebhookAddress("http://localhost:8080/", { local: true })).toBe("http://localhost:8080/");
  });

  it("is not found where there is no such name", async () => {
    const nothing: Resolve = (_host, _options, found) =>
      found(Object.assign(new Error(), { code: "ENOTFOUND" }), []);
    expect(await post("https://partner.example/", {}, "", strict, nothing)).toEqual({
      status: null,
      trouble: "NOT_FOUND",
    });
  });
});

describe("a receiver", () => {
  let server: Server;
  const to = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === "/silent") return;
      response.writeHead(200);
      // It never ends: nobody waits for it.
      setInterval(() => response.write("x".repeat(1000)), 10).unref();
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  });
  afterAll(() => void server.close());

  it("is not listened to once it has given a status", async () => {
    expect(await post(to("/talks"), {}, "{}", { local: true })).toEqual({ status: 200, trouble: null });
  });

  it("is not waited for", async () => {
    expect(await post(to("/silent"), {}, "{}", { local: true }, undefined, 200)).toEqual({
      status: null,
      trouble: "NO_ANSWER",
    });
  });
});

describe("what did not arrive", () => {
  it("waits longer each time, a fifth more or less, and is given up after a day", () => {
    const waits = (dice: number) => Array.from({ length: 8 }, (_, n) => waitAfter(n + 1, () => dice));
    expect(waits(0.5)).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, null]);
    expect(waits(0)[1]).toBe(240);
    expect(waits(1)[1]).toBe(360);
  });
});
