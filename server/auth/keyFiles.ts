import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from "jose";

/** A private key as a JWK that names itself (`kid`: its RFC 7638 thumbprint) and its one algorithm. */
export type SigningKey = JWK & { kid: string; alg: string };

/** The signing key kept in this folder under this name; made on first use, readable by this user only. */
export async function signingKey(folder: string, name: string, alg: "RS256" | "EdDSA"): Promise<SigningKey> {
  const text = await keep(folder, `${name}.jwk`, async () => {
    const { privateKey } = await generateKeyPair(alg, { extractable: true });
    const jwk = await exportJWK(privateKey);
    return JSON.stringify({ ...jwk, alg, use: "sig", kid: await calculateJwkThumbprint(jwk) });
  });
  return JSON.parse(text) as SigningKey;
}

/** Linking a finished file is all or nothing, so of two processes that start at once one's key is used by both. */
async function keep(folder: string, name: string, make: () => Promise<string>): Promise<string> {
  const path = join(folder, name);
  const kept = await readIfThere(path);
  if (kept !== undefined) return kept;
  // The data folder above must stay passable: the database's own account has its folder in there too.
  await mkdir(dirname(folder), { recursive: true, mode: 0o711 });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const fresh = `${path}.${process.pid}.${randomBytes(4).toString("hex")}`;
  await writeFile(fresh, await make(), { mode: 0o600, flag: "wx" });
  try {
    await link(fresh, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await unlink(fresh);
  }
  return readFile(path, "utf8");
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
