/** Crockford's base 32: no letter that is taken for a digit. */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Which audit rows a decision's id or number may mean, and which decisions in them. */
export interface DecisionSought {
  /** The first and the last audit id, and when such a row was written, to the millisecond. */
  first: string;
  last: string;
  at: Date;
  is(decisionId: string): boolean;
}

/**
 * Reads a decision's id, or the number of sixteen letters and digits that somebody reads out: the millisecond of the
 * audit row and the beginning of the decision's hash. Undefined for what is neither.
 */
export function readDecision(text: string): DecisionSought | undefined {
  const asked = text.trim();
  const auditId = asked.slice(0, 36);
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(auditId))
    return {
      first: auditId,
      last: auditId,
      at: new Date(Number.parseInt(millisecondOf(auditId), 16)),
      is: (id) => id === asked,
    };
  const number = plain(asked);
  if (![...number].every((digit) => DIGITS.includes(digit)) || number.length !== 16) return undefined;
  const value = [...number].reduce((sum, digit) => sum * 32n + BigInt(DIGITS.indexOf(digit)), 0n);
  const time = (value >> 32n).toString(16).padStart(12, "0");
  const begin = `${time.slice(0, 8)}-${time.slice(8)}`;
  return {
    first: `${begin}-0000-0000-000000000000`,
    last: `${begin}-ffff-ffff-ffffffffffff`,
    at: new Date(Number.parseInt(time, 16)),
    is: (id) => decisionNumber(id) === number,
  };
}

/** The number of a decision, without its hyphens: 48 bits of time and 32 of the hash, five to a digit. */
function decisionNumber(decisionId: string): string {
  const [auditId = "", hash = ""] = decisionId.split(".");
  const bits = `${millisecondOf(auditId)}${Buffer.from(hash, "base64url").toString("hex").slice(0, 8)}`;
  let value = BigInt(`0x${bits}`);
  let number = "";
  for (let place = 0; place < 16; place++, value >>= 5n) number = DIGITS[Number(value & 31n)]! + number;
  return number;
}

/** The time in a UUID of version 7, as twelve hex digits. */
const millisecondOf = (auditId: string) => auditId.replace("-", "").slice(0, 12);

/** As written down by somebody who heard it. */
const plain = (text: string) =>
  text.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
