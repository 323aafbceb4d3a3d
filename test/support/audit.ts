import { pseudonymOf } from "../../server/audit/keys.js";
import { sealOnce } from "../../server/jobs/keepAudit.js";
import { readSecrets } from "../../server/secrets.js";
import type { House } from "./house.js";

export interface AuditRow {
  id: string;
  content: any;
}

/** The rows of the audit, in the order in which they were written. */
export async function auditOf({ database }: House): Promise<AuditRow[]> {
  const { rows } = await database.admin.query<AuditRow>(
    "select id, content from audit.entry order by at, writer, id",
  );
  return rows;
}

/** The rows that `work` leaves in the audit. */
export async function auditedBy(house: House, work: () => Promise<unknown>): Promise<AuditRow[]> {
  const before = new Set((await auditOf(house)).map(({ id }) => id));
  await work();
  return (await auditOf(house)).filter(({ id }) => !before.has(id));
}

/**
 * Resolves when all that is in the audit, or what is there of one partnership, is sealed; other tests' open transactions may
 * hold the sealer back.
 */
export async function untilSealed(
  { database }: Pick<House, "database">,
  partnershipId: string | null = null,
): Promise<void> {
  for (;;) {
    await sealOnce(database.api);
    const { rows } = await database.admin.query(
      `select from audit.entry e
       where ($1::uuid is null or e.partnership_id = $1) and not exists (select from audit.leaf l where l.audit_id = e.id)`,
      [partnershipId],
    );
    if (rows.length === 0) return;
    await new Promise((done) => setTimeout(done, 20));
  }
}

export const pseudonymIn = ({ config, world }: House, person: string): string =>
  pseudonymOf(readSecrets(config), world.partnershipId, world.ids.person(person));
