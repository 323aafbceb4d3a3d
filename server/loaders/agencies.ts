import type { Transaction } from "../database/transaction.js";
import type { Agency } from "../model/Agency.js";
import type { Id } from "../sharing/facts.js";

/** An agency, and what it says about a family that this agency works with it (a category's bit). */
export type KnownAgency = Agency & { involvement: number };

/** SQL for all agencies of the partnership, by name. */
export const allAgencies = `
    select a.id, a.name, a.type, t.name as "typeName", a.dpo_contact as "dpoContact", a.involvement_category as involvement
    from agency a join agency_type t on t.code = a.type order by a.name, a.id`;

/** All agencies of the partnership, by id: reference data, the same for everybody in it. */
export const loadAgencies = async ({ rows }: Transaction): Promise<ReadonlyMap<Id, KnownAgency>> =>
  byId(await rows<KnownAgency>(allAgencies));

export const byId = (agencies: readonly KnownAgency[]): ReadonlyMap<Id, KnownAgency> =>
  new Map(agencies.map((agency) => [agency.id, agency]));
