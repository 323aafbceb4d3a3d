import { CATEGORIES } from "../../server/sharing/categories.js";
import type {
  AgencyFacts,
  AgreementFacts,
  CaseFacts,
  Facts,
  Id,
  Instant,
  Request,
  Target,
  ViewerFacts,
} from "../../server/sharing/facts.js";
import { Calendar } from "./worlds/Calendar.js";
import { casesOf } from "./worlds/cases.js";
import { Dice } from "./worlds/Dice.js";
import { peopleOf } from "./worlds/people.js";
import { AGENCIES, AGENCY_IDS, MARKS, NOBODY, PEOPLE, Setting } from "./worlds/Setting.js";
import { viewersOf } from "./worlds/viewers.js";

/** Somebody asks at a time: for these values, and for everything unmarked of one subject from one contributor. */
export interface Asking {
  request: Request;
  facts: Facts;
  at: Instant;
  targets: Target[];
  entry: { caseId: Id; subject: Id; contributorId: Id } | null;
}

/** The numbered world of a seed, and what is asked in it: the same for the same two numbers, for ever. */
export function worldOf(seed: number, number: number, askings = 12, targets = 96): Asking[] {
  const setting = settingOf(seed, number);
  const { dice, calendar } = setting;
  const facts = factsOf(setting);
  const viewers = viewersOf(setting);
  const times = calendar.times(3);
  return dice.times(askings, () => {
    const viewer = dice.one(viewers);
    const at = dice.chance(0.999) ? dice.one(times) : dice.one([NaN, Infinity, 1e300]);
    const none = dice.chance(0.005);
    return {
      request: {
        accountId: dice.chance(0.995) ? viewer.accountId : NOBODY,
        purpose: purposeFor(viewer.kind, setting),
        assurance: dice.one([3, 3, 3, 2, 2, 1] as const),
      },
      facts: { ...facts, viewer: none ? null : viewer },
      at,
      targets: dice.times(targets, () => targetOf(viewer, facts.cases, setting)),
      entry: dice.chance(0.8) ? entryOf(viewer.agencyId, facts.cases, setting) : null,
    };
  });
}

/** What the numbered world of a seed is about; it stands at `now`, or at a time on which something turns. */
export function settingOf(seed: number, number: number, now?: Instant): Setting {
  const dice = new Dice(seed, number);
  return new Setting(dice, new Calendar(dice, now));
}

/** The facts of a world; told again, others in the same setting. */
export const factsOf = (setting: Setting): Omit<Facts, "viewer"> => ({
  agencies: agenciesOf(setting),
  agreements: agreementsOf(setting),
  people: peopleOf(setting),
  cases: casesOf(setting),
});

function agenciesOf({ dice, calendar }: Setting): AgencyFacts[] {
  return Object.entries(AGENCIES)
    .filter(() => dice.chance(0.995))
    .map(([id, type]) => ({ id, type, ...calendar.span(0.985) }));
}

function agreementsOf(setting: Setting): AgreementFacts[] {
  const { dice, calendar } = setting;
  return dice.times(2 + dice.below(2), (index) => ({
    id: `agreement ${index}`,
    agencies: setting.most(AGENCY_IDS, 0.75),
    purposes: setting.purposesNamed(0.8),
    categories: setting.mask(0.75),
    ...calendar.days(0.8),
  }));
}

export function purposeFor(kind: string, { dice, purposes }: Setting): string | null {
  if (dice.chance(0.02))
    return dice.one([null, "", "CURIOSITY", "early_help", "STATISTICS", "AUDIT", "SUBJECT_ACCESS"]);
  if (kind === "FAMILY") return dice.one(["SUBJECT_ACCESS", "SUBJECT_ACCESS", "LIFE_PASSPORT", purposes[0]!]);
  return dice.one([purposes[0]!, purposes[0]!, purposes[1]!, purposes[2]!]);
}

function targetOf(
  { agencyId, kind }: ViewerFacts,
  cases: readonly CaseFacts[],
  { dice, categories }: Setting,
): Target {
  const { id, people } = dice.one(cases);
  const whom = () => someone(people, dice);
  const subjects = dice.chance(0.7) ? [whom()] : dice.times(dice.below(3), whom);
  if (dice.chance(0.01)) subjects.push(NOBODY);
  const { seals, markers, gone } = MARKS;
  return {
    caseId: dice.chance(0.99) ? id : NOBODY,
    subjects,
    category: dice.chance(0.97)
      ? dice.one(categories)
      : dice.chance(0.8)
        ? dice.one(CATEGORIES).code
        : "GOSSIP",
    contributorId: contributor(agencyId, dice),
    locates: dice.chance(0.3),
    ...(dice.chance(0.25) && { marks: dice.some([...seals, ...markers, gone], 0.3) }),
    // What subject access says of those mentioned is not settled yet.
    ...(kind !== "FAMILY" && dice.chance(0.25) && { mentioned: dice.some([...PEOPLE, NOBODY], 0.3) }),
  };
}

/** Mostly somebody of the case; sometimes one who was never in it, or only under another id. */
const someone = (people: CaseFacts["people"], dice: Dice): Id =>
  people.length === 0 || dice.chance(0.1) ? dice.one(PEOPLE) : dice.one(people).personId;

const entryOf = (agency: Id | null, cases: readonly CaseFacts[], { dice }: Setting) => {
  const { id, people } = dice.one(cases);
  return { caseId: id, subject: someone(people, dice), contributorId: contributor(agency, dice) };
};

const contributor = (agency: Id | null, dice: Dice): Id =>
  dice.chance(0.15) && agency !== null ? agency : dice.chance(0.99) ? dice.one(AGENCY_IDS) : NOBODY;
