import type { Purpose } from "../../graphql/client";

const key = "tellonce-purpose";

/** The purpose chosen in this tab; undefined where none was chosen. Each tab has its own. */
export function readPurpose(): Purpose | undefined {
  const kept = sessionStorage.getItem(key);
  return kept === null ? undefined : (JSON.parse(kept) as Purpose);
}

export function keepPurpose(purpose: Purpose): void {
  sessionStorage.setItem(key, JSON.stringify(purpose));
}

export function forgetPurpose(): void {
  sessionStorage.removeItem(key);
}
