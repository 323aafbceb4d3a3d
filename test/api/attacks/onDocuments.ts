import { EARLY_HELP } from "../../support/northshire.js";
import type { Answer } from "../../support/house.js";
import { CASE, WORKLIST } from "../../support/documents.js";
import { names } from "../../support/hostileDocuments.js";
import type { Attack, Fault, Target } from "./Attack.js";

const ask = ({ house }: Target, query: string, variables: object = {}) =>
  house.ask("teacher", EARLY_HELP, query, variables);

const NO_LIMITS: Fault = ["http/openDocuments.js", "demandWithin(measured);", ""];
/** A document is taken from an address too. */
export const ANY_METHOD: Fault = ["http/endpoint.js", 'if (request.method === "POST")', "if (true)"];
/** What a refusal of Apollo's says goes out as it is. */
const TALKS: readonly Fault[] = [
  ["http/endpoint.js", "hideSchemaDetailsFromClientErrors: !config.sandbox", "hideSchemaDetailsFromClientErrors: false"], // prettier-ignore
  ["http/endpoint.js", "const hint = config.sandbox &&", "const hint = true &&"],
];

const answered = ({ code, text }: Answer) => (code === null ? `answered: ${text.slice(0, 80)}` : null);
const letThrough = (answer: Answer) =>
  answer.code === "TOO_COMPLEX" ? null : `let through: ${answer.status} ${answer.code}`;

/** By what a document asks. */
export const ON_DOCUMENTS: readonly Attack[] = [
  {
    name: "batching: a list of requests in one",
    weakness: [["http/endpoint.js", "allowBatchedHttpRequests: false", "allowBatchedHttpRequests: true"]],
    async tries({ house }) {
      const one = JSON.stringify({ query: "{ me { kind } }" });
      const { text } = await house.send("teacher", `[${one},${one}]`);
      return text.startsWith("[") ? text : null;
    },
  },
  {
    name: "deep recursion",
    weakness: [NO_LIMITS],
    tries: async (target) => letThrough(await ask(target, `${"{ x ".repeat(30)}${"}".repeat(30)}`)),
  },
  {
    name: "a resource-intensive query: long lists within a long list",
    weakness: [NO_LIMITS],
    tries: async (target) =>
      letThrough(await ask(target, `{ worklist(first: 100) { edges { node { ${names(1200)} } } } }`)),
  },
  {
    name: "field duplication",
    weakness: [NO_LIMITS],
    tries: async (target) => answered(await ask(target, `{ me { ${names(300, () => "kind")} } }`)),
  },
  {
    name: "aliases",
    weakness: [NO_LIMITS],
    tries: async (target) => answered(await ask(target, `{ me { ${names(100, (n) => `a${n}: kind`)} } }`)),
  },
  {
    name: "aliases of __typename",
    weakness: [NO_LIMITS],
    tries: async (target) => answered(await ask(target, `{ ${names(100, (n) => `a${n}: __typename`)} }`)),
  },
  {
    name: "overlapping inline fragments (CVE-2026-40476)",
    weakness: [NO_LIMITS],
    tries: async (target) => answered(await ask(target, `{ ${names(200, () => "... { me { kind } }")} }`)),
  },
  {
    name: "a document that is too long",
    weakness: [["http/limits.js", 'most: 2_000, unit: "tokens"', 'most: 200_000, unit: "tokens"'], NO_LIMITS],
    tries: async (target) => answered(await ask(target, `{ me { ${names(1000, (n) => `a${n}: kind`)} } }`)),
  },
  {
    name: "circular fragments",
    weakness: [["http/cost.js", "this.#known.set(name, { depth: 0, cost: 0, edge: 0 });", ""]],
    async tries(target) {
      const { status, code } = await ask(target, "{ me { ...A } } fragment A on Viewer { kind ...B } fragment B on Viewer { ...A }"); // prettier-ignore
      return status >= 500 ? `${status} ${code}` : null;
    },
  },
  {
    name: "limits passed by, with the document in the address",
    weakness: [ANY_METHOD],
    async tries({ house }) {
      const query = encodeURIComponent(`{ me { ${names(100, (n) => `a${n}: kind`)} } }`);
      const authorization = `Bearer ${await house.tokenOf("teacher")}`;
      const { text } = await house.visitor().go(`/graphql?query=${query}`, {
        headers: { authorization, accept: "application/json", "content-type": "application/json" },
      });
      return text.includes('"a99"') ? text.slice(0, 80) : null;
    },
  },
  {
    name: "introspection",
    weakness: [["http/endpoint.js", "introspection: config.sandbox", "introspection: true"]],
    tries: async (target) => answered(await ask(target, "{ __schema { queryType { name } } }")),
  },
  {
    name: "introspection under the name of another operation",
    weakness: [["http/endpoint.js", "introspection: config.sandbox", "introspection: true"]],
    tries: async (target) => answered(await ask(target, 'query Known { me: __type(name: "Case") { name } }')),
  },
  {
    name: "suggestions of fields",
    weakness: TALKS,
    async tries(target) {
      const { text } = await ask(target, "{ me { displayNam } }");
      return /Did you mean|Cannot query/.test(text) ? text : null;
    },
  },
  {
    name: "an echo of a variable",
    weakness: TALKS,
    async tries(target) {
      const { text } = await ask(target, CASE, { id: { secret: "ECHOED" } });
      return text.includes("ECHOED") ? text : null;
    },
  },
  {
    name: "a deny-list passed by, with the operation named like another",
    weakness: [
      [
        "access/permissions.js",
        "guardOf(resolve, parent, args, context, info);",
        "(guards[info.operation.name?.value] ?? guardOf)(resolve, parent, args, context, info);",
      ],
    ],
    async tries({ house }) {
      const named = WORKLIST.replace(/query \w+/, "query me");
      const { code } = await house.ask("mum", EARLY_HELP, named);
      return code === "FORBIDDEN" ? null : `not refused: ${code}`;
    },
  },
];
