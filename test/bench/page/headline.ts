import type pg from "pg";
import { addAccount, addPractitioner } from "../../../server/cli/seed/addAccount.js";
import { addConsent, holdsResponsibility, no, yes } from "../../../server/cli/seed/addConsent.js";
import {
  addContacts,
  addHome,
  addNumbers,
  addPerson,
  livesAt,
  type Person,
} from "../../../server/cli/seed/addPerson.js";
import { addAction, addEvent } from "../../../server/cli/seed/addToCase.js";
import { type AgencyKey, agencyPlans } from "../../../server/cli/seed/agencies.js";
import { Assessment } from "../../../server/cli/seed/Assessment.js";
import { buildFrame } from "../../../server/cli/seed/buildFrame.js";
import { createCalendar } from "../../../server/cli/seed/calendar.js";
import { Case } from "../../../server/cli/seed/Case.js";
import { leadAgency, ordinary } from "../../../server/cli/seed/family/sentences.js";
import type { Practitioner } from "../../../server/cli/seed/Frame.js";
import { createMaking, type Making } from "../../../server/cli/seed/Making.js";
import { Rows } from "../../../server/cli/seed/Rows.js";
import { familyFacts } from "../../../server/cli/seed/tables.js";
import { readTemplate } from "../../../server/cli/template/files.js";
import { publishImported } from "../../../server/cli/template/store.js";
import { questionsOf, type Template } from "../../../server/model/template/Template.js";
import type { RoleCode } from "../../../server/sharing/roles.js";

/** What is measured: the sizes of PERFORMANCE.md's case page. */
export const CASES = 50;
const QUESTIONS = 30;
const ACTIONS = 10;
const EVENTS = 50;

export interface Headline {
  partnershipId: string;
  /** The lead professional's. */
  agencyId: string;
  /** The newest involvement first, as a worklist has them. */
  caseIds: string[];
}

const team = (Object.keys(agencyPlans) as AgencyKey[]).filter((key) => key !== "commissioner");
/** Those who are party to the agreement on early help, and may so share what is ordinary with the lead agency. */
const contributors = team.filter((key) => key !== "jobcentre" && key !== "childrens");
const topics = [
  "EDUCATION",
  "PARENTING",
  "DEVELOPMENT",
  "HOUSING",
  "HEALTH_PHYSICAL",
  "SOCIAL_NETWORK",
] as const;

/**
 * Adds the cases that are measured, beside the seeded families: five people, 15 agencies, an assessment of 30 answers, ten
 * actions and 50 events each, all of which the lead professional (the persona `lead`) may see; of some the school
 * (`school`), which works with all of them, is not told the family's name or its band of need.
 */
export async function addHeadlineCases(client: pg.Client, families: number): Promise<Headline> {
  const { rows: found } = await client.query<{ today: string; epoch: string; framework: never }>(
    `select (now() at time zone 'Europe/London')::date::text as today, nextval('epoch_number') as epoch,
       (select document from outcome_framework order by published_at desc limit 1) as framework`,
  );
  const { today, epoch, framework } = found[0]!;
  const template = shortTemplate();
  await publishImported(client, template);
  // The same seed makes the same frame: its rows are there already.
  const frame = buildFrame(new Rows(), 1, families, createCalendar(today));
  const rows = new Rows();
  rows.epoch = Number(epoch);
  const making = (stream: number) =>
    createMaking(rows, frame, { template, framework }, families + 2 + stream);
  const own = making(CASES);
  const lead = addPersona(own, "lead", "childrens", ["LEAD_PROFESSIONAL", "SOCIAL_WORKER"]);
  const school = addPersona(own, "school", "secondary", ["EDUCATION_PRACTITIONER"]);
  const caseIds = Array.from({ length: CASES }, (_, index) => addCase(making(index), index, lead, school).id);
  // As in the seed: one number says the same as one for each fact, and nobody reads in between.
  await client.query(familyFacts.map((table) => `alter table ${table} disable trigger stamp`).join("; "));
  await rows.take()(client, frame.partnershipId);
  await client.query("set constraints all immediate");
  await client.query(familyFacts.map((table) => `alter table ${table} enable trigger stamp`).join("; "));
  return { partnershipId: frame.partnershipId, agencyId: frame.agencies.childrens.id, caseIds };
}

/** The Common Assessment Framework, cut to 30 questions of what is ordinary, in all its sections. */
function shortTemplate(): Template {
  const caf = readTemplate("caf");
  let left = QUESTIONS;
  const take = <One>(all: readonly One[], most: number) => {
    const taken = all.slice(0, Math.min(most, left));
    left -= taken.length;
    return taken;
  };
  const domains = caf.domains.map((domain) => ({
    ...domain,
    elements: domain.elements.map((element) => ({
      ...element,
      questions: take(
        element.questions.filter(({ category, key }) => isOrdinary(category) && !/setting/.test(key)),
        2,
      ),
    })),
  }));
  return {
    ...caf,
    id: "bench",
    domains: domains
      .map((domain) => ({
        ...domain,
        elements: domain.elements.filter(({ questions }) => questions.length > 0),
      }))
      .filter(({ elements }) => elements.length > 0),
  } as Template;
}

