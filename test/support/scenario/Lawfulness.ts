import { ALL, bitOf, type Category, maskOf } from "../../../server/sharing/categories.js";
import type { ConsentFacts, MarkerFacts, SealFacts } from "../../../server/sharing/facts.js";
import { Values } from "./Values.js";
import {
  dayAt,
  dayOrNull,
  day,
  daysAgo,
  type During,
  hoursAgo,
  inHours,
  type Moment,
  momentAt,
  momentOrNull,
  now,
  type OnDays,
  type SomeDay,
} from "./times.js";

export interface Recipients {
  agencies?: string[];
  types?: string[];
}
/** To these agencies, by name. */
export const agencies = (...names: string[]): Recipients => ({ agencies: names });
/** To every agency of these types. */
export const types = (...codes: string[]): Recipients => ({ types: codes });

/** One sentence of a consent. The purposes and the period are the consent's own where the sentence is silent. */
export interface Said extends OnDays {
  permit: boolean;
  categories: readonly Category[];
  to: Recipients;
  purposes?: readonly string[];
}
export const yes = (categories: readonly Category[], to: Recipients, more: Partial<Said> = {}): Said => ({
  ...more,
  permit: true,
  categories,
  to,
});
const no = (categories: readonly Category[], to: Recipients, more: Partial<Said> = {}): Said => ({
  ...more,
  permit: false,
  categories,
  to,
});

/** Consents and everything else that makes sharing lawful, or stops it. */
export abstract class Lawfulness extends Values {
  /**
   * What somebody said about the sharing of their own data, or of `for`'s: yes and no to `to`, or sentence by sentence
   * (`says`). Given 30 days ago and for good unless it is said otherwise.
   */
  consents(
    giver: string,
    said: OnDays & {
      called?: string;
      for?: string;
      yes?: readonly Category[];
      no?: readonly Category[];
      to?: Recipients;
      says?: readonly Said[];
      purposes: readonly string[];
      given?: Moment;
      authority?: ConsentFacts["authority"];
      supersedes?: string[];
    },
  ): this {
    const id = this.name("consent", said.called ?? `consent ${this.namesOf("consent").length + 1}`);
    const byAgency = this.namesOf("agency").includes(giver);
    const about = said.for ?? giver;
    const obtainedBy = this.leadOf();
    const row = {
      person_id: this.ids.person(about),
      category: bitOf("AGENCY_INVOLVEMENT")!,
      agency_id: this.ids.agency(this.agencyOf(obtainedBy)),
    };
    const supersedes = (said.supersedes ?? []).map(this.ids.consent);
    const givers = {
      giver_person_id: byAgency ? null : this.ids.person(giver),
      giver_agency_id: byAgency ? this.ids.agency(giver) : null,
    };
    this.add("consent", (at) => ({
      id,
      ...row,
      ...givers,
      authority:
        said.authority ?? (byAgency ? "CARE_ORDER" : about === giver ? "SELF" : "PARENTAL_RESPONSIBILITY"),
      given_at: momentAt(said.given ?? daysAgo(30), at),
      method: "WRITTEN",
      notice_version: "1",
      obtained_by: this.ids.practitioner(obtainedBy),
      supersedes,
    }));
    const sentences = [
      ...(said.yes ? [yes(said.yes, said.to ?? {})] : []),
      ...(said.no ? [no(said.no, said.to ?? {})] : []),
      ...(said.says ?? []),
    ];
    sentences.forEach((sentence, position) => {
      const provisionId = this.next();
      const toAgencies = (sentence.to.agencies ?? []).map(this.ids.agency);
      this.add("consent_provision", (at) => ({
        id: provisionId,
        ...row,
        consent_id: id,
        permit: sentence.permit,
        agencies: toAgencies,
        agency_types: sentence.to.types ?? [],
        categories: maskOf(...sentence.categories),
        purposes: [...(sentence.purposes ?? said.purposes)],
        from_on: dayAt(sentence.from ?? said.from ?? day(-30), at),
        until_on: dayOrNull(sentence.until ?? said.until, at),
        position,
      }));
    });
    return this;
  }

  withdraws(consent: string, when: Moment = now): this {
    this.end(this.ids.consent(consent), when, "WITHDRAWN");
    return this;
  }

  /** A recorded decision to share (or, with `share: false`, not to) under a duty. */
  decision(
    said: During & {
      called?: string;
      case?: string;
      purpose: string;
      agencies: string[];
      people?: string[];
      categories?: readonly Category[];
      share?: boolean;
      reviewOn?: SomeDay;
      objected?: Moment;
      gateway?: string;
    },
  ): this {
    const id = this.name("decision", said.called ?? `decision ${this.namesOf("decision").length + 1}`);
    const row = {
      case_id: this.caseId(said.case),
      share: said.share ?? true,
      purpose: said.purpose,
      gateway: said.gateway ?? "CA1989_S47",
      agencies: said.agencies.map(this.ids.agency),
      persons: (said.people ?? this.members.map(({ name }) => name)).map(this.ids.person),
      categories: said.categories ? maskOf(...said.categories) : ALL,
      decided_by: this.ids.practitioner(this.leadOf(said.case)),
      why_necessary: "a child may be at risk of significant harm",
      why_proportionate: "only what the enquiry needs",
      family_told: true,
    };
    this.add("sharing_decision", (at) => ({
      id,
      ...row,
      review_on: dayAt(said.reviewOn ?? day(30), at),
      objected_at: momentOrNull(said.objected, at),
      from_at: momentAt(said.from ?? daysAgo(7), at),
      until_at: momentOrNull(said.until, at),
    }));
    return this;
  }

