#!/usr/bin/env bash
# Adds your agency's answer to the shared assessment.
# TOKEN=$(npm run --silent token -- school) bash schema/recipes/contribute/curl.sh
set -eu
ask() {
  curl -sS "${TELLONCE:-http://localhost:4000}/graphql" -H "Authorization: Bearer $TOKEN" \
    -H "Tellonce-Purpose: EARLY_HELP" -H "Content-Type: application/json" -d "$1"
}
CASE=$(ask '{"query":"{ worklist(first: 50) { edges { node { reference id } } } }"}' |
  grep -o '"reference":"WM-0001","id":"[^"]*"' | cut -d'"' -f8)
READ=$(ask '{
  "query": "query ($id: ID!) { case(id: $id) { assessment { id } family { members { person { name id } } } } }",
  "variables": { "id": "'"$CASE"'" }
}')
ASSESSMENT=$(echo "$READ" | grep -o '"assessment":{"id":"[^"]*"' | cut -d'"' -f6)
ELLIE=$(echo "$READ" | grep -o '"name":"Ellie Carter","id":"[^"]*"' | cut -d'"' -f8)
ask '{
  "query": "mutation ($input: RecordAnswerInput!) { recordAnswer(input: $input) { answer { id version value category agency { name } } } }",
  "variables": { "input": {
    "caseId": "'"$CASE"'",
    "assessmentId": "'"$ASSESSMENT"'",
    "questionKey": "participation.view",
    "value": "Ellie comes to breakfast club, and stays for the first lesson.",
    "subjectIds": ["'"$ELLIE"'"]
  } }
}'
