import { bitOf } from "../../sharing/categories.js";
import type { AgencyKey } from "./agencies.js";
import type { Person } from "./addPerson.js";
import type { Practitioner } from "./Frame.js";
import type { Making } from "./Making.js";

export type CaseStatus = "REFERRED" | "OPEN" | "STEPPED_UP" | "STEPPED_DOWN" | "CLOSED";
export type CaseRole = "CHILD" | "PARENT" | "CARER" | "SIBLING" | "PARTNER" | "GRANDPARENT" | "OTHER";

interface NewCase {
  familyId: string;
  reference: string;
  status: CaseStatus;
  /** Whose case it is: usually the children. */
  subjects: readonly Person[];
  /** Days from today. */
  opened: number;
  closed?: number;
}

/** One case and the rows that hang on it. Days are counted from today; `ended` is the day on which everything of a closed case ends. */
export class Case {
  readonly id: string;
  readonly reference: string;
  readonly subjects: readonly Person[];
  readonly opened: number;
  readonly ended: number | null;

  constructor(
    readonly making: Making,
    { familyId, reference, status, subjects, opened, closed }: NewCase,
  ) {
    this.id = making.nextId();
    this.reference = reference;
    this.subjects = subjects;
    this.opened = opened;
    this.ended = closed ?? null;
    const { day } = making.frame.calendar;
    making.rows.add("case_record", {
      id: this.id,
      case_id: this.id,
      family_id: familyId,
      reference,
      status,
      category: bitOf("AGENCY_INVOLVEMENT"),
      agency_id: this.#agency("childrens"),
      subjects: idsOf(subjects),
      opened_on: day(opened),
      closed_on: closed === undefined ? null : day(closed),
    });
  }

  join(person: Person, role: CaseRole): void {
    this.#add("case_person", {
      person_id: person.id,
      category: bitOf("HOUSEHOLD"),
      agency_id: this.#agency("childrens"),
      role,
      ...this.#period(),
    });
  }

  openFor(...purposes: string[]): void {
    for (const purpose of purposes) this.#add("case_purpose", { purpose, ...this.#period() });
  }

  lead(practitioner: Practitioner, from = this.opened, until = this.ended): void {
    this.#involve("LEAD", practitioner.agency, practitioner.id, { role: "Lead professional", from, until });
  }

  member({ agency, id }: Practitioner, work: Work): void {
    this.#involve("MEMBER", agency, id, work);
  }

  /** The agency as a whole accepted a referral. */
  referral(agency: AgencyKey, work: Work): void {
    this.#involve("REFERRAL", agency, null, work);
  }

  named(name: string, subjects: readonly Person[]): void {
    this.#add("family_name", {
      category: bitOf("IDENTITY"),
      agency_id: this.#agency("childrens"),
      subjects: idsOf(subjects),
      name,
    });
  }

  band(band: 1 | 2 | 3, from: number, subjects: readonly Person[]): void {
    this.#add("need_band", {
      category: bitOf("PRACTITIONER_OPINION"),
      agency_id: this.#agency("childrens"),
      subjects: idsOf(subjects),
      band,
      from_on: this.making.frame.calendar.day(from),
    });
  }

  #involve(
    kind: string,
    agency: AgencyKey,
    practitionerId: string | null,
    { role, with: people = this.subjects, from = this.opened, until = this.ended }: Work,
  ): void {
    const { id, involvement } = this.making.frame.agencies[agency];
    this.#add("involvement", {
      kind,
      category: involvement,
      agency_id: id,
      subjects: idsOf(people),
      practitioner_id: practitionerId,
      role,
      ...this.#period(from, until),
    });
  }

  #period(from = this.opened, until = this.ended) {
    const { at } = this.making.frame.calendar;
    return { from_at: at(from), until_at: until === null ? null : at(until, 17) };
  }

  #add(
    table: "case_person" | "case_purpose" | "involvement" | "family_name" | "need_band",
    row: object,
  ): void {
    this.making.rows.add(table, { id: this.making.nextId(), case_id: this.id, ...row });
  }

  #agency(key: AgencyKey): string {
    return this.making.frame.agencies[key].id;
  }
}

interface Work {
  role: string;
  /** With whom of the family the agency works; everybody whose case it is unless said. */
  with?: readonly Person[];
  from?: number;
  until?: number | null;
}

const idsOf = (people: readonly Person[]) => people.map(({ id }) => id);
