# Has a webhook made by your data-protection officer, receives its trial message and checks who sent it.
# TOKEN=$(npm run --silent token -- school-dpo) python3 schema/recipes/webhook/python.py
import base64
import hashlib
import hmac
import http.server
import json
import os
import threading
import time
import urllib.error
import urllib.request


def ask(query, **variables):
    request = urllib.request.Request(
        os.environ.get("TELLONCE", "http://localhost:4000") + "/graphql",
        json.dumps({"query": query, "variables": variables}).encode(),
        {
            "Authorization": "Bearer " + os.environ["TOKEN"],
            "Tellonce-Purpose": "AUDIT",
            "Content-Type": "application/json",
        },
    )
    try:
        reply = urllib.request.urlopen(request)
    except urllib.error.HTTPError as error:
        reply = error
    answer = json.load(reply)
    if answer.get("errors"):
        raise SystemExit(answer["errors"][0]["message"])
    return answer["data"]

systems = ask("{ webhooks { systems { id } } }")["webhooks"]["systems"]
if not systems:
    raise SystemExit("Your agency has no system yet: register one as the first steps say.")
port = int(os.environ.get("PORT", "8787"))
made = ask(
    "mutation ($input: WebhookInput!) { createWebhook(input: $input) { secret webhook { id } } }",
    input={
        "name": "A trial",
        "url": f"http://127.0.0.1:{port}/",
        "accountId": systems[0]["id"],
        "purpose": "EARLY_HELP",
        "kinds": ["CASE_SHARED", "REQUEST_ANSWERED"],
    },
)["createWebhook"]
key = base64.b64decode(made["secret"].replace("whsec_", ""))
received = []


def is_good(headers, body):
    """Whether Tellonce sent this, in the last five minutes (Standard Webhooks). Keep the ids: one may come twice."""
    at = headers["webhook-timestamp"]
    signed = f"{headers['webhook-id']}.{at}.".encode() + body
    expected = "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    given = headers["webhook-signature"].split(" ")
    return any(hmac.compare_digest(one, expected) for one in given) and abs(time.time() - int(at)) < 300


class Receiver(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        good = is_good(self.headers, body)
        if good:
            received.append(body.decode())
        self.send_response(204 if good else 401)
        self.end_headers()

    def log_message(self, *_):
        pass


server = http.server.HTTPServer(("127.0.0.1", port), Receiver)
threading.Thread(target=server.serve_forever, daemon=True).start()
ask("mutation ($id: ID!) { testWebhook(id: $id) { id } }", id=made["webhook"]["id"])
while not received:
    time.sleep(0.1)
print("signed by Tellonce:", received[0])
ask("mutation ($id: ID!) { endWebhook(id: $id) { id } }", id=made["webhook"]["id"])
