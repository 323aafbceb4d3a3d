#!/usr/bin/env bash
# Says for each reason what is withheld and what can be done, instead of showing an empty page.
# TOKEN=$(npm run --silent token -- school) bash schema/recipes/withheld/curl.sh
set -eu
ask() {
  curl -sS "${TELLONCE:-http://localhost:4000}/graphql" -H "Authorization: Bearer $TOKEN" \
    -H "Tellonce-Purpose: EARLY_HELP" -H "Content-Type: application/json" -d "$1"
}
CASE=$(ask '{"query":"{ worklist(first: 50) { edges { node { reference id } } } }"}' |
  grep -o '"reference":"WM-0001","id":"[^"]*"' | cut -d'"' -f8)
ask '{
  "query": "query ($id: ID!) { case(id: $id) { family { members { person { name address { lines postcode } immigrationStatus withheld { field category code text routes decisionId } } } } } }",
  "variables": { "id": "'"$CASE"'" }
}' | grep -o '"code":"[^"]*","text":"[^"]*","routes":\[[^]]*\]' | sort | uniq -c
