/** In seconds, what a budget is for. */
export const WINDOW = 60;

/** What is left of a budget after a draw. */
export interface Left {
  granted: boolean;
  points: number;
  /** Until it is whole again. */
  seconds: number;
}

/** Points of a holder's minute that this process took from what all share. */
export interface Lease {
  granted: number;
  /** What is left for all processes. */
  left: number;
  seconds: number;
}

/** Takes from what all processes share up to so many points, or none where there are fewer than the least. */
export type LeaseMore = (partnership: string, holder: string, least: number, most: number) => Promise<Lease>;

/**
 * So many points for each holder in each minute, from their first draw on, however many processes grant them. Each takes a
 * hundredth at once, so that few draws ask the database; with several, what one has taken and not granted is lost to the others.
 */
export class Budget {
  readonly #leases = new Map<string, { points: number; left: number; until: number }>();

  readonly #asking = new Map<string, Promise<Lease>>();

  constructor(
    readonly limit: number,
    private readonly more: LeaseMore,
    private readonly now = () => performance.now(),
  ) {}

  /** Draws all of these points or none. */
  async draw(partnership: string, holder: string, points: number): Promise<Left> {
    for (let refused = false; ;) {
      const lease = this.#leaseOf(holder);
      if (lease && (lease.points >= points || refused)) {
        const granted = lease.points >= points;
        if (granted) lease.points -= points;
        const seconds = Math.max(1, Math.ceil((lease.until - this.now()) / 1000));
        return { granted, points: lease.points + lease.left, seconds };
      }
      // One of them asks for all who wait.
      const asking = this.#asking.get(holder);
      if (asking) await asking;
      else refused = (await this.#renew(partnership, holder, points - (lease?.points ?? 0))) === 0;
    }
  }

  async #renew(partnership: string, holder: string, least: number): Promise<number> {
    const asking = this.more(partnership, holder, least, Math.max(least, Math.ceil(this.limit / 100)));
    this.#asking.set(holder, asking);
    try {
      const { granted, left, seconds } = await asking;
      const points = (this.#leaseOf(holder)?.points ?? 0) + granted;
      this.#leases.set(holder, { points, left, until: this.now() + seconds * 1000 });
      return granted;
    } finally {
      this.#asking.delete(holder);
    }
  }

  #leaseOf(holder: string) {
    const lease = this.#leases.get(holder);
    if (lease && lease.until > this.now()) return lease;
    for (const [one, { until }] of this.#leases) if (until <= this.now()) this.#leases.delete(one);
    return undefined;
  }
}
