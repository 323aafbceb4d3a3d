# Shows with whose eyes this token sees.
# TOKEN=$(npm run --silent token -- school) python3 schema/recipes/token/python.py
import json
import os
import urllib.error
import urllib.request


def ask(query, **variables):
    request = urllib.request.Request(
        os.environ.get("TELLONCE", "http://localhost:4000") + "/graphql",
        json.dumps({"query": query, "variables": variables}).encode(),
        {
            "Authorization": "Bearer " + os.environ["TOKEN"],
            "Tellonce-Purpose": "EARLY_HELP",
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

me = ask("{ me { displayName agency { name } purposes { code } } }")["me"]
print(me["displayName"] + ", " + me["agency"]["name"])
print("may ask for " + ", ".join(purpose["code"] for purpose in me["purposes"]))
