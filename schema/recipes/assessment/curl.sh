#!/usr/bin/env bash
# Reads the shared assessment: every answer that you may see, and why others may be missing.
# TOKEN=$(npm run --silent token -- school) bash schema/recipes/assessment/curl.sh
set -eu
ask() {
  curl -sS "${TELLONCE:-http://localhost:4000}/graphql" -H "Authorization: Bearer $TOKEN" \
    -H "Tellonce-Purpose: EARLY_HELP" -H "Content-Type: application/json" -d "$1"
}
CASE=$(ask '{"query":"{ worklist(first: 50) { edges { node { reference id } } } }"}' |
  grep -o '"reference":"WM-0001","id":"[^"]*"' | cut -d'"' -f8)
ask '{
  "query": "query ($id: ID!) { case(id: $id) { assessment { templateName domains { name elements { questions { text answers { value agency { name } withheld { field code text } } withheld { category code text routes } } } } } } }",
  "variables": { "id": "'"$CASE"'" }
}'
