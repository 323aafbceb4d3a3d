import { describe, expect, it } from "vitest";
import { readConfig } from "./config.js";
import { StartUpRefusal } from "./errors.js";

const key = "a random text of 32 characters or more";
const real = {
  OIDC_ISSUER: "https://id.example",
  OIDC_CLIENT_ID: "tellonce",
  SESSION_SECRET: key,
  PSEUDONYM_KEY: key,
  DECISION_KEY: key,
  AUDIT_KEY: key,
};

describe("the configuration", () => {
  it("needs nothing for the demonstration, which this machine alone can reach", () => {
    const config = readConfig({});
    expect(config).toMatchObject({ demonstration: true, host: "127.0.0.1", port: 4000, sandbox: false });
    expect(config).toMatchObject({
      baseUrl: "http://localhost:4000",
      databaseUrl: undefined,
      oidc: undefined,
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it("is no demonstration with an identity provider, in production too", () => {
    expect(readConfig({ ...real, NODE_ENV: "production" })).toMatchObject({
      demonstration: false,
      host: "0.0.0.0",
      oidc: { issuer: "https://id.example", clientId: "tellonce", clientSecret: undefined },
    });
  });

  it("sends e-mail only where a server is named for it", () => {
    expect(readConfig({}).mail).toBeUndefined();
    expect(
      readConfig({ SMTP_URL: "smtps://post.example:465", MAIL_FROM: "no-reply@council.example" }).mail,
    ).toEqual({ smtpUrl: "smtps://post.example:465", from: "no-reply@council.example" });
  });

  it("takes an empty variable for one that is not set", () => {
    expect(readConfig({ OIDC_ISSUER: " ", PORT: "" })).toMatchObject({ demonstration: true, port: 4000 });
  });

  it.each<[string, Record<string, string>]>([
    ["NODE_ENV", { NODE_ENV: "prod" }],
    ["NODE_ENV=production", { NODE_ENV: "production" }],
    ["PORT", { PORT: "65536" }],
    ["PORT", { PORT: "-1" }],
    ["PORT", { PORT: "4000x" }],
    ["BASE_URL", { BASE_URL: "javascript:alert(1)" }],
    ["LOG_LEVEL", { LOG_LEVEL: "loud" }],
    ["SANDBOX", { SANDBOX: "true" }],
    ["DATABASE_URL", { DATABASE_URL: "mysql://user:hidden@host/db" }],
    ["OIDC_CLIENT_ID", { OIDC_ISSUER: "https://id.example" }],
    ["PSEUDONYM_KEY, DECISION_KEY", { ...real, PSEUDONYM_KEY: "", DECISION_KEY: "" }],
    ["SESSION_SECRET", { SESSION_SECRET: "short" }],
    ["SMTP_URL", { SMTP_URL: "http://user:hidden@post.example" }],
    ["MAIL_FROM", { SMTP_URL: "smtp://user:hidden@post.example" }],
    ["MAIL_FROM", { SMTP_URL: "smtp://post.example", MAIL_FROM: "Tellonce <hidden@council.example>" }],
  ])("refuses in one line that names %s", (name, env) => {
    const refusal = refusalOf(env);
    expect(refusal.message).toContain(name);
    expect(refusal.message).not.toContain("\n");
    expect(refusal.message).not.toContain("hidden");
  });
});

function refusalOf(env: Record<string, string>): StartUpRefusal {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof StartUpRefusal) return error;
    throw error;
  }
  throw new Error("It was accepted.");
}
