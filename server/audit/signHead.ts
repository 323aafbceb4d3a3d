import type pg from "pg";
import { endorse, shortForm, signCheckpoint, type Signer, signerOf } from "./checkpoint.js";

/** The keys in `AUDIT_KEY`: the one that signs, and while it is changed the one before. */
export function signersOf(secrets: string, baseUrl: string): [Signer, ...Signer[]] {
  const name = `${new URL(baseUrl).host}/audit`;
  const [first = "", ...before] = secrets.split(",").map((secret) => secret.trim());
  return [signerOf(first, name), ...before.map((secret) => signerOf(secret, name))];
}

interface Head {
  size: number;
  root: string;
  /** Up to which size the tree is signed; -1 where it never was. */
  signed: number;
  key: string | null;
}

/** Makes this key the one that signs from now on, unless it is already. */
export async function beginToSign(
  api: Pick<pg.Pool, "query">,
  [signer]: readonly [Signer, ...Signer[]],
): Promise<void> {
  for (;;) {
    const { size, key } = await headOf(api);
    if (key === signer.vkey) return;
    const { rows } = await api.query<{ added: boolean }>("select audit.add_key($1, $2, $3, $4) as added", [
      signer.vkey,
      size,
      key,
      endorse(signer, size, key),
    ]);
    // Somebody sealed between the two statements.
    if (rows[0]!.added) return;
  }
}

/**
 * Signs the head of the tree where it has grown since the last checkpoint, and keeps the checkpoint.
 * Where another key has taken over, that of a process started later, it is the one that signs.
 * @returns the latest checkpoint in its short form.
 */
export async function signHead(
  api: Pick<pg.Pool, "query">,
  signers: readonly [Signer, ...Signer[]],
): Promise<string | undefined> {
  const { size, root, signed, key } = await headOf(api);
  if (size > signed && key === signers[0].vkey) {
    const note = signCheckpoint({ size, root: Buffer.from(root, "base64") }, signers);
    const { rows } = await api.query<{ kept: boolean }>(
      "select audit.add_checkpoint($1, decode($2, 'base64'), $3, $4) as kept",
      [size, root, key, note],
    );
    if (rows[0]!.kept) return shortForm(note);
  }
  const { rows } = await api.query<{ found: { note: string } | null }>(
    "select audit.find_checkpoint(null) as found",
  );
  return rows[0]!.found ? shortForm(rows[0]!.found.note) : undefined;
}

async function headOf(api: Pick<pg.Pool, "query">): Promise<Head> {
  const { rows } = await api.query<{ head: Head }>("select audit.head() as head");
  return rows[0]!.head;
}
