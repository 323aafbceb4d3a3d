import type pg from "pg";
import { connect } from "../../../server/database/connect.js";
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
    const client = await connect(`${service.databaseUrl.replace(/\/[^/]*$/, "")}/tellonce`);
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

  async end(): Promise<void> {
    await this.client.query("select pg_advisory_unlock($1)", [LOCKS[this.#stage!]]);
  }

  /** From now on nothing is held. */
  async close(): Promise<void> {
    await this.client.query(
      "drop trigger proof_insert on idempotency_key; drop trigger proof_commit on idempotency_key; drop function public.proof_hold()",
    );
    await this.client.end();
  }
}

/** Resolves when so many changes are held, or after a second (a statement may not take two); how many are. */
export async function untilHeld(service: Service, count: number): Promise<number> {
  for (const end = Date.now() + 1000; ; await pause(20)) {
    const { length } = await service.rows(
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and wait_event = 'advisory'",
    );
    if ((count === 0 ? length === 0 : length >= count) || Date.now() > end) return length;
  }
}
