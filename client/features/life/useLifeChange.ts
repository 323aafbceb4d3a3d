import { useMutation } from "urql";
import { isoDate } from "../../components/dateParts";
import { graphql } from "../../graphql/generated";
import type { LifeAct, LifeDraft } from "./lifeDraft";

const triageDocument = graphql(`
  mutation TriageReferral($input: TriageInput!) {
    triageReferral(input: $input) {
      caseId
    }
  }
`);
const bandDocument = graphql(`
  mutation RecordNeedBand($input: NeedBandInput!) {
    recordNeedBand(input: $input) {
      caseId
    }
  }
`);
const stepDocument = graphql(`
  mutation StepCase($input: StepInput!) {
    stepCase(input: $input) {
      caseId
    }
  }
`);
const offerDocument = graphql(`
  mutation OfferCase($input: OfferInput!) {
    offerCase(input: $input) {
      caseId
    }
  }
`);
const leaveDocument = graphql(`
  mutation LeaveTeam($input: LeaveInput!) {
    leaveTeam(input: $input) {
      caseId
    }
  }
`);
const closeDocument = graphql(`
  mutation CloseCase($input: CloseCaseInput!) {
    closeCase(input: $input) {
      caseId
    }
  }
`);

/** Sends what was written about a case. Returns whether it is saved. */
export function useLifeChange(caseId: string, memberId: string | undefined) {
  const [triaging, triage] = useMutation(triageDocument);
  const [banding, band] = useMutation(bandDocument);
  const [stepping, step] = useMutation(stepDocument);
  const [offering, offer] = useMutation(offerDocument);
  const [leaving, leave] = useMutation(leaveDocument);
  const [closing, close] = useMutation(closeDocument);
  const all = [triaging, banding, stepping, offering, leaving, closing];
  const change = async (act: LifeAct, draft: LifeDraft) => {
    const reason = draft.reason.trim();
    const said = { caseId, reason };
    switch (act) {
      case "triage":
        return (await triage({ input: { ...said, outcome: draft.outcome || "ADVICE" } })).error;
      case "band":
        return (await band({ input: { ...said, band: Number(draft.band), from: isoDate(draft.from) ?? "" } }))
          .error;
      case "up":
        return (await step({ input: { ...said, direction: "UP", purpose: draft.purpose || null } })).error;
      case "down":
        return (await step({ input: { ...said, direction: "DOWN" } })).error;
      case "invite":
      case "handover":
        return (await offer({ input: offerOf(act, caseId, draft) })).error;
      case "leave":
        return (await leave({ input: { ...said, memberId: memberId ?? "" } })).error;
      case "close":
        return (
          await close({
            input: { ...said, outcomes: draft.outcomes, openActions: draft.openActions.trim() || null },
          })
        ).error;
    }
  };
  return {
    change: async (act: LifeAct, draft: LifeDraft) => (await change(act, draft)) === undefined,
    busy: all.some(({ fetching }) => fetching),
    error: all.find(({ error }) => error)?.error,
  };
}

const offerOf = (act: "invite" | "handover", caseId: string, draft: LifeDraft) => {
  const whom = draft.accounts[0];
  return act === "invite"
    ? {
        kind: "INVITATION" as const,
        caseId,
        agencyId: draft.agencyId,
        accountId: whom?.id ?? null,
        role: draft.role.trim() || null,
      }
    : {
        kind: "HANDOVER" as const,
        caseId,
        agencyId: draft.agencyId,
        accountId: whom?.id ?? null,
        summary: draft.reason.trim(),
      };
};
