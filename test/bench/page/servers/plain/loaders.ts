import DataLoader from "dataloader";
import type { DataSource, EntityTarget, ObjectLiteral } from "typeorm";
import { In } from "typeorm";
import {
  Action,
  Agency,
  Answer,
  Assessment,
  Case,
  Consent,
  Event,
  FamilyName,
  Involvement,
  Member,
  NeedBand,
  Person,
  PersonLife,
  PersonName,
  Practitioner,
} from "./entities.js";

/** The loaders of one request: one statement for all rows of a type that are asked for in one turn. */
export function createLoaders(source: DataSource, partnershipId: string) {
  const find = <One extends ObjectLiteral>(
    type: EntityTarget<One>,
    column: string,
    keys: readonly string[],
    order: object,
  ) =>
    source.getRepository(type).find({
      where: { partnership_id: partnershipId, [column]: In([...new Set(keys)]) } as never,
      order: order as never,
    });
  const many = <One extends ObjectLiteral>(
    type: EntityTarget<One>,
    column: keyof One & string,
    order: object = { id: "ASC" },
  ) =>
    new DataLoader<string, One[]>(async (keys) => {
      const rows = await find(type, column, keys, order);
      return keys.map((key) => rows.filter((row) => row[column] === key));
    });
  const one = <One extends ObjectLiteral & { id: string }>(type: EntityTarget<One>) =>
    new DataLoader<string, One | null>(async (keys) => {
      const rows = await find(type, "id", keys, {});
      return keys.map((key) => rows.find(({ id }) => id === key) ?? null);
    });
  return {
    case: one(Case),
    agency: one(Agency),
    practitioner: one(Practitioner),
    person: one(Person),
    names: many(PersonName, "person_id"),
    lives: many(PersonLife, "person_id"),
    members: many(Member, "case_id"),
    familyNames: many(FamilyName, "case_id"),
    needBands: many(NeedBand, "case_id"),
    assessments: many(Assessment, "case_id"),
    answers: many(Answer, "assessment_id"),
    team: many(Involvement, "case_id"),
    actions: many(Action, "case_id", { due_on: "ASC", id: "ASC" }),
    events: many(Event, "case_id", { occurred_on: "DESC", id: "DESC" }),
    consents: many(Consent, "person_id"),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
