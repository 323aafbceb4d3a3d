import type pg from "pg";

/**
 * Sends `copy (…) to stdout (format binary)` and hands each row to `each` as it comes: the buffer is the driver's, and
 * is overwritten after. @returns how many rows came. @throws DatabaseError
 */
export function copyRows(
  client: pg.ClientBase,
  select: string,
  each: (row: Buffer) => void,
): Promise<number> {
  return new Promise((resolve, reject) => {
    let count = 0;
    let failed: unknown;
    let begun = false;
    const copying = {
      submit(connection: { query(text: string): void }) {
        connection.query(`copy (${select}) to stdout (format binary)`);
      },
      handleCopyData({ chunk }: { chunk: Buffer }) {
        // The first message begins with the header of the format; the last is its end.
        const from = begun ? 0 : HEADER;
        begun = true;
        if (failed !== undefined || chunk.length <= from || chunk.readInt16BE(from) === -1) return;
        try {
          each(from === 0 ? chunk : chunk.subarray(from));
          count += 1;
        } catch (error) {
          failed = error;
        }
      },
      handleError(error: Error) {
        reject(error);
      },
      handleCommandComplete() {},
      handleReadyForQuery() {
        if (failed === undefined) resolve(count);
        else reject(failed);
      },
    };
    client.query(copying as unknown as pg.Submittable);
  });
}

const HEADER = 19;
