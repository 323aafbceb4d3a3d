import type { House } from "./house.js";

/** Changes rows where no trigger fires: what only time, or nobody, does. The epochs, which a trigger would move, are moved by hand. */
export const behindTriggers = async (house: House, sql: string): Promise<void> => {
  await house.database.admin.query(
    `begin; set local session_replication_role = replica; ${sql}; update case_epoch set epoch = nextval('epoch_number'); commit`,
  );
};
