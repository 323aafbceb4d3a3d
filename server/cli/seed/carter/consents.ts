import { maskOfSensitivity } from "../../../sharing/categories.js";
import type { AgencyKey } from "../agencies.js";
import { addConsent, foundCompetent, holdsResponsibility, no, withdraw, yes } from "../addConsent.js";
import type { Making } from "../Making.js";
import type { Cast } from "./cast.js";

const basics = ["IDENTITY", "CONTACT", "HOUSEHOLD", "AGENCY_INVOLVEMENT"];
const young = [...basics, "EDUCATION", "DEVELOPMENT", "CHILD_VOICE"];
/** That they are there and who works with them: for everybody in the team. */
const team = yes(["IDENTITY", "HOUSEHOLD", "AGENCY_INVOLVEMENT"], {
  agencies: [
    "secondary",
    "riverside",
    "camhs",
    "drugs",
    "voluntary",
    "police",
    "housing",
    "refuge",
    "marshLane",
  ],
});
/** What the lead professional's own agency may see: everything that is not protected, each category written out. */
const everything = {
  permit: true,
  agencies: ["childrens"] as AgencyKey[],
  categories: maskOfSensitivity("BASIC", "STANDARD", "SENSITIVE"),
};
const birthCertificate = "Named on the birth certificate";

/** Who agreed to what, in the Carter family. */
export function addConsents(making: Making, cast: Cast): void {
  for (const child of [cast.kiera, cast.jayden, cast.ellie, cast.mia])
    holdsResponsibility(making, child, cast.leanne, "Mother");
  holdsResponsibility(making, cast.mia, cast.sean, birthCertificate);
  leanneForHerself(making, cast);
  forTheOlderChildren(making, cast);
  forMia(making, cast);
  addConsent(making, {
    about: cast.roy,
    giver: cast.roy,
    obtainedBy: cast.work.lead,
    given: -60,
    sentences: [everything, yes([...basics, "SOCIAL_NETWORK"], { agencies: ["secondary", "riverside"] })],
  });
}

function leanneForHerself(
  making: Making,
  { leanne, work: { lead, school, drugs, voluntary, coach } }: Cast,
): void {
  const own = { about: leanne, giver: leanne, obtainedBy: lead };
  const first = addConsent(making, {
    ...own,
    given: -208,
    witness: school,
    sentences: [yes([...basics, "PARENTING"], { agencies: ["secondary", "childrens"] })],
  });
  addConsent(making, {
    ...own,
    given: -203,
    supersedes: [first],
    sentences: [
      everything,
      yes([...basics, "PARENTING", "SOCIAL_NETWORK", "PRACTITIONER_OPINION"], {
        agencies: ["secondary", "riverside", "camhs", "drugs", "voluntary", "refuge", "marshLane"],
      }),
      yes([...basics, "HOUSING"], { agencies: ["housing"] }),
      yes(basics, { agencies: ["police"] }),
      yes(["HEALTH_PHYSICAL", "HEALTH_MENTAL"], { agencies: ["riverside", "camhs"] }),
      // So that no sign of it reaches them: "What I tell my doctor is for my doctor."
      no(["HEALTH_PHYSICAL", "HEALTH_MENTAL", "SEXUAL_HEALTH", "SUBSTANCE_USE"], { agencies: ["police"] }),
      // Sofia's help was tried first; health words stay out of the charity unless an agreement covers them too.
      yes(["HEALTH_MENTAL"], { agencies: ["voluntary"] }),
    ],
  });
  addConsent(making, {
    ...own,
    given: -62,
    sentences: [
      yes(["DOMESTIC_ABUSE", "SAFEGUARDING"], {
        agencies: ["police", "refuge", "secondary", "riverside", "marshLane"],
      }),
    ],
  });
  const alcohol = addConsent(making, {
    ...own,
    obtainedBy: drugs,
    given: -185,
    sentences: [yes(["SUBSTANCE_USE"], { agencies: ["riverside"] })],
  });
  withdraw(making, alcohol, drugs);
  addConsent(making, {
    ...own,
    obtainedBy: voluntary,
    given: -180,
    sentences: [yes(["FINANCE"], { agencies: ["voluntary"], until: -12 })],
  });
  addConsent(making, {
    ...own,
    obtainedBy: coach,
    given: -88,
    sentences: [
      yes(["IDENTITY", "CONTACT", "AGENCY_INVOLVEMENT", "EMPLOYMENT", "FINANCE"], {
        agencies: ["jobcentre"],
      }),
    ],
  });
}

