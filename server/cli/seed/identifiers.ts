/**
 * Returns the n-th NHS number of the range 999 000 0000 to 999 999 9999, which the NHS keeps for tests and gives to
 * nobody, with its check digit (Modulus 11, NHS Data Dictionary). Different for different n below 330,000.
 */
export function nhsNumber(n: number): string {
  for (let k = (n * 3) % 1_000_000; ; k = (k + 1) % 1_000_000) {
    const digits = `999${String(k).padStart(6, "0")}`;
    const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (10 - place), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check < 10) return digits + check;
  }
}

/** Returns a unique pupil number of an authority (999) that does not exist, with its check letter (Department for Education). */
export function pupilNumber(n: number): string {
  const digits = `999${String(n % 1_000_000_000).padStart(9, "0")}`;
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (place + 2), 0);
  return `${"ABCDEFGHJKLMNPQRTUVWXYZ"[sum % 23]}${digits}`;
}

/** Returns a National Insurance number with the prefix QQ, which is given to nobody (HMRC). */
export function insuranceNumber(n: number): string {
  return `QQ${String(n % 1_000_000).padStart(6, "0")}${"ABCD"[n % 4]}`;
}

/** Returns a telephone number of the ranges that Ofcom keeps for drama. */
export function telephone(n: number, mobile: boolean): string {
  const last = String(n % 1000).padStart(3, "0");
  return mobile ? `07700 900${last}` : `01632 960${last}`;
}
