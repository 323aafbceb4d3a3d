import { useMutation } from "urql";
import {
  saveActionDocument,
  saveChoiceDocument,
  saveGoalDocument,
  saveLeadChoiceDocument,
  saveMeetingDocument,
  sayDocument,
  takeBackDocument,
} from "./planDocuments";
import type { PlanChange } from "./planInputs";

/** Sends changes of the plan. What `change` returns is the id of what was saved, or nothing where it was not. */
export function usePlanChange() {
  const [savingGoal, saveGoal] = useMutation(saveGoalDocument);
  const [savingAction, saveAction] = useMutation(saveActionDocument);
  const [saying, say] = useMutation(sayDocument);
  const [savingMeeting, saveMeeting] = useMutation(saveMeetingDocument);
  const [savingChoice, saveChoice] = useMutation(saveChoiceDocument);
  const [savingLead, saveLead] = useMutation(saveLeadChoiceDocument);
  const [takingBack, takeBack] = useMutation(takeBackDocument);
  const all = [savingGoal, savingAction, saying, savingMeeting, savingChoice, savingLead, takingBack];

  async function change({ of, input }: PlanChange): Promise<string | undefined> {
    switch (of) {
      case "goal":
        return (await saveGoal({ input })).data?.saveGoal.id;
      case "action":
        return (await saveAction({ input })).data?.saveAction.id;
      case "word":
        return (await say({ input })).data?.sayOfAction.id;
      case "meeting":
        return (await saveMeeting({ input })).data?.saveMeeting.id;
      case "choice":
        return (await saveChoice({ input })).data?.saveChoice.id;
      case "lead":
        return (await saveLead({ input })).data?.saveLeadChoice.id;
      case "takeBack":
        return (await takeBack({ input })).data?.takeBackOfPlan.id;
    }
  }
  return { change, busy: all.some(({ fetching }) => fetching), error: all.find(({ error }) => error)?.error };
}
