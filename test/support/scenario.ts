import type pg from "pg";
import type { Facts, Id, Instant, Request, Target } from "../../server/sharing/facts.js";
import { viewerFacts, worldFacts } from "./scenario/facts.js";
import { Lawfulness } from "./scenario/Lawfulness.js";
import { saveRows } from "./scenario/save.js";
import { instant } from "./scenario/times.js";

export * from "./scenario/times.js";
export type { Life } from "./scenario/People.js";
export { agencies, types, yes } from "./scenario/Lawfulness.js";

/** A Wednesday morning: where a scenario stands when it is looked at without a database and without a time. */
export const MORNING = instant("2026-11-18T10:00:00Z");

/**
 * Test people, told as sentences: agencies and practitioners, a family, its case, what was agreed and recorded. The same
 * scenario can be judged in memory (`facts`) or saved into PostgreSQL (`save`); times are relative to the moment of either.
 */
export const scenario = (partnershipId?: Id): Scenario => new Scenario(partnershipId);

export class Scenario extends Lawfulness {
  /** What `decide` may look at, for this viewer and these cases (all, where none is named). */
  facts(viewer: string, cases: readonly string[] = this.namesOf("case"), at: Instant = MORNING): Facts {
    return { ...worldFacts(this.rows(at), cases.map(this.ids.case), at), viewer: this.viewer(viewer, at) };
  }

  /** Of the facts only those about the viewer. */
  viewer(name: string, at: Instant = MORNING): Facts["viewer"] {
    return viewerFacts(this.rows(at), this.ids.account(name));
  }

  request(viewer: string, purpose: string | null, assurance: Request["assurance"] = 3): Request {
    return { accountId: this.ids.account(viewer), purpose, assurance };
  }

  /** A value as something asked for, in the case where it was recorded or in another. */
  target(value: string, caseName?: string): Target {
    return this.targetOf(value, caseName);
  }

  /** Inserts everything, as the owner of the tables, in one transaction. Returns the database's time of it: what was relative is now. */
  save(owner: pg.Pool | pg.ClientBase): Promise<Instant> {
    return saveRows(owner, this.partnershipId, (at) => this.rows(at));
  }

  /** The same told again, with ids of its own: what is added to the one is not added to the other. */
  copy(): Scenario {
    const copy = new Scenario();
    copy.take(this);
    return copy;
  }
}
