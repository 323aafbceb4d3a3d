import { addConsent, foundCompetent, holdsResponsibility, no, withdraw, yes } from "../addConsent.js";
import type { Person } from "../addPerson.js";
import type { Case } from "../Case.js";
import type { Household } from "./Household.js";
import type { Plan } from "./Plan.js";
import { basics, full, leadAgency, limited, ordinary } from "./sentences.js";
import type { Team } from "./Team.js";

type State = "given" | "limited" | "refused" | "withdrawn" | "expired" | "superseded" | "notAsked";

/** Adds who may decide for whom, and what each member of the family said. */
export function addFamilyConsents(of: Case, household: Household, team: Team, plan: Plan): void {
  const { carers, elsewhere, children } = household;
  for (const child of children)
    for (const parent of [...carers, ...(elsewhere ? [elsewhere] : [])])
      holdsResponsibility(of.making, child, parent, evidenceOf(household));
  if (plan.status === "REFERRED" && of.making.random.chance(0.6)) return;
  // Whoever signs in as a persona should find more open than closed.
  const state = plan.personas.size > 0 && of.making.random.chance(0.5) ? "given" : familyState(of);
  for (const adult of carers)
    record(of, household, team, adult, adult, of.making.random.chance(0.8) ? state : familyState(of));
  for (const child of children) {
    if (child.age < 16 || child.age === 18)
      record(of, household, team, child, carers[0]!, of.making.random.chance(0.8) ? state : familyState(of));
    else record(of, household, team, child, child, of.making.random.chance(0.7) ? state : familyState(of));
    if (child.age >= 13 && child.age < 16 && of.making.random.chance(0.15)) decidesAlone(of, child, team);
    if (elsewhere && child.age < 13 && of.making.random.chance(0.35)) disputes(of, child, elsewhere, team);
  }
}

const evidenceOf = ({ carerIs }: Household) =>
  carerIs === "grandmother" ? "Special guardianship order" : "Named on the birth certificate";

const familyState = ({ making }: Case) =>
  making.random.weighted<State>({
    given: 58,
    limited: 13,
    refused: 4,
    withdrawn: 6,
    expired: 6,
    superseded: 8,
    notAsked: 5,
  });

function record(
  of: Case,
  household: Household,
  team: Team,
  about: Person,
  giver: Person,
  state: State,
): void {
  if (state === "notAsked") return;
  const { making } = of;
  const { random } = making;
  const language = household.heritage.languages[0]!;
  const foreign = language !== "English" && random.chance(0.4);
  // Somebody who is just 18 was spoken for before the birthday; otherwise it was asked at the first visits.
  const given = Math.min(
    -1,
    about.age === 18 && giver !== about ? of.opened - random.whole(70, 120) : of.opened + random.whole(0, 6),
  );
  const consent = {
    about,
    giver,
    obtainedBy: team.lead,
    given,
    evidence: giver === about ? undefined : evidenceOf(household),
    ...(foreign
      ? { language: codes[language] ?? "en", interpreter: `${language} interpreter by telephone` }
      : {}),
    ...(random.chance(0.2) ? { witness: random.pick(making.frame.agencies.childrens.practitioners) } : {}),
  };
  if (state === "refused") {
    addConsent(making, {
      ...consent,
      sentences: [no(ordinary, { agencies: team.agencies }), leadAgency],
    });
    return;
  }
  const first =
    state === "superseded"
      ? addConsent(making, {
          ...consent,
          given: given - 3,
          sentences: [yes(basics, { agencies: team.agencies })],
        })
      : null;
  const until =
    state === "expired" ? -random.whole(1, 60) : random.chance(0.25) ? random.whole(30, 400) : null;
  const id = addConsent(making, {
    ...consent,
    given: state === "expired" ? Math.min(given, -70) : given,
    supersedes: first ? [first] : [],
    sentences: state === "limited" ? limited(of, team, until) : full(team, until),
  });
  if (state === "withdrawn") withdraw(making, id, team.lead);
}

function decidesAlone({ making, opened, ended }: Case, child: Person, team: Team): void {
  const day = Math.floor((opened + (ended ?? 0)) / 2) - 1;
  foundCompetent(
    making,
    child,
    team.lead,
    day,
    ["HEALTH_MENTAL", "SEXUAL_HEALTH", "SUBSTANCE_USE"],
    ["EARLY_HELP", "SERVICE_DELIVERY"],
    `${child.given} could say in their own words what would be shared, with whom, and what might follow either way.`,
  );
  const refuses = making.random.chance(0.6);
  const sentence = (refuses ? no : yes)(["HEALTH_MENTAL", "SEXUAL_HEALTH", "SUBSTANCE_USE"], {
    types: ["SCHOOL", "POLICE", "YOUTH_JUSTICE"],
  });
  addConsent(making, {
    about: child,
    giver: child,
    obtainedBy: team.lead,
    given: day,
    capacity: "Found competent for this decision",
    sentences: [sentence],
  });
}

function disputes({ making, opened, ended }: Case, child: Person, parent: Person, team: Team): void {
  addConsent(making, {
    about: child,
    giver: parent,
    obtainedBy: team.lead,
    given: Math.floor((opened + (ended ?? 0)) / 2) - 1,
    evidence: "Named on the birth certificate",
    sentences: [
      no(["EDUCATION", "DEVELOPMENT", "HEALTH_PHYSICAL", "CHILD_VOICE"], { agencies: team.agencies }),
    ],
  });
}

const codes: Readonly<Record<string, string>> = {
  Polish: "pl",
  Romanian: "ro",
  Ukrainian: "uk",
  Urdu: "ur",
  "Bengali (Sylheti)": "syl",
  Punjabi: "pa",
  Somali: "so",
  Cantonese: "yue",
  Arabic: "ar",
  "Kurdish (Sorani)": "ckb",
  Portuguese: "pt",
};
