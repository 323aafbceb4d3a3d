#!/usr/bin/env bash
# Shows with whose eyes this token sees.
# TOKEN=$(npm run --silent token -- school) bash schema/recipes/token/curl.sh
set -eu
ask() {
  curl -sS "${TELLONCE:-http://localhost:4000}/graphql" -H "Authorization: Bearer $TOKEN" \
    -H "Tellonce-Purpose: EARLY_HELP" -H "Content-Type: application/json" -d "$1"
}
ask '{"query":"{ me { displayName agency { name } purposes { code } } }"}'
