#!/usr/bin/env bash
# Has a webhook made by your data-protection officer, receives its trial message and checks who sent it.
# TOKEN=$(npm run --silent token -- school-dpo) bash schema/recipes/webhook/curl.sh
set -eu
ask() {
  curl -sS "${TELLONCE:-http://localhost:4000}/graphql" -H "Authorization: Bearer $TOKEN" \
    -H "Tellonce-Purpose: AUDIT" -H "Content-Type: application/json" -d "$1"
}
PORT="${PORT:-8787}"
SYSTEM=$(ask '{"query":"{ webhooks { systems { id } } }"}' | grep -o '"id":"[^"]*"' | head -1 | cut -d'"' -f4)
MADE=$(ask '{
  "query": "mutation ($input: WebhookInput!) { createWebhook(input: $input) { secret webhook { id } } }",
  "variables": { "input": {
    "name": "A trial", "url": "http://127.0.0.1:'"$PORT"'/", "accountId": "'"$SYSTEM"'",
    "purpose": "EARLY_HELP", "kinds": ["CASE_SHARED", "REQUEST_ANSWERED"]
  } }
}')
HOOK=$(echo "$MADE" | grep -o '"id":"[^"]*"' | cut -d'"' -f4)
KEY=$(echo "$MADE" | grep -o 'whsec_[^"]*' | cut -d_ -f2 | base64 -d | od -An -tx1 | tr -d ' \n')

# A shell cannot listen: Node writes down one message, with the three headers that sign it, a line each.
WORK=$(mktemp -d)
trap 'rm -r "$WORK"' EXIT
node -e 'require("http").createServer(function (request, response) {
  let body = "";
  request.on("data", (part) => (body += part)).on("end", () => {
    const signed = ["id", "timestamp", "signature"].map((name) => request.headers[`webhook-${name}`]);
    console.log([...signed, body].join("\n"));
    response.writeHead(204).end(() => this.close());
  });
}).listen(process.argv[1], "127.0.0.1")' "$PORT" >"$WORK/message" &
sleep 1
ask '{ "query": "mutation ($id: ID!) { testWebhook(id: $id) { id } }", "variables": { "id": "'"$HOOK"'" } }' >/dev/null
wait

# Whether Tellonce sent this (Standard Webhooks). Keep the ids: one may come twice.
{ read -r ID; read -r AT; read -r GIVEN; read -r BODY; } <"$WORK/message"
EXPECTED=$(printf '%s.%s.%s' "$ID" "$AT" "$BODY" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$KEY" -binary | base64 -w0)
case " $GIVEN " in
  *" v1,$EXPECTED "*) echo "signed by Tellonce: $BODY" ;;
  *) echo "not signed by Tellonce" && exit 1 ;;
esac
ask '{ "query": "mutation ($id: ID!) { endWebhook(id: $id) { id } }", "variables": { "id": "'"$HOOK"'" } }' >/dev/null
