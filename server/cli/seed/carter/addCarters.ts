/**
 * The Carters: one family, written by hand, in whose story every reason for withholding occurs.
 *
 * Leanne left Sean two months ago with her daughters Ellie (12) and Mia (6) and lives in a refuge. Jayden (15), whom the
 * refuge could not take, and Kiera (just 18) are with their grandfather Roy. The father of the older three died eight
 * years ago. Sean is Mia's father; he works in the Jobcentre, and his sister Michelle in the housing team.
 *
 * | Reason                 | Who asks (persona)    | Purpose              | Where it shows |
 * |------------------------|-----------------------|----------------------|----------------|
 * | ROLE                   | housing               | EARLY_HELP           | Ellie's asthma (HEALTH_PHYSICAL, surgery) |
 * | STEP_UP                | gp, password only     | EARLY_HELP           | Ellie's panic attacks (HEALTH_MENTAL, CAMHS) |
 * | PURPOSE_NOT_OPEN       | gp                    | STATUTORY_ASSESSMENT | Ellie's panic attacks: no such assessment is open |
 * | NO_AGREEMENT           | voluntary             | EARLY_HELP           | Leanne's depression (HEALTH_MENTAL, surgery), though she agreed |
 * | CONSENT_NOT_ASKED      | school                | EARLY_HELP           | Sean's name (IDENTITY, children's services) |
 * | CONSENT_OTHER_PURPOSE  | school                | EVALUATION           | Ellie's date of birth (IDENTITY, children's services) |
 * | CONSENT_OTHER_AGENCY   | housing               | EARLY_HELP           | Roy's telephone (CONTACT, children's services) |
 * | CONSENT_OTHER_CATEGORY | school                | EARLY_HELP           | Ellie's panic attacks (HEALTH_MENTAL, CAMHS) |
 * | CONSENT_OTHER_PERIOD   | voluntary             | EARLY_HELP           | Ellie's attendance (EDUCATION, school): from the homework club's first day |
 * | CONSENT_PARTIAL        | housing               | EARLY_HELP           | the joint tenancy of Leanne and Sean (HOUSING, children's services) |
 * | CONSENT_EXPIRED        | voluntary             | EARLY_HELP           | Leanne's debts (FINANCE, children's services) |
 * | CONSENT_LAPSED         | gp                    | EARLY_HELP           | Kiera's attendance (EDUCATION, children's services) |
 * | CONSENT_WITHDRAWN      | gp                    | EARLY_HELP           | Leanne's drinking (SUBSTANCE_USE, alcohol service) |
 * | CONSENT_REFUSED        | school                | EARLY_HELP           | Jayden's low mood (HEALTH_MENTAL, CAMHS): his own decision, as a competent child |
 * | CONSENT_REFUSED        | police                | EARLY_HELP           | Leanne's depression (HEALTH_MENTAL, surgery): shared with health, never with the police |
 * | CONSENT_DISPUTED       | gp                    | EARLY_HELP           | Mia's speech (DEVELOPMENT, Marsh Lane): her mother agrees, her father does not |
 * | NO_BASIS               | voluntary             | SAFEGUARDING_ENQUIRY | Mia's care (PARENTING, children's services): the decision does not name the charity |
 * | NO_BASIS               | police                | SAFEGUARDING_ENQUIRY | Mia's school (EDUCATION, children's services): the decision does not cover schooling |
 * | SEALED                 | gp                    | EARLY_HELP           | what Leanne told Amara about being nineteen (HEALTH_MENTAL, children's services) |
 * | PROTECTED              | housing               | EARLY_HELP           | Leanne's address (CONTACT, children's services) |
 * | PROTECTED (absent)     | school                | EARLY_HELP           | what somebody who must not be known told about the house (SAFEGUARDING, children's services) |
 * | NO_RELATIONSHIP        | school                | EARLY_HELP           | anything of the family's first case, closed years ago |
 * | EXCLUDED               | michelle-doyle        | EARLY_HELP           | anything: Sean's sister, though her agency has an accepted referral |
 * | EXCLUDED               | sean-doyle            | EARLY_HELP           | anything: Sean himself, at work |
 */
import type { Person } from "../addPerson.js";
import { addAction } from "../addToCase.js";
import { Case } from "../Case.js";
import type { Making } from "../Making.js";
import { addAssessment } from "./assessment.js";
import { addCast, type Cast } from "./cast.js";
import { addConsents } from "./consents.js";
import { addEmergencies } from "./emergencies.js";
import { addEvents } from "./events.js";
import { addOutcomes } from "./outcomes.js";
import { addPassport } from "./passport.js";
import { addPlan } from "./plan.js";
import { addRequests } from "./requests.js";
import { addRestrictions, type Marks } from "./restrictions.js";

