import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { permissions } from "../../server/access/permissions.js";
import { ACCOUNT_KINDS, type AccountKind } from "../../server/auth/viewer.js";
import * as documents from "../support/documents.js";
import { type Answer, type House, startHouse } from "../support/house.js";
import { howToAsk, type Operation } from "../support/operations.js";
import { EARLY_HELP, withDetails, withFamily } from "../support/northshire.js";

let house: House;
/** A decision to withhold, to be explained. */
let decisionId: string;
beforeAll(async () => {
  house = await startHouse(withFamily(), { also: withDetails, assurance: { headteacher: 1 } });
  const { data } = await ask("Query.case", "teacher", EARLY_HELP);
  decisionId = data.case.withheld[0].decisionId;
});
afterAll(() => house?.stop());

/** How each operation is asked: `test/support/operations.ts`. */
const asked = howToAsk(
  () => house.world.ids,
  () => decisionId,
);

/** Somebody of each kind; a system and a family member sign in like everybody else. */
const somebody: Record<AccountKind, string> = {
  PRACTITIONER: "worker",
  SYSTEM: "register",
  FAMILY: "mum",
  DPO: "council dpo",
  COMMISSIONER: "commissioner",
};
/** Of practitioners one whose work it is: what the others may is asked where the operation is. */
const practitioner = (by: string) =>
  Object.values(somebody).includes(by) || by.endsWith(" dpo") ? somebody.PRACTITIONER : by;
const ids = () => house.world.ids;
const ask = (operation: Operation, who: string, purpose: string | null) => {
  const { document, variables } = asked[operation];
  return house.ask(who, purpose, document, variables?.() ?? {});
};
/** Whatever is there: a field that may be missing is null, else there is no data at all. */
const valuesIn = ({ data }: Answer) =>
  Object.values((data ?? {}) as object).filter((value) => value !== null);
const operations = Object.entries(permissions).flatMap(([type, lines]) =>
  Object.entries(lines).map(([field, line]) => [`${type}.${field}` as Operation, line] as const),
);

describe.each(operations)("%s", (operation, line) => {
  const { by, purpose, gives, document } = asked[operation];

  it("gives what it is for to somebody entitled", async () => {
    const answer = await ask(operation, by, purpose);
    expect([answer.status, answer.errors]).toEqual([200, []]);
    expect(gives(answer)).toBeTruthy();
    // By this the reply log is held against the audit.
    expect(answer.headers["tellonce-audit-leaf"] === undefined).toBe("reference" in line);
  });

  it.each(ACCOUNT_KINDS)("%s may ask, or is told that they may not", async (kind) => {
    const answer = await ask(operation, kind === "PRACTITIONER" ? practitioner(by) : somebody[kind], purpose);
    // What each of them gets is the decision's business; whether they may try is this line's.
    if ((line.for as readonly string[]).includes(kind))
      expect(["FORBIDDEN", "UNAUTHENTICATED", "INTERNAL"]).not.toContain(answer.code);
    else expect([answer.code, valuesIn(answer)]).toEqual(["FORBIDDEN", []]);
  });

  it("is for nobody who is not signed in", async () => {
    const body = JSON.stringify({ query: document, variables: asked[operation].variables?.() ?? {} });
    const answer = await house.send(null, body, { "tellonce-purpose": EARLY_HELP });
    expect([answer.status, answer.code, answer.data]).toEqual([401, "UNAUTHENTICATED", undefined]);
  });

  if ("reference" in line)
    it("needs no purpose, and gives the same for any", async () => {
      const without = await ask(operation, by, null);
      expect((await ask(operation, by, "CURIOSITY")).text).toBe(without.text);
    });
  else
    it.each([null, "", "CURIOSITY", "early_help", "__proto__"])(
      "shows nothing for the purpose %j (worked case 20)",
      async (faulty) => {
        const answer = await ask(operation, by, faulty);
        expect([answer.code, valuesIn(answer)]).toEqual(["INDETERMINATE", []]);
      },
    );
});

describe("worked case 20", () => {
  const page = (who: string, purpose: string | null) => ask("Query.case", who, purpose);

  it("a role that nobody defined, or none at all, shows nothing and is logged and audited", async () => {
    for (const who of ["temp", "idler"]) {
      const answer = await page(who, EARLY_HELP);
      expect([answer.status, answer.code, answer.data]).toEqual([200, "INDETERMINATE", { case: null }]);
      const reference = answer.errors[0]!.extensions.reference;
      expect(
        house.logged.filter((line) => line.includes(reference) && line.includes("INDETERMINATE")),
      ).not.toEqual([]);
      const { rows } = await house.database.admin.query(
        "select content ->> 'outcome' as outcome, content -> 'refused' as refused from audit.entry where content ->> 'request' = $1",
        [reference],
      );
      expect(rows).toEqual([{ outcome: "REFUSED", refused: ["INDETERMINATE"] }]);
    }
    // There is something to see.
    expect((await page("teacher", EARLY_HELP)).data.case.familyName).toBe("Scenario");
  });

  it("a purpose that the roles have no business with shows no value", async () => {
    const { data } = await page("teacher", "STATISTICS");
    expect(JSON.stringify(data)).not.toMatch(/\bKim\b/);
    expect(JSON.stringify((await page("teacher", EARLY_HELP)).data)).toContain("Kim");
  });

  it("a sign-in too weak for the purpose is told to sign in more strongly, and for a kind of data it is withheld", async () => {
    const { code, data } = await page("headteacher", "SAFEGUARDING_ENQUIRY");
    expect([code, data]).toEqual(["STEP_UP_REQUIRED", { case: null }]);
    expect((await page("teacher", "SAFEGUARDING_ENQUIRY")).code).toBeNull();
  });
});

describe("a denial", () => {
  it("is in the audit, without the words that came as the purpose", async () => {
    for (const [who, purpose, code] of [
      ["mum", EARLY_HELP, "FORBIDDEN"],
      ["teacher", "Kim's address", "INDETERMINATE"],
    ] as const) {
      const { errors } = await ask("Query.case", who, purpose);
      const { rows } = await house.database.admin.query(
        "select content from audit.entry where content ->> 'request' = $1",
        [errors[0]!.extensions.reference],
      );
      expect(rows).toEqual([
        {
          content: expect.objectContaining({
            outcome: "REFUSED",
            refused: [code],
            account: ids().account(who),
            purpose: who === "mum" ? EARLY_HELP : null,
          }),
        },
      ]);
    }
  });
});

describe("nobody", () => {
  it("learns more with fewer roles: a relationship, a role and a purpose are all needed", async () => {
    // No relationship, excluded, of no role: each the same answer as for a case that is not there.
    const none = await house.ask("teacher", EARLY_HELP, documents.CASE, {
      id: "00000000-0000-4000-8000-000000000000",
    });
    for (const who of ["colleague", "aunt", "headteacher"])
      expect((await ask("Query.case", who, EARLY_HELP)).text).toBe(none.text);
  });
});
