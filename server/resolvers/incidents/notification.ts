import type { IncidentRecord } from "../../audit/incidents.js";
import type { IncidentScope } from "../../audit/ScopeSum.js";
import type { Incident, NotificationPart } from "../../model/incidents/Incident.js";
import { CATEGORIES } from "../../sharing/categories.js";
import { instantInWords } from "../print/dates.js";
import { latestAssessment } from "./incidentView.js";

/**
 * The text with which a breach is reported to the Information Commissioner, by the points of UK GDPR Art. 33(3), from the
 * record and the audit. It names none of the people concerned, nor whose account it was.
 */
export function notificationOf(
  { agency, incidents: [facts] }: IncidentRecord,
  one: Incident,
  scope: IncidentScope,
): NotificationPart[] {
  const judged = latestAssessment(facts!.acts);
  const kinds = scope.kinds.map(
    ({ category, people }) => `${sentenceOf.get(category) ?? category}: ${people}`,
  );
  const late = facts!.acts.find(({ kind }) => kind === "REPORTED");
  const told = facts!.acts.find(({ kind }) => kind === "PEOPLE_TOLD");
  const notTold = facts!.acts.find(({ kind }) => kind === "PEOPLE_NOT_TOLD");
  const parts: [string, string][] = [
    [
      "Who reports",
      `${agency.name}. Data-protection officer: ${agency.dpoContact ?? "[add a contact]"}. Our number: ${one.reference}.`,
    ],
    [
      "What happened, and when",
      `${one.what} ${period(one)} We became aware of it on ${instantInWords(one.awareAt)}.`,
    ],
    [
      "The people concerned",
      `About ${people(scope.people.length)} in ${count(scope.cases, "family record")}, as far as our audit shows.`,
    ],
    [
      "The records concerned",
      scope.kinds.length === 0
        ? "Our audit shows no record that was opened."
        : `Records were opened about ${count(scope.times, "time")}, of which ${count(scope.exports, "time")} as a document. By kind of data, with the number of people: ${kinds.join("; ")}.`,
    ],
    ["Likely consequences", judged?.consequences ?? TO_ADD],
    ["What we have done and propose to do", judged?.measures ?? TO_ADD],
    [
      "Telling the people concerned",
      told
        ? `They were told on ${instantInWords(new Date(told.happenedAt))}.`
        : (notTold?.note ?? "They have not been told yet."),
    ],
  ];
  if (late?.note && new Date(late.happenedAt) > one.dueAt)
    parts.push(["Why this comes later than 72 hours", late.note]);
  return parts.map(([heading, text]) => ({ heading, text }));
}

const TO_ADD = "[Record how the risk is judged, and it stands here.]";

const period = ({ from, until }: Incident): string =>
  until
    ? `It lasted from ${instantInWords(from)} until ${instantInWords(until)}.`
    : `It began on ${instantInWords(from)} and may still go on.`;
const count = (n: number, what: string) => `${n.toLocaleString("en-GB")} ${what}${n === 1 ? "" : "s"}`;
const people = (n: number) => (n === 1 ? "1 person" : `${n.toLocaleString("en-GB")} people`);
const sentenceOf = new Map<string, string>(CATEGORIES.map(({ code, sentence }) => [code, sentence]));