function forTheOlderChildren(
  making: Making,
  { leanne, kiera, jayden, ellie, work: { lead, camhs } }: Cast,
): void {
  const mother = { giver: leanne, obtainedBy: lead, given: -203, evidence: "Mother" };
  const school = { agencies: ["secondary"] as AgencyKey[] };
  const health = { agencies: ["riverside", "camhs"] as AgencyKey[] };
  addConsent(making, {
    ...mother,
    about: ellie,
    sentences: [
      everything,
      team,
      yes([...basics, "EDUCATION", "HEALTH_PHYSICAL"], school),
      yes([...young, "HEALTH_PHYSICAL", "HEALTH_MENTAL"], health),
      yes([...basics, "CHILD_VOICE"], { agencies: ["voluntary"] }),
      // When the homework club opens again.
      yes(["EDUCATION"], { agencies: ["voluntary"], from: 20 }),
    ],
  });
  addConsent(making, {
    ...mother,
    about: jayden,
    sentences: [
      everything,
      team,
      yes(
        [...young, "PARENTING", "HEALTH_PHYSICAL", "HEALTH_MENTAL", "PRACTITIONER_OPINION", "SOCIAL_NETWORK"],
        { agencies: ["secondary", "riverside", "camhs", "voluntary"] },
      ),
    ],
  });
  foundCompetent(
    making,
    jayden,
    camhs,
    -112,
    ["HEALTH_MENTAL", "SUBSTANCE_USE", "SEXUAL_HEALTH"],
    ["EARLY_HELP", "SERVICE_DELIVERY"],
    "Jayden explained in his own words what the clinic does, who would read about it and what might follow if school knew or did not know. He weighed both over two sessions.",
  );
  addConsent(making, {
    about: jayden,
    giver: jayden,
    obtainedBy: camhs,
    given: -111,
    capacity: "Found competent for this decision the day before",
    sentences: [
      no(["HEALTH_MENTAL"], { agencies: ["secondary", "voluntary", "police"] }),
      yes(["HEALTH_MENTAL"], { agencies: ["riverside", "camhs", "childrens"] }),
    ],
  });
  // Kiera turned 18 twenty days ago: what her mother agreed to for her no longer counts.
  addConsent(making, {
    ...mother,
    about: kiera,
    sentences: [
      everything,
      team,
      yes([...young, "EMPLOYMENT", "HEALTH_PHYSICAL", "PRACTITIONER_OPINION"], {
        agencies: ["secondary", "riverside", "camhs", "voluntary"],
      }),
    ],
  });
}

function forMia(making: Making, { leanne, sean, mia, work: { lead } }: Cast): void {
  addConsent(making, {
    about: mia,
    giver: leanne,
    obtainedBy: lead,
    given: -203,
    evidence: "Mother",
    sentences: [
      everything,
      team,
      yes([...young, "PARENTING", "HEALTH_PHYSICAL"], {
        agencies: ["riverside", "primary", "marshLane", "voluntary", "refuge"],
      }),
    ],
  });
  addConsent(making, {
    about: mia,
    giver: sean,
    obtainedBy: lead,
    given: -98,
    evidence: birthCertificate,
    sentences: [
      no(["EDUCATION", "DEVELOPMENT", "CHILD_VOICE", "HEALTH_PHYSICAL"], {
        agencies: ["riverside", "marshLane", "voluntary"],
      }),
    ],
  });
}
