import { createHash, createHmac, randomBytes, randomUUID } from "node:crypto";
import {
  ANSWER_RECIPIENT_NOTICE,
  CASE,
  DESK_DOCUMENT,
  FIND,
  ISSUE_PASSPORT,
  RECORD_AGREEMENT,
  SAVE_VIEW,
  TEST_WEBHOOK,
} from "../../support/documents.js";
import { followAs } from "../../support/eventStreams.js";
import { detailId, EARLY_HELP, INCIDENT, WEBHOOK } from "../../support/northshire.js";
import { howToAsk } from "../../support/operations.js";
import type { Attack, Fault, Target } from "./Attack.js";

const PIN = "739201";
/** What comes is looked at neither for how deep it is nor for what no text holds. */
const UNCHECKED: Fault = ["http/endpoint.js", "type: isJson }), notTooDeep, onlyText]", "type: isJson })]"];
/** The schema knows of replies in parts. */
const DEFERS: Fault = [
  "schema.js",
  "directives: [...specifiedDirectives, sharedDirective]",
  'directives: [...specifiedDirectives, sharedDirective, ...[["defer", "INLINE_FRAGMENT"], ["stream", "FIELD"]].map(([name, at]) => new specifiedDirectives[0].constructor({ name, locations: [at] }))]',
];

/** Opens a Life Passport. @returns what the service says */
async function tryPin({ house }: Target, token: string, pin: string): Promise<any> {
  const body = JSON.stringify({ token, pin });
  const headers = { "content-type": "application/json" };
  return JSON.parse((await house.visitor().post("/passport/open", body, { headers })).text);
}

