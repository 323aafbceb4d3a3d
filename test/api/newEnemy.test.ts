import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { auditedBy } from "../support/audit.js";
import { CASE, RECORD_ANSWER, WITHDRAW_CONSENT, WORKLIST } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire } from "../support/northshire.js";
import { types } from "../support/scenario.js";
import { intercept, onStatement } from "../support/statements.js";

const SAID = ["first", "second", "third"] as const;

/** A family that agreed three times over, so that there is something left to withdraw. */
const world = () =>
  SAID.reduce(
    (s, called) =>
      s.consents("mum", {
        called,
        for: "kim",
        yes: ["EDUCATION", "HEALTH_PHYSICAL"],
        to: types("SCHOOL"),
        purposes: [EARLY_HELP],
      }),
    northshire()
      .family((f) => f.mother("mum").child("kim"))
      .case("case", { lead: "worker", team: ["teacher"], people: ["kim"] })
      .value("kim", "EDUCATION", { by: "worker", text: "Kim reads well." })
      .value("kim", "DEVELOPMENT", { by: "teacher", text: "Kim runs." }),
  )
    .family((f) => f.mother("ann").child("bob"))
    .case("other", { lead: "worker", team: ["doctor"] })
    .consents("ann", {
      called: "elsewhere",
      for: "bob",
      yes: ["EDUCATION"],
      to: types("SCHOOL"),
      purposes: [EARLY_HELP],
    });

let house: House;
beforeEach(async () => {
  await house?.stop();
  house = await startHouse(world());
});
afterAll(() => house?.stop());

const id = () => house.world.ids.case("case");
const read = () => house.ask("teacher", EARLY_HELP, CASE, { id: id() });
const withdraw = async (consent: string, from = "case") => {
  const input = {
    caseId: house.world.ids.case(from),
    consentId: house.world.ids.consent(consent),
    how: "Mum rang.",
  };
  const { errors } = await house.ask("worker", EARLY_HELP, WITHDRAW_CONSENT, { input });
  expect(errors).toEqual([]);
};
const withdrawAll = async () => {
  for (const consent of SAID) await withdraw(consent);
};

/** Lets something happen between two statements of a read, once for each time it is told of. */
function before(statement: string, ...happenings: (() => Promise<unknown>)[]): () => void {
  return onStatement(house.database.api, (sql) =>
    sql.includes(statement) ? happenings.shift()?.() : undefined,
  );
}
/** After the read's snapshot is taken and its facts are loaded, before the rows are. */
const MEANWHILE = "json_agg(f)";