/** Adds the family with its case, WM-0001, and its first case of long ago, WM-0002. */
export function addCarters(making: Making, marks: Marks): void {
  const cast = addCast(making);
  const familyId = making.nextId();
  making.rows.add("family", { id: familyId });
  const present = addPresentCase(making, familyId, cast);
  addConsents(making, cast);
  addRestrictions(present, cast, marks);
  addAssessment(present, cast, marks);
  addEvents(present, cast, marks);
  addPlan(present, cast);
  addFirstCase(making, familyId, cast);
  addEmergencies(present, cast);
  addRequests(present, cast);
  addOutcomes(present, cast);
  addPassport(making, cast);
}

function addPresentCase(
  making: Making,
  familyId: string,
  { leanne, sean, kiera, jayden, ellie, mia, roy, work }: Cast,
): Case {
  const of = new Case(making, {
    familyId,
    reference: "WM-0001",
    status: "STEPPED_UP",
    subjects: [ellie],
    opened: -210,
  });
  const children: Person[] = [kiera, jayden, ellie, mia];
  of.join(leanne, "PARENT");
  of.join(sean, "PARENT");
  for (const child of children) of.join(child, "CHILD");
  of.join(roy, "GRANDPARENT");
  of.openFor("EARLY_HELP", "SERVICE_DELIVERY", "EVALUATION", "SAFEGUARDING_ENQUIRY");
  of.named("The Carter family", [leanne]);
  of.band(2, -205, [leanne]);
  of.band(3, -62, [leanne]);
  of.lead(work.formerLead, -210, -206);
  // Amara has led since the first week; a colleague stood in for her leave.
  of.lead(work.lead, -205, -9);
  of.lead(work.formerLead, -8, -3);
  of.lead(work.lead, -2);
  of.member(work.school, { role: "Named adult for Jayden", with: [jayden, ellie], from: -205 });
  of.member(work.gp, { role: "Family doctor", with: [leanne], from: -200 });
  of.member(work.drugs, { role: "Recovery worker for Leanne", with: [leanne], from: -190 });
  of.member(work.voluntary, { role: "Family support", with: [leanne, ellie, jayden], from: -180 });
  of.member(work.police, { role: "Single point of contact in the police", with: [leanne], from: -160 });
  of.referral("housing", { role: "Homelessness and tenancy", with: [leanne], from: -155 });
  of.member(work.housing, { role: "Homelessness and tenancy", with: [leanne], from: -150 });
  of.member(work.camhs, { role: "Therapist for Ellie and Jayden", with: [ellie, jayden], from: -120 });
  of.member(work.coach, { role: "Work coach for Leanne", with: [leanne], from: -90 });
  of.member(work.adviser, { role: "Independent adviser for Leanne", with: [leanne], from: -66 });
  of.member(work.teacher, { role: "Mia's teacher", with: [mia], from: -40 });
  return of;
}

function addFirstCase(
  making: Making,
  familyId: string,
  { leanne, kiera, jayden, ellie, wayne, work }: Cast,
): void {
  const of = new Case(making, {
    familyId,
    reference: "WM-0002",
    status: "CLOSED",
    subjects: [kiera, jayden],
    opened: -2980,
    closed: -2700,
  });
  of.join(leanne, "PARENT");
  of.join(wayne, "PARENT");
  for (const child of [kiera, jayden, ellie]) of.join(child, "CHILD");
  of.openFor("EARLY_HELP");
  of.named("The Bishop family", [leanne]);
  of.band(2, -2980, [leanne]);
  of.band(1, -2710, [leanne]);
  of.lead(work.formerLead, -2980);
  of.member(work.gp, { role: "Family doctor", from: -2970 });
  // The practice has left this case with its end; its records manager still reads what it said.
  const byPractice = { owner: "riverside", by: work.gp, status: "DONE" } as const;
  addAction(of, {
    ...byPractice,
    title: "Test Jayden's hearing",
    outcome: "Both ears clear after the grommets. No further appointment.",
    category: "HEALTH_PHYSICAL",
    subjects: [jayden],
    created: -2960,
    due: -2930,
  });
  addAction(of, {
    ...byPractice,
    title: "Talk with Leanne about Kiera's sleep",
    outcome: "Kiera sleeps through the night again.",
    category: "DEVELOPMENT",
    subjects: [kiera],
    created: -2900,
    due: -2880,
  });
}
