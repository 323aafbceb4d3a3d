#!/usr/bin/env bash
# Gets a token with your own key, and asks with it.
# CLIENT=<client id> KEY=partner.pem KID=2026-11 PERSON=school bash schema/recipes/own-key/curl.sh
set -eu
BASE="${TELLONCE:-http://localhost:4000}"
WORK=$(mktemp -d)
trap 'rm -r "$WORK"' EXIT
part() { base64 -w0 | tr '+/' '-_' | tr -d '='; }

# on_behalf_of: who asks through your system, by their subject at the identity provider; amr: how they signed in.
ABOUT=${PERSON:+,\"on_behalf_of\":\"$PERSON\",\"amr\":[\"pwd\",\"otp\"]}
CLAIMS="{\"iss\":\"$CLIENT\",\"sub\":\"$CLIENT\",\"aud\":\"$BASE/oauth/token\",\"jti\":\"$(openssl rand -hex 16)\",\"exp\":$(($(date +%s) + 60))$ABOUT}"
printf '%s.%s' "$(printf '{"alg":"EdDSA","kid":"%s"}' "$KID" | part)" "$(printf '%s' "$CLAIMS" | part)" >"$WORK/signed"
SIGNATURE=$(openssl pkeyutl -sign -rawin -inkey "$KEY" -in "$WORK/signed" | part)

TOKEN=$(curl -sS "$BASE/oauth/token" -d grant_type=client_credentials -d scope=EARLY_HELP \
  -d client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer \
  -d client_assertion="$(cat "$WORK/signed").$SIGNATURE" | grep -o '"access_token":"[^"]*"' | cut -d'"' -f4)

curl -sS "$BASE/graphql" -H "Authorization: Bearer $TOKEN" -H "Tellonce-Purpose: EARLY_HELP" \
  -H "Content-Type: application/json" \
  -d '{"query":"{ me { displayName agency { name } } worklist(first: 3) { edges { node { reference } } } }"}'
