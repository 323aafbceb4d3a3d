import type pg from "pg";
import { append } from "../../../server/audit/append.js";
import { type Signer, signerOf } from "../../../server/audit/checkpoint.js";
import { beginToSign, signHead } from "../../../server/audit/signHead.js";
import { type Question, verifyAudit, type Verified } from "../../../server/audit/verify.js";
import { connect } from "../../../server/database/connect.js";
import { createTestDatabase, type RunDatabase } from "../../support/database.js";
import { Dice } from "../worlds/Dice.js";

/** A row of the audit, at the place that the sealer gave it. */
export interface Line {
  id: string;
  writer: string;
}

const ROWS = 600;
const NAME = "northshire.example/audit";

/** An audit of six hundred rows, sealed and signed as it grew, its key changed half-way; and the superuser's hand on it. */
export class Ledger {
  static readonly before = signerOf("the key of the first half of the audit", NAME);
  static readonly signer = signerOf("the key of the second half of the audit", NAME);
  readonly signer = Ledger.signer;

  private constructor(
    /** Signs in as the database's superuser. */
    readonly client: pg.Client,
    readonly lines: readonly Line[],
    /** The sizes that are signed; all of the audit is. */
    readonly signed: readonly number[],
    /** Checkpoints that a witness has kept: of a quarter, of half, and of all. */
    readonly witness: readonly string[],
  ) {}

  static async open(shared: RunDatabase): Promise<Ledger> {
    const database = await createTestDatabase(shared);
    const partnership = "01920000-0000-7000-8000-000000000001";
    const dice = new Dice(500);
    let signer: Signer = Ledger.before;
    const client = await connect(database.urls.adminUrl);
    await beginToSign(database.api, [signer]);
    for (let written = 0; written < ROWS;) {
      if (written > ROWS / 2 && signer !== Ledger.signer)
        await beginToSign(database.api, [(signer = Ledger.signer)]);
      const many = Math.min(1 + dice.below(4), ROWS - written);
      await client.query("begin");
      for (let n = 0; n < many; n += 1)
        await append(
          { rows: async (sql, values) => (await client.query(sql, values as unknown[])).rows },
          partnership,
          uuidFrom(dice),
          contentOf(dice),
        );
      await client.query("commit");
      written += many;
      if (!dice.chance(0.2) && written < ROWS) continue;
      for (let before = -1; before !== 0;) before = await sealOn(client);
      await signHead(database.api, [signer]);
    }
    const ask = async <Row extends object>(sql: string) => (await client.query<Row>(sql)).rows;
    // Somebody else's open transaction may hold the sealer back.
    while ((await ask("select from audit.leaf")).length < ROWS) {
      await sealOn(client);
      await signHead(database.api, [signer]);
    }
    const lines = await ask<Line>(
      "select e.id, e.writer::text from audit.leaf l join audit.entry e on e.id = l.audit_id order by l.leaf_index",
    );
    const checkpoints = await ask<{ size: number; note: string }>(
      "select size::int, note from audit.checkpoint order by size",
    );
    const kept = [4, 2, 1].map((part) => checkpoints.findLast(({ size }) => size <= ROWS / part)!.note);
    await Promise.all([
      database.owner.end(),
      database.api.end(),
      database.auditor.end(),
      database.admin.end(),
    ]);
    return new Ledger(
      client,
      lines,
      checkpoints.map(({ size }) => size),
      kept,
    );
  }

  /** Runs `work` as if there were no trigger, and takes back all that it did. */
  async undone<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.client.query("begin");
    try {
      await this.client.query("set local session_replication_role = replica");
      return await work();
    } finally {
      await this.client.query("rollback");
    }
  }

  async run<Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> {
    return (await this.client.query<Row>(sql, values)).rows;
  }

  #verify = verifyAudit;

  /** Does `work` with another verification in the place of the product's. */
  async verifiedBy<Result>(verify: typeof verifyAudit, work: () => Promise<Result>): Promise<Result> {
    this.#verify = verify;
    try {
      return await work();
    } finally {
      this.#verify = verifyAudit;
    }
  }

  verify(question: Question = {}): Promise<Verified> {
    return this.#verify(this.client, { trusted: this.signer.vkey, ...question });
  }
}

async function sealOn(client: pg.Client): Promise<number> {
  return (await client.query<{ sealed: number }>("select audit.seal(40) as sealed")).rows[0]!.sealed;
}

/** As the product writes them, in size and shape. */
function contentOf(dice: Dice): Record<string, unknown> {
  const subjects = Array.from({ length: dice.below(3) }, () => ({
    case: uuidFrom(dice),
    subject: uuidFrom(dice).replaceAll("-", ""),
    shown: { EDUCATION: ["Answer.value", "Person.school"], IDENTITY: ["Person.name"] },
    withheld: { HEALTH_MENTAL: { CONSENT_REFUSED: ["Answer.value"] } },
    bases: [`CONSENT:${uuidFrom(dice)}`],
    from: { [uuidFrom(dice)]: 4, [uuidFrom(dice)]: 1 + dice.below(1000) },
  }));
  return {
    account: uuidFrom(dice),
    actor: dice.one(["Ash Poole", "Zoë Ó Briain", 'system "intake"']),
    agency: uuidFrom(dice),
    purpose: "EARLY_HELP",
    operation: dice.one(["CasePage", "Worklist", "AccessLog"]),
    assurance: 1 + dice.below(3),
    asked: [],
    subjects,
    outcome: subjects.length > 0 ? "SHOWN" : "NOTHING_SHOWN",
  };
}

export function uuidFrom(dice: Dice): string {
  const hex = dice
    .times(4, () =>
      dice
        .below(2 ** 32)
        .toString(16)
        .padStart(8, "0"),
    )
    .join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