/** By what is asked of records, and by how often. */
export const ON_RECORDS: readonly Attack[] = [
  {
    name: "guessing a passport's PIN, one after the other",
    weakness: [],
    weakDoors: [["try_passport", "p.wrong_pins < 5", "true"]],
    async tries(target) {
      const { house } = target;
      const token = randomBytes(32).toString("base64url");
      const asked = howToAsk(() => house.world.ids, () => "")["Mutation.issuePassport"].variables!() as { input: object };
      const hashes = {
        linkHash: createHash("sha256").update(token).digest("hex"),
        pinHash: createHmac("sha256", token).update(PIN).digest("hex"),
      };
      const { code } = await house.ask("mum", "SUBJECT_ACCESS", ISSUE_PASSPORT, { input: { ...asked.input, ...hashes } });
      if (code !== null) throw new Error(`No passport was issued: ${code}`);
      for (let guess = 0; guess < 8; guess += 1) await tryPin(target, token, `00000${guess}`);
      const { page } = await tryPin(target, token, PIN);
      return page ? "the ninth guess opened it" : null;
    },
  },
  {
    name: "an id of another agency's (IDOR)",
    weakness: [],
    weakDoors: [["answer_recipient_notice", " and r.agency_id = ours for update", " for update"]],
    async tries({ house }) {
      const input = { id: detailId(house.world.ids, INCIDENT + 2), note: "Not ours to answer." };
      const { code } = await house.ask("school dpo", "AUDIT", ANSWER_RECIPIENT_NOTICE, { input });
      return code === "NOT_FOUND" ? null : `another agency's notice: ${code ?? "answered"}`;
    },
  },
  {
    name: "an error that tells what is there from what is not (an oracle)",
    weakness: [],
    weakDoors: [
      [
        "change_webhook",
        "if hook.id is null then return 'NOT_FOUND'; end if;",
        "if hook.id is null then return case when exists (select from webhook w where w.partnership_id = the_partnership and w.id = the_id) then 'FORBIDDEN' else 'NOT_FOUND' end; end if;",
      ],
    ],
    async tries({ house }) {
      const [theirs, nobodys] = [detailId(house.world.ids, WEBHOOK.live), randomUUID()];
      const codes = [];
      for (const id of [theirs, nobodys])
        codes.push((await house.ask("council dpo", "AUDIT", TEST_WEBHOOK, { id })).code);
      return codes[0] === codes[1] ? null : `${codes[0]} for what is there, else ${codes[1]}`;
    },
  },
  {
    name: "a field that the server owns (mass assignment)",
    weakness: [
      [
        "model/home/Home.js",
        '], SaveViewInput.prototype, "choice", void 0);',
        '], SaveViewInput.prototype, "choice", void 0); __decorate([Field(() => ID, { nullable: true, description: "Its id." })], SaveViewInput.prototype, "id", void 0);',
      ],
      ["resolvers/home/SavedViewResolver.js", "saveView({ name, choice }, context)", "saveView({ name, choice, ...more }, context)"],
      ["resolvers/home/SavedViewResolver.js", "{ id: newId(), name: nameOf(name), choice }", "{ id: newId(), name: nameOf(name), choice, ...more }"],
    ],
    async tries({ house }) {
      const id = randomUUID();
      const { data } = await house.ask("worker", EARLY_HELP, SAVE_VIEW, { input: { id, name: "Mine", choice: "band=2" } });
      return data?.saveView?.id === id ? "the id is the caller's own" : null;
    },
  },
  {
    name: "a stored formula, in a table for a spreadsheet",
    weakness: [["resolvers/oversight/desk/csv.js", "escape_formulas: true", "escape_formulas: false"]],
    async tries({ house }) {
      const asked = howToAsk(() => house.world.ids, () => "")["Mutation.recordAgreement"].variables!() as { terms: object };
      const terms = { ...asked.terms, name: '=HYPERLINK("https://evil.example")' };
      const { code } = await house.ask("council dpo", "AUDIT", RECORD_AGREEMENT, { ...asked, terms });
      if (code !== null) throw new Error(`No agreement was recorded: ${code}`);
      const input = { records: "AGREEMENTS", filter: {}, format: "CSV" };
      const { data } = await house.ask("council dpo", "AUDIT", DESK_DOCUMENT, { input });
      const text = Buffer.from(data.deskDocument.content, "base64").toString();
      if (!text.includes("=HYPERLINK")) throw new Error("The formula is not in the table");
      return text.includes('"=HYPERLINK') ? "a cell begins with =" : null;
    },
  },
  {
    name: "a flood of subscriptions",
    weakness: [],
    weakDoors: [["listen", "l.until_at > now()) >= 10", "l.until_at > now()) >= 1000"]],
    async tries({ house }) {
      const token = await house.tokenOf("teacher");
      const all = [];
      for (let n = 0; n < 11; n += 1) all.push(await followAs(house, token));
      await new Promise((done) => setTimeout(done, 500));
      const taken = all.filter((one) => one.code() === undefined).length;
      for (const one of all) one.leave();
      return taken > 10 ? `${taken} at once` : null;
    },
  },
  {
    name: "what was loaded for somebody else (a loader shared by requests, without whom it is for)",
    weakness: [
      ["context.js", "accountId: viewer.accountId,", 'accountId: asked.purpose === "EVALUATION" ? (globalThis.tellonceAsked ??= viewer.accountId) : viewer.accountId,'],
    ],
    async tries({ house }) {
      const id = house.world.ids.case("case");
      const text = "Dad owes rent.";
      if (!(await house.ask("worker", "EVALUATION", CASE, { id })).text.includes(text)) throw new Error("It is not there");
      return (await house.ask("teacher", "EVALUATION", CASE, { id })).text.includes(text) ? text : null;
    },
  },
  {
    name: "a NUL, or half of a character, in a variable",
    weakness: [UNCHECKED],
    async tries({ house }) {
      for (const words of ["Kim\u0000", "Kim\ud800"]) {
        const { code } = await house.ask("worker", EARLY_HELP, FIND, { words });
        if (code !== "BAD_INPUT") return `${JSON.stringify(words)}: ${code}`;
      }
      return null;
    },
  },
  {
    name: "variables nested without end",
    weakness: [UNCHECKED],
    async tries({ house }) {
      const deep = `${'{"a":'.repeat(12_000)}1${"}".repeat(12_000)}`;
      const body = `{"query":${JSON.stringify(SAVE_VIEW)},"variables":{"input":{"name":"Deep","choice":"band=1"},"x":${deep}}}`;
      const headers = { "tellonce-purpose": EARLY_HELP, "idempotency-key": randomUUID() };
      const { status, code } = await house.send("worker", body, headers);
      return code === "BAD_INPUT" ? null : `${status} ${code}`;
    },
  },
  ...["query { me { ... @defer { kind } } }", "query { partnership { agencies @stream { name } } }"].map((query): Attack => ({
    name: /@\w+/.exec(query)![0],
    weakness: [DEFERS],
    async tries({ house }) {
      const { code, text } = await house.ask("teacher", null, query);
      return code === null ? text.slice(0, 100) : null;
    },
  })),
]; // prettier-ignore
