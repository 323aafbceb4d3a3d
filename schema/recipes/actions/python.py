# Lists what was agreed to do for a family, and who does it.
# TOKEN=$(npm run --silent token -- school) python3 schema/recipes/actions/python.py
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
actions = ask(
    """query ($id: ID!) {
      case(id: $id) {
        actions(first: 50) {
          edges { node { title dueOn status owner { name } } }
          withheld { category text }
        }
      }
    }""",
    id=case_id,
)["case"]["actions"]
for node in [edge["node"] for edge in actions["edges"]]:
    owner = node["owner"]["name"] if node["owner"] else "whose it is, is not shown"
    print(f"{node['status']} {node['dueOn']} {node['title']} ({owner})")
# Whether or not there are such actions: never say "none".
for why in actions["withheld"]:
    print(f"There may be actions about {why['category']} that you cannot see.")
