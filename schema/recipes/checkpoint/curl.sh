#!/usr/bin/env bash
# Checks what a reply's headers promise: that it stands in an audit which nobody can alter unseen.
# TOKEN=$(npm run --silent token -- dpo) bash schema/recipes/checkpoint/curl.sh
# Needs openssl 3. Shows the signature; whether the reply is in the audit, the other languages check too.
set -eu
BASE="${TELLONCE:-http://localhost:4000}"
WORK=$(mktemp -d)
trap 'rm -r "$WORK"' EXIT
curl -sS -o /dev/null -D "$WORK/headers" "$BASE/graphql" -H "Authorization: Bearer $TOKEN" \
  -H "Tellonce-Purpose: AUDIT" -H "Content-Type: application/json" -d '{"query":"{ tasks { __typename } }"}'
CHECKPOINT=$(tr -d '\r' <"$WORK/headers" | sed -n 's/^tellonce-checkpoint: //Ip')
LEAF=$(tr -d '\r' <"$WORK/headers" | sed -n 's/^tellonce-audit-leaf: //Ip')

# The key, as it is published. Keep it the first time, and compare it with what you kept from then on.
KEY=$(curl -sS "$BASE/audit/keys" -H "Authorization: Bearer $TOKEN" | tail -1 | sed 's/^[^+]*+[0-9a-f]\{8\}+//')
{ printf '\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00'; echo "$KEY" | base64 -d | tail -c 32; } >"$WORK/key"

# The header's checkpoint is signed: keep it, it is a witness of all that was audited before.
set -- $CHECKPOINT
printf '%s\n%s\n%s\n' "$3" "$1" "$2" >"$WORK/text"
echo "$4" | base64 -d | tail -c 64 >"$WORK/signature"
openssl pkeyutl -verify -pubin -keyform DER -inkey "$WORK/key" -rawin -in "$WORK/text" -sigfile "$WORK/signature"
echo "signed over $1 rows"

# This reply's own row is in the audit, within a second or two.
sleep 2
curl -sS --fail "$BASE/audit/inclusion/$(echo "$LEAF" | tr '+/' '-_' | tr -d '=')" -H "Authorization: Bearer $TOKEN"
