# Gets a token that only the holder of a second key can use, and proves that key with each request (DPoP, RFC 9449).
# CLIENT=<client id> KEY=partner.pem KID=2026-11 PERSON=school python3 schema/recipes/bound-token/python.py
# Needs openssl 3: Python's own library cannot make an Ed25519 signature.
import base64
import hashlib
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


def openssl(*words):
    return subprocess.run(["openssl", *words], check=True, capture_output=True).stdout


def signed(key, header, claims):
    words = ".".join(part(json.dumps(one).encode()) for one in ({"alg": "EdDSA", **header}, claims))
    with tempfile.NamedTemporaryFile() as file:
        file.write(words.encode())
        file.flush()
        return words + "." + part(openssl("pkeyutl", "-sign", "-rawin", "-inkey", key, "-in", file.name))


# The second key is made here and goes with the program: a token that is stolen without it is worth nothing.
second = tempfile.NamedTemporaryFile()
second.write(openssl("genpkey", "-algorithm", "ed25519"))
second.flush()
# The public half ends with the 32 bytes that are its x.
public = openssl("pkey", "-in", second.name, "-pubout", "-outform", "DER")[-32:]


def proof(url, token=None):
    claims = {"htm": "POST", "htu": url, "iat": int(time.time()), "jti": str(uuid.uuid4())}
    if token:
        claims["ath"] = part(hashlib.sha256(token.encode()).digest())
    jwk = {"kty": "OKP", "crv": "Ed25519", "x": part(public)}
    return signed(second.name, {"typ": "dpop+jwt", "jwk": jwk}, claims)


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

form = {
    "grant_type": "client_credentials",
    "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    "client_assertion": signed(os.environ["KEY"], {"kid": os.environ["KID"]}, claims),
    "scope": "EARLY_HELP",
}
try:
    request = urllib.request.Request(
        BASE + "/oauth/token", urllib.parse.urlencode(form).encode(), {"DPoP": proof(BASE + "/oauth/token")}
    )
    answer = json.load(urllib.request.urlopen(request))
except urllib.error.HTTPError as error:
    raise SystemExit(json.load(error)["error_description"])
print(f"a {answer['token_type']} token for {answer['scope']}, good for {answer['expires_in']} seconds")

reply = urllib.request.urlopen(
    urllib.request.Request(
        BASE + "/graphql",
        json.dumps(
            {"query": "{ me { displayName agency { name } } worklist(first: 3) { edges { node { reference } } } }"}
        ).encode(),
        {
            "Authorization": "DPoP " + answer["access_token"],
            # Made anew for each request: a proof counts once.
            "DPoP": proof(BASE + "/graphql", answer["access_token"]),
            "Tellonce-Purpose": "EARLY_HELP",
            "Content-Type": "application/json",
        },
    )
)
data = json.load(reply)["data"]
print(data["me"]["displayName"] + ", " + data["me"]["agency"]["name"])
for edge in data["worklist"]["edges"]:
    print(edge["node"]["reference"])
