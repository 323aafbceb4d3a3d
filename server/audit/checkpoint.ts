import { createPrivateKey, createPublicKey, hash, hkdfSync, type KeyObject, sign, verify } from "node:crypto";

/** A head of the tree: how many leaves, and the root over them. */
export interface TreeHead {
  size: number;
  root: Buffer;
}

/** A public key with its name, as C2SP signed-note writes it: name+key id+key. */
export interface NoteKey {
  name: string;
  id: Buffer;
  vkey: string;
  publicKey: KeyObject;
}

/** A key that signs. */
export interface Signer extends NoteKey {
  privateKey: KeyObject;
}

/** A checkpoint as it was written, its signatures not yet looked at. */
export interface ReadCheckpoint extends TreeHead {
  origin: string;
  /** What the signatures are over. */
  text: string;
  signatures: { name: string; id: Buffer; signature: Buffer }[];
}

const ED25519 = 1;
// What precedes a raw Ed25519 key within PKCS #8 and within SubjectPublicKeyInfo (RFC 8410).
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");
const SPKI = Buffer.from("302a300506032b6570032100", "hex");

/** The signing key that this secret gives for this name: the same for ever, so that replicas agree without a key of their own. */
export function signerOf(secret: string, name: string): Signer {
  const seed = Buffer.from(hkdfSync("sha256", secret, "", "tellonce audit checkpoints", 32));
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: "der", type: "pkcs8" });
  const raw = createPublicKey(privateKey).export({ format: "der", type: "spki" }).subarray(-32);
  return { ...noteKey(name, raw), privateKey };
}

/** Reads a key from its text. @throws Error for what is no Ed25519 key of a signed note. */
export function readKey(vkey: string): NoteKey {
  const [, name = "", id, encoded = ""] = /^([^\s+]+)\+([0-9a-f]{8})\+([\w+/]+=*)$/.exec(vkey) ?? [];
  const data = Buffer.from(encoded, "base64");
  if (data.length !== 33 || data[0] !== ED25519) throw new Error(`${vkey} is no Ed25519 key.`);
  const key = noteKey(name, data.subarray(1));
  if (key.id.toString("hex") !== id) throw new Error(`${vkey} does not have the id that it claims.`);
  return key;
}

function noteKey(name: string, raw: Buffer): NoteKey {
  const typed = Buffer.concat([Uint8Array.of(ED25519), raw]);
  const id = hash("sha256", Buffer.concat([Buffer.from(`${name}\n`), typed]), "buffer").subarray(0, 4);
  const publicKey = createPublicKey({ key: Buffer.concat([SPKI, raw]), format: "der", type: "spki" });
  return { name, id, vkey: `${name}+${id.toString("hex")}+${typed.toString("base64")}`, publicKey };
}

/** A checkpoint of C2SP tlog-checkpoint, signed by each of the signers; its origin is the first one's name. */
export function signCheckpoint(head: TreeHead, signers: readonly [Signer, ...Signer[]]): string {
  const text = textOf(signers[0].name, head);
  return `${text}\n${signers.map((signer) => signatureLine(text, signer)).join("")}`;
}

const textOf = (origin: string, { size, root }: TreeHead) =>
  `${origin}\n${size}\n${root.toString("base64")}\n`;
const signatureLine = (text: string, { name, id, privateKey }: Signer) =>
  `— ${name} ${Buffer.concat([id, sign(null, Buffer.from(text), privateKey)]).toString("base64")}\n`;

/** Reads one checkpoint; undefined for what is none. */
export function readCheckpoint(note: string): ReadCheckpoint | undefined {
  const [, text = "", origin = "", size, root = "", lines = ""] =
    /^(([^\n]+)\n(0|[1-9]\d{0,15})\n([\w+/]{43}=)\n(?:[^\n]+\n)*)\n((?:— [^\s]+ [\w+/]+=*\n)+)$/.exec(note) ??
    [];
  if (size === undefined) return undefined;
  const signatures = lines
    .trimEnd()
    .split("\n")
    .map((line) => {
      const [, name = "", encoded = ""] = line.split(" ");
      const data = Buffer.from(encoded, "base64");
      return { name, id: data.subarray(0, 4), signature: data.subarray(4) };
    });
  return { origin, text, size: Number(size), root: Buffer.from(root, "base64"), signatures };
}

/**
 * Which of these keys signed the checkpoint; empty where none did. A signature by a key that is not among them says nothing;
 * one that claims to be of theirs and is not makes the whole note false (C2SP signed-note).
 */
export function signedBy({ text, signatures }: ReadCheckpoint, keys: readonly NoteKey[]): NoteKey[] {
  const good: NoteKey[] = [];
  for (const { name, id, signature } of signatures)
    for (const key of keys.filter((one) => one.name === name && one.id.equals(id))) {
      if (signature.length !== 64 || !verify(null, Buffer.from(text), key.publicKey, signature)) return [];
      good.push(key);
    }
  return good;
}

/** A checkpoint in one line, for a header: size, root and the first signature; the origin is the name of the key. */
export function shortForm(note: string): string {
  const [, size, root, , signature] = note.split("\n");
  return `${size} ${root} ${signature!.slice(2)}`;
}

/** The note that a line of `shortForm` stands for; undefined for what is none. */
export function fromShortForm(line: string): string | undefined {
  const [, size, root, name, signature] = /^(\d{1,16}) (\S{44}) (\S+) (\S+)$/.exec(line.trim()) ?? [];
  return size === undefined ? undefined : `${name}\n${size}\n${root}\n\n— ${name} ${signature}\n`;
}

/** What a new key signs when it begins: itself, from which size on, and the key before it. */
export const endorse = (signer: Signer, fromSize: number, before: string | null): string =>
  sign(null, Buffer.from(endorsementText(signer.vkey, fromSize, before)), signer.privateKey).toString(
    "base64",
  );

export const isEndorsed = (
  key: NoteKey,
  fromSize: number,
  before: string | null,
  endorsement: string,
): boolean =>
  verify(
    null,
    Buffer.from(endorsementText(key.vkey, fromSize, before)),
    key.publicKey,
    Buffer.from(endorsement, "base64"),
  );

const endorsementText = (vkey: string, fromSize: number, before: string | null) =>
  `tellonce audit key\n${vkey}\n${fromSize}\n${before ?? ""}\n`;
