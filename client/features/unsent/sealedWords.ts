import { ownPageHeaders } from "../../graphql/client";

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** Words of one account, as this browser keeps them: nobody reads them without a session of that account. */
interface Sealed {
  id: string;
  owner: string;
  at: number;
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

/** What one account keeps in this browser until the server has it. */
export interface SealedWords<Words> {
  keep(id: string, words: Words): Promise<void>;
  drop(id: string): Promise<void>;
  all(): Promise<Words[]>;
  dropAll(): Promise<void>;
}

/**
 * Opens what the signed-in account keeps in this browser: encrypted with a key of its own that no script can read out and
 * that only a session of the account unwraps. What is older than 7 days, whosever it is, is deleted.
 * @throws Error where nobody is signed in, or the browser keeps nothing
 */
export async function openSealedWords<Words>(): Promise<SealedWords<Words>> {
  const [{ owner, key: wrapping }, database] = await Promise.all([askForKey(), opened()]);
  const run = <Value>(name: "keys" | "words", work: (store: IDBObjectStore) => IDBRequest<Value>) => {
    const transaction = database.transaction(name, "readwrite", { durability: "strict" });
    const request = work(transaction.objectStore(name));
    return new Promise<Value>((resolve, reject) => {
      transaction.addEventListener("complete", () => resolve(request.result));
      transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("Nothing was kept")));
    });
  };
  for (const one of await run<Sealed[]>("words", (store) => store.getAll()))
    if (Date.now() - one.at > WEEK) await run("words", (store) => store.delete(one.id));
  const key = await ownKey(run, owner, await wrappingKey(wrapping));
  const mine = async () =>
    (await run<Sealed[]>("words", (store) => store.getAll())).filter((one) => one.owner === owner);
  return {
    async keep(id, words) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = new TextEncoder().encode(JSON.stringify(words));
      const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, plain);
      await run("words", (store) => store.put({ id, owner, at: Date.now(), iv, sealed } satisfies Sealed));
    },
    drop: async (id) => void (await run("words", (store) => store.delete(id))),
    async all() {
      const opens = (await mine()).map(async ({ id, iv, sealed }) => {
        try {
          const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, sealed);
          return [JSON.parse(new TextDecoder().decode(plain)) as Words];
        } catch {
          // Kept under a key that is no more: nobody will ever open it again.
          await run("words", (store) => store.delete(id));
          return [];
        }
      });
      return (await Promise.all(opens)).flat();
    },
    async dropAll() {
      for (const { id } of await mine()) await run("words", (store) => store.delete(id));
    },
  };
}

async function askForKey(): Promise<{ owner: string; key: string }> {
  const response = await fetch("/auth/unsent-key", {
    method: "POST",
    credentials: "same-origin",
    headers: ownPageHeaders,
  });
  if (!response.ok) throw new Error(`The key was answered with ${response.status}`);
  return (await response.json()) as { owner: string; key: string };
}

const wrappingKey = (text: string) =>
  crypto.subtle.importKey("raw", bytesOf(text), "AES-KW", false, ["wrapKey", "unwrapKey"]);

const bytesOf = (text: string) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));

type Run = <Value>(
  name: "keys" | "words",
  work: (store: IDBObjectStore) => IDBRequest<Value>,
) => Promise<Value>;

/** The account's key in this browser: made once, kept wrapped, and never to be read out. */
async function ownKey(run: Run, owner: string, wrapping: CryptoKey): Promise<CryptoKey> {
  const unwrapped = (wrapped: ArrayBuffer) =>
    crypto.subtle.unwrapKey("raw", wrapped, wrapping, "AES-KW", "AES-GCM", false, ["encrypt", "decrypt"]);
  const known = await run<ArrayBuffer | undefined>("keys", (store) => store.get(owner));
  // One that does not open was wrapped for another session secret: what it closes stays closed.
  const mine = known && (await unwrapped(known).catch(() => undefined));
  if (mine) return mine;
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt"]);
  const wrapped = await crypto.subtle.wrapKey("raw", made, wrapping, "AES-KW");
  if (known) await run("keys", (store) => store.put(wrapped, owner));
  // Another tab may have made one meanwhile: the first one stays.
  else await run("keys", (store) => store.add(wrapped, owner)).catch(() => {});
  return unwrapped((await run<ArrayBuffer>("keys", (store) => store.get(owner)))!);
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open("tellonce unsent", 1);
  request.addEventListener("upgradeneeded", () => {
    request.result.createObjectStore("keys");
    request.result.createObjectStore("words", { keyPath: "id" });
  });
  return answer(request);
}

const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("Nothing was kept")));
  });