const isOrdinary = (category: string) => [...ordinary, "HEALTH_PHYSICAL"].includes(category);

function addPersona(
  { rows, nextId, frame }: Making,
  subject: string,
  agency: AgencyKey,
  roles: RoleCode[],
): Practitioner {
  const name = `Bench ${subject}`;
  const practitioner = { id: nextId(), agency, accountId: nextId(), name, job: "Practitioner" };
  const agencyId = frame.agencies[agency].id;
  addPractitioner(rows, practitioner, agencyId, 90);
  const { calendar } = frame;
  addAccount(rows, {
    id: practitioner.accountId,
    kind: "PRACTITIONER",
    agencyId,
    practitionerId: practitioner.id,
    subject,
    name,
    calendar,
  });
  for (const role of roles)
    rows.add("role_grant", {
      id: nextId(),
      account_id: practitioner.accountId,
      role,
      from_at: calendar.at(-900),
    });
  return practitioner;
}

function addCase(making: Making, index: number, lead: Practitioner, school: Practitioner): Case {
  const { agencies } = making.frame;
  const people = addPeople(making);
  const [mother, father, ...children] = people as [Person, Person, ...Person[]];
  const familyId = making.nextId();
  making.rows.add("family", { id: familyId });
  const of = new Case(making, {
    familyId,
    reference: `WB-${1000 + index}`,
    status: "OPEN",
    subjects: [children[0]!],
    opened: -200 - index,
  });
  for (const adult of [mother, father]) of.join(adult, "PARENT");
  for (const child of children) of.join(child, "CHILD");
  of.openFor("EARLY_HELP", "SERVICE_DELIVERY");
  of.named(`The ${mother.family} family`, [mother]);
  of.band(2, of.opened, of.subjects);
  of.lead(lead);
  const workers = new Map(
    team
      .filter((key) => key !== "childrens")
      .map((key) => [key, key === "secondary" ? school : agencies[key].practitioners[0]!]),
  );
  for (const worker of workers.values()) of.member(worker, { role: worker.job, with: people });
  for (const child of children) holdsResponsibility(making, child, mother, "Named on the birth certificate");
  for (const [at, person] of people.entries())
    addConsent(making, {
      about: person,
      giver: at < 2 ? person : mother,
      obtainedBy: lead,
      given: of.opened + 1,
      evidence: "Named on the birth certificate",
      sentences: [
        leadAgency,
        yes(ordinary, { agencies: contributors }),
        yes(["HOUSING", "FINANCE", "EMPLOYMENT", "HEALTH_PHYSICAL"], { agencies: contributors }),
        ...(index % 3 === 0 ? [no(["PRACTITIONER_OPINION"], { agencies: ["secondary"] })] : []),
        ...(index % 5 === 0 ? [no(["IDENTITY"], { agencies: ["secondary"] })] : []),
      ],
    });
  const by = (place: number) => workers.get(contributors[place % contributors.length]!)!;
  const assessment = new Assessment(of, of.subjects, of.opened + 5);
  for (const [place, { key, about }] of questionsOf(making.template).entries())
    assessment.answer({
      question: key,
      by: by(place),
      subjects: about === "PARENT" ? [mother] : [children[place % children.length]!],
      written: of.opened + 6 + place,
      value: `Answer ${place + 1} of family ${index + 1}: seen at home and at school, and told by the family itself.`,
    });
  for (let place = 0; place < EVENTS; place += 1)
    addEvent(of, {
      day: of.opened + 3 * place,
      title: `Event ${place + 1}`,
      detail: "What happened that day, told in a sentence of the usual length.",
      by: by(place),
      category: topics[place % topics.length]!,
      subjects: place % 4 === 0 ? [mother, children[0]!] : [people[place % people.length]!],
    });
  for (let place = 0; place < ACTIONS; place += 1)
    addAction(of, {
      title: `What is to be done, number ${place + 1}`,
      status: "UNDER_WAY",
      owner: by(place).agency,
      by: by(place),
      category: topics[place % topics.length]!,
      subjects: [children[place % children.length]!],
      created: of.opened + 20 + place,
      due: 10 + place,
    });
  return of;
}

function addPeople(making: Making): Person[] {
  const { calendar } = making.frame;
  const family = making.random.pick(["Ahmed", "Brook", "Campbell", "Dunne", "Ellis", "Farrow"]);
  const born = (given: string, sex: "FEMALE" | "MALE", age: number) =>
    addPerson(making, { given, family, sex, bornOn: calendar.birthday(age, -20) });
  const people = [
    born("Maya", "FEMALE", 38),
    born("Sam", "MALE", 40),
    born("Ines", "FEMALE", 9),
    born("Noor", "FEMALE", 7),
    born("Leo", "MALE", 4),
  ];
  const home = addHome(making, "12 Mill Lane, Weston Vale", "WV1 2AB");
  for (const person of people) {
    livesAt(making, person, home, -900);
    addNumbers(making, person, "riverside", "primary");
    addContacts(making, person, false);
  }
  return people;
}
