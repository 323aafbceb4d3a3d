import { useEffect, useRef, useState } from "react";

const PREFIX = "tellonce draft ";
const STORE = "keys";

/**
 * What somebody is writing down, kept so that a reload of this tab does not lose it, and only that: encrypted with a key
 * that no script can read out, gone with the tab, with signing out and when it is saved.
 */
export function useTabDraft<Draft extends object>(
  name: string,
  empty: Draft,
): { draft: Draft; change: (part: Partial<Draft>) => void; forget: () => void; ready: boolean } {
  const [draft, setDraft] = useState(empty);
  const [ready, setReady] = useState(false);
  const done = useRef(false);
  useEffect(() => {
    let here = true;
    void recall<Draft>(name).then((kept) => {
      if (!here) return;
      if (kept) setDraft((before) => ({ ...before, ...kept }));
      setReady(true);
    });
    return () => void (here = false);
  }, [name]);
  return {
    draft,
    ready,
    change: (part) =>
      setDraft((before) => {
        const after = { ...before, ...part };
        if (!done.current) void keepDraft(name, after);
        return after;
      }),
    forget: () => {
      done.current = true;
      sessionStorage.removeItem(PREFIX + name);
    },
  };
}

/** Forgets every draft of this tab. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}

/** Keeps what the draft of this name begins with when its page is opened. */
export async function keepDraft(name: string, draft: object): Promise<void> {
  try {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const words = new TextEncoder().encode(JSON.stringify(draft));
    const sealed = new Uint8Array(
      await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await ownKey(), words),
    );
    sessionStorage.setItem(PREFIX + name, JSON.stringify([[...iv], [...sealed]]));
  } catch {
    // Where the browser keeps nothing, nothing is kept: the page warns before it is left.
  }
}

async function recall<Draft>(name: string): Promise<Draft | undefined> {
  try {
    const [iv, sealed] = JSON.parse(sessionStorage.getItem(PREFIX + name) ?? "") as [number[], number[]];
    const words = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: new Uint8Array(iv) },
      await ownKey(),
      new Uint8Array(sealed),
    );
    return JSON.parse(new TextDecoder().decode(words)) as Draft;
  } catch {
    return undefined;
  }
}

/** The key of this browser: made once, never to be read out. */
async function ownKey(): Promise<CryptoKey> {
  const database = await opened();
  const known = await answer<CryptoKey | undefined>(
    database.transaction(STORE).objectStore(STORE).get("drafts"),
  );
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  const store = database.transaction(STORE, "readwrite").objectStore(STORE);
  // Somebody else may have made it meanwhile: the first one stays.
  await answer(store.add(made, "drafts")).catch(() => {});
  return answer<CryptoKey>(database.transaction(STORE).objectStore(STORE).get("drafts"));
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open("tellonce", 1);
  request.addEventListener("upgradeneeded", () => request.result.createObjectStore(STORE));
  return answer(request);
}

const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("Nothing was kept")));
  });
