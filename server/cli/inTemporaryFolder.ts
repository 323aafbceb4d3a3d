import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Runs `work` with a new empty folder into which PostgreSQL's account can get, and removes that folder afterwards. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "tellonce-"));
  try {
    // mkdtemp lets nobody else in; as root, PostgreSQL runs under an account of its own.
    chmodSync(folder, 0o711);
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
