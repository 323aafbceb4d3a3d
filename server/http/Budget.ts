/** What is left of a budget after a draw. */
export interface Left {
  granted: boolean;
  points: number;
  /** Until it is whole again. */
  seconds: number;
}

/** So many points for each holder in each minute, from their first draw on. One process's: several together grant more. */
export class Budget {
  readonly #spent = new Map<string, { points: number; until: number }>();

  constructor(
    readonly limit: number,
    readonly seconds = 60,
    private readonly now = () => performance.now(),
  ) {}

  /** Draws all of these points or none. */
  draw(holder: string, points: number): Left {
    const now = this.now();
    const window = this.#windowOf(holder, now);
    const granted = window.points + points <= this.limit;
    if (granted) window.points += points;
    return {
      granted,
      points: this.limit - window.points,
      seconds: Math.max(1, Math.ceil((window.until - now) / 1000)),
    };
  }

  #windowOf(holder: string, now: number) {
    const open = this.#spent.get(holder);
    if (open && open.until > now) return open;
    for (const [one, { until }] of this.#spent) if (until <= now) this.#spent.delete(one);
    const fresh = { points: 0, until: now + this.seconds * 1000 };
    this.#spent.set(holder, fresh);
    return fresh;
  }
}
