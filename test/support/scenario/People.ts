import { bitOf, type Category, ALL, maskOf } from "../../../server/sharing/categories.js";
import type { AuthorityFacts } from "../../../server/sharing/facts.js";
import { Agencies } from "./Agencies.js";
import { dayAt, dayOrNull, type OnDays, type SomeDay, aged, day, yesterday } from "./times.js";

export interface Life {
  born?: SomeDay;
  died?: SomeDay;
}
type CaseRole = "CHILD" | "PARENT" | "OTHER";

export interface FamilyBuilder {
  mother(name: string, life?: Life): FamilyBuilder;
  /** A father has parental responsibility only where it is said. */
  father(name: string, life?: Life & { responsibility?: boolean }): FamilyBuilder;
  child(name: string, life?: Life): FamilyBuilder;
  unborn(name: string, of: { of: string; expected?: SomeDay }): FamilyBuilder;
  /** Anybody else of the family. */
  adult(name: string, life?: Life): FamilyBuilder;
}

/** Families and persons, who may decide for whom, and where they live. */
export abstract class People extends Agencies {
  /** Who is of the family named last, in what role: the people of the next case unless it names others. */
  protected members: { name: string; role: CaseRole }[] = [];
  protected lastFamily = "";

  /** A mother has parental responsibility for every child of her family. */
  family(
    build: (family: FamilyBuilder) => FamilyBuilder,
    name = `family ${this.namesOf("family").length + 1}`,
  ): this {
    this.lastFamily = name;
    const id = this.name("family", name);
    this.add("family", () => ({ id }));
    this.members = [];
    const responsible: string[] = [];
    const children: { name: string; born: SomeDay }[] = [];
    const join = (member: string, role: CaseRole, life: Life & { unbornOf?: string; expected?: SomeDay }) => {
      this.person(member, life);
      this.members.push({ name: member, role });
      return builder;
    };
    const builder: FamilyBuilder = {
      mother: (member, life = {}) => (
        responsible.push(member),
        join(member, "PARENT", { born: aged(35), ...life })
      ),
      father: (member, { responsibility = false, ...life } = {}) => {
        if (responsibility) responsible.push(member);
        return join(member, "PARENT", { born: aged(37), ...life });
      },
      child: (member, { born = aged(10), ...life } = {}) => (
        children.push({ name: member, born }),
        join(member, "CHILD", { born, ...life })
      ),
      unborn: (member, { of, expected = day(60) }) => join(member, "CHILD", { unbornOf: of, expected }),
      adult: (member, life = {}) => join(member, "OTHER", { born: aged(40), ...life }),
    };
    build(builder);
    for (const parent of responsible)
      for (const child of children) this.responsibility(parent, child.name, { from: child.born });
    return this;
  }

  /** Somebody known by a record of their own. */
  person(
    name: string,
    { born, died, unbornOf, expected }: Life & { unbornOf?: string; expected?: SomeDay } = {},
  ): this {
    const id = this.name("person", name);
    const agency_id = this.ids.agency(this.first("agency"));
    const row = { person_id: id, agency_id, category: bitOf("IDENTITY")! };
    const [lifeId, nameId] = [this.next(), this.next()];
    this.add("person", () => ({ id, reference: `P${id.slice(-12)}` }));
    this.add("person_name", () => ({
      id: nameId,
      ...row,
      given: `${name[0]!.toUpperCase()}${name.slice(1)}`,
      family: "Scenario",
    }));
    this.add("person_life", (at) => ({
      id: lifeId,
      ...row,
      born_on: dayOrNull(born, at),
      expected_on: dayOrNull(expected, at),
      died_on: dayOrNull(died, at),
      unborn_of: unbornOf === undefined ? null : this.ids.person(unbornOf),
    }));
    return this;
  }

  responsibility(holder: string, child: string, period: OnDays = {}): this {
    return this.authority("PARENTAL_RESPONSIBILITY", { person: child, holder, ...period });
  }

  /** A child was found competent for these categories and purposes, by default yesterday: never in general. */
  gillick(child: string, finding: OnDays & { categories: readonly Category[]; purposes: string[] }): this {
    return this.authority("GILLICK", { from: yesterday, ...finding, person: child, holder: child });
  }

  careOrder(agency: string, child: string, period: OnDays = {}): this {
    return this.authority("CARE_ORDER", { person: child, holderAgency: agency, ...period });
  }

  authority(
    kind: AuthorityFacts["kind"],
    said: OnDays & {
      person: string;
      holder?: string;
      holderAgency?: string;
      categories?: readonly Category[];
      purposes?: string[];
      called?: string;
    },
  ): this {
    const id = said.called === undefined ? this.next() : this.name("authority", said.called);
    const [person_id, holder_person_id, holder_agency_id] = [
      this.ids.person(said.person),
      said.holder === undefined ? null : this.ids.person(said.holder),
      said.holderAgency === undefined ? null : this.ids.agency(said.holderAgency),
    ];
    this.add("authority", (at) => ({
      id,
      person_id,
      kind,
      holder_person_id,
      holder_agency_id,
      categories: said.categories ? maskOf(...said.categories) : ALL,
      purposes: said.purposes ?? [],
      from_on: dayAt(said.from ?? day(-365), at),
      until_on: dayOrNull(said.until, at),
    }));
    return this;
  }

  /** Somebody receives a benefit, by default for the last ten days and for good. */
  receives(person: string, kind: string, period: OnDays = {}): this {
    const id = this.next();
    const row = {
      person_id: this.ids.person(person),
      agency_id: this.ids.agency(this.first("agency")),
      category: bitOf("FINANCE")!,
      kind,
    };
    this.add("person_benefit", (at) => ({
      id,
      ...row,
      from_on: dayAt(period.from ?? day(-10), at),
      until_on: dayOrNull(period.until, at),
    }));
    return this;
  }

  /** Says that two persons on record are one. */
  merges(person: string, other: string): this {
    const id = this.next();
    const [person_id, linked_id] = [this.ids.person(person), this.ids.person(other)];
    this.add("person_link", () => ({
      id,
      person_id,
      linked_id,
      reason: "the same person was recorded twice",
    }));
    return this;
  }
}
