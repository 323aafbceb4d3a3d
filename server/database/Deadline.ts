import { TellonceError } from "../errors.js";

/** Until when an operation may take. After that no further statement of it runs, and nothing of it is committed. */
export class Deadline {
  /** Never resolves; rejects with TOO_SLOW when the time is up and nothing is being committed. */
  readonly passed: Promise<never>;
  readonly #until: number;
  readonly #timer: NodeJS.Timeout;
  #isCommitting = false;

  /** @param milliseconds from now */
  constructor(milliseconds: number) {
    this.#until = performance.now() + milliseconds;
    let refuse: (reason: TellonceError) => void;
    this.passed = new Promise((_done, fail) => (refuse = fail));
    this.passed.catch(() => {});
    this.#timer = setTimeout(
      () => void (this.#isCommitting || refuse(new TellonceError("TOO_SLOW"))),
      milliseconds,
    );
  }

  /** @throws TellonceError TOO_SLOW where the time is up. */
  demand(): void {
    if (performance.now() >= this.#until) throw new TellonceError("TOO_SLOW");
  }

  /** From here on it is answered, whatever the clock says: nothing may be refused that is being committed. @throws as `demand` */
  commit(): void {
    this.demand();
    this.#isCommitting = true;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
