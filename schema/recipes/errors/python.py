# Handles what can go wrong: an error by its code, and somebody else who wrote at the same time.
# TOKEN=$(npm run --silent token -- school) python3 schema/recipes/errors/python.py
import json
import os
import time
import urllib.error
import urllib.request


class Refused(Exception):
    def __init__(self, error):
        super().__init__(error["message"])
        self.code = error["extensions"]["code"]
        self.next = error["extensions"]["next"]
        self.reference = error["extensions"]["reference"]


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
        raise Refused(answer["errors"][0])
    return answer["data"]


def patiently(query, **variables):
    """Asks again where that helps: the record moved while it was read, or too much was asked at once."""
    for attempt in range(1, 5):
        try:
            return ask(query, **variables)
        except Refused as refused:
            if attempt == 4 or refused.code not in ("TRY_AGAIN", "TOO_MANY_REQUESTS", "OVERLOADED", "UNAVAILABLE"):
                raise
            time.sleep(0.25 * 2**attempt)


edges = patiently("{ worklist(first: 50) { edges { node { id reference } } } }")["worklist"]["edges"]
case_id = next(e["node"]["id"] for e in edges if e["node"]["reference"] == "WM-0001")

# What you may not do, or asked wrongly, does not get better by asking again: show what to do next.
try:
    ask("{ worklist(first: 500) { edges { node { id } } } }")
except Refused as refused:
    print(f"{refused.code}: {refused.next} (reference {refused.reference})")

case = patiently(
    """query ($id: ID!) {
      case(id: $id) { assessment { id } family { members { person { id name } } } }
    }""",
    id=case_id,
)["case"]
people = [member["person"] for member in case["family"]["members"]]


def say(value, answer_id=None, expected_version=None):
    return ask(
        """mutation ($input: RecordAnswerInput!) {
          recordAnswer(input: $input) { answer { id version } conflict { mine theirs theirVersion } }
        }""",
        input={
            "caseId": case_id,
            "assessmentId": case["assessment"]["id"],
            "questionKey": "participation.view",
            "subjectIds": [person["id"] for person in people if person["name"] == "Ellie Carter"],
            "value": value,
            "answerId": answer_id,
            "expectedVersion": expected_version,
        },
    )["recordAnswer"]


answer = say("Ellie comes on Mondays.")["answer"]
say("Ellie comes on Mondays and Fridays.", answer["id"], 1)
# Written on what was read before: nothing is saved, and both sides come back. Join them, and send theirVersion.
conflict = say("Ellie comes on Tuesdays.", answer["id"], 1)["conflict"]
print(f'"{conflict["mine"]}" meets "{conflict["theirs"]}", which is version {conflict["theirVersion"]}')
