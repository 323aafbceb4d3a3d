import { ALL, bitOf, type Category, maskOf } from "../../../server/sharing/categories.js";
import type { Id, ViewerFacts } from "../../../server/sharing/facts.js";
import { Store } from "./Store.js";
import {
  dayAt,
  dayOrNull,
  daysAgo,
  type During,
  type Moment,
  momentAt,
  momentOrNull,
  now,
  type OnDays,
  day,
} from "./times.js";

export interface Person {
  at: string;
  role?: string | string[];
  /** Who the account holder is in the register, where it knows. */
  is?: string;
}

/** Agencies and their agreements, practitioners and everybody else who signs in. The viewer's name is the account's. */
export abstract class Agencies extends Store {
  #types = new Map<string, string>();
  #agencyOf = new Map<string, string>();

  /** The first agency named records the persons of the scenario. */
  agency(
    name: string,
    type: string,
    {
      from = daysAgo(1000),
      until,
      involvement = "AGENCY_INVOLVEMENT",
    }: During & { involvement?: Category } = {},
  ): this {
    const id = this.name("agency", name);
    this.#types.set(name, type);
    this.add("agency", (at) => ({
      id,
      type,
      name,
      involvement_category: bitOf(involvement)!,
      from_at: momentAt(from, at),
      until_at: momentOrNull(until, at),
    }));
    return this;
  }

  practitioner(name: string, { at: agency, role = [], is, ...period }: Person & During): this {
    const id = this.name("practitioner", name);
    const agency_id = this.ids.agency(agency);
    this.#agencyOf.set(name, agency);
    this.add("practitioner", () => ({ id, agency_id, name, job_title: "Practitioner" }));
    return this.account(name, "PRACTITIONER", {
      agency,
      practitionerId: id,
      person: is,
      roles: [role].flat(),
      ...period,
    });
  }

  /** A partner agency's system. */
  system(name: string, { at: agency, role = [], ...period }: Person & During): this {
    return this.account(name, "SYSTEM", { agency, roles: [role].flat(), ...period });
  }

  dpo(name: string, { at: agency, is, ...period }: Person & During): this {
    return this.account(name, "DPO", { agency, person: is, roles: ["DPO"], ...period });
  }

  commissioner(name: string, { at: agency, ...period }: Person & During): this {
    return this.account(name, "COMMISSIONER", { agency, roles: ["COMMISSIONER"], ...period });
  }

  /** A person of a family signs in under their own name. */
  signsIn(person: string, period: During = {}): this {
    return this.account(person, "FAMILY", { person, roles: ["FAMILY_MEMBER"], ...period });
  }

  role(viewer: string, role: string, { from = daysAgo(500), until }: During = {}): this {
    const [id, account_id] = [this.next(), this.ids.account(viewer)];
    this.add("role_grant", (at) => ({
      id,
      account_id,
      role,
      from_at: momentAt(from, at),
      until_at: momentOrNull(until, at),
    }));
    return this;
  }

  supervises(supervisor: string, supervisee: string, { from = daysAgo(500), until }: During = {}): this {
    const id = this.next();
    const [agency_id, supervisor_id, supervisee_id] = [
      this.ids.agency(this.agencyOf(supervisor)),
      this.ids.practitioner(supervisor),
      this.ids.practitioner(supervisee),
    ];
    this.add("supervision", (at) => ({
      id,
      agency_id,
      supervisor_id,
      supervisee_id,
      from_at: momentAt(from, at),
      until_at: momentOrNull(until, at),
    }));
    return this;
  }

  /** Categories left out: all of them. Agencies left out: all so far. */
  agreement(
    said: OnDays & {
      called?: string;
      between?: string[];
      categories?: readonly Category[];
      purposes: string[];
    },
  ): this {
    const name = said.called ?? `agreement ${this.namesOf("agreement").length + 1}`;
    const id = this.name("agreement", name);
    const agencies = (said.between ?? this.namesOf("agency")).map(this.ids.agency);
    this.add("agreement", (at) => ({
      id,
      name,
      agencies,
      purposes: said.purposes,
      categories: said.categories ? maskOf(...said.categories) : ALL,
      from_on: dayAt(said.from ?? day(-400), at),
      until_on: dayOrNull(said.until, at),
      review_on: dayAt(day(365), at),
    }));
    return this;
  }

  suspends(agreement: string, when: Moment = now): this {
    this.end(this.ids.agreement(agreement), when, "SUSPENDED");
    return this;
  }

  /** The agency where a practitioner works. */
  agencyOf(practitioner: string): string {
    this.ids.practitioner(practitioner);
    return this.#agencyOf.get(practitioner)!;
  }

  /** The agency that is meant: by its own name, or by that of somebody who works there. */
  protected agencyMeant(by: string): string {
    return this.namesOf("agency").includes(by) ? by : this.agencyOf(by);
  }

  protected practitionersAt(agency: string): string[] {
    return [...this.#agencyOf].filter(([, at]) => at === agency).map(([name]) => name);
  }

  protected typeOf(agency: string): string {
    return this.#types.get(agency)!;
  }

  protected override take(other: Agencies): void {
    super.take(other);
    this.#types = new Map(other.#types);
    this.#agencyOf = new Map(other.#agencyOf);
  }

  private account(
    name: string,
    kind: ViewerFacts["kind"],
    {
      agency,
      practitionerId = null,
      person,
      roles,
      from = daysAgo(500),
      until,
    }: During & { agency?: string; practitionerId?: Id | null; person?: string | undefined; roles: string[] },
  ): this {
    const id = this.name("account", name);
    const agency_id = agency === undefined ? null : this.ids.agency(agency);
    this.add("account", (at) => ({
      id,
      kind,
      agency_id,
      practitioner_id: practitionerId,
      // A family may be named after the account of a practitioner who is of it.
      person_id: person === undefined ? null : this.ids.person(person),
      issuer: "scenario",
      subject: name,
      display_name: name,
      from_at: momentAt(from, at),
      until_at: momentOrNull(until, at),
    }));
    for (const role of roles) this.role(name, role);
    return this;
  }
}
