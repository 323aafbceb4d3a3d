// Checks what a reply's headers promise: that it stands in an audit which nobody can alter unseen.
// TOKEN=$(npm run --silent token -- dpo) node schema/recipes/checkpoint/urql.ts
import { createHash, createPublicKey, verify } from "node:crypto";
import { Client, fetchExchange } from "@urql/core";

const base = process.env.TELLONCE ?? "http://localhost:4000";
const headers = { Authorization: `Bearer ${process.env.TOKEN}`, "Tellonce-Purpose": "AUDIT" };
let replied = new Headers();
const client = new Client({
  url: `${base}/graphql`,
  exchanges: [fetchExchange],
  preferGetMethod: false,
  fetchOptions: { headers },
  fetch: async (...request) => {
    const reply = await fetch(...request);
    replied = reply.headers;
    return reply;
  },
});
const { error } = await client.query("{ tasks { __typename } }", {}).toPromise();
if (error) throw error;
const header = (name: string) => replied.get(name) ?? "";
const checkpoint = header("tellonce-checkpoint");

const get = async (path: string) => {
  const reply = await fetch(`${base}/audit/${path}`, { headers });
  return reply.ok ? reply.text() : undefined;
};

// The key, as it is published. Keep it the first time, and compare it with what you kept from then on.
const [name, , ...encoded] = (await get("keys"))!.trim().split("\n").at(-1)!.split("+");
const spki = Buffer.concat([
  Buffer.from("302a300506032b6570032100", "hex"),
  Buffer.from(encoded.join("+"), "base64").subarray(1),
]);
const key = createPublicKey({ key: spki, format: "der", type: "spki" });
/** Size and root that a note says, if the service signed it. */
function headOf(note: string) {
  const [text, signatures] = note.split("\n\n") as [string, string];
  const line = signatures.split("\n").find((one) => one.startsWith(`— ${name} `))!;
  const signature = Buffer.from(line.split(" ")[2]!, "base64").subarray(4);
  if (!verify(null, Buffer.from(`${text}\n`), key, signature))
    throw new Error("The service did not sign this.");
  const [, size, root] = text.split("\n");
  return { size: Number(size), root };
}

// 1. The header's checkpoint is signed: keep it, it is a witness of all that was audited before.
const [size, root, origin, signature] = checkpoint.split(" ");
console.log(`signed over ${headOf(`${origin}\n${size}\n${root}\n\n— ${origin} ${signature}\n`).size} rows`);

// 2. This reply's own row is in the audit, within a second or two.
const leaf = Buffer.from(header("tellonce-audit-leaf"), "base64");
let proof: string | undefined;
for (let tries = 0; !proof && tries < 50; tries++) {
  await new Promise((done) => setTimeout(done, 200));
  proof = await get(`inclusion/${leaf.toString("base64url")}`);
}
const [path, note] = [proof!.slice(0, proof!.indexOf("\n\n")), proof!.slice(proof!.indexOf("\n\n") + 2)];
const [, index, ...beside] = path.split("\n");
const node = (left: Buffer, right: Buffer) =>
  createHash("sha256")
    .update(Buffer.concat([Buffer.of(1), left, right]))
    .digest();
// RFC 9162, 2.1.3.2
const head = headOf(note);
let [at, last, hash] = [Number(index!.split(" ")[1]), head.size - 1, leaf];
for (const sibling of beside.map((one) => Buffer.from(one, "base64"))) {
  if (at % 2 === 1 || at === last) {
    hash = node(sibling, hash);
    while (at % 2 === 0 && at !== 0) [at, last] = [at >> 1, last >> 1];
  } else hash = node(hash, sibling);
  [at, last] = [at >> 1, last >> 1];
}
if (last !== 0 || hash.toString("base64") !== head.root) throw new Error("This reply is not in the audit.");
console.log(`this reply is row ${index!.split(" ")[1]} of ${head.size}`);
