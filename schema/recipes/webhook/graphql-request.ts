// Has a webhook made by your data-protection officer, receives its trial message and checks who sent it.
// TOKEN=$(npm run --silent token -- school-dpo) node schema/recipes/webhook/graphql-request.ts
import { GraphQLClient } from "graphql-request";
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";

const client = new GraphQLClient(`${process.env.TELLONCE ?? "http://localhost:4000"}/graphql`, {
  headers: { Authorization: `Bearer ${process.env.TOKEN}`, "Tellonce-Purpose": "AUDIT" },
});
const { webhooks } = await client.request<{ webhooks: { systems: { id: string }[] } }>(
  "{ webhooks { systems { id } } }",
);
const system = webhooks.systems[0];
if (!system) throw new Error("Your agency has no system yet: register one as the first steps say.");
const port = Number(process.env.PORT ?? 8787);
const { createWebhook: made } = await client.request<{
  createWebhook: { secret: string; webhook: { id: string } };
}>("mutation ($input: WebhookInput!) { createWebhook(input: $input) { secret webhook { id } } }", {
  input: {
    name: "A trial",
    url: `http://127.0.0.1:${port}/`,
    accountId: system.id,
    purpose: "EARLY_HELP",
    kinds: ["CASE_SHARED", "REQUEST_ANSWERED"],
  },
});
const key = Buffer.from(made.secret.replace("whsec_", ""), "base64");

/** Whether Tellonce sent this, in the last five minutes (Standard Webhooks). Keep the ids: one may come twice. */
function isGood({ headers }: IncomingMessage, body: string): boolean {
  const at = String(headers["webhook-timestamp"]);
  const expected = createHmac("sha256", key).update(`${headers["webhook-id"]}.${at}.${body}`).digest();
  const isOurs = String(headers["webhook-signature"])
    .split(" ")
    .map((one) => Buffer.from(one.replace(/^v1,/, ""), "base64"))
    .some((given) => given.length === expected.length && timingSafeEqual(given, expected));
  return isOurs && Math.abs(Date.now() / 1000 - Number(at)) < 300;
}
const received = new Promise<string>((done) => {
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part: string) => (body += part));
    request.on("end", () => {
      const good = isGood(request, body);
      response.writeHead(good ? 204 : 401).end();
      if (good) server.close(() => done(body));
    });
  }).listen(port, "127.0.0.1");
});
await client.request("mutation ($id: ID!) { testWebhook(id: $id) { id } }", { id: made.webhook.id });
console.log(`signed by Tellonce: ${await received}`);
await client.request("mutation ($id: ID!) { endWebhook(id: $id) { id } }", { id: made.webhook.id });