  closes(decision: string, when: Moment = now): this {
    this.end(this.ids.decision(decision), when, "CLOSED");
    return this;
  }

  /** The viewer may not know of the case, or of any case of the person. */
  excludes(viewer: string, said: During & { case?: string; person?: string; kind?: string }): this {
    const [id, account_id] = [
      this.name("exclusion", `exclusion ${this.namesOf("exclusion").length + 1}`),
      this.ids.account(viewer),
    ];
    const [case_id, person_id] = [
      said.case === undefined ? null : this.caseId(said.case),
      said.person === undefined ? null : this.ids.person(said.person),
    ];
    this.add("exclusion", (at) => ({
      id,
      account_id,
      case_id,
      person_id,
      kind: said.kind ?? "RELATIVE",
      from_at: momentAt(said.from ?? daysAgo(10), at),
      until_at: momentOrNull(said.until, at),
    }));
    return this;
  }

  /** Seals a case, a person's record, some categories of either, or one value. */
  seals(
    said: During & {
      called?: string;
      case?: string;
      person?: string;
      value?: string;
      categories?: readonly Category[];
      openTo?: string[];
      existence?: SealFacts["existence"];
      emergency?: boolean;
    },
  ): this {
    const id = this.name("seal", said.called ?? `seal ${this.namesOf("seal").length + 1}`);
    const mark = said.value === undefined ? null : this.marks(said.value);
    const caseName = said.case ?? (said.value === undefined ? undefined : this.caseOfValue(said.value));
    const row = {
      case_id: caseName === undefined ? null : this.caseId(caseName),
      person_id: said.person === undefined ? null : this.ids.person(said.person),
      categories: said.categories ? maskOf(...said.categories) : ALL,
      mark,
      accounts: (said.openTo ?? []).map(this.ids.account),
      existence: said.existence ?? ("ABSENT" as const),
      emergency: said.emergency ?? false,
      reason: "recorded with the seal",
    };
    this.add("seal", (at) => ({
      id,
      ...row,
      from_at: momentAt(said.from ?? daysAgo(5), at),
      until_at: momentOrNull(said.until, at),
    }));
    return this;
  }

  /** A protection marker on persons, on a household, or on one value. */
  protects(
    kind: MarkerFacts["kind"],
    said: During & {
      called?: string;
      case?: string;
      people?: string[];
      household?: string;
      value?: string;
      categories?: readonly Category[];
      openTo?: string[];
      openToAgencies?: string[];
      effect?: MarkerFacts["effect"];
      emergency?: boolean;
    },
  ): this {
    const id = this.name("marker", said.called ?? `marker ${this.namesOf("marker").length + 1}`);
    const mark = said.value === undefined ? null : this.marks(said.value);
    const caseName = said.case ?? (said.value === undefined ? undefined : this.caseOfValue(said.value));
    const row = {
      kind,
      case_id: caseName === undefined ? null : this.caseId(caseName),
      persons: (said.people ?? []).map(this.ids.person),
      household_id: said.household === undefined ? null : this.ids.household(said.household),
      mark,
      categories: said.categories ? maskOf(...said.categories) : ALL,
      accounts: (said.openTo ?? []).map(this.ids.account),
      agencies: (said.openToAgencies ?? []).map(this.ids.agency),
      effect: said.effect ?? ("WITHHELD" as const),
      emergency: said.emergency ?? false,
      reason: "recorded with the marker",
    };
    this.add("protection_marker", (at) => ({
      id,
      ...row,
      from_at: momentAt(said.from ?? daysAgo(5), at),
      until_at: momentOrNull(said.until, at),
    }));
    return this;
  }

  /** Emergency access, granted an hour ago for four hours. */
  emergency(
    viewer: string,
    said: During & { called?: string; case?: string; people?: string[]; confirmedBy?: string } = {},
  ): this {
    const id = this.name("grant", said.called ?? `grant ${this.namesOf("grant").length + 1}`);
    const row = {
      account_id: this.ids.account(viewer),
      case_id: this.caseId(said.case),
      persons: (said.people ?? this.members.map(({ name }) => name)).map(this.ids.person),
      reason_code: "RISK_TO_LIFE",
      reason: "a child is said to be alone at home and unwell",
      confirmed_by: said.confirmedBy === undefined ? null : this.ids.account(said.confirmedBy),
    };
    this.add("emergency_grant", (at) => ({
      id,
      ...row,
      from_at: momentAt(said.from ?? hoursAgo(1), at),
      until_at: momentAt(said.until ?? inHours(3), at),
    }));
    return this;
  }

  ends(
    kind: "seal" | "marker" | "exclusion" | "grant" | "authority",
    name: string,
    when: Moment = now,
  ): this {
    this.end(this.ids[kind](name), when, "ENDED");
    return this;
  }

  private marks(value: string): number {
    const mark = this.number();
    this.mark(this.ids.value(value), mark);
    return mark;
  }
}
