import { v4 } from "uuid";
import type { Frame, Place } from "./Frame.js";

/** How a row of a governed table is made: the columns beyond partnership, id, case or person, category and agency. */
export interface Governed {
  by: "case" | "person";
  /** What the api role may do besides reading: see `governed` and `recordable` in migrations/sql.ts. */
  writes: "nothing" | "insert" | "insert, update" | "insert, retire";
  columns: (place: Place, frame: Frame) => Promise<Record<string, unknown>> | Record<string, unknown>;
  /** The row is the case itself. */
  isTheCase?: true;
  /** Readable by whoever may know of the case: see `caseFrame` in migrations/sql.ts. */
  isFrame?: true;
  /** Readable by its own agency alone, whatever is open from others. */
  isOwnAlone?: true;
}

const subjects = ({ person }: Place) => ({ subjects: [person] });
const recorded = { recorded_epoch: 0 };

const consent = ({ agency, person }: Place, frame: Frame) => ({
  giver_person_id: person,
  authority: "SELF",
  given_at: "2026-01-05",
  method: "WRITTEN",
  notice_version: "1",
  obtained_by: frame.practitioners.get(agency),
  ...recorded,
});
const assessment = (place: Place, { template: { template_id, template_version } }: Frame) => ({
  ...subjects(place),
  template_id,
  template_version,
  started_on: "2026-01-05",
});
const answer = async (place: Place, frame: Frame) => ({
  ...subjects(place),
  ...frame.template,
  kind: "FACT",
  author_id: v4(),
  value: "said",
  assessment_id: await frame.add("assessment", { ...ofCase(place), ...assessment(place, frame) }),
});
const signature = async (place: Place, frame: Frame) => ({
  ...subjects(place),
  assessment_id: await frame.add("assessment", { ...ofCase(place), ...assessment(place, frame) }),
  template_version: frame.template.template_version,
  practitioner_id: frame.practitioners.get(place.agency),
  digest: Buffer.of(1),
});
const authored = ({ agency }: Place, frame: Frame) => ({ author_id: frame.practitioners.get(agency) });
const ofCase = (place: Place) => ({
  partnership_id: place.partnership,
  id: v4(),
  case_id: place.case,
  category: place.category,
  agency_id: place.agency,
});
const ofPerson = (place: Place) => ({
  partnership_id: place.partnership,
  id: v4(),
  person_id: place.person,
  category: place.category,
  agency_id: place.agency,
});

/** The columns that every governed row has. */
export const common = ({ by }: Governed, place: Place) => (by === "case" ? ofCase(place) : ofPerson(place));

const reads = (by: Governed["by"], columns: Governed["columns"]): Governed => ({
  by,
  writes: "nothing",
  columns,
});

