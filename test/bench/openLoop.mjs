// Sends requests at a fixed rate, whether or not the ones before were answered: { url, pieces, rate, seconds } on standard input; what came of each on standard output.
import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";

let input = "";
for await (const chunk of process.stdin) input += chunk;
const { url, pieces, rate, seconds } = JSON.parse(input);
// On a busy machine, trying both families in turn loses connections.
const agent = new Agent({
  keepAlive: true,
  maxFreeSockets: 512,
  timeout: 30_000,
  family: 4,
  autoSelectFamily: false,
});

/** One request, its time counted from when it was due: who waits for us to send it waits too. */
const send = ({ kind, headers, body }, due, begun) =>
  new Promise((done) => {
    const tell = (is, id, example) =>
      done({ kind, at: due - begun, ms: performance.now() - due, is, id, ...(example && { example }) });
    const key = kind.endsWith("write") ? { "idempotency-key": `"${randomUUID()}"` } : {};
    const sent = request(url, { method: "POST", agent, headers: { ...headers, ...key } }, (reply) => {
      let text = "";
      reply.setEncoding("utf8").on("data", (part) => (text += part));
      reply.on("error", ({ message }) => tell("broken", undefined, message));
      reply.on("end", () => {
        const id = reply.headers["x-request-id"];
        if (reply.statusCode === 200 && !text.includes('"errors":[')) tell("answered", id);
        else if (text.includes('"OVERLOADED"') && reply.headers["retry-after"]) tell("shed", id);
        else tell("failed", id, `${kind}: ${reply.statusCode} ${text.slice(0, 300)}`);
      });
    });
    sent.on("timeout", () => sent.destroy(new Error("no reply within 30 seconds")));
    sent.on("error", ({ message }) => tell("broken", undefined, `${kind}: ${message}`));
    sent.end(body);
  });

const all = [];
const begun = performance.now();
for (let n = 0; n < rate * seconds;) {
  const due = Math.floor((rate * (performance.now() - begun)) / 1000);
  for (; n <= due && n < rate * seconds; n += 1)
    all.push(send(pieces[n % pieces.length], begun + (1000 * n) / rate, begun));
  await new Promise((go) => setTimeout(go, 2));
}
const came = await Promise.all(all);
agent.destroy();
process.stdout.write(JSON.stringify(came));
