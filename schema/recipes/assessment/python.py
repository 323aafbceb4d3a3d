# Reads the shared assessment: every answer that you may see, and why others may be missing.
# TOKEN=$(npm run --silent token -- school) python3 schema/recipes/assessment/python.py
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
assessment = ask(
    """query ($id: ID!) {
      case(id: $id) {
        assessment {
          templateName
          domains {
            name
            elements {
              questions {
                text
                answers { value agency { name } withheld { field code text } }
                withheld { category code text routes }
              }
            }
          }
        }
      }
    }""",
    id=case_id,
)["case"]["assessment"]
for domain in assessment["domains"]:
    print("\n" + domain["name"])
    for question in [one for element in domain["elements"] for one in element["questions"]]:
        print("  " + question["text"])
        for answer in question["answers"]:
            agency = answer["agency"]
            print(f"    {answer['value']} ({agency['name'] if agency else 'not said by whom'})")
        # Said of every question where it holds, whether or not there is an answer.
        for why in question["withheld"]:
            print(f"    {why['code']}: {why['text']}")
