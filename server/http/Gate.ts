import { TellonceError } from "../errors.js";
import { LIMITS } from "./limits.js";
import type { Urgency } from "./urgency.js";

/** How much one process takes on. */
export interface Capacity {
  /** Operations that are at work at once; the last of them is kept for the most urgent. */
  places: number;
  /** What is in hand in all: at work, waiting, or being looked up who asks. */
  inHand: number;
  /** In milliseconds: for how long something waits. */
  patience: number;
}

interface Waiting {
  begin(): void;
}

/** Of what may be in hand, the share up to which something so urgent is taken on. */
const SHARES = [1, 0.75, 0.6, 0.5] as const satisfies Record<Urgency, number>;

/**
 * Lets so many operations be at work at once, lets some wait, the most urgent first, and refuses the rest at once, the least
 * urgent first: whoever is shed is told so before anything was looked at, and what is answered is answered soon.
 */
export class Gate {
  #inHand = 0;
  #working = 0;
  readonly #waiting = [
    new Set<Waiting>(),
    new Set<Waiting>(),
    new Set<Waiting>(),
    new Set<Waiting>(),
  ] as const;

  constructor(private readonly capacity: Capacity) {}

  /** Takes something on. @returns what puts it down; safe to call again. @throws TellonceError OVERLOADED where there is too much */
  take(urgency: Urgency): () => void {
    if (this.#inHand >= Math.ceil(this.capacity.inHand * SHARES[urgency]))
      throw new TellonceError("OVERLOADED");
    this.#inHand += 1;
    let isHeld = true;
    return () => {
      if (isHeld) this.#inHand -= 1;
      isHeld = false;
    };
  }

  /**
   * Waits for a place. @returns what gives it back, to be called once the work has ended, whoever still waits for its reply.
   * @throws TellonceError OVERLOADED where there is none in time, or `gone` says that nobody waits any more
   */
  async enter(urgency: Urgency, gone?: AbortSignal): Promise<() => void> {
    const putDown = this.take(urgency);
    try {
      if (this.#hasPlace(urgency)) this.#working += 1;
      else await this.#turn(urgency, gone);
    } catch (error) {
      putDown();
      throw error;
    }
    return () => {
      putDown();
      this.#working -= 1;
      this.#callNext();
    };
  }

  #hasPlace(urgency: Urgency): boolean {
    const kept = urgency === 0 || this.capacity.places === 1 ? 0 : 1;
    return this.#working < this.capacity.places - kept;
  }

  #turn(urgency: Urgency, gone: AbortSignal | undefined): Promise<void> {
    const all = this.#waiting[urgency];
    return new Promise((done, failed) => {
      const end = () => {
        clearTimeout(timer);
        gone?.removeEventListener("abort", giveUp);
        all.delete(waiting);
      };
      const giveUp = () => {
        end();
        failed(new TellonceError("OVERLOADED"));
      };
      const waiting: Waiting = {
        begin: () => {
          end();
          this.#working += 1;
          done();
        },
      };
      const timer = setTimeout(giveUp, this.capacity.patience);
      all.add(waiting);
      if (gone?.aborted) giveUp();
      else gone?.addEventListener("abort", giveUp);
    });
  }

  #callNext(): void {
    for (const [urgency, all] of this.#waiting.entries())
      for (const waiting of all) {
        if (!this.#hasPlace(urgency as Urgency)) return;
        waiting.begin();
      }
  }
}

/** What one process of the product takes on, with so many connections to its database: some are left for who asks, and for jobs. */
export const capacityOf = (connections: number): Capacity => ({
  places: Math.max(1, connections - 2),
  inHand: LIMITS.inHand,
  patience: LIMITS.patience,
});
