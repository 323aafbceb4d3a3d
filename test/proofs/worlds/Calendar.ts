import type { Day, Days, Instant, Span } from "../../../server/sharing/facts.js";
import { londonDay } from "../../../server/sharing/time.js";
import type { Dice } from "./Dice.js";

const DAY = 86_400_000_000;
const HOUR = DAY / 24;

/** Where time turns: midnights in winter and summer, both changes of the clocks, leap days, the end of a year. */
const TURNS = [
  "2026-01-15T00:00:00Z",
  "2026-07-14T23:00:00Z",
  "2026-03-28T00:00:00Z",
  "2026-03-29T00:00:00Z",
  "2026-03-29T01:00:00Z",
  "2026-03-29T23:00:00Z",
  "2026-10-24T23:00:00Z",
  "2026-10-25T00:00:00Z",
  "2026-10-25T01:00:00Z",
  "2026-10-26T00:00:00Z",
  "2026-12-31T23:30:00Z",
  "2027-01-01T00:00:00Z",
  "2024-02-29T00:00:00Z",
  "2024-03-01T00:00:00Z",
  "2026-02-28T00:00:00Z",
  "2026-03-01T00:00:00Z",
  "2028-02-29T00:00:00Z",
  "2030-02-28T00:00:00Z",
  "2030-03-01T00:00:00Z",
  "2026-11-18T10:00:00Z",
  "2026-06-17T22:59:59Z",
].map((iso) => Date.parse(iso) * 1000);

/** Draws times so that they meet: most well inside or outside, the rest exactly on, just before and just after an edge. */
export class Calendar {
  readonly #dice: Dice;
  readonly now: Instant;
  readonly today: Day;
  readonly #edges: Instant[] = [];

  constructor(dice: Dice, now?: Instant) {
    this.#dice = dice;
    const turn = dice.one(TURNS) + dice.one([-1, 0, 0, 1]);
    this.now = now ?? turn;
    this.today = londonDay(this.now);
  }

  /** Times worth asking at: the world's own, and others on, just before and just after the edges drawn so far. */
  times(count: number): Instant[] {
    return [this.now, ...this.#dice.times(count - 1, () => this.onAnEdge())];
  }

  /** A period of instants; `solid` is how likely each end lies far away. */
  span(solid = 0.85): Span {
    const from = this.#dice.chance(solid) ? this.#longAgo() : this.#edge();
    const until = this.#dice.chance(solid) ? this.#dice.one([null, null, this.now + 40 * DAY]) : this.#edge();
    return { from, until };
  }

  /** A short one, as emergency access is. */
  hours(): Span {
    const from = this.now + this.#dice.one([-HOUR, -HOUR, -HOUR, -HOUR, -1, 0, 1]);
    const until = this.#dice.chance(0.75) ? this.now + 2 * HOUR : this.now + this.#dice.one([0, 1, 2]);
    this.#edges.push(from, until);
    return { from, until };
  }

  /** A period of days. */
  days(solid = 0.85): Days {
    const near = () => this.day(this.#near());
    const from = this.#dice.chance(solid) ? londonDay(this.#longAgo()) : near();
    const until = this.#dice.chance(solid) ? this.#dice.one([null, null, this.day(40)]) : near();
    return { from, until };
  }

  /** The moment at which something was done: mostly long ago. */
  moment(solid = 0.75): Instant {
    return this.#dice.chance(solid) ? this.#longAgo() : this.#edge();
  }

  /** The day so many days from the world's. */
  day(offset: number): Day {
    return shift(this.today, offset);
  }

  /** On, just before or just after something else begins or ends. */
  onAnEdge(): Instant {
    return (this.#edges.length === 0 ? this.now : this.#dice.one(this.#edges)) + this.#dice.one([-1, 0, 1]);
  }

  /** Somebody who is, or was or will be in a day, of an age; or was born on a 29 February. */
  birthday(...ages: number[]): Day {
    const age = this.#dice.one(ages);
    if (this.#dice.chance(0.1)) return this.#dice.one(["2008-02-29", "2012-02-29"]);
    const near = this.#dice.chance(0.5);
    const day = this.day(near ? this.#near() : -1 - this.#dice.below(360));
    const born = `${Number(day.slice(0, 4)) - age}${day.slice(4)}`;
    return born.endsWith("-02-29") && Number(born.slice(0, 4)) % 4 !== 0
      ? born.replace("-02-29", "-03-01")
      : born;
  }

  /** Yesterday, today or tomorrow; its two midnights are edges. */
  #near(): number {
    const offset = this.#dice.one([-1, 0, 1]);
    this.#edges.push(midnight(this.day(offset)), midnight(this.day(offset + 1)));
    return offset;
  }

  #longAgo(): Instant {
    return this.now - (30 + this.#dice.below(300)) * DAY;
  }

  #edge(): Instant {
    const edge = this.#dice.chance(0.3)
      ? midnight(this.day(this.#near()))
      : this.now + this.#dice.one([-DAY, -1, 0, 1, DAY]);
    this.#edges.push(edge);
    return edge;
  }
}

/** 00:00 in London. */
export function midnight(day: Day): Instant {
  const utc = Date.parse(`${day}T00:00:00Z`) * 1000;
  return londonDay(utc - HOUR) === day ? utc - HOUR : utc;
}

const shift = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + (days * DAY) / 1000).toISOString().slice(0, 10);
