import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { Ledger } from "../proofs/tamper/Ledger.js";
import { rewrite } from "../proofs/tamper/rewrite.js";
import { Dice } from "../proofs/worlds/Dice.js";

let audit: Ledger;
beforeAll(async () => void (audit = await Ledger.open(inject("database"))));
afterAll(() => audit?.client.end());

describe("a witness of less than is read", () => {
  const later = () => audit.signed.find((size) => size > 512)!;
  /** Signed by the key that signs now, as what is rewritten will be. */
  const older = async () =>
    (
      await audit.run<{ note: string }>("select note from audit.checkpoint where size > 350 order by size")
    )[0]!.note;

  it("is compared nevertheless, and counted", async () => {
    expect(await audit.verify({ since: later(), witnesses: audit.witness })).toMatchObject({
      damage: undefined,
      witnesses: 3,
    });
  });

  it("tells of an audit that was rewritten and signed anew with the true key", async () => {
    const witness = await older();
    const { damage } = await audit.undone(async () => {
      await rewrite(audit, new Dice(1), audit.signer, 0);
      expect((await audit.verify({ since: later() })).damage).toBeUndefined();
      return audit.verify({ since: later(), witnesses: [witness] });
    });
    expect(damage).toMatchObject({ kind: "forked", where: expect.stringContaining("a witness") });
  });

  it("does not take the leaves as they were for the tree that was signed", async () => {
    const witness = await older();
    const { damage } = await audit.undone(async () => {
      const leaves = await audit.run<{ at: number; hash: Buffer }>(
        "select leaf_index::int as at, leaf_hash as hash from audit.leaf where leaf_index between 256 and 511",
      );
      await rewrite(audit, new Dice(1), audit.signer, 0);
      // Of a complete subtree before the checkpoint only the hash is read, so the true leaves below it may stand.
      for (const { at, hash } of leaves)
        await audit.run("update audit.leaf set leaf_hash = $2 where leaf_index = $1", at, hash);
      return audit.verify({ since: later(), witnesses: [witness] });
    });
    expect(damage?.kind).toBe("forked");
  });
});

describe("the index by subject", () => {
  const onAnyRow =
    "(select ctid from audit.subject where cardinality(contributors) > 0 order by audit_id limit 1)";
  const tamperedBy = (sql: string, question = {}) =>
    audit.undone(async () => {
      await audit.run(sql);
      return (await audit.verify({ index: true, ...question })).damage;
    });

  it("is what the rows say, from the first on or from a later one", async () => {
    for (const since of [undefined, audit.signed.find((size) => size > 300)])
      expect((await audit.verify({ index: true, since })).damage).toBeUndefined();
  });

  it("is told to lack a subject of a row, or all of them", async () => {
    const one = { kind: "index", where: expect.stringContaining("is missing from"), id: expect.any(String) };
    expect(await tamperedBy(`delete from audit.subject where ctid = ${onAnyRow}`)).toMatchObject(one);
    expect(await tamperedBy("delete from audit.subject")).toMatchObject(one);
  });

  it.each([
    "account_id = gen_random_uuid()",
    "agency_id = gen_random_uuid()",
    "purpose = 'SAFEGUARDING_ENQUIRY'",
    "cases = cases || gen_random_uuid()",
    "contributors = contributors[2:]",
    "withheld = '{}'",
    "writer = '1'",
  ])("is told to be changed by %s", async (change) => {
    expect(await tamperedBy(`update audit.subject set ${change} where ctid = ${onAnyRow}`)).toMatchObject({
      kind: "index",
      where: expect.stringContaining("is changed in"),
    });
  });

  it("is told to have one more of a row, and one of no row", async () => {
    const added = (id: string) =>
      tamperedBy(
        `insert into audit.subject select partnership_id, '\\x00', at, ${id}, agency_id, account_id, purpose, cases, contributors, writer, withheld from audit.subject where ctid = ${onAnyRow}`,
      );
    expect(await added("audit_id")).toMatchObject({
      kind: "index",
      where: expect.stringContaining("added to"),
    });
    expect(await added("gen_random_uuid()")).toMatchObject({
      kind: "index",
      where: expect.stringContaining("no row of the audit"),
    });
  });

  it("is told where it would pass over a time", async () => {
    const untimely = { kind: "index", where: expect.stringContaining("audit.leaf_time") };
    for (const change of [
      "delete from audit.leaf_time",
      "update audit.leaf_time set latest = latest - interval '1 microsecond'",
      "update audit.leaf_time set earliest = earliest + interval '1 microsecond'",
      "update audit.leaf_time set writer = '18446744073709551614'",
    ])
      expect(await tamperedBy(change)).toMatchObject(untimely);
  });

  it("is not looked at unless it is asked for", async () => {
    expect(await tamperedBy("delete from audit.subject", { index: false })).toBeUndefined();
  });
});
