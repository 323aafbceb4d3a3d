import type pg from "pg";
import { bitOf, CATEGORIES } from "../../../server/sharing/categories.js";
import type { Facts, Id, Instant, ViewerFacts } from "../../../server/sharing/facts.js";
import type { Frame, Place } from "../../database/rows/Frame.js";
import { common, type Governed, tables } from "../../database/rows/tables.js";
import { factsOf, settingOf } from "../worlds.js";
import { MARKS, type Setting } from "../worlds/Setting.js";
import { viewersOf } from "../worlds/viewers.js";
import { Rows } from "./Rows.js";
import { storable, storableViewers } from "./storable.js";
import { tellFacts } from "./tellFacts.js";
import { uuidOf, withUuids } from "./uuids.js";

/** A world of the proofs that stands in the database, with rows of every governed table. */
export class RowsWorld {
  readonly setting: Setting;
  readonly partnership: Id;
  readonly viewers: readonly ViewerFacts[];
  readonly #told: Omit<Facts, "viewer">;
  readonly #another: Omit<Facts, "viewer">;

  constructor(seed: number, number: number, now?: Instant) {
    this.setting = settingOf(seed, number, now);
    this.partnership = uuidOf("partnership", `${seed} ${number}`);
    this.#told = withUuids(storable(factsOf(this.setting)));
    this.viewers = withUuids(storableViewers(viewersOf(this.setting)));
    this.#another = withUuids(storable(factsOf(this.setting)));
  }

  /** What `decide` looks at. The lead of a case is whoever leads it then; what was withdrawn in the future was withdrawn. */
  facts(viewer: ViewerFacts, at: Instant): Facts {
    const { agencies, agreements, cases, people } = this.#told;
    return {
      viewer,
      agencies,
      agreements,
      cases: cases.map((one) => ({
        ...one,
        leadAgencyId:
          one.relationships.find(
            ({ kind, from, until }) => kind === "LEAD" && from <= at && (until === null || at < until),
          )?.agencyId ?? "00000000-0000-0000-0000-000000000000",
      })),
      people: people.map((person) => ({
        ...person,
        consents: person.consents.map((consent) => ({
          ...consent,
          withdrawnAt: consent.withdrawnAt === null ? null : Math.min(consent.withdrawnAt, at),
        })),
      })),
    };
  }

  get cases(): readonly Id[] {
    return this.#told.cases.map(({ id }) => id);
  }

  /** Saves it as the superuser, within the transaction: beside it what was retired, or another partnership with the same ids. */
  async save(client: pg.ClientBase, marked: ReadonlySet<string>): Promise<void> {
    const { dice, categories } = this.setting;
    const rows = new Rows();
    const elsewhere = uuidOf("elsewhere", this.partnership);
    const governed = () => ({
      category: bitOf(dice.one(categories))!,
      agency_id: dice.one(this.#told.agencies).id,
    });
    const telling = { rows, dice, partnership: this.partnership, retired: false, governed };
    tellFacts(this.#told, this.viewers, telling);
    const decoy = dice.chance(0.5) ? { retired: true } : { partnership: elsewhere };
    tellFacts(this.#another, this.viewers, { ...telling, ...decoy });
    for (const table of Object.keys(tables).filter((name) => !isTold.has(name)))
      for (let count = 0; count < 5; count += 1)
        await this.#row(rows, table, count === 0 ? elsewhere : this.partnership, marked.has(table));
    await rows.save(client);
  }

  async #row(rows: Rows, table: string, partnership: Id, marked: boolean): Promise<void> {
    const governed: Governed = tables[table as keyof typeof tables];
    const { dice, categories } = this.setting;
    const { people, cases, agencies } = this.#told;
    const inCase = dice.one(cases);
    const whom = () =>
      dice.one(
        inCase.people.length > 0 && dice.chance(0.9)
          ? inCase.people.map(({ personId }) => personId)
          : people.map(({ id }) => id),
      );
    const place: Place = {
      partnership,
      case: inCase.id,
      person: whom(),
      agency: dice.one(agencies).id,
      category: dice.chance(0.9) ? bitOf(dice.one(categories))! : dice.below(CATEGORIES.length),
    };
    const relative = people.find(({ id }) => id !== place.person)!.id;
    const told = { ...common(governed, place), ...(await governed.columns(place, frame(rows, relative))) };
    rows.add(table, {
      ...told,
      ...("subjects" in told && { subjects: dice.chance(0.8) ? [place.person] : [place.person, whom()] }),
      // A draft, of which only its own agency knows.
      ...(table === "answer" && dice.chance(0.15) && { contributed_at: null }),
      ...(marked && {
        marks: dice.chance(0.3) ? dice.some([...MARKS.seals, ...MARKS.markers, MARKS.gone], 0.3) : null,
      }),
      id: rows.id(),
    });
  }
}

/** Facts are told by the world itself. */
const isTold = new Set([
  "case_record",
  "case_person",
  "involvement",
  "consent",
  "consent_provision",
  "person_life",
  "person_benefit",
]);

/** What rows hang on, as the tests of the policies make it: here collected. */
const frame = (rows: Rows, relative: Id): Frame => {
  const add = async (table: string, columns: Record<string, unknown>) => {
    rows.add(table, columns);
    return columns.id as Id;
  };
  const template = { template_id: "t", template_version: 1, question_key: "q" };
  const practitioners = { get: () => rows.id() };
  return { add, relative, template, practitioners } as unknown as Frame;
};
