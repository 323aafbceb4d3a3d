import { maskOfSensitivity } from "../../../sharing/categories.js";
import { no, type Sentence, yes } from "../addConsent.js";
import type { AgencyKey } from "../agencies.js";
import type { Case } from "../Case.js";
import type { Team } from "./Team.js";

export const basics = ["IDENTITY", "CONTACT", "HOUSEHOLD", "AGENCY_INVOLVEMENT"];
const daily = [
  "EDUCATION",
  "DEVELOPMENT",
  "CHILD_VOICE",
  "PARENTING",
  "SOCIAL_NETWORK",
  "PRACTITIONER_OPINION",
];
export const ordinary = [...basics, ...daily];
const health: readonly AgencyKey[] = ["riverside", "foundry", "visiting", "camhs", "drugs"];
const justice: readonly AgencyKey[] = ["police", "youth", "refuge"];

/** What the lead professional's own agency may see: everything that is not protected. */
export const leadAgency: Sentence = {
  permit: true,
  agencies: ["childrens"],
  categories: maskOfSensitivity("BASIC", "STANDARD", "SENSITIVE"),
};

/** What a family says that is glad to be asked once: each kind of information to those who need it. */
export function full(team: Team, until: number | null): Sentence[] {
  const some = (wanted: (agency: AgencyKey) => boolean) => ({
    agencies: team.agencies.filter(wanted),
    until,
  });
  const sentences = [
    leadAgency,
    yes(ordinary, { agencies: team.agencies, until }),
    yes(
      ["HOUSING", "FINANCE", "EMPLOYMENT"],
      some((agency) => agency !== "police"),
    ),
    yes(
      ["HEALTH_PHYSICAL", "HEALTH_MENTAL", "DISABILITY", "SUBSTANCE_USE"],
      some((agency) => health.includes(agency)),
    ),
    yes(
      ["DOMESTIC_ABUSE", "SAFEGUARDING", "OFFENCE"],
      some((agency) => justice.includes(agency)),
    ),
    yes(["HEALTH_PHYSICAL", "DISABILITY"], { types: ["SCHOOL"], until }),
  ];
  return sentences.filter(({ agencies, types }) => agencies?.length || types?.length);
}

/** What a wary family says: some agencies, a few kinds of information, and sometimes a plain no. */
export function limited({ making: { random } }: Case, team: Team, until: number | null): Sentence[] {
  const some = random.sample(team.agencies, Math.max(1, team.agencies.length - random.whole(1, 3)));
  const never = no(["HEALTH_MENTAL", "SUBSTANCE_USE", "OFFENCE", "DOMESTIC_ABUSE"], {
    types: ["POLICE", "JOBCENTRE"],
  });
  return [
    { ...leadAgency, until },
    yes([...basics, ...random.sample(daily, 3)], { agencies: some, until }),
    ...(random.chance(0.5) ? [never] : []),
  ];
}
