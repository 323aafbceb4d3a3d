# Says for each reason what is withheld and what can be done, instead of showing an empty page.
# TOKEN=$(npm run --silent token -- school) python3 schema/recipes/withheld/python.py
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
members = ask(
    """query ($id: ID!) {
      case(id: $id) {
        family {
          members {
            person {
              name
              address { lines postcode }
              immigrationStatus
              withheld { field category code text routes decisionId }
            }
          }
        }
      }
    }""",
    id=case_id,
)["case"]["family"]["members"]
# The code decides what your program does; show the text as it is, and never what you think is behind it.
by_code = {}
for member in members:
    for why in member["person"]["withheld"]:
        by_code.setdefault(why["code"], []).append(why)
for code, reasons in by_code.items():
    fields = ", ".join(sorted({why["field"] for why in reasons}))
    print(f"{code}: {reasons[0]['text']}")
    print(f"  {fields}; what you can do: {', '.join(reasons[0]['routes'])}")
