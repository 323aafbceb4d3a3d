import { bitOf, type Category } from "../../../server/sharing/categories.js";
import type { Id, Target } from "../../../server/sharing/facts.js";
import { Cases } from "./Cases.js";
import { TEMPLATE } from "./template.js";
import { day, dayAt, dayOrNull, hoursAgo, momentAt, type OnDays } from "./times.js";

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

/** What is recorded in a case. A value is called `kim.EDUCATION` unless it is named. */
export abstract class Values extends Cases {
  #values = new Map<string, Value>();

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
  address(
    person: string,
    said: Contribution & OnDays & { household?: string; safe?: boolean; postcode?: string },
  ): this {
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
      postcode: said.postcode ?? null,
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

  /** What is recorded as a value: a sign to look for wherever it must not be. */
  words(value: string): string {
    this.ids.value(value);
    return this.#values.get(value)!.words;
  }

  protected targetOf(name: string, caseName?: string): Target {
    const id = this.ids.value(name);
    const { case: usual, target } = this.#values.get(name)!;
    return { caseId: this.ids.case(caseName ?? usual), ...target, marks: this.marksOf(id) };
  }

  protected caseOfValue(name: string): string {
    this.ids.value(name);
    return this.#values.get(name)!.case;
  }

  protected override take(other: Values): void {
    super.take(other);
    this.#values = new Map(this.rebased([...other.#values]));
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
