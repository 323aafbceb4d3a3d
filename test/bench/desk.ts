import {
  ACCESS_LOG,
  DESK_ENTRIES,
  DESK_RECORDS,
  INCIDENT,
  INCIDENTS,
  RECORD_INCIDENT,
  USE_OVER_TIME,
} from "../support/documents.js";
import type { House } from "../support/house.js";
import type { AuditYear } from "./auditYear.js";
import { openYear } from "./keptYear.js";

/** PERFORMANCE.md: 95 of 100 answers to a question within so many milliseconds; a plot over a year within so many. */
const QUESTION_GOAL = 200;
const PLOT_GOAL = 1000;
/** Who, what and how many of a breach: in under a minute. */
const INCIDENT_GOAL = 60_000;

export interface Asked {
  /** The quickest: what it takes where nothing else wants the machine. */
  least: number;
  p50: number;
  p95: number;
  worst: number;
  n: number;
  goal: number;
}

/** How long each of the desk's questions takes over the year kept in this folder, through the whole product, in milliseconds. */
export async function desk(
  folder: string,
  rounds: number,
  say: (line: string) => void,
): Promise<{ rows: number; questions: Record<string, Asked> }> {
  const { house, year, rows, stop } = await openYear(folder, say);
  try {
    const questions: Record<string, Asked> = {};
    const incidents = await incidentsOf(house);
    for (const [
      what,
      { document, variables, who = "council dpo", goal, items, times = rounds },
    ] of Object.entries({ ...questionsOf(house, year), ...incidents })) {
      const taken: number[] = [];
      // The first two are not yet compiled and planned.
      for (let round = times === rounds ? -2 : 0; round < times; round += 1) {
        const begun = performance.now();
        const answer = await house.ask(who, "AUDIT", document, variables);
        if (round >= 0) taken.push(performance.now() - begun);
        // What is not yet in memory may take too long the first time.
        // No answer within its goal is the figure, and is not waited for again.
        if (round >= 0 && answer.code === "TOO_SLOW") break;
        if (round < 0 && answer.errors.length > 0) say(`  ${what}: not answered at first`);
        else if (answer.errors.length > 0 || items(answer.data) === 0)
          throw new Error(`${what}: ${JSON.stringify(answer.errors)} ${answer.text.slice(0, 300)}`);
      }
      const sorted = taken.toSorted((a, b) => a - b);
      const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1]!;
      questions[what] = {
        least: sorted[0]!,
        p50: at(0.5),
        p95: at(0.95),
        worst: at(1),
        n: taken.length,
        goal,
      };
      say(`  ${what}: p95 ${at(0.95).toFixed(0)} ms`);
    }
    return { rows, questions };
  } finally {
    await stop();
  }
}

interface Question {
  document: string;
  variables: object;
  who?: string;
  goal: number;
  /** How often it is asked, where that is not as often as the others. */
  times?: number;
  /** How many things it was answered with: an empty answer measures nothing. */
  items(data: any): number;
}

/** Three breaches: an account's year, all that was used in a day, all in a month. */
async function incidentsOf(house: House): Promise<Record<string, Question>> {
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  const found: Record<string, Question> = {};
  for (const [what, input] of Object.entries({
    "what an account took in a year": { accountId: house.world.ids.account("worker"), from: ago(360) },
    "whom a day's breach touched": { from: ago(101), until: ago(100) },
    "whom a month's breach touched": { from: ago(130), until: ago(100) },
  })) {
    const { data, errors } = await house.ask("council dpo", "AUDIT", RECORD_INCIDENT, {
      input: { what: "A laptop was stolen.", awareAt: new Date().toISOString(), ...input },
    });
    if (errors.length > 0) throw new Error(`${what}: ${JSON.stringify(errors)}`);
    found[what] = {
      document: INCIDENT,
      variables: { id: data.recordIncident.id },
      goal: INCIDENT_GOAL,
      times: 3,
      items: (answer) => answer.incident.people.length,
    };
  }
  return found;
}

