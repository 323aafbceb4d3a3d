# Checks what a reply's headers promise: that it stands in an audit which nobody can alter unseen.
# TOKEN=$(npm run --silent token -- dpo) python3 schema/recipes/checkpoint/python.py
# Needs openssl 3: Python's own library cannot check an Ed25519 signature.
import base64
import hashlib
import json
import os
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

BASE = os.environ.get("TELLONCE", "http://localhost:4000")
HEADERS = {"Authorization": "Bearer " + os.environ["TOKEN"], "Tellonce-Purpose": "AUDIT"}


def get(path):
    try:
        return urllib.request.urlopen(urllib.request.Request(f"{BASE}/audit/{path}", headers=HEADERS)).read().decode()
    except urllib.error.HTTPError:
        return None


reply = urllib.request.urlopen(
    urllib.request.Request(
        BASE + "/graphql",
        json.dumps({"query": "{ tasks { __typename } }"}).encode(),
        {**HEADERS, "Content-Type": "application/json"},
    )
)

# The key, as it is published. Keep it the first time, and compare it with what you kept from then on.
name, _, encoded = get("keys").strip().split("\n")[-1].split("+", 2)
key = bytes.fromhex("302a300506032b6570032100") + base64.b64decode(encoded)[1:]


def head_of(note):
    """Size and root that a note says, if the service signed it."""
    text, signatures = note.split("\n\n", 1)
    line = next(one for one in signatures.split("\n") if one.startswith(f"\u2014 {name} "))
    signature = base64.b64decode(line.split(" ")[2])[4:]
    with tempfile.TemporaryDirectory() as folder:
        for file, content in (("key", key), ("text", (text + "\n").encode()), ("signature", signature)):
            with open(f"{folder}/{file}", "wb") as written:
                written.write(content)
        command = "openssl pkeyutl -verify -pubin -keyform DER -inkey key -rawin -in text -sigfile signature"
        subprocess.run(command.split(), cwd=folder, check=True, stdout=subprocess.DEVNULL)
    _, size, root = text.split("\n")
    return int(size), base64.b64decode(root)


# 1. The header's checkpoint is signed: keep it, it is a witness of all that was audited before.
size, root, origin, signature = reply.headers["tellonce-checkpoint"].split(" ")
print("signed over", head_of(f"{origin}\n{size}\n{root}\n\n\u2014 {origin} {signature}\n")[0], "rows")

# 2. This reply's own row is in the audit, within a second or two.
leaf = base64.b64decode(reply.headers["tellonce-audit-leaf"])
proof = None
for _ in range(50):
    time.sleep(0.2)
    proof = get("inclusion/" + base64.urlsafe_b64encode(leaf).decode().rstrip("="))
    if proof:
        break
path, note = proof.split("\n\n", 1)
_, index, *beside = path.split("\n")
size, root = head_of(note)
at, last, hashed = int(index.split(" ")[1]), size - 1, leaf


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


# RFC 9162, 2.1.3.2
for sibling in map(base64.b64decode, beside):
    if at % 2 == 1 or at == last:
        hashed = node(sibling, hashed)
        while at % 2 == 0 and at != 0:
            at, last = at >> 1, last >> 1
    else:
        hashed = node(hashed, sibling)
    at, last = at >> 1, last >> 1
if last != 0 or hashed != root:
    raise SystemExit("This reply is not in the audit.")
print(f"this reply is row {index.split(' ')[1]} of {size}")
