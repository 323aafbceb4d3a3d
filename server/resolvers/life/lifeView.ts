import type { Selection } from "../../access/Selection.js";
import { presentGaps, presentItem, shows } from "../../access/withhold.js";
import type { Context } from "../../context.js";
import { type BandRow, loadLife, loadOffers, type OfferRow, type StepRow } from "../../loaders/caseLife.js";
import { loadPlan } from "../../loaders/plan.js";
import { type CaseLife, CaseOffer, CaseStep, NeedBandEntry } from "../../model/life/CaseLife.js";
import { type CasePage, practitionerBehind } from "../case/CasePage.js";
import { isOpen, standingOf } from "../case/standing.js";

/** What happened to a case, decided row by row, and what the viewer may do with it. */
export async function lifeView(context: Context, page: CasePage, selection: Selection): Promise<CaseLife> {
  const { view, caseId, people, frame } = page;
  const { steps, bands } = await loadLife(view.transaction, caseId);
  const { leads, refers, offers } = await loadOffers(view.transaction, context.doorRequest, caseId);
  const { actions, words } = await loadPlan(view.transaction, [caseId], "actions", "words");
  const status = frame.records.find((row) => shows(view, caseId, row, false))?.status;
  const me = view.facts.viewer?.practitionerId;
  const own = frame.team.find(({ kind, practitioner }) => kind === "MEMBER" && practitioner?.id === me);
  return {
    steps: steps.map((row) => stepView(page, row, selection.at("steps"))).filter((one) => one !== null),
    needBands: bands
      .map((row) => bandView(page, row, selection.at("needBands")))
      .filter((one) => one !== null),
    offers: offers.map((row) => offerView(page, row, selection.at("offers"))).filter((one) => one !== null),
    openActions: actions.filter(
      (row) => shows(view, caseId, row, false) && isOpen(standingOf(page, row, words).status),
    ).length,
    viewerCan: {
      triage: refers && status === "REFERRED",
      manage: leads && !view.emergency,
      leave: own && !view.emergency ? own.id : null,
    },
    withheld: selection.has("withheld")
      ? presentGaps(view, caseId, people, "life", ["PRACTITIONER_OPINION", "SAFEGUARDING"])
      : [],
  };
}

function stepView(page: CasePage, row: StepRow, selection: Selection): CaseStep | null {
  const of = <Value>(kind: string, value: Value) => (row.kind === kind ? value : null);
  const shown = presentItem(page.view, CaseStep, page.caseId, row, selection, {
    kind: row.kind,
    at: new Date(row.at),
    reason: row.reason,
    referredBy: row.referred_by,
    riskFactors: of("REFERRED", row.outcomes),
    triageOutcome: of("TRIAGED", row.outcomes[0] ?? null),
    closureOutcomes: of("CLOSED", row.outcomes),
    openActions: row.open_actions,
    purpose: row.purpose,
    by: practitionerBehind(page, row, row.practitioner),
  });
  return shown && ({ id: row.id, ...shown } as CaseStep);
}

function bandView(page: CasePage, row: BandRow, selection: Selection): NeedBandEntry | null {
  const values = { band: row.band, from: row.from_on, reason: row.reason };
  const shown = presentItem(page.view, NeedBandEntry, page.caseId, row, selection, values);
  return shown && ({ id: row.id, ...shown } as NeedBandEntry);
}

function offerView(page: CasePage, row: OfferRow, selection: Selection): CaseOffer | null {
  const shown = presentItem(page.view, CaseOffer, page.caseId, row, selection, {
    kind: row.kind,
    // An invitation is the lead's own record: whom it was sent to is decided with it.
    agency: page.agencies.get(row.to),
    name: row.name,
    role: row.role,
    summary: row.summary,
    state: row.state,
    madeAt: new Date(row.madeAt),
  });
  return shown && ({ id: row.id, ...shown } as CaseOffer);
}
