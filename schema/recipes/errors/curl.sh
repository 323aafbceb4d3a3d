#!/usr/bin/env bash
# Handles what can go wrong: an error by its code, and somebody else who wrote at the same time.
# TOKEN=$(npm run --silent token -- school) bash schema/recipes/errors/curl.sh
set -eu
ask() {
  curl -sS "${TELLONCE:-http://localhost:4000}/graphql" -H "Authorization: Bearer $TOKEN" \
    -H "Tellonce-Purpose: EARLY_HELP" -H "Content-Type: application/json" -d "$1"
}
CASE=$(ask '{"query":"{ worklist(first: 50) { edges { node { reference id } } } }"}' |
  grep -o '"reference":"WM-0001","id":"[^"]*"' | cut -d'"' -f8)
# Without a purpose nothing is shown; the code says so, the text says what to do.
curl -sS "${TELLONCE:-http://localhost:4000}/graphql" -H "Authorization: Bearer $TOKEN" \
  -H "Content-Type: application/json" -d '{"query":"{ worklist(first: 1) { edges { node { id } } } }"}'

READ=$(ask '{
  "query": "query ($id: ID!) { case(id: $id) { assessment { id } family { members { person { name id } } } } }",
  "variables": { "id": "'"$CASE"'" }
}')
ASSESSMENT=$(echo "$READ" | grep -o '"assessment":{"id":"[^"]*"' | cut -d'"' -f6)
ELLIE=$(echo "$READ" | grep -o '"name":"Ellie Carter","id":"[^"]*"' | cut -d'"' -f8)
say() {
  ask '{
    "query": "mutation ($input: RecordAnswerInput!) { recordAnswer(input: $input) { answer { id version } conflict { mine theirs theirVersion } } }",
    "variables": { "input": {
      "caseId": "'"$CASE"'", "assessmentId": "'"$ASSESSMENT"'", "questionKey": "participation.view",
      "subjectIds": ["'"$ELLIE"'"], "value": "'"$1"'", "answerId": '"$2"', "expectedVersion": '"$3"'
    } }
  }'
}
ANSWER=$(say "Ellie comes on Mondays." null null | grep -o '"id":"[^"]*"' | cut -d: -f2)
say "Ellie comes on Mondays and Fridays." "$ANSWER" 1 >/dev/null
# Written on what was read before: nothing is saved, and both sides come back. Join them, and send theirVersion.
say "Ellie comes on Tuesdays." "$ANSWER" 1
