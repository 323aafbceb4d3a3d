#!/usr/bin/env bash
# Lists what was agreed to do for a family, and who does it.
# TOKEN=$(npm run --silent token -- school) bash schema/recipes/actions/curl.sh
set -eu
ask() {
  curl -sS "${TELLONCE:-http://localhost:4000}/graphql" -H "Authorization: Bearer $TOKEN" \
    -H "Tellonce-Purpose: EARLY_HELP" -H "Content-Type: application/json" -d "$1"
}
CASE=$(ask '{"query":"{ worklist(first: 50) { edges { node { reference id } } } }"}' |
  grep -o '"reference":"WM-0001","id":"[^"]*"' | cut -d'"' -f8)
ask '{
  "query": "query ($id: ID!) { case(id: $id) { actions(first: 50) { edges { node { title dueOn status owner { name } } } withheld { category text } } } }",
  "variables": { "id": "'"$CASE"'" }
}'
