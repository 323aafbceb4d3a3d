import type { Dice } from "../worlds/Dice.js";

/** What is known of somebody who is counted, and the ids by which they are. */
interface Counted {
  area: number;
  school: number;
  band: number;
  agencies: number;
  /** Every outcome measured of them, one or many: of which programme, and 1 where it was reached. */
  outcomes: (readonly [programme: number, reached: number])[];
  place: number;
  weapon: number;
  id: string;
  /** An attendance has an id of its own, which says nothing of whose it was. */
  attendance: string;
}

/** Between thirty and six hundred, of whom some areas and schools have many and some have few. */
export class Population {
  readonly counted: readonly Counted[];
  readonly areas: number;
  readonly schools: number;
  readonly places: number;
  /** Whether everybody's outcomes are in one cell, so that this table too adds up to the people; in others it counts some more than once. */
  readonly oneCellEach: boolean;

  constructor(dice: Dice, from?: { population: Population; newcomer: Counted }) {
    this.areas = from?.population.areas ?? 2 + dice.below(7);
    this.schools = from?.population.schools ?? 2 + dice.below(9);
    this.places = from?.population.places ?? 1 + dice.below(6);
    this.oneCellEach = from?.population.oneCellEach ?? dice.chance(0.5);
    this.counted = from
      ? [...from.population.counted, from.newcomer]
      : dice.times(30 + dice.below(570), () => this.#somebody(dice));
  }

  withOneMore(dice: Dice): Population {
    return new Population(dice, { population: this, newcomer: this.#somebody(dice) });
  }

  #somebody(dice: Dice): Counted {
    const uneven = (count: number) => Math.floor(count * dice.throw() ** 2.5);
    const again = <T>(one: T) => dice.times(1 + dice.below(12), () => one);
    const outcomes = () => again([uneven(6), dice.below(2)] as const);
    return {
      area: uneven(this.areas),
      school: uneven(this.schools),
      band: uneven(3),
      agencies: uneven(7),
      outcomes: dice.times(this.oneCellEach ? 1 : 1 + uneven(4), outcomes).flat(),
      place: uneven(this.places),
      weapon: uneven(5),
      id: newId(dice),
      attendance: newId(dice),
    };
  }
}

export type TableName = "area" | "school" | "agencies" | "programme" | "violence";

export interface Cell {
  table: TableName;
  row: number;
  column: number;
  /** What stands in it: the id of whom or what it is of, once for each record. */
  records: string[];
  /** How many people these are. */
  count: number;
  /** As it is told; null where it is left out. */
  told: number | null;
}

/** Every cell of the catalogue, in a fixed order. */
export function cellsOf({ counted, areas, schools, places }: Population): Cell[] {
  const cells: Cell[] = [];
  const add = (
    table: TableName,
    rows: number,
    columns: number,
    of: (one: Counted) => readonly (readonly [row: number, column: number])[],
    idOf = (one: Counted) => one.id,
  ) => {
    const first = cells.length;
    for (let row = 0; row < rows; row += 1)
      for (let column = 0; column < columns; column += 1)
        cells.push({ table, row, column, records: [], count: 0, told: null });
    for (const one of counted)
      for (const [row, column] of of(one)) cells[first + row * columns + column]!.records.push(idOf(one));
  };
  add("area", areas, 3, (one) => [[one.area, one.band]]);
  add("school", schools, 3, (one) => [[one.school, one.band]]);
  add("agencies", 1, 7, (one) => [[0, one.agencies]]);
  add("programme", 6, 2, (one) => one.outcomes);
  add(
    "violence",
    places,
    5,
    (one) => [[one.place, one.weapon]],
    (one) => one.attendance,
  );
  for (const cell of cells) cell.count = new Set(cell.records).size;
  return cells;
}

const newId = (dice: Dice): string => {
  const hex = dice
    .times(4, () =>
      dice
        .below(2 ** 32)
        .toString(16)
        .padStart(8, "0"),
    )
    .join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
};
