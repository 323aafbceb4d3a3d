import type { Dice } from "../worlds/Dice.js";

/** What is known of somebody who is counted; `key` is what they add to the key of a cell. */
interface Counted {
  area: number;
  school: number;
  band: number;
  agencies: number;
  programme: number;
  reached: number;
  key: number;
}

/** Between thirty and six hundred, of whom some areas and schools have many and some have few. */
export class Population {
  readonly counted: readonly Counted[];
  readonly areas: number;
  readonly schools: number;

  constructor(dice: Dice, from?: { population: Population; newcomer: Counted }) {
    this.areas = from?.population.areas ?? 2 + dice.below(7);
    this.schools = from?.population.schools ?? 2 + dice.below(9);
    this.counted = from
      ? [...from.population.counted, from.newcomer]
      : dice.times(30 + dice.below(570), () => this.#somebody(dice));
  }

  withOneMore(dice: Dice): Population {
    return new Population(dice, { population: this, newcomer: this.#somebody(dice) });
  }

  #somebody(dice: Dice): Counted {
    const uneven = (count: number) => Math.floor(count * dice.throw() ** 2.5);
    return {
      area: uneven(this.areas),
      school: uneven(this.schools),
      band: uneven(3),
      agencies: uneven(7),
      programme: uneven(6),
      reached: dice.below(2),
      key: dice.below(2 ** 32),
    };
  }
}

export interface Cell {
  table: "area" | "school" | "agencies" | "programme";
  row: number;
  column: number;
  count: number;
  /** The sum of the keys of those counted. */
  key: number;
  /** As it is told; null where it is left out. */
  told: number | null;
}

/** Every cell of the catalogue, in a fixed order. */
export function cellsOf({ counted, areas, schools }: Population): Cell[] {
  const cells: Cell[] = [];
  const add = (
    table: Cell["table"],
    rows: number,
    columns: number,
    of: (one: Counted) => readonly [number, number],
  ) => {
    const first = cells.length;
    for (let row = 0; row < rows; row += 1)
      for (let column = 0; column < columns; column += 1)
        cells.push({ table, row, column, count: 0, key: 0, told: null });
    for (const one of counted) {
      const [row, column] = of(one);
      const cell = cells[first + row * columns + column]!;
      cell.count += 1;
      cell.key = (cell.key + one.key) % 2 ** 32;
    }
  };
  add("area", areas, 3, (one) => [one.area, one.band]);
  add("school", schools, 3, (one) => [one.school, one.band]);
  add("agencies", 1, 7, (one) => [0, one.agencies]);
  add("programme", 6, 2, (one) => [one.programme, one.reached]);
  return cells;
}