/** Every governed table. The catalogue test holds this list against the database. */
export const tables = {
  case_record: {
    ...reads("case", async (place, frame) => {
      const family_id = v4();
      await frame.add("family", { partnership_id: place.partnership, id: family_id });
      return frame.caseRecord(place, family_id);
    }),
    isTheCase: true,
  },
  case_person: reads("case", async ({ partnership }, frame) => {
    const person_id = await frame.add("person", { partnership_id: partnership, id: v4(), reference: v4() });
    return { person_id, role: "CHILD", ...recorded };
  }),
  involvement: reads("case", (place) => ({ ...subjects(place), kind: "REFERRAL", ...recorded })),
  family_name: reads("case", (place) => ({ ...subjects(place), name: "N" })),
  case_step: reads("case", (place, frame) => ({
    ...subjects(place),
    kind: "TRIAGED",
    reason: "said",
    practitioner_id: frame.practitioners.get(place.agency),
    recorded_by: v4(),
  })),
  need_band: reads("case", (place) => ({ ...subjects(place), band: 2, from_on: "2026-01-05" })),
  person_name: reads("person", () => ({ given: "G", family: "F" })),
  person_life: reads("person", () => ({ born_on: "2015-03-04", ...recorded })),
  person_contact: reads("person", () => ({ kind: "EMAIL", value: "a@example.org" })),
  person_address: reads("person", () => ({ lines: "1 Any Street", from_on: "2026-01-05", ...recorded })),
  person_identifier: reads("person", () => ({ kind: "OTHER", value: "1" })),
  person_school: reads("person", () => ({ name: "S" })),
  person_health_service: reads("person", () => ({ name: "H", kind: "GP" })),
  person_characteristic: reads("person", () => ({ kind: "LANGUAGE", value: "Welsh" })),
  person_benefit: reads("person", () => ({ kind: "JSA", from_on: "2026-01-05", ...recorded })),
  kinship: reads("person", (_, frame) => ({ other_id: frame.relative, kind: "SIBLING_OF" })),
  consent: { by: "person", writes: "insert, retire", columns: consent },
  consent_provision: {
    by: "person",
    writes: "insert",
    columns: async (place, frame) => ({
      consent_id: await frame.add("consent", { ...ofPerson(place), ...consent(place, frame) }),
      permit: true,
      agencies: [],
      categories: 1,
      purposes: ["EARLY_HELP"],
      from_on: "2026-01-05",
      position: 1,
    }),
  },
  assessment: { by: "case", writes: "insert", columns: assessment, isFrame: true },
  answer: { by: "case", writes: "insert, update", columns: answer },
  answer_version: {
    by: "case",
    writes: "insert",
    columns: async (place, frame) => ({
      ...subjects(place),
      answer_id: await frame.add("answer", { ...ofCase(place), ...(await answer(place, frame)) }),
      version: 1,
      value: "said",
      author_id: v4(),
      written_at: "2026-01-05",
    }),
  },
  assessment_signature: reads("case", signature),
  assessment_part: reads("case", async (place, frame) => {
    const answer_id = await frame.add("answer", { ...ofCase(place), ...(await answer(place, frame)) });
    const said = { ...subjects(place), answer_id, version: 1, author_id: v4(), written_at: "2026-01-05" };
    await frame.add("answer_version", { ...ofCase(place), ...said });
    const signature_id = await frame.add("assessment_signature", {
      ...ofCase(place),
      ...(await signature(place, frame)),
    });
    return { ...subjects(place), signature_id, answer_id, version: 1, salt: v4(), digest: Buffer.of(1) };
  }),
  value_statement: reads("case", async (place) => ({
    ...subjects(place),
    kind: "ANSWER",
    item_id: v4(),
    person_id: v4(),
    account_id: v4(),
    text: "Not so.",
  })),
  unfinished_answer: {
    by: "case",
    writes: "insert, update",
    isOwnAlone: true,
    columns: async (place, frame) => {
      const { assessment_id } = await answer(place, frame);
      return {
        ...subjects(place),
        ...frame.template,
        assessment_id,
        author_id: frame.practitioners.get(place.agency),
        value: "sai",
        sitting: v4(),
        step: 1,
      };
    },
  },
  plan_action: {
    by: "case",
    writes: "insert, update",
    columns: (place) => ({
      ...subjects(place),
      title: "T",
      status: "PLANNED",
      owner_agency_id: place.agency,
    }),
  },
  case_message: {
    by: "case",
    writes: "insert",
    columns: (place) => ({
      ...subjects(place),
      words: "W",
      to_agencies: [place.agency],
      to_practitioners: [],
      author_id: v4(),
    }),
  },
  circumstance: {
    by: "case",
    writes: "insert",
    columns: (place) => ({
      ...subjects(place),
      kind: "NAME",
      from_on: "2026-01-05",
      words: "W",
      author_id: v4(),
    }),
  },
  outcome_measure: {
    by: "case",
    writes: "insert, update",
    columns: (place) => ({
      ...subjects(place),
      framework_id: "supporting-families",
      framework_version: 1,
      indicator_key: "education.attendance",
      kind: "BASELINE",
      measured_on: "2026-01-05",
      value: 50,
      author_id: v4(),
    }),
  },
  plan_goal: {
    by: "case",
    writes: "insert, update",
    columns: (place, frame) => ({
      ...subjects(place),
      ...authored(place, frame),
      words: "W",
      said_on: "2026-01-05",
    }),
  },
  plan_word: {
    by: "case",
    writes: "insert",
    columns: async (place, frame) => ({
      ...subjects(place),
      ...authored(place, frame),
      kind: "PROGRESS",
      status: "DONE",
      action_id: await frame.add("plan_action", {
        ...ofCase(place),
        ...subjects(place),
        title: "T",
        status: "PLANNED",
        owner_agency_id: place.agency,
      }),
    }),
  },
  plan_meeting: {
    by: "case",
    writes: "insert, update",
    columns: (place, frame) => ({
      ...subjects(place),
      ...authored(place, frame),
      kind: "REVIEW",
      held_on: "2026-01-05",
    }),
  },
  plan_choice: {
    by: "case",
    writes: "insert, update",
    columns: (place, frame) => ({
      ...subjects(place),
      ...authored(place, frame),
      question: "Q",
      offered: ["A", "B"],
      offered_on: "2026-01-05",
    }),
  },
  lead_choice: {
    by: "case",
    writes: "insert, update",
    columns: (place, frame) => ({
      ...subjects(place),
      ...authored(place, frame),
      kind: "POINT_OF_CONTACT",
      asked_for: "A",
      asked_on: "2026-01-05",
    }),
  },
  chronology_event: {
    by: "case",
    writes: "insert",
    columns: (place) => ({ ...subjects(place), occurred_on: "2026-01-05", title: "T" }),
  },
} as const satisfies Record<string, Governed>;

export type GovernedTable = keyof typeof tables;
