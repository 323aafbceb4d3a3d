import type {
  CaseFacts,
  ExclusionFacts,
  GatewayFacts,
  Id,
  MarkerFacts,
  SealFacts,
} from "../../../server/sharing/facts.js";
import { AGENCY_IDS, BENEFITS, MARKS, NOBODY, PEOPLE, type Setting } from "./Setting.js";
import { ACCOUNTS, WORKERS } from "./viewers.js";

export const CASES: readonly Id[] = ["first", "second"];

/** Two cases: what is about one must not touch the other, what is about a person or a value holds in both. */
export function casesOf(setting: Setting): CaseFacts[] {
  const { dice } = setting;
  const exclusions = setting.few(0.2, (index) => exclusion(index, setting));
  const seals = [
    ...setting.few(0.25, (index) => seal(index, setting)),
    ...MARKS.seals.filter(() => dice.chance(0.6)).map((mark) => valueSeal(mark, setting)),
  ];
  const markers = [
    ...setting.few(0.3, (index) => marker(index, setting)),
    ...MARKS.markers
      .filter(() => dice.chance(0.6))
      .map((mark) => ({ ...marker(mark, setting), mark, persons: [] })),
  ];
  const about = (id: Id) => (rule: { caseId: Id | null }) => rule.caseId === null || rule.caseId === id;
  return CASES.map((id) => ({
    ...caseOf(id, setting),
    exclusions: exclusions.filter(about(id)),
    seals: seals.filter(about(id)),
    markers,
  }));
}

function caseOf(id: Id, setting: Setting): Omit<CaseFacts, "exclusions" | "seals" | "markers"> {
  const { dice, calendar } = setting;
  return {
    id,
    leadAgencyId: dice.one(["council", "council", "school"]),
    purposes: dice
      .some([...setting.purposes, "EARLY_HELP"], 0.9)
      .map((purpose) => ({ purpose, ...calendar.span(0.9) })),
    people: PEOPLE.filter((person) => dice.chance(likelihood[person] ?? 0.85)).map((personId) => ({
      personId,
      ...calendar.span(0.88),
    })),
    relationships: dice.some(WORKERS, 0.8).map(([practitionerId, agencyId], index) => {
      const kind = dice.one(["LEAD", "MEMBER", "REFERRAL"] as const);
      const whole = kind === "REFERRAL" && dice.chance(0.5);
      return {
        id: `${id} ${index}`,
        kind,
        agencyId: dice.chance(0.95) ? agencyId : dice.one(AGENCY_IDS),
        practitionerId: whole ? null : practitionerId,
        ...calendar.span(0.85),
      };
    }),
    decisions: dice.times(dice.below(4), (index) => ({
      id: `${id} decision ${index}`,
      share: dice.chance(0.8),
      gateway: gatewayOf(setting),
      purpose: dice.one(setting.purposes.slice(0, 2).concat(setting.purposes[1]!, setting.purposes[1]!)),
      agencies: setting.most(AGENCY_IDS),
      persons: setting.most(PEOPLE, 0.8),
      categories: setting.mask(0.75),
      reviewOn: calendar.day(dice.one([-1, 0, 0, 1, 30, 30, 30, 30])),
      objectedAt: dice.chance(0.2) ? calendar.moment() : null,
      ...calendar.span(),
    })),
    grants: ACCOUNTS.filter(() => dice.chance(0.55)).map((accountId) => ({
      id: `${id} grant of ${accountId}`,
      accountId,
      // Sometimes somebody who has nothing to do with the case, alone.
      persons: dice.chance(0.1) ? dice.some([...PEOPLE, NOBODY], 0.2) : setting.most(PEOPLE),
      confirmed: dice.chance(0.5),
      ...calendar.hours(),
    })),
  };
}

/** What the law asks for on which a decision stands: mostly nothing. */
function gatewayOf(setting: Setting): GatewayFacts {
  const { dice } = setting;
  return {
    categories: setting.mask(0.8),
    ageFrom: dice.chance(0.15) ? dice.one([16, 18, 18, 20]) : null,
    ageBefore: dice.chance(0.15) ? dice.one([18, 20, 20, 60]) : null,
    benefits: dice.chance(0.2) ? dice.some(BENEFITS, 0.6) : [],
  };
}

/** How likely somebody is in a case; of one person recorded twice mostly one record is. */
const likelihood: Record<Id, number> = { "kim again": 0.35, "worker's own": 0.1 };

function exclusion(index: number, { dice, calendar }: Setting): ExclusionFacts {
  const person = dice.chance(0.5);
  return {
    id: `exclusion ${index}`,
    accountId: dice.one(ACCOUNTS),
    caseId: person ? null : dice.one(CASES),
    personId: person ? dice.one([...PEOPLE, "kim", "kim again", "kim again"]) : null,
    ...calendar.span(0.7),
  };
}

function seal(index: number, setting: Setting): SealFacts {
  const { dice } = setting;
  // The whole record, a section of it, a person everywhere, a person in one case.
  const caseId = dice.chance(0.6) ? dice.one(CASES) : null;
  return {
    ...sealed(setting),
    id: `seal ${index}`,
    mark: null,
    caseId,
    personId: caseId === null || dice.chance(0.3) ? dice.one(PEOPLE) : null,
    categories: setting.mask(0.35),
  };
}

const valueSeal = (mark: number, setting: Setting): SealFacts => ({
  ...sealed(setting),
  id: `seal on values ${mark}`,
  mark,
  caseId: null,
  personId: null,
  categories: setting.mask(1),
});

const sealed = ({ dice, calendar }: Setting) => ({
  accounts: dice.some(ACCOUNTS, 0.3),
  existence: dice.one(["ABSENT", "WITHHELD"] as const),
  emergency: dice.chance(0.6),
  ...calendar.span(0.75),
});

function marker(index: number, setting: Setting): MarkerFacts {
  const { dice, calendar } = setting;
  return {
    id: `marker ${index}`,
    kind: dice.one(["LOCATION", "SOURCE", "HARM", "MENTIONED"] as const),
    mark: null,
    persons: dice.some([...PEOPLE, NOBODY], 0.35),
    categories: setting.mask(0.4),
    accounts: dice.some(ACCOUNTS, 0.25),
    agencies: dice.some(AGENCY_IDS, 0.25),
    effect: dice.one(["ABSENT", "WITHHELD"] as const),
    emergency: dice.chance(0.6),
    ...calendar.span(0.75),
  };
}
