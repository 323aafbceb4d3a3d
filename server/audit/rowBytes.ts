import { hash } from "node:crypto";

/** A row of the audit as `copy … (format binary)` sends it, and the leaf that it ought to be. */
export interface RowRead {
  id: string;
  partnership: string;
  /** The instant, as its eight bytes. */
  at: string;
  writer: bigint;
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
    const partnership = row.toString("latin1", 6, 22);
    const id = row.toString("latin1", 26, 42);
    const at = row.toString("latin1", 46, 54);
    const micros = row.readBigInt64BE(46);
    const writer = row.readBigUInt64BE(58);
    const hashEnd = 90 + row.readInt32BE(86);
    // The content as it was written, which is canonical.
    const content = hash("sha256", row.subarray(hashEnd + 4), "hex");
    const stored = row.toString("hex", 90, hashEnd);
    this.#leaf.write(this.#instant(micros), this.#at, "latin1");
    this.#leaf.write(stored.slice(0, 64), this.#content, "latin1");
    this.#uuid(row, 26, this.#id);
    this.#uuid(row, 6, this.#partnership);
    this.#uuid(row, 70, this.#salt);
    const end = this.#writer + this.#leaf.write(`${writer}"}`, this.#writer, "latin1");
    const leaf = hash("sha256", this.#leaf.subarray(0, end), "binary");
    return { id, partnership, at, writer, isWhole: content === stored, leaf };
  }

  #second = 0n;
  #secondText = "";

  /** In UTC, to the microsecond. */
  #instant(micros: bigint): string {
    const second = micros / 1_000_000n - (micros % 1_000_000n < 0n ? 1n : 0n);
    if (second !== this.#second || this.#secondText === "") {
      this.#second = second;
      const at = new Date(Number(second + EPOCH) * 1000);
      this.#secondText = Number.isNaN(at.valueOf()) ? "-".repeat(19) : at.toISOString().slice(0, 19);
    }
    return `${this.#secondText}.${(micros - second * 1_000_000n).toString().padStart(6, "0")}Z`;
  }

  #uuid(row: Buffer, from: number, to: number): void {
    for (let i = 0, out = to; i < 16; i += 1) {
      if (i === 4 || i === 6 || i === 8 || i === 10) this.#leaf[out++] = 0x2d;
      const byte = row[from + i]!;
      this.#leaf[out++] = HEX[byte >> 4]!;
      this.#leaf[out++] = HEX[byte & 15]!;
    }
  }
}

/** PostgreSQL counts from 2000. */
const EPOCH = 946_684_800n;
const HEX = Buffer.from("0123456789abcdef");

/** A UUID's sixteen bytes as it is written. */
export function uuidText(bytes: string): string {
  const hex = Buffer.from(bytes, "latin1").toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
