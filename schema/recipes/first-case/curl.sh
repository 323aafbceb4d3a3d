#!/usr/bin/env bash
# Opens the first family of your worklist and says who is in it.
# TOKEN=$(npm run --silent token -- school) bash schema/recipes/first-case/curl.sh
set -eu
ask() {
  curl -sS "${TELLONCE:-http://localhost:4000}/graphql" -H "Authorization: Bearer $TOKEN" \
    -H "Tellonce-Purpose: EARLY_HELP" -H "Content-Type: application/json" -d "$1"
}
CASE=$(ask '{"query":"{ worklist(first: 1, sort: FAMILY_NAME) { edges { node { id } } } }"}' |
  grep -o '"id":"[^"]*"' | cut -d'"' -f4)
ask '{
  "query": "query ($id: ID!) { case(id: $id) { reference familyName family { members { role person { name withheld { field text } } } } } }",
  "variables": { "id": "'"$CASE"'" }
}'
