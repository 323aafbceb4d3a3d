/** Crockford's base 32: no letter that is taken for a digit. */
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * What somebody reads out to the data-protection officer in place of a decision's long id: sixteen letters and digits in
 * fours, made of the time in the id and the beginning of its hash. The officer's page takes either.
 */
export function decisionNumber(decisionId: string): string {
  const [auditId = "", hash = ""] = decisionId.split(".");
  const time = auditId.replace("-", "").slice(0, 12);
  const start = atob(hash.slice(0, 6).replaceAll("-", "+").replaceAll("_", "/"));
  const bits = Array.from(start.slice(0, 4), (byte) => byte.charCodeAt(0).toString(16).padStart(2, "0"));
  let value = BigInt(`0x${time}${bits.join("")}`);
  let number = "";
  for (let place = 0; place < 16; place++, value /= 32n) number = digits[Number(value % 32n)] + number;
  return number.replace(/(.{4})(?=.)/g, "$1-");
}
