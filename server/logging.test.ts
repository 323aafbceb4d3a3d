import { EventEmitter } from "node:events";
import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { TellonceError } from "./errors.js";
import { createLog, requestLog } from "./logging.js";

function listen() {
  const lines: string[] = [];
  const to = new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) });
  return { lines, log: createLog("info", to) };
}

describe("the log", () => {
  it("keeps the place and the kind of an error, not the value that its message quotes", () => {
    const { lines, log } = listen();
    const error = Object.assign(new Error('duplicate key: "Marigold"'), {
      code: "23505",
      detail: "Key (name)=(Marigold) already exists.",
      table: "person_name",
      cause: new SyntaxError('Unexpected token, "Marigold" is not valid JSON'),
    });
    log.error({ err: error }, "a request failed");
    expect(lines[0]).not.toContain("Marigold");
    expect(JSON.parse(String(lines[0]))).toMatchObject({
      err: { type: "Error", code: "23505", table: "person_name", cause: { type: "SyntaxError" } },
      msg: "a request failed",
    });
    expect(lines[0]).toContain("logging.test.ts");
  });

  it("keeps the message of an error that was made to be shown", () => {
    const { lines, log } = listen();
    log.warn({ err: new TellonceError("CONFLICT") });
    expect(lines[0]).toContain("Someone else changed this");
  });

  it("leaves out what should not have been handed to it", () => {
    const { lines, log } = listen();
    log.info(
      { password: "Marigold", request: { headers: { cookie: "Marigold" }, body: "Marigold", id: 7 } },
      "done",
    );
    expect(lines[0]).not.toContain("Marigold");
    expect(JSON.parse(String(lines[0]))).toMatchObject({ request: { id: 7 }, msg: "done" });
  });

  it("tells of a request its method, its path without the query, its status and its reference", () => {
    const { lines, log } = listen();
    const headers: Record<string, string> = {};
    const request = {
      method: "GET",
      url: "/cases?name=Marigold",
      headers: { cookie: "Marigold", "x-request-id": "Marigold" },
    };
    const response = Object.assign(new EventEmitter(), {
      statusCode: 200,
      setHeader: (name: string, value: string) => (headers[name] = value),
    });
    requestLog(log)(request as never, response as never);
    response.emit("finish");
    expect(lines[0]).not.toContain("Marigold");
    expect(JSON.parse(String(lines[0]))).toMatchObject({
      req: { method: "GET", path: "/cases" },
      res: { status: 200 },
      requestId: headers["x-request-id"],
    });
  });
});
