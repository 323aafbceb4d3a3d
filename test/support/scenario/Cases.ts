import { bitOf, type Category } from "../../../server/sharing/categories.js";
import type { Id, Instant, Target } from "../../../server/sharing/facts.js";
import { People } from "./People.js";
import { TEMPLATE } from "./template.js";
import {
  dayAt,
  dayOrNull,
  day,
  daysAgo,
  type During,
  hoursAgo,
  type Moment,
  momentAt,
  momentOrNull,
  now,
  type OnDays,
} from "./times.js";

interface Value {
  /** The case that is meant where none is named. */
  case: string;
  /** What is recorded. */
  words: string;
  target: Omit<Target, "caseId" | "marks">;
}

/** How a value is recorded: by an agency, or by one of its practitioners. */
export interface Contribution {
  by: string;
  called?: string;
  case?: string;
  text?: string;
  mentioned?: string[];
  /** Whether the field tells where somebody is. */
  locates?: boolean;
}

/** Cases, who works on them, and what is recorded in them. A value is called `kim.EDUCATION` unless it is named. */
export abstract class Cases extends People {
  #values = new Map<string, Value>();
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

  /** An answer of the case's assessment, about one person or truly about several. */
  value(of: string | string[], category: Category, said: Contribution): this {
    const { id, row, words } = this.contribute(of, category, said);
    const author_id = this.authorOf(said.by);
    const assessment_id = this.ids.assessment(said.case ?? this.first("case"));
    const answer = { ...row, value: words, author_id };
    this.add("answer", () => ({
      id,
      ...answer,
      assessment_id,
      template_id: TEMPLATE.id,
      template_version: TEMPLATE.version,
      question_key: category,
      kind: "FACT",
    }));
    const versionId = this.next();
    this.add("answer_version", (at) => ({
      id: versionId,
      ...answer,
      answer_id: id,
      version: 1,
      written_at: momentAt(hoursAgo(48), at),
    }));
    return this;
  }

  /** A significant event. */
  event(
    of: string | string[],
    category: Category,
    said: Contribution & { place?: string; on?: OnDays["from"] },
  ): this {
    const { id, row, words } = this.contribute(of, category, said);
    this.add("chronology_event", (at) => ({
      id,
      ...row,
      occurred_on: dayAt(said.on ?? day(-20), at),
      title: words,
      detail: null,
      place: said.place ?? null,
    }));
    return this;
  }

  /** How much help a family needs, as an agency judged it. */
  needBand(band: 1 | 2 | 3, said: { by: string; of: string[]; case?: string; from?: OnDays["from"] }): this {
    const id = this.next();
    const row = {
      case_id: this.caseId(said.case),
      agency_id: this.ids.agency(this.agencyMeant(said.by)),
      subjects: said.of.map(this.ids.person),
    };
    this.add("need_band", (at) => ({
      id,
      ...row,
      category: bitOf("PRACTITIONER_OPINION")!,
      band,
      from_on: dayAt(said.from ?? day(-50), at),
    }));
    return this;
  }

  /** Where a person lives; a refuge is `safe`. */
  address(person: string, said: Contribution & OnDays & { household?: string; safe?: boolean }): this {
    const { id, row, words } = this.contribute(person, said.safe ? "SAFE_ADDRESS" : "CONTACT", {
      called: `${person}.address`,
      locates: true,
      ...said,
    });
    const household_id = said.household === undefined ? null : this.household(said.household);
    this.add("person_address", (at) => ({
      id,
      ...ofPerson(row),
      household_id,
      lines: words,
      postcode: null,
      from_on: dayAt(said.from ?? day(-300), at),
      until_on: dayOrNull(said.until, at),
    }));
    return this;
  }

  attends(person: string, school: string, said: Contribution): this {
    const { id, row } = this.contribute(person, "EDUCATION", {
      called: `${person}.school`,
      text: school,
      locates: true,
      ...said,
    });
    this.add("person_school", () => ({ id, ...ofPerson(row), name: school }));
    return this;
  }

  registersWith(person: string, practice: string, said: Contribution): this {
    const { id, row } = this.contribute(person, "HEALTH_PHYSICAL", {
      called: `${person}.gp`,
      text: practice,
      locates: true,
      ...said,
    });
    this.add("person_health_service", () => ({ id, ...ofPerson(row), name: practice, kind: "GP" }));
    return this;
  }

  protected targetOf(name: string, caseName?: string): Target {
    const id = this.ids.value(name);
    const { case: usual, target } = this.#values.get(name)!;
    return { caseId: this.ids.case(caseName ?? usual), ...target, marks: this.marksOf(id) };
  }

  protected caseId(name?: string): Id {
    return this.ids.case(name ?? this.first("case"));
  }

  /** What is recorded as a value: a sign to look for wherever it must not be. */
  words(value: string): string {
    this.ids.value(value);
    return this.#values.get(value)!.words;
  }

  protected caseOfValue(name: string): string {
    this.ids.value(name);
    return this.#values.get(name)!.case;
  }

  protected leadOf(name?: string): string {
    return this.#leads.get(name ?? this.first("case"))!;
  }

  protected override take(other: Cases): void {
    super.take(other);
    this.members = [...other.members];
    this.lastFamily = other.lastFamily;
    this.#values = new Map(this.rebased([...other.#values]));
    this.#relationships = this.rebased(other.#relationships);
    this.#leads = new Map(other.#leads);
  }

  private contribute(of: string | string[], category: Category, said: Contribution) {
    const names = [of].flat();
    const name = said.called ?? `${names.join("+")}.${category}`;
    const caseName = said.case ?? this.first("case");
    const id = this.name("value", name);
    const subjects = names.map(this.ids.person);
    const mentioned = (said.mentioned ?? []).map(this.ids.person);
    const agency_id = this.ids.agency(this.agencyMeant(said.by));
    const words = said.text ?? `«${name}»`;
    this.#values.set(name, {
      case: caseName,
      words,
      target: { subjects, category, contributorId: agency_id, locates: said.locates ?? false, mentioned },
    });
    return {
      id,
      words,
      row: { category: bitOf(category)!, agency_id, case_id: this.ids.case(caseName), subjects, mentioned },
    };
  }

  private authorOf(by: string): Id {
    const agency = this.agencyMeant(by);
    const author = by === agency ? this.practitionersAt(agency)[0] : by;
    return author === undefined ? this.ids.agency(agency) : this.ids.practitioner(author);
  }

  private household(name: string): Id {
    if (this.namesOf("household").includes(name)) return this.ids.household(name);
    const id = this.name("household", name);
    this.add("household", () => ({ id }));
    return id;
  }
}

const ofPerson = ({
  category,
  agency_id,
  subjects,
}: {
  category: number;
  agency_id: Id;
  subjects: Id[];
}) => ({
  category,
  agency_id,
  person_id: subjects[0]!,
});
