import type pg from "pg";
import { connect, withParts } from "../../../server/database/connect.js";
import { pause } from "../../../server/database/embedded/processes.js";
import type { Service } from "../complete/Service.js";

/** Where a change is held: before its key is kept, so that nothing is committed; or within COMMIT, which then goes on without the server. */
export const STAGES = ["insert", "commit"] as const;
type Stage = (typeof STAGES)[number];

const LOCKS: Record<Stage, number> = { insert: 63_001, commit: 63_002 };

/** Holds every change that comes with a key at one moment of it, as long as this says. */
export class Hold {
  #stage: Stage | undefined;

  private constructor(private readonly client: pg.Client) {}

  static async open(service: Service): Promise<Hold> {
    const client = await connect(withParts(service.databaseUrl, { database: "tellonce" }));
    await client.query(`
      create function public.proof_hold() returns trigger language plpgsql as $$
      begin perform pg_advisory_xact_lock_shared(tg_argv[0]::bigint); return new; end $$;
      create trigger proof_insert before insert on idempotency_key for each row execute function public.proof_hold('${LOCKS.insert}');
      create constraint trigger proof_commit after insert on idempotency_key deferrable initially deferred
        for each row execute function public.proof_hold('${LOCKS.commit}');`);
    return new Hold(client);
  }

  async begin(stage: Stage): Promise<void> {
    this.#stage = stage;
    await this.client.query("select pg_advisory_lock($1)", [LOCKS[stage]]);
  }

  /** The database's processes that wait here. */
  async held(): Promise<number[]> {
    const { rows } = await this.client.query<{ pid: number }>(
      "select pid from pg_locks where locktype = 'advisory' and objid = $1 and not granted",
      [LOCKS[this.#stage!]],
    );
    return rows.map(({ pid }) => pid);
  }

  /** Resolves when a change is held, or after a second: a statement may not take two. */
  async untilOneIsHeld(): Promise<void> {
    for (const end = Date.now() + 1000; (await this.held()).length === 0 && Date.now() < end;)
      await pause(20);
  }

  /** Lets go what is held, and resolves when its processes, whose server was felled, are gone: what they committed is then seen. */
  async end(): Promise<void> {
    const pids = await this.held();
    await this.client.query("select pg_advisory_unlock($1)", [LOCKS[this.#stage!]]);
    const left = () => this.client.query("select from pg_stat_activity where pid = any ($1)", [pids]);
    for (const end = Date.now() + 10_000; (await left()).rowCount && Date.now() < end;) await pause(20);
  }

  /** From now on nothing is held. */
  async close(): Promise<void> {
    await this.client.query(
      "drop trigger proof_insert on idempotency_key; drop trigger proof_commit on idempotency_key; drop function public.proof_hold()",
    );
    await this.client.end();
  }
}
