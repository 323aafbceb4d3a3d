#!/usr/bin/env bash
# Gets a token that only the holder of a second key can use, and proves that key with each request (DPoP, RFC 9449).
# CLIENT=<client id> KEY=partner.pem KID=2026-11 PERSON=school bash schema/recipes/bound-token/curl.sh
set -eu
BASE="${TELLONCE:-http://localhost:4000}"
WORK=$(mktemp -d)
trap 'rm -r "$WORK"' EXIT
part() { base64 -w0 | tr '+/' '-_' | tr -d '='; }

# signed <key file> <header> <claims>
signed() {
  printf '%s.%s' "$(printf '%s' "$2" | part)" "$(printf '%s' "$3" | part)" >"$WORK/words"
  printf '%s.%s' "$(cat "$WORK/words")" "$(openssl pkeyutl -sign -rawin -inkey "$1" -in "$WORK/words" | part)"
}

# The second key is made here and goes with the program: a token that is stolen without it is worth nothing.
openssl genpkey -algorithm ed25519 -out "$WORK/second.pem"
# The public half ends with the 32 bytes that are its x.
X=$(openssl pkey -in "$WORK/second.pem" -pubout -outform DER | tail -c 32 | part)
# proof <address> [<token>]: made anew for each request, because a proof counts once.
proof() {
  ATH=${2:+,\"ath\":\"$(printf '%s' "${2:-}" | openssl dgst -sha256 -binary | part)\"}
  signed "$WORK/second.pem" "{\"typ\":\"dpop+jwt\",\"alg\":\"EdDSA\",\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"$X\"}}" \
    "{\"htm\":\"POST\",\"htu\":\"$1\",\"iat\":$(date +%s),\"jti\":\"$(openssl rand -hex 16)\"$ATH}"
}

# on_behalf_of: who asks through your system, by their subject at the identity provider; amr: how they signed in.
ABOUT=${PERSON:+,\"on_behalf_of\":\"$PERSON\",\"amr\":[\"pwd\",\"otp\"]}
CLAIMS="{\"iss\":\"$CLIENT\",\"sub\":\"$CLIENT\",\"aud\":\"$BASE/oauth/token\",\"jti\":\"$(openssl rand -hex 16)\",\"exp\":$(($(date +%s) + 60))$ABOUT}"
TOKEN=$(curl -sS "$BASE/oauth/token" -d grant_type=client_credentials -d scope=EARLY_HELP \
  -d client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer \
  -H "DPoP: $(proof "$BASE/oauth/token")" \
  -d client_assertion="$(signed "$KEY" "{\"alg\":\"EdDSA\",\"kid\":\"$KID\"}" "$CLAIMS")" | grep -o '"access_token":"[^"]*"' | cut -d'"' -f4)

curl -sS "$BASE/graphql" -H "Authorization: DPoP $TOKEN" -H "DPoP: $(proof "$BASE/graphql" "$TOKEN")" \
  -H "Tellonce-Purpose: EARLY_HELP" \
  -H "Content-Type: application/json" \
  -d '{"query":"{ me { displayName agency { name } } worklist(first: 3) { edges { node { reference } } } }"}'
