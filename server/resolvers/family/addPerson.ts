import type { WritingContext } from "../../context.js";
import type { AddPersonInput } from "../../model/family/inputs.js";
import type { CaseLifePayload } from "../../model/life/CaseLife.js";
import { knownPeople } from "../case/CasePage.js";
import { changeCase, openForChange } from "../life/changeCase.js";
import { readPerson } from "./checkPerson.js";

/** Adds somebody new to a case. @throws what `readPerson` throws, or what the door refuses with. */
export function addPerson(context: WritingContext, input: AddPersonInput): Promise<CaseLifePayload> {
  const read = async () => {
    const caseId = await openForChange(context, input.caseId);
    return context.open([caseId], async (view) => {
      const facts = view.facts.cases.find(({ id }) => id === caseId)!;
      return readPerson(input, caseId, knownPeople(view, facts), view.today);
    });
  };
  return changeCase(context, "add_person", read, "person added", {
    FORBIDDEN: "Only the lead professional of a case adds people to it.",
    CONFLICT: "This case is closed.",
  });
}
