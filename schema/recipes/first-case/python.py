# Opens the first family of your worklist and says who is in it.
# TOKEN=$(npm run --silent token -- school) python3 schema/recipes/first-case/python.py
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

edges = ask("{ worklist(first: 1, sort: FAMILY_NAME) { edges { node { id } } } }")["worklist"]["edges"]
case = ask(
    """query ($id: ID!) {
      case(id: $id) {
        reference
        familyName
        family { members { role person { name withheld { field text } } } }
      }
    }""",
    id=edges[0]["node"]["id"],
)["case"]
# A case that you may not see and one that does not exist are the same answer: None.
print(case["reference"], case["familyName"] or "(a name that you may not see)")
for member in case["family"]["members"]:
    person = member["person"]
    why = next((one["text"] for one in person["withheld"] if one["field"] == "name"), None)
    print(f"  {member['role'] or 'somebody'}: {person['name'] or why or 'nothing recorded that you can see'}")
