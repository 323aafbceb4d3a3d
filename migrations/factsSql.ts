// What the statements that gather facts are made of.

export const span = (row: string, from = `${row}.from_at`) =>
  `door.micros(${from}) as "from", door.micros(${row}.until_at) as "until"`;
export const seen = (row: string) => span(row, `door.since(${row}.from_at, ${row}.recorded_at, the_at)`);
export const days = (row: string) => `${row}.from_on as "from", ${row}.until_on as "until"`;
export const held = (row: string, epoch: string) =>
  `door.held(${row}.recorded_epoch, ${row}.retired_epoch, ${epoch})`;
/** Items become JSON as rows, with the names of server/sharing/facts.ts: half the work of json_build_object. */
export const item = (columns: string) => `cross join lateral (select ${columns}) item`;
export const list = (order: string) => `json_agg(item order by ${order})`;
/** For each case (or person, or consent) the list of its items. */
export const lists = (key: string, columns: string, from: string, order: string) =>
  `select ${key}, ${list(order)} as list from ${from} ${item(columns)} group by 1`;
export const none = `'[]'::json`;
export const ofCases = (table: string, row: string) =>
  `asked a join ${table} ${row} on ${row}.partnership_id = the_partnership and ${row}.case_id = any (cases) and ${row}.case_id = a.id
              and ${held(row, "a.epoch")}`;
export const ofIds = (table: string, row: string) =>
  `known k join ${table} ${row} on ${row}.partnership_id = the_partnership and ${row}.person_id = any (everybody) and ${row}.person_id = k.id
              and ${held(row, "k.epoch")}`;
export const ofPeople = (table: string, row: string) =>
  `person p join ${table} ${row} on ${row}.partnership_id = the_partnership and ${row}.person_id = any (everybody) and ${row}.person_id = p.person_id`;
