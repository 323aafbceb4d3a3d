import { v4 } from "uuid";
import type pg from "pg";

type Columns = Record<string, unknown>;

/** Where a row belongs. */
export interface Place {
  partnership: string;
  case: string;
  person: string;
  agency: string;
  category: number;
}

/** Two partnerships with the same ids, each with two agencies, two cases and two people: what rows of any table hang on. */
export class Frame {
  readonly partnership = v4();
  readonly otherPartnership = v4();
  readonly agency = v4();
  readonly otherAgency = v4();
  readonly here = { case: v4(), person: v4() };
  readonly elsewhere = { case: v4(), person: v4() };
  readonly relative = v4();
  readonly template = { template_id: v4(), template_version: 1, question_key: "q" };
  readonly practitioners = new Map<string, string>();

  constructor(readonly client: pg.ClientBase) {}

  async save(): Promise<this> {
    const { template_id: id, template_version: version, question_key: key } = this.template;
    await this.add("template", { id, version, name: "T", document: "{}" });
    await this.add("template_question", {
      template_id: id,
      version,
      key,
      domain: "D",
      element: "E",
      position: 1,
      kind: "FACT",
      text: "?",
      category: 4,
      locates: false,
    });
    for (const agency of [this.agency, this.otherAgency]) this.practitioners.set(agency, v4());
    for (const partnership_id of [this.partnership, this.otherPartnership])
      await this.saveOne(partnership_id);
    return this;
  }

  private async saveOne(partnership_id: string): Promise<void> {
    await this.add("partnership", { partnership_id, name: "P", area: "A" });
    for (const id of [this.agency, this.otherAgency]) {
      await this.add("agency", { partnership_id, id, type: "SCHOOL", name: "A", recorded_epoch: 0 });
      const practitioner = { id: this.practitioners.get(id), agency_id: id, name: "W", job_title: "J" };
      await this.add("practitioner", { partnership_id, ...practitioner });
    }
    const family_id = v4();
    await this.add("family", { partnership_id, id: family_id });
    for (const id of [this.here.person, this.elsewhere.person, this.relative])
      await this.add("person", { partnership_id, id, reference: id });
    for (const place of [this.here, this.elsewhere])
      await this.add("case_record", {
        ...this.caseRecord(
          { ...place, partnership: partnership_id, agency: this.agency, category: 3 },
          family_id,
        ),
        id: place.case,
        case_id: place.case,
      });
  }

  caseRecord(place: Place, family_id: string): Columns {
    const owner = { agency_id: place.agency, category: place.category, subjects: [place.person] };
    const rest = { family_id, reference: v4(), status: "REFERRED", opened_on: "2026-01-05" };
    return { partnership_id: place.partnership, ...owner, ...rest };
  }

  /** Inserts a row as the superuser, whatever role the transaction has. Returns its id. */
  async add(table: string, columns: Columns): Promise<string> {
    const { rows } = await this.client.query("select current_user::text as role");
    await this.client.query("reset role");
    await insert(this.client, table, columns);
    await this.client.query(`set local role ${rows[0].role === "postgres" ? "none" : rows[0].role}`);
    return columns.id as string;
  }
}

export const insert = (client: pg.ClientBase, table: string, columns: Columns) =>
  client.query(
    `insert into ${table} (${Object.keys(columns).join(", ")}) values (${Object.keys(columns)
      .map((_, n) => `$${n + 1}`)
      .join(", ")})`,
    Object.values(columns),
  );
