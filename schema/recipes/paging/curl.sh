#!/usr/bin/env bash
# Walks through your whole worklist, ten families at a time.
# TOKEN=$(npm run --silent token -- school) bash schema/recipes/paging/curl.sh
set -eu
ask() {
  curl -sS "${TELLONCE:-http://localhost:4000}/graphql" -H "Authorization: Bearer $TOKEN" \
    -H "Tellonce-Purpose: EARLY_HELP" -H "Content-Type: application/json" -d "$1"
}
AFTER=null
while :; do
  PAGE=$(ask '{
    "query": "query ($after: String) { worklist(first: 10, after: $after) { edges { node { reference familyName } } pageInfo { hasNextPage endCursor } } }",
    "variables": { "after": '"$AFTER"' }
  }')
  echo "$PAGE" | grep -o '"reference":"[^"]*"' | cut -d'"' -f4
  echo "$PAGE" | grep -q '"hasNextPage":true' || break
  AFTER=$(echo "$PAGE" | grep -o '"endCursor":"[^"]*"' | cut -d: -f2)
done
