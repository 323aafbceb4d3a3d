/** What opens a Life Passport: known to this device alone, and to whoever its holder gives it. */
export interface PassportSecrets {
  /** 256 random bits, as the link carries them. */
  link: string;
  /** Six digits. */
  pin: string;
}

export function makeSecrets(): PassportSecrets {
  const link = btoa(String.fromCodePoint(...crypto.getRandomValues(new Uint8Array(32))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
  return { link, pin: String(evenly(1_000_000)).padStart(6, "0") };
}

/** The hashes by which the server knows the secrets again: it never has them before somebody opens the passport. */
export async function hashesOf({
  link,
  pin,
}: PassportSecrets): Promise<{ linkHash: string; pinHash: string }> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const key = await crypto.subtle.importKey("raw", bytes(link), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
  ]);
  return {
    linkHash: hex(await crypto.subtle.digest("SHA-256", bytes(link))),
    pinHash: hex(await crypto.subtle.sign("HMAC", key, bytes(pin))),
  };
}

const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** A number below `limit`, each as likely as the others. */
function evenly(limit: number): number {
  const whole = 2 ** 32 - (2 ** 32 % limit);
  for (;;) {
    const [drawn] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn! < whole) return drawn! % limit;
  }
}
