import type { IncidentDone, IncidentFacts } from "../../audit/incidents.js";
import type { IncidentActKind, IncidentState } from "../../model/incidents/enums.js";
import type { Incident } from "../../model/incidents/Incident.js";

/** A breach with its clock, as the officer reads it at this instant. */
export function incidentView(facts: IncidentFacts, now: Date): Incident {
  const [from, awareAt, dueAt] = [new Date(facts.from), new Date(facts.awareAt), new Date(facts.dueAt)];
  const reported = facts.acts.find(({ kind }) => kind === "REPORTED");
  const state = stateOf(facts.acts);
  const risk = latestAssessment(facts.acts)?.risk ?? null;
  return {
    ...facts,
    from,
    until: facts.until ? new Date(facts.until) : null,
    awareAt,
    dueAt,
    overdue: ["TO_ASSESS", "TO_REPORT"].includes(state) && now > dueAt,
    reportedAt: reported ? new Date(reported.happenedAt) : null,
    state,
    risk,
    acts: actsOf(facts.acts, state),
    events: facts.acts.map(({ happenedAt, kind, note, by }) => ({
      at: new Date(happenedAt),
      kind,
      note,
      by,
    })),
  };
}

/** The judgement that counts: the last. */
export const latestAssessment = (acts: readonly IncidentDone[]): IncidentDone | undefined =>
  acts.findLast(({ kind }) => kind === "ASSESSED");

function stateOf(acts: readonly IncidentDone[]): IncidentState {
  const done = (kind: IncidentActKind) => acts.some((one) => one.kind === kind);
  const risk = latestAssessment(acts)?.risk;
  if (done("CLOSED")) return "CLOSED";
  if (!risk) return "TO_ASSESS";
  if (!done("REPORTED") && !(done("NOT_REPORTED") && risk === "UNLIKELY")) return "TO_REPORT";
  if (risk === "HIGH" && !done("PEOPLE_TOLD") && !done("PEOPLE_NOT_TOLD")) return "TO_TELL";
  return "TO_CLOSE";
}

/** What the door would let the officer do now. */
function actsOf(acts: readonly IncidentDone[], state: IncidentState): IncidentActKind[] {
  if (state === "CLOSED") return [];
  if (state === "TO_ASSESS") return ["ASSESSED"];
  const done = (kind: IncidentActKind) => acts.some((one) => one.kind === kind);
  const can: [IncidentActKind, boolean][] = [
    ["REPORTED", !done("REPORTED")],
    [
      "NOT_REPORTED",
      !done("REPORTED") && !done("NOT_REPORTED") && latestAssessment(acts)?.risk === "UNLIKELY",
    ],
    ["PEOPLE_TOLD", !done("PEOPLE_TOLD")],
    ["PEOPLE_NOT_TOLD", !done("PEOPLE_TOLD") && !done("PEOPLE_NOT_TOLD")],
    ["ASSESSED", true],
    ["CLOSED", state === "TO_CLOSE"],
  ];
  return can.filter(([, now]) => now).map(([kind]) => kind);
}
