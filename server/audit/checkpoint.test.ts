import { describe, expect, it } from "vitest";
import {
  endorse,
  fromShortForm,
  isEndorsed,
  readCheckpoint,
  readKey,
  shortForm,
  signCheckpoint,
  signedBy,
  signerOf,
} from "./checkpoint.js";

const head = { size: 15368405, root: Buffer.from("31JQUq8EyQx5lpqtKRqryJzA+77WD2xmTyuB4uIlXeE=", "base64") };
const ours = signerOf("a secret of thirty-two characters", "northshire.example/audit");
const other = signerOf("another secret of thirty-two char", "northshire.example/audit");

describe("a checkpoint", () => {
  const note = signCheckpoint(head, [ours]);

  it("has the form of C2SP tlog-checkpoint", () => {
    const [origin, size, root, blank, signature, end] = note.split("\n");
    expect([origin, size, root, blank, end]).toEqual([
      ours.name,
      "15368405",
      head.root.toString("base64"),
      "",
      "",
    ]);
    expect(signature).toMatch(
      /^— northshire\.example\/audit [\w+/]{90}==$|^— northshire\.example\/audit [\w+/]+=*$/,
    );
    expect(readCheckpoint(note)).toMatchObject({ ...head, origin: ours.name });
  });

  it("reads the key and the note that Go's sumdb/note gives as its example", () => {
    const key = readKey("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    expect(key.id.toString("hex")).toBe("c74f20a3");
    expect(() => readKey("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")).toThrow("id");
    expect(() => readKey("PeterNeumann")).toThrow("no Ed25519 key");
  });

  it("is signed by whom it says, and by nobody once a byte of it is another", () => {
    const keys = [readKey(ours.vkey), readKey(other.vkey)];
    expect(signedBy(readCheckpoint(note)!, keys).map(({ vkey }) => vkey)).toEqual([ours.vkey]);
    expect(signedBy(readCheckpoint(note)!, [readKey(other.vkey)])).toEqual([]);
    for (let at = 0; at < note.length; at += 1) {
      const changed = `${note.slice(0, at)}${note[at] === "A" ? "B" : "A"}${note.slice(at + 1)}`;
      const read = readCheckpoint(changed);
      // The last sextet of base64 has bits that say nothing.
      const same =
        read &&
        read.text === readCheckpoint(note)!.text &&
        read.signatures[0]!.signature.equals(readCheckpoint(note)!.signatures[0]!.signature);
      if (!same) expect([at, read ? signedBy(read, keys) : []]).toEqual([at, []]);
    }
  });

  it("carries two signatures while one key takes over from another, and stands in one line of a header", () => {
    const both = signCheckpoint(head, [other, ours]);
    for (const key of [ours, other])
      expect(signedBy(readCheckpoint(both)!, [readKey(key.vkey)])).toHaveLength(1);
    const line = shortForm(both);
    expect(line.length).toBeLessThan(220);
    expect(signedBy(readCheckpoint(fromShortForm(line)!)!, [readKey(other.vkey)])).toHaveLength(1);
    expect(fromShortForm("nothing of the kind")).toBeUndefined();
  });

  it("gives the same key for the same secret and name only", () => {
    expect(signerOf("a secret of thirty-two characters", ours.name).vkey).toBe(ours.vkey);
    expect(other.vkey).not.toBe(ours.vkey);
  });

  it("lets a key endorse the one before it, from one size on", () => {
    const endorsement = endorse(other, 7, ours.vkey);
    expect(isEndorsed(readKey(other.vkey), 7, ours.vkey, endorsement)).toBe(true);
    expect(isEndorsed(readKey(other.vkey), 8, ours.vkey, endorsement)).toBe(false);
    expect(isEndorsed(readKey(ours.vkey), 7, ours.vkey, endorsement)).toBe(false);
  });
});
