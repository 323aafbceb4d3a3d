import type pg from "pg";

/** Takes up to so many of the limit's points from a holder's minute, which all processes share; none where there are fewer than the least. */
export const drawPoints =
  (pool: pg.Pool, limit: number, seconds: number) =>
  async (partnership: string, holder: string, least: number, most: number) => {
    const { rows } = await pool.query<{ drawn: { granted: number; left: number; seconds: number } }>(
      "select door.draw_points($1, $2, $3, $4, $5, make_interval(secs => $6)) as drawn",
      [partnership, holder, least, most, limit, seconds],
    );
    return rows[0]!.drawn;
  };
