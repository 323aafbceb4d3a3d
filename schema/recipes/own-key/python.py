# Gets a token with your own key, and asks with it.
# CLIENT=<client id> KEY=partner.pem KID=2026-11 PERSON=school python3 schema/recipes/own-key/python.py
# Needs openssl 3: Python's own library cannot make an Ed25519 signature.
import base64
import json
import os
import subprocess
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

BASE = os.environ.get("TELLONCE", "http://localhost:4000")


def part(value):
    return base64.urlsafe_b64encode(value).decode().rstrip("=")


claims = {
    "iss": os.environ["CLIENT"],
    "sub": os.environ["CLIENT"],
    "aud": BASE + "/oauth/token",
    "jti": str(uuid.uuid4()),
    "exp": int(time.time()) + 60,
}
if os.environ.get("PERSON"):
    # Who asks through your system, by their subject at the identity provider, and how they signed in.
    claims.update(on_behalf_of=os.environ["PERSON"], amr=["pwd", "otp"])
header = {"alg": "EdDSA", "kid": os.environ["KID"]}
signed = ".".join(part(json.dumps(one).encode()) for one in (header, claims))
with tempfile.NamedTemporaryFile() as file:
    file.write(signed.encode())
    file.flush()
    command = ["openssl", "pkeyutl", "-sign", "-rawin", "-inkey", os.environ["KEY"], "-in", file.name]
    signature = subprocess.run(command, check=True, capture_output=True).stdout

form = {
    "grant_type": "client_credentials",
    "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    "client_assertion": signed + "." + part(signature),
    "scope": "EARLY_HELP",
}
try:
    answer = json.load(urllib.request.urlopen(BASE + "/oauth/token", urllib.parse.urlencode(form).encode()))
except urllib.error.HTTPError as error:
    raise SystemExit(json.load(error)["error_description"])
print(f"a token for {answer['scope']}, good for {answer['expires_in']} seconds")

reply = urllib.request.urlopen(
    urllib.request.Request(
        BASE + "/graphql",
        json.dumps(
            {"query": "{ me { displayName agency { name } } worklist(first: 3) { edges { node { reference } } } }"}
        ).encode(),
        {
            "Authorization": "Bearer " + answer["access_token"],
            "Tellonce-Purpose": "EARLY_HELP",
            "Content-Type": "application/json",
        },
    )
)
data = json.load(reply)["data"]
print(data["me"]["displayName"] + ", " + data["me"]["agency"]["name"])
for edge in data["worklist"]["edges"]:
    print(edge["node"]["reference"])
