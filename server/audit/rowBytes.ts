import { hash } from "node:crypto";

/** A row of the audit as `copy … (format binary)` sends it, and the leaf that it ought to be. */
export interface RowRead {
  /** Partnership, id and instant as they are sent: their bytes, each behind its length. */
  of: string;
  writer: string;
  /** Whether the stored hash is that of the content. */
  isWhole: boolean;
  /** The leaf's hash, as a string of 32 bytes. */
  leaf: string;
}

/** A leaf as it is stored. */
export interface LeafRead {
  index: number;
  of: string;
  leaf: string;
}

/** What is copied of each row, in this order. */
export const ROW_COLUMNS = "partnership_id, id, at, writer, salt, hash, content";
export const LEAF_COLUMNS = "leaf_index, partnership_id, audit_id, at, leaf_hash";

/** The sixteen bytes of its id, the eight of its instant. */
export const idOf = ({ of }: { of: string }): string => of.slice(20, 36);
export const atOf = ({ of }: { of: string }): string => of.slice(40, 48);

/** After the number of fields each has its length: 8, 16, 16, 8, any. */
export function readLeaf(row: Buffer): LeafRead {
  const text = row.toString("latin1", 18, 70 + row.readInt32BE(66));
  return { index: Number(row.readBigInt64BE(6)), of: text.slice(0, 48), leaf: text.slice(52) };
}

/** Reads rows and computes their leaves; binary throughout, because a hundred thousand a second are to be read. */
export class RowReader {
  readonly #leaf = Buffer.alloc(512);
  readonly #at: number;
  readonly #content: number;
  readonly #id: number;
  readonly #partnership: number;
  readonly #salt: number;
  readonly #writer: number;

  constructor() {
    // The row's canonical bytes are the same in all rows but for the values: they are written once, behind the leaf's prefix.
    let end = 1;
    const put = (text: string, room: number) => {
      end += this.#leaf.write(text, end, "latin1");
      const place = end;
      // What stands between the values stands already.
      if (room === 36) this.#leaf.write(NIL_UUID, place, "latin1");
      if (room === 27) this.#leaf.write("0000-00-00T00:00:00.000000Z", place, "latin1");
      end += room;
      return place;
    };
    this.#at = put('{"at":"', 27);
    this.#content = put('","content":"', 64);
    this.#id = put('","id":"', 36);
    this.#partnership = put('","partnership":"', 36);
    this.#salt = put('","salt":"', 36);
    this.#writer = put('","writer":"', 0);
  }

  read(row: Buffer): RowRead {
    // After the number of fields each has its length: 16, 16, 8, 8, 16, any, any.
    const hashEnd = 90 + row.readInt32BE(86);
    // One string for all of them: each call into the runtime takes as long as half a hash.
    const text = row.toString("latin1", 6, hashEnd);
    const writer = String(wholeAt(row, 58) ?? row.readBigUInt64BE(58));
    // The content as it was written, which is canonical.
    const content = hash("sha256", row.subarray(hashEnd + 4), "binary");
    const stored = text.slice(84);
    this.#instant(row, 46);
    this.#hex(row, 90, 32, this.#content);
    this.#uuid(row, 26, this.#id);
    this.#uuid(row, 6, this.#partnership);
    this.#uuid(row, 70, this.#salt);
    const end = this.#writer + this.#leaf.write(`${writer}"}`, this.#writer, "latin1");
    return {
      of: text.slice(0, 48),
      writer,
      isWhole: content === stored,
      leaf: hash("sha256", this.#leaf.subarray(0, end), "binary"),
    };
  }

  readonly #days = new Map<number, string>();

  /** In UTC, to the microsecond. */
  #instant(row: Buffer, from: number): void {
    // No instant that was ever sealed is beyond the safe numbers; one that is now is told by a leaf of its own.
    const micros = wholeAt(row, from) ?? Number.NaN;
    const day = Math.floor(micros / 86_400_000_000);
    let text = this.#days.get(day);
    if (text === undefined) {
      const at = new Date(day * 86_400_000 + EPOCH);
      text = Number.isNaN(at.valueOf()) ? "-".repeat(10) : at.toISOString().slice(0, 10);
      this.#days.set(day, text);
    }
    this.#leaf.write(text, this.#at, "latin1");
    const inDay = micros - day * 86_400_000_000;
    // Whole numbers of 32 bits: dividing others takes as long as a hash.
    const second = Math.floor(inDay / 1_000_000) | 0;
    const minute = (second / 60) | 0;
    const hour = (minute / 60) | 0;
    this.#digits(hour, 2, 13);
    this.#digits(minute - 60 * hour, 2, 16);
    this.#digits(second - 60 * minute, 2, 19);
    this.#digits((inDay - second * 1_000_000) | 0, 6, 26);
  }

  /** Ending before this place of the instant. */
  #digits(number: number, length: number, end: number): void {
    let rest = number;
    for (let place = this.#at + end - 1; place >= this.#at + end - length; place -= 1) {
      const tenth = (rest / 10) | 0;
      this.#leaf[place] = 0x30 + rest - 10 * tenth;
      rest = tenth;
    }
  }

  #uuid(row: Buffer, from: number, to: number): void {
    let [byte, place] = [from, to];
    for (const length of UUID_PARTS) {
      place = this.#hex(row, byte, length, place) + 1;
      byte += length;
    }
  }

  /** @returns where it ends */
  #hex(row: Buffer, from: number, length: number, to: number): number {
    let out = to;
    for (let i = from; i < from + length; i += 1) {
      const byte = row[i]!;
      this.#leaf[out++] = HEX[byte >> 4]!;
      this.#leaf[out++] = HEX[byte & 15]!;
    }
    return out;
  }
}

/** Eight bytes as a number, where it is a safe one: BigInt takes longer than the hash. */
function wholeAt(row: Buffer, from: number): number | undefined {
  const whole = row.readInt32BE(from) * 2 ** 32 + row.readUInt32BE(from + 4);
  return Number.isSafeInteger(whole) ? whole : undefined;
}

const NIL_UUID = "00000000-0000-0000-0000-000000000000";
const UUID_PARTS = [4, 2, 2, 2, 6];
/** PostgreSQL counts from 2000. */
const EPOCH = 946_684_800_000;
const HEX = Buffer.from("0123456789abcdef");

/** A UUID's sixteen bytes as it is written. */
export function uuidText(bytes: string): string {
  const hex = Buffer.from(bytes, "latin1").toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
