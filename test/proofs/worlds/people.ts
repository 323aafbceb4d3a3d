import type {
  AuthorityFacts,
  ConsentFacts,
  Id,
  PersonFacts,
  Provision,
} from "../../../server/sharing/facts.js";
import { AGENCIES, AGENCY_IDS, BENEFITS, NOBODY, PEOPLE, type Setting } from "./Setting.js";

type Giver = Pick<ConsentFacts, "authority" | "giverPersonId" | "giverAgencyId">;

const by = (authority: Giver["authority"], person: Id | null, agency: Id | null = null): Giver => ({
  authority,
  giverPersonId: person,
  giverAgencyId: agency,
});

/** Two parents, a child and the same child recorded twice, a grandmother, an unborn child, a practitioner's own record. */
export function peopleOf(setting: Setting): PersonFacts[] {
  const { dice, calendar } = setting;
  const adult = () => `19${60 + dice.below(25)}-05-17`;
  const child = dice.chance(0.06) ? null : calendar.birthday(3, 10, 14, 16, 16, 17, 18, 18, 20);
  const merged = dice.chance(0.4);
  const persons: [Id, PersonFacts["bornOn"]][] = [
    ["mum", dice.chance(0.05) ? null : adult()],
    ["dad", adult()],
    ["kim", child],
    ["kim again", dice.chance(0.8) ? child : calendar.birthday(10, 16)],
    ["gran", adult()],
    // Not yet born, or just.
    ["bump", dice.chance(0.6) ? null : calendar.day(dice.one([-1, 0]))],
    ["worker's own", adult()],
  ];
  return persons.map(([id, bornOn]) => {
    const authorities = authoritiesOver(id, setting).map((authority, index) => ({
      ...authority,
      id: `${authority.id}, ${index}`,
    }));
    const linkedIds = !merged ? [] : id === "kim" ? ["kim again"] : id === "kim again" ? ["kim"] : [];
    return {
      id,
      bornOn,
      diedOn: dice.chance(0.06) ? calendar.day(dice.one([-20, -1, 0, 1])) : null,
      unbornOf: id === "bump" && bornOn === null ? (dice.chance(0.9) ? "mum" : NOBODY) : null,
      linkedIds,
      benefits: BENEFITS.filter(() => dice.chance(0.45)).map((kind) => ({ kind, ...calendar.days(0.75) })),
      authorities,
      consents: consentsAbout(id, authorities, setting),
    };
  });
}

function authoritiesOver(id: Id, setting: Setting): AuthorityFacts[] {
  const { dice, calendar } = setting;
  const held = (kind: AuthorityFacts["kind"], person: Id | null, agency: Id | null, likely: number) =>
    dice.chance(likely)
      ? [
          {
            id: `${kind} over ${id} of ${person ?? agency}`,
            kind,
            holderPersonId: person,
            holderAgencyId: agency,
            // A court may limit one holder of parental responsibility.
            categories: setting.mask(kind === "PARENTAL_RESPONSIBILITY" || kind === "CARE_ORDER" ? 0.8 : 0.5),
            purposes: setting.purposesNamed(0.6),
            ...calendar.days(0.8),
          },
        ]
      : [];
  switch (id) {
    case "kim":
    case "kim again":
    case "bump":
      return [
        ...held("PARENTAL_RESPONSIBILITY", "mum", null, 0.9),
        ...held("PARENTAL_RESPONSIBILITY", "dad", null, 0.5),
        ...held("PARENTAL_RESPONSIBILITY", dice.one(["mum", "dad"]), null, 0.15),
        ...held("CARE_ORDER", null, "council", 0.2),
        ...held("CARE_ORDER", null, "council", 0.05),
        ...held("GILLICK", id, null, 0.3),
      ];
    case "gran":
    case "dad":
      return [
        ...held("ATTORNEY", "mum", null, 0.6),
        ...held("DEPUTY", id === "gran" ? "dad" : "gran", null, 0.4),
        ...held("BEST_INTERESTS", null, "practice", 0.4),
      ];
    default:
      return dice.chance(0.1) ? held("PARENTAL_RESPONSIBILITY", "gran", null, 1) : [];
  }
}

/** Whoever may speak for them, most times; sometimes one who may not. */
function giverFor(id: Id, { dice }: Setting): Giver {
  if (dice.chance(0.06))
    return by(
      dice.one(["SELF", "PARENTAL_RESPONSIBILITY", "CARE_ORDER", "ATTORNEY", "DEPUTY", "BEST_INTERESTS"]),
      dice.one([...PEOPLE, null]),
      dice.one([...AGENCY_IDS, null]),
    );
  switch (id) {
    case "kim":
    case "kim again":
    case "bump":
      return dice.one([
        by("PARENTAL_RESPONSIBILITY", "mum"),
        by("PARENTAL_RESPONSIBILITY", "mum"),
        by("PARENTAL_RESPONSIBILITY", "dad"),
        by("SELF", id),
        by("SELF", id),
        by("CARE_ORDER", null, "council"),
      ]);
    case "gran":
    case "dad":
      return dice.one([
        by("SELF", id),
        by("ATTORNEY", "mum"),
        by("DEPUTY", id === "gran" ? "dad" : "gran"),
        by("BEST_INTERESTS", null, "practice"),
      ]);
    default:
      return by("SELF", id);
  }
}

function consentsAbout(id: Id, authorities: readonly AuthorityFacts[], setting: Setting): ConsentFacts[] {
  const { dice, calendar } = setting;
  const names = dice.times(1 + dice.below(4), (index) => `${id}'s ${index}`);
  const once = calendar.moment();
  // Now and then the second word is the other parent's no.
  const against = id.startsWith("kim") && dice.chance(0.12);
  return names.map((name, index) => ({
    id: name,
    ...(against && index < 2
      ? by("PARENTAL_RESPONSIBILITY", index === 0 ? "mum" : "dad")
      : giverFor(id, setting)),
    // Sometimes of one moment, or given just as an authority began.
    givenAt: dice.chance(0.15)
      ? once
      : authorities.length > 0 && dice.chance(0.1)
        ? calendar.onAnEdge()
        : calendar.moment(),
    withdrawnAt: dice.chance(0.12) ? calendar.moment(0.3) : null,
    supersedes: dice.chance(0.3) ? dice.some([...names, NOBODY], 0.6) : [],
    provisions:
      index === 0 || (against && index === 1)
        ? [provision(index === 0, setting, 0.75)]
        : dice.times(1 + dice.below(2), () => provision(dice.chance(0.75), setting)),
  }));
}

/** A refusal is mostly narrow, a permit mostly broad. */
function provision(permit: boolean, setting: Setting, broad = permit ? 0.75 : 0.15): Provision {
  const { dice, calendar } = setting;
  const types = [...new Set(Object.values(AGENCIES))];
  return {
    permit,
    agencies: dice.chance(0.5) ? setting.most(AGENCY_IDS, broad) : dice.some(AGENCY_IDS, 0.1),
    agencyTypes: dice.chance(0.5) ? setting.most(types, broad) : dice.some(types, 0.1),
    categories: setting.mask(broad),
    purposes: setting.purposesNamed(0.8),
    ...calendar.days(0.8),
  };
}
