import { hash } from "node:crypto";

/** A row of the audit as `copy … (format binary)` sends it, and the leaf that it ought to be. */
export interface RowRead {
  id: string;
  partnership: string;
  /** The instant, as its eight bytes. */
  at: string;
  writer: string;
  /** Whether the stored hash is that of the content. */
  isWhole: boolean;
  /** The leaf's hash, as a string of 32 bytes. */
  leaf: string;
}

/** What is copied of each row, in this order. */
export const ROW_COLUMNS = "partnership_id, id, at, writer, salt, hash, content";

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
      // The hyphens of what is written here stand already.
      if (room === 36) this.#leaf.write(NIL_UUID, place, "latin1");
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
      id: text.slice(20, 36),
      partnership: text.slice(0, 16),
      at: text.slice(40, 48),
      writer,
      isWhole: content === stored,
      leaf: hash("sha256", this.#leaf.subarray(0, end), "binary"),
    };
  }

  #second = Number.NaN;

  /** In UTC, to the microsecond. */
  #instant(row: Buffer, from: number): void {
    // No instant that was ever sealed is beyond the safe numbers; one that is now is told by a leaf of its own.
    const micros = wholeAt(row, from) ?? Number.NaN;
    const second = Math.floor(micros / 1_000_000);
    if (!Object.is(second, this.#second)) {
      const at = new Date((second + EPOCH) * 1000);
      const text = Number.isNaN(at.valueOf())
        ? "-".repeat(27)
        : at.toISOString().replace(".000Z", ".000000Z");
      this.#leaf.write(text, this.#at, "latin1");
      this.#second = second;
    }
    let rest = micros - second * 1_000_000;
    for (let place = this.#at + 25; place >= this.#at + 20; place -= 1) {
      const digit = rest % 10;
      this.#leaf[place] = 0x30 + digit;
      rest = (rest - digit) / 10;
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
const EPOCH = 946_684_800;
const HEX = Buffer.from("0123456789abcdef");

/** A UUID's sixteen bytes as it is written. */
export function uuidText(bytes: string): string {
  const hex = Buffer.from(bytes, "latin1").toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
