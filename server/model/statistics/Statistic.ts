import { Matches, MaxLength } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { ListType, ReferenceType } from "../decorators.js";
import { register } from "../enums.js";
import { Day } from "../scalars.js";

/** The catalogue: the columns of each table, in order. There are no others, and none can be cut finer. */
export const STATISTICS = {
  NEED_BY_AREA: ["1", "2", "3"],
  NEED_BY_SCHOOL: ["1", "2", "3"],
  OUTCOMES_BY_PROGRAMME: ["REACHED", "NOT_REACHED"],
  AGENCIES_PER_FAMILY: ["1", "2", "3", "4", "5-6", "7-9", "10+"],
  VIOLENCE_BY_PLACE: ["NONE", "FIST_OR_FOOT", "GLASS_OR_BOTTLE", "KNIFE", "OTHER"],
} as const;
export type StatisticTable = keyof typeof STATISTICS;

export const StatisticTableEnum = register<StatisticTable>("StatisticTable", "A table of the catalogue.", {
  NEED_BY_AREA: "Families with an open case, by postcode area and band of need.",
  NEED_BY_SCHOOL: "Children in open cases, by school and their family's band of need.",
  OUTCOMES_BY_PROGRAMME:
    "People of whom an outcome was measured again, by the kind of service that measured it and whether it was reached: each once in a cell, and in every cell of which they have an outcome; for a family's outcome one of it.",
  AGENCIES_PER_FAMILY: "Families with an open case, by the number of agencies that work with them.",
  VIOLENCE_BY_PLACE:
    "Attendances at an emergency department or a GP after violence in the year before, by place and weapon (the Cardiff model).",
});

export const WeaponEnum = register("Weapon", "With what somebody was hurt.", {
  NONE: "Nothing.",
  FIST_OR_FOOT: "Fists or feet.",
  GLASS_OR_BOTTLE: "A glass or a bottle.",
  KNIFE: "A knife or something sharp.",
  OTHER: "Something else.",
});
export const AttackersEnum = register("Attackers", "How many attacked.", {
  ONE: "One.",
  SEVERAL: "Several.",
  NOT_KNOWN: "Not known.",
});

@ReferenceType("A row of a table of the catalogue. Every number is protected; nobody is named.")
export class StatisticRow {
  @Field(() => String, {
    description: "What is counted in this row: an area, a school, a kind of service, a place.",
  })
  name!: string;

  @Field(() => [Int], {
    nullable: "items",
    description: "The number of each column; null where it is too small to be told.",
  })
  counts!: (number | null)[];

  @Field(() => Int, {
    description: "The sum of the numbers that are told: of protected numbers, not of people.",
  })
  total!: number;
}

@ListType("A table of the catalogue, as it stood when the last quarter ended.")
export class Statistic {
  @Field(() => StatisticTableEnum, { description: "Which one." })
  table!: StatisticTable;

  @Field(() => Day, { description: "The last day that is counted." })
  asAt!: string;

  @Field(() => Int, { description: "What is fewer than this is never told." })
  fewest!: number;

  @Field(() => [String], { description: "The columns, by code." })
  columns!: string[];

  @Field(() => [StatisticRow], {
    description: "The rows of which something can be told, by name; the others are left out altogether.",
  })
  rows!: StatisticRow[];

  @Field(() => [Int], { description: "The sum of each column's numbers that are told." })
  totals!: number[];
}

@InputType({
  description:
    "Somebody came to an emergency department or a GP after violence: four fields, and nothing of whom.",
})
export class ViolenceAttendanceInput {
  @Field(() => String, { description: "The month, as 2026-11." })
  @Matches(/^20\d\d-(0[1-9]|1[0-2])$/)
  month!: string;

  @Field(() => String, { description: "The place: a street, a park, a public house; never somebody's home." })
  @MaxLength(80)
  @Matches(/\S/)
  place!: string;

  @Field(() => WeaponEnum, { description: "With what." })
  weapon!: string;

  @Field(() => AttackersEnum, { description: "By how many." })
  attackers!: string;
}

@ListType("That an attendance was recorded.")
export class ViolenceAttendancePayload {
  @Field(() => ID, { description: "Its id." })
  id!: string;
}
