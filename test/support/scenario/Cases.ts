import { bitOf } from "../../../server/sharing/categories.js";
import type { Id } from "../../../server/sharing/facts.js";
import { People } from "./People.js";
import { TEMPLATE } from "./template.js";
import { dayAt, day, daysAgo, type During, type Moment, momentAt, momentOrNull, now } from "./times.js";

/** Cases, who is in them, what they are open for and who works on them. */
export abstract class Cases extends People {
  #relationships: { case: string; practitioner?: string; agency: string; id: Id }[] = [];
  #leads = new Map<string, string>();

  /** The people are those of the last family unless others are named. */
  case(
    name: string,
    said: During & {
      lead: string;
      team?: string[];
      referred?: string[];
      purposes?: string[];
      people?: string[];
      status?: string;
    },
  ): this {
    const id = this.name("case", name);
    const from = said.from ?? daysAgo(200);
    const people = said.people?.map((person) => ({ name: person, role: "OTHER" as const })) ?? this.members;
    const subjects = people.map((person) => this.ids.person(person.name));
    const agency_id = this.ids.agency(this.agencyOf(said.lead));
    const [family_id, nameId, assessmentId] = [
      this.ids.family(this.lastFamily),
      this.next(),
      this.name("assessment", name),
    ];
    this.#leads.set(name, said.lead);
    const frame = { case_id: id, agency_id, subjects };
    this.add("case_record", (at) => ({
      id,
      ...frame,
      category: bitOf("AGENCY_INVOLVEMENT")!,
      family_id,
      reference: `C${id.slice(-12)}`,
      status: said.status ?? "OPEN",
      opened_on: dayAt(day(-200), at),
      closed_on: said.status === "CLOSED" ? dayAt(day(-1), at) : null,
    }));
    this.add("family_name", () => ({ id: nameId, ...frame, category: bitOf("IDENTITY")!, name: "Scenario" }));
    this.add("assessment", (at) => ({
      id: assessmentId,
      ...frame,
      category: bitOf("AGENCY_INVOLVEMENT")!,
      template_id: TEMPLATE.id,
      template_version: TEMPLATE.version,
      started_on: dayAt(day(-200), at),
    }));
    for (const person of people) this.joins(person.name, { case: name, role: person.role, from });
    for (const purpose of said.purposes ?? ["EARLY_HELP"]) this.opensFor(purpose, { case: name, from });
    this.works("LEAD", this.agencyOf(said.lead), {
      case: name,
      practitioner: said.lead,
      from,
      until: said.until,
    });
    for (const member of said.team ?? [])
      this.works("MEMBER", this.agencyOf(member), { case: name, practitioner: member, from });
    for (const agency of said.referred ?? []) this.works("REFERRAL", agency, { case: name, from });
    return this;
  }

  joins(person: string, said: During & { case?: string; role?: string } = {}): this {
    const [id, case_id, person_id] = [this.next(), this.caseId(said.case), this.ids.person(person)];
    const agency_id = this.ids.agency(this.agencyOf(this.leadOf(said.case)));
    this.add("case_person", (at) => ({
      id,
      case_id,
      person_id,
      agency_id,
      category: bitOf("HOUSEHOLD")!,
      role: said.role ?? "OTHER",
      from_at: momentAt(said.from ?? daysAgo(200), at),
      until_at: momentOrNull(said.until, at),
    }));
    return this;
  }

  opensFor(purpose: string, said: During & { case?: string } = {}): this {
    const [id, case_id] = [this.next(), this.caseId(said.case)];
    this.add("case_purpose", (at) => ({
      id,
      case_id,
      purpose,
      from_at: momentAt(said.from ?? daysAgo(200), at),
      until_at: momentOrNull(said.until, at),
    }));
    return this;
  }

  /** A relationship of a practitioner or, for a referral, of an agency as a whole. */
  works(
    kind: "LEAD" | "MEMBER" | "REFERRAL",
    agency: string,
    said: During & { case?: string; practitioner?: string } = {},
  ): this {
    const [id, case_id, agency_id] = [this.next(), this.caseId(said.case), this.ids.agency(agency)];
    const practitioner_id = said.practitioner === undefined ? null : this.ids.practitioner(said.practitioner);
    const subjects = this.members.map((person) => this.ids.person(person.name));
    this.#relationships.push({
      case: said.case ?? this.first("case"),
      practitioner: said.practitioner,
      agency,
      id,
    });
    this.add("involvement", (at) => ({
      id,
      case_id,
      kind,
      agency_id,
      practitioner_id,
      subjects,
      category: bitOf("AGENCY_INVOLVEMENT")!,
      role: null,
      from_at: momentAt(said.from ?? daysAgo(200), at),
      until_at: momentOrNull(said.until, at),
    }));
    return this;
  }

  /** A practitioner, or an agency with all its practitioners, no longer works on the case. */
  leaves(
    who: string,
    { case: name = this.first("case"), when = now }: { case?: string; when?: Moment } = {},
  ): this {
    const left = this.#relationships.filter(
      (one) => one.case === name && (one.practitioner === who || one.agency === who),
    );
    if (left.length === 0) throw new Error(`"${who}" does not work on "${name}".`);
    for (const { id } of left) this.end(id, when, "LEFT");
    return this;
  }

  protected caseId(name?: string): Id {
    return this.ids.case(name ?? this.first("case"));
  }

  protected leadOf(name?: string): string {
    return this.#leads.get(name ?? this.first("case"))!;
  }

  protected override take(other: Cases): void {
    super.take(other);
    this.members = [...other.members];
    this.lastFamily = other.lastFamily;
    this.#relationships = this.rebased(other.#relationships);
    this.#leads = new Map(other.#leads);
  }
}
