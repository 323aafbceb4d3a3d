# Walks through your whole worklist, ten families at a time.
# TOKEN=$(npm run --silent token -- school) python3 schema/recipes/paging/python.py
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

after = None
while True:
    worklist = ask(
        """query ($after: String) {
          worklist(first: 10, after: $after) {
            edges { node { reference familyName } }
            pageInfo { hasNextPage endCursor }
          }
        }""",
        after=after,
    )["worklist"]
    for edge in worklist["edges"]:
        print(edge["node"]["reference"])
    if not worklist["pageInfo"]["hasNextPage"]:
        break
    after = worklist["pageInfo"]["endCursor"]
