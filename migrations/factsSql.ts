// What the statements that gather facts are made of. Each table is reached by an array of ids, so that its index serves.

export const span = (row: string, from = `${row}.from_at`) =>
  `door.micros(${from}) as "from", door.micros(${row}.until_at) as "until"`;
export const seen = (row: string) => span(row, `door.since(${row}.from_at, ${row}.recorded_at, the_at)`);
export const days = (row: string) => `${row}.from_on as "from", ${row}.until_on as "until"`;
export const held = (row: string) => `door.held(${row}.recorded_epoch, ${row}.retired_epoch, epoch)`;
/** Items become JSON as rows, with the names of server/sharing/facts.ts: half the work of json_build_object. */
export const item = (columns: string) => `cross join lateral (select ${columns}) item`;
/**
 * For each case (or person, or consent) the list of its items, in an order that their contents give: what facts say does not
 * hang on it, but the order in which they are stored would tell of others.
 */
export const lists = (key: string, columns: string, from: string, where: string, order: string) =>
  `select ${key}, json_agg(item order by ${order}) as list from ${from} ${item(columns)} where ${where} group by 1`;
export const none = `'[]'::json`;
export const ofPartnership = (row: string) => `${row}.partnership_id = the_partnership and ${held(row)}`;
export const ofCases = (row: string) => `${ofPartnership(row)} and ${row}.case_id = any (cases)`;
export const ofPeople = (row: string) => `${ofPartnership(row)} and ${row}.person_id = any (people)`;
