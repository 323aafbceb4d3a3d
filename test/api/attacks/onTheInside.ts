import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CASE, CREATE_WEBHOOK, FIND } from "../../support/documents.js";
import { EARLY_HELP } from "../../support/northshire.js";
import { signInAs, toCallback } from "../../support/signInSteps.js";
import type { Attack, Target } from "./Attack.js";

/** What a reply says where the database has lost a column. */
async function broken({ house }: Target): Promise<string> {
  const { admin } = house.database;
  await admin.query("alter table family_name rename column name to nom");
  try {
    return (await house.ask("worker", EARLY_HELP, CASE, { id: house.world.ids.case("case") })).text;
  } finally {
    await admin.query("alter table family_name rename column nom to name");
  }
}

/** By what the service does with what it is given, and what it says when that fails. */
export const ON_THE_INSIDE: readonly Attack[] = [
  {
    name: "stack traces",
    weakness: [
      ["http/endpoint.js", "includeStacktraceInErrorResponses: false", "includeStacktraceInErrorResponses: true"],
      ["http/formatError.js", "extensions: { ...known.extensions, code", "extensions: { ...known.extensions, stack: formatted.extensions?.stacktrace, code"],
    ], // prettier-ignore
    async tries(target) {
      const text = await broken(target);
      return /\bat .*\.js:\d+/.test(text) ? text.slice(0, 300) : null;
    },
  },
  {
    name: "the text of an exception",
    weakness: [
      ["http/formatError.js", "message: hint ?? known.message", "message: formatted.message"],
      ["http/endpoint.js", "new GraphQLError(known.message,", "new GraphQLError(String(error?.message),"],
    ],
    async tries(target) {
      const text = await broken(target);
      return /column|does not exist/.test(text) ? text.slice(0, 300) : null;
    },
  },
  {
    name: "SQL injection",
    weakness: [
      [
        "loaders/find.js",
        '"select door.find($1, $2, $3, $4::smallint, $5, $6, $7) as found", [partnershipId, accountId, purpose, assurance, words.toLowerCase(), compact, most]',
        "`select door.find($1, $2, $3, $4::smallint, '${words.toLowerCase()}', $5, $6) as found`, [partnershipId, accountId, purpose, assurance, compact, most]",
      ],
    ],
    async tries({ house }) {
      const words = "'||chr(107)||chr(105)||chr(109)||'";
      const { data } = await house.ask("worker", EARLY_HELP, FIND, { words });
      const found = data?.find?.results ?? [];
      return found.length > 0 ? `found ${found.length} by code in a text` : null;
    },
  },
  {
    name: "an operating system's command",
    weakness: [
      [
        "http/endpoint.js",
        "const text = decodeURIComponent(header);",
        'const text = process.getBuiltinModule("node:child_process").execSync(`echo ${decodeURIComponent(header)}`).toString();',
      ],
    ],
    async tries({ house }) {
      const folder = mkdtempSync(join(tmpdir(), "tellonce-command-"));
      const file = join(folder, "made");
      const commands = [`; touch ${file}`, `$(touch ${file})`, `\`touch ${file}\``, `| touch ${file}`];
      const { ids } = house.world;
      for (const command of commands) {
        await house.send("worker", JSON.stringify({ query: CASE, variables: { id: ids.case("case") } }), {
          "tellonce-purpose": EARLY_HELP,
          "tellonce-purpose-reason": encodeURIComponent(command),
        });
        await house.ask("worker", EARLY_HELP, FIND, { words: command });
      }
      const made = existsSync(file);
      rmSync(folder, { recursive: true });
      return made ? `ran a command that made ${file}` : null;
    },
  },
  {
    name: "log injection",
    weakness: [
      ["logging.js", "const id = randomUUID();", 'const id = _request.headers["x-request-id"] ?? randomUUID();'],
      ["logging.js", '(request.originalUrl ?? request.url ?? "").split("?")[0]', 'decodeURIComponent((request.originalUrl ?? request.url ?? "").split("?")[0])'],
    ], // prettier-ignore
    async tries({ house }) {
      await house.visitor().go('/cases/%0a{"level":60,"msg":"forged"}', { headers: { "x-request-id": "forged-id" } }).catch(() => {}); // prettier-ignore
      const line = house.logged.find((one) => /^\{"level":60,"msg":"forged|forged-id/m.test(one));
      return line ?? null;
    },
  },
  {
    name: "HTML injection and stored script on a page of the server's",
    weakness: [["auth/page.js", ": escape(value);", ": value;"]],
    async tries({ house }) {
      const visitor = house.visitor();
      const page = await visitor.follow(await visitor.go(await toCallback(visitor, "lead")));
      if (!page.text.includes("Scenario")) throw new Error("The partnerships are not offered");
      return page.text.includes("<b id=injected>") ? "the markup of a name is the page's" : null;
    },
  },
  {
    name: "path traversal",
    weakness: [
      ["http/clientFiles.js", "response.sendFile(page);", "response.sendFile(join(folder, decodeURIComponent(request.path)));"],
    ], // prettier-ignore
    async tries({ house }) {
      const visitor = house.visitor();
      // There is such a file, beside the folder of the client.
      await signInAs("gp", visitor);
      const ways = ["/..%2fkeys%2fbearer-token.jwk", "/assets/..%2f..%2fkeys%2fbearer-token.jwk", "/%2e%2e/keys/bearer-token.jwk", "/../keys/bearer-token.jwk", "/assets/..%5c..%5ckeys%5cbearer-token.jwk"]; // prettier-ignore
      for (const way of ways) {
        const { text } = await visitor.go(way, { headers: { accept: "text/html" } });
        if (text.includes('"kty"')) return `${way}: ${text.slice(0, 40)}`;
      }
      return null;
    },
  },
  {
    name: "server-side request forgery, by a webhook's address",
    weakness: [
      ["model/events/webhookAddress.js", "const secure = url.protocol", "const secure = true || url.protocol"],
      ["model/events/webhookAddress.js", "if (!named && !isPublic(address)", "if (false && !isPublic(address)"],
    ],
    async tries({ house }) {
      const { ids } = house.world;
      for (const url of ["http://169.254.169.254/latest", "https://10.0.0.1/", "https://[::ffff:10.0.0.1]/", "https://0x0a000001/", "https://192.168.1.1:5432/"]) {
        const input = { name: "Ours", url, accountId: ids.account("register"), purpose: EARLY_HELP, kinds: ["CASE_SHARED"] };
        const { code } = await house.ask("school dpo", "AUDIT", CREATE_WEBHOOK, { input });
        if (code === null) return `an event would be sent to ${url}`;
      }
      return null;
    },
  }, // prettier-ignore
];