describe("a withdrawal between a read's snapshot and its reply", () => {
  it("discards what was read: the second try shows the state after it, and both are in the audit", async () => {
    expect((await read()).text).toContain("Kim reads well.");
    const rows = await auditedBy(house, async () => {
      const stop = before(MEANWHILE, withdrawAll);
      const { status, errors, text } = await read();
      stop();
      expect([status, errors]).toEqual([200, []]);
      expect(text).toContain("Kim runs.");
      expect(text).not.toContain("Kim reads well.");
      expect(text).toContain("CONSENT_WITHDRAWN");
    });
    const ours = rows.filter(({ content }) => content.account === house.world.ids.account("teacher"));
    const [notSent] = ours.filter(({ content }) => content.outcome === "NOT_SENT");
    const shown = ours.filter(({ content }) => content.outcome === "SHOWN");
    expect([ours.length, shown.length]).toEqual([3, 2]);
    // The row that says what was never sent is the one of the first try, which showed the other agency's answer.
    const first = shown.find(({ id }) => id === notSent!.content.of)!;
    expect(JSON.stringify(first.content.subjects)).toContain("CONSENT:");
    expect(JSON.stringify(shown.find((row) => row !== first)!.content.subjects)).not.toContain('"CONSENT:');
  });

  it("would have been shown without the second look at the epochs: then this file would fail", async () => {
    let seen: unknown;
    // The fault: whoever asks for the epochs after the commit is given those of before.
    const stop = intercept(house.database.api, async (sql, run) => {
      if (sql.includes("door.epochs(")) return { rows: [{ epochs: seen }] };
      if (sql.includes(MEANWHILE)) await withdrawAll();
      const result = await run();
      if (sql.includes("door.open(")) seen = result.rows[0].opened.epochs;
      return result;
    });
    const leaked = await read();
    stop();
    expect(leaked.text).toContain("Kim reads well.");
    const after = await house.database.admin.query(
      "select count(*)::int as n from consent where retired_how = 'WITHDRAWN'",
    );
    expect(after.rows[0].n).toBe(3);
  });

  it("after the withdrawal's reply no later read shows the value, in the page or in the list", async () => {
    const texts: string[] = [];
    const readers = [1, 2].map(async () => {
      for (let n = 0; n < 5; n++) texts.push((await read()).text);
    });
    await withdrawAll();
    const later = await Promise.all([1, 2, 3].map(() => read()));
    await Promise.all(readers);
    for (const { text, status } of later) {
      expect([200, 503]).toContain(status);
      expect(text).not.toContain("Kim reads well.");
    }
    expect((await read()).text).not.toContain("Kim reads well.");
    expect((await house.ask("worker", EARLY_HELP, CASE, { id: id() })).text).toContain("Kim reads well.");
    expect(texts).toHaveLength(10);
  });

  it("two in a row: the reply is to try again, with no value in it, and each try is in the audit", async () => {
    const rows = await auditedBy(house, async () => {
      const stop = before(
        MEANWHILE,
        () => withdraw("first"),
        () => withdraw("second"),
      );
      const { status, code, data, text } = await read();
      stop();
      expect([status, code, data]).toEqual([503, "TRY_AGAIN", null]);
      expect(text).not.toContain("Kim");
    });
    const outcomes = rows
      .filter(({ content }) => content.account === house.world.ids.account("teacher"))
      .map(({ content }) => content.outcome);
    expect(outcomes.toSorted()).toEqual(["NOT_SENT", "NOT_SENT", "SHOWN", "SHOWN"]);
    expect((await read()).text).toContain("Kim reads well.");
  });

  it("holds for a worklist too", async () => {
    const stop = before(
      MEANWHILE,
      () => withdraw("first"),
      () => withdraw("second"),
    );
    expect(await house.ask("teacher", EARLY_HELP, WORKLIST)).toMatchObject({
      status: 503,
      code: "TRY_AGAIN",
      data: null,
    });
    stop();
    expect((await house.ask("teacher", EARLY_HELP, WORKLIST)).data.worklist.edges).toHaveLength(1);
  });

  it("of another case moves nothing here", async () => {
    const rows = await auditedBy(house, async () => {
      const stop = before(MEANWHILE, () => withdraw("elsewhere", "other"));
      expect((await read()).text).toContain("Kim reads well.");
      stop();
    });
    expect(rows.map(({ content }) => content.outcome).toSorted()).toEqual(["CHANGED", "SHOWN"]);
  });
});

describe("a change of fact while something is written", () => {
  it("saves it but does not show it", async () => {
    const input = {
      caseId: id(),
      assessmentId: house.world.ids.assessment("case"),
      questionKey: "DEVELOPMENT",
      value: "Kim swims.",
      subjectIds: [house.world.ids.person("kim")],
    };
    // The writer's own transaction is held open at its audit row, which is locked, until the withdrawal is through.
    const client = await house.database.admin.connect();
    await client.query("begin; lock table audit.entry in share row exclusive mode");
    const saving = house.ask("teacher", EARLY_HELP, RECORD_ANSWER, { input });
    await waitingForLock();
    await client.query("select set_config('tellonce.maintenance', 'on', true)");
    await client.query("update consent set retired_at = now(), retired_how = 'WITHDRAWN' where id = $1", [
      house.world.ids.consent("first"),
    ]);
    await client.query("commit");
    client.release();
    const { code, data } = await saving;
    expect([code, data]).toEqual(["SAVED_NOT_SHOWN", null]);
    const { rows } = await house.database.admin.query(
      "select version from answer where value = 'Kim swims.'",
    );
    expect(rows).toEqual([{ version: 1 }]);
    const { rows: audited } = await house.database.admin.query(
      "select content ->> 'outcome' as outcome from audit.entry where content ->> 'outcome' in ('CHANGED', 'NOT_SENT') order by 1",
    );
    expect(audited.map(({ outcome }) => outcome)).toEqual(["CHANGED", "NOT_SENT"]);
  });

  async function waitingForLock(): Promise<void> {
    for (;;) {
      const { rows } = await house.database.admin.query(
        "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%audit.append%'",
      );
      if (rows.length > 0) return;
      await new Promise((done) => setTimeout(done, 5));
    }
  }
});
