# Asks the lead professional for a kind of information that is withheld from you.
# TOKEN=$(npm run --silent token -- school) python3 schema/recipes/ask-for-access/python.py
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

edges = ask("{ worklist(first: 50) { edges { node { id reference } } } }")["worklist"]["edges"]
case_id = next(e["node"]["id"] for e in edges if e["node"]["reference"] == "WM-0001")
request = ask(
    """mutation ($input: AskAccessInput!) {
      askForAccess(input: $input) { request { reference state dueOn } }
    }""",
    input={
        "caseId": case_id,
        "category": os.environ.get("CATEGORY", "HEALTH_MENTAL"),
        "reason": "Ellie is often quiet in class, and we want to help her well.",
    },
)["askForAccess"]["request"]
print(f"{request['reference']} is {request['state']}: an answer is due on {request['dueOn']}.")
