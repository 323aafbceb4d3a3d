#!/usr/bin/env bash
# Asks the lead professional for a kind of information that is withheld from you.
# TOKEN=$(npm run --silent token -- school) bash schema/recipes/ask-for-access/curl.sh
set -eu
ask() {
  curl -sS "${TELLONCE:-http://localhost:4000}/graphql" -H "Authorization: Bearer $TOKEN" \
    -H "Tellonce-Purpose: EARLY_HELP" -H "Content-Type: application/json" -d "$1"
}
CASE=$(ask '{"query":"{ worklist(first: 50) { edges { node { reference id } } } }"}' |
  grep -o '"reference":"WM-0001","id":"[^"]*"' | cut -d'"' -f8)
ask '{
  "query": "mutation ($input: AskAccessInput!) { askForAccess(input: $input) { request { reference state dueOn } } }",
  "variables": { "input": {
    "caseId": "'"$CASE"'",
    "category": "'"${CATEGORY:-HEALTH_MENTAL}"'",
    "reason": "Ellie is often quiet in class, and we want to help her well."
  } }
}'