function questionsOf({ world: { ids } }: House, year: AuditYear): Record<string, Question> {
  const entries = (question: string, filter: object = {}, who = "council dpo"): Question => ({
    document: DESK_ENTRIES,
    variables: { question, filter },
    who,
    goal: QUESTION_GOAL,
    items: (data) => data.deskEntries.edges.length,
  });
  const log = (filter: object): Question => ({
    document: ACCESS_LOG,
    variables: { filter },
    goal: QUESTION_GOAL,
    items: (data) => data.accessLog.edges.length,
  });
  const aYear = { from: year.since.toISOString(), until: new Date().toISOString() };
  const plot = (by: string, filter: object = {}, who = "council dpo"): Question => ({
    document: USE_OVER_TIME,
    variables: { filter: { ...aYear, ...filter }, by },
    who,
    goal: PLOT_GOAL,
    items: (data) => data.useOverTime.length,
  });
  const records = (question: string, filter: object = {}, who = "council dpo"): Question => ({
    document: DESK_RECORDS,
    variables: { question, filter },
    who,
    goal: QUESTION_GOAL,
    // An officer who leads no case has few of their own, or none.
    items: (data) => (who === "council dpo" ? data.deskRecords.items.length : 1),
  });
  const [worker, teacher] = [ids.account("worker"), ids.account("teacher")];
  const half = new Date(Date.now() - 180 * 86_400_000).toISOString();
  const day = new Date(Date.now() - 179 * 86_400_000).toISOString();
  return {
    "who saw this person's data": log({ personReference: year.personReference }),
    "who saw this case": log({ caseReference: year.caseReference }),
    "what did this practitioner see": entries("PRACTITIONER", { accountId: worker }),
    "what did another agency's practitioner see of ours": entries("PRACTITIONER", { accountId: teacher }),
    "what did this agency see": entries("AGENCY", { agencyId: ids.agency("council") }),
    "what did another agency see of ours": entries("AGENCY", { agencyId: ids.agency("police") }),
    "what did this agency see on a day half a year ago": entries("AGENCY", {
      agencyId: ids.agency("council"),
      from: half,
      until: day,
    }),
    "what was withheld": entries("WITHHELD"),
    "what was withheld for one reason": entries("WITHHELD", { reason: "CONSENT_REFUSED" }),
    "what was exported": entries("EXPORTED"),
    "refused attempts": entries("REFUSED"),
    "refused attempts of one account": entries("REFUSED", { accountId: worker }),
    "what did this agency see, for an officer who leads no case": entries(
      "AGENCY",
      { agencyId: ids.agency("practice") },
      "practice dpo",
    ),
    "emergency uses and their reviews": records("EMERGENCY_USES"),
    "emergency uses whose review is overdue": records("EMERGENCY_USES", { state: "REVIEW_OVERDUE" }),
    "emergency uses, for an officer who leads no case": records("EMERGENCY_USES", {}, "practice dpo"),
    "sharing despite objection": records("DESPITE_OBJECTION"),
    "sharing despite objection, for an officer who leads no case": records(
      "DESPITE_OBJECTION",
      {},
      "practice dpo",
    ),
    "consents by state": records("CONSENTS"),
    "consents running out": records("CONSENTS", { state: "RUNNING_OUT" }),
    "consents withdrawn": records("CONSENTS", { state: "WITHDRAWN" }),
    "consents expired": records("CONSENTS", { state: "EXPIRED" }),
    "consents not yet in force": records("CONSENTS", { state: "NOT_YET" }),
    "consents superseded": records("CONSENTS", { state: "SUPERSEDED" }),
    "consents, for an officer who leads no case": records("CONSENTS", {}, "practice dpo"),
    "agreements under review": records("AGREEMENTS"),
    "decisions not to share": records("NOT_SHARED"),
    "decisions not to share whose review is overdue": records("NOT_SHARED", { state: "REVIEW_OVERDUE" }),
    "decisions not to share, for an officer who leads no case": records("NOT_SHARED", {}, "practice dpo"),
    "what changed in policy": records("CHANGES"),
    "what changed in policy, for an officer who leads no case": records("CHANGES", {}, "practice dpo"),
    "breaches in the record": {
      document: INCIDENTS,
      variables: {},
      goal: QUESTION_GOAL,
      items: (data) => data.incidents.length,
    },
    "plot of a year by day": plot("day"),
    "plot of a year by month": plot("month"),
    "plot of a year by month, of one account": plot("month", { accountId: worker }),
    "plot of a year by month, for an officer who leads no case": plot("month", {}, "practice dpo"),
  };
}
