/** The condition that a row is a fact of the partnership that stands now. */
export const current = (row: string) =>
  `${row}.partnership_id = the_partnership and ${row}.retired_epoch is null`;

/** The condition that a restriction counts now, also where it was recorded while the reader's transaction began. */
export const restricts = (row: string) =>
  `${current(row)} and door.live(door.since(${row}.from_at, ${row}.recorded_at, the_at), ${row}.until_at, the_at)`;

/** The mask of all categories. */
export const ALL = 67108863;
