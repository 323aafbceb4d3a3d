import type { DoorRequest, Transaction } from "../database/transaction.js";
import { type ErrorCode, TellonceError } from "../errors.js";
import type { Id } from "../sharing/facts.js";

/** What came of one change: an id or several, each as far as there is one; null where nothing was changed. */
export type Made = Id | null | readonly (Id | null)[];

/** A request that can be told again: keyed hashes of its key and of what it asks, in hex. */
export interface Repeatable {
  key: string;
  body: string;
}

/**
 * Lets each change of one attempt happen once, whichever key it came with (draft-ietf-httpapi-idempotency-key-header): what
 * came of it is kept in the same transaction, and told in its stead when the same request comes again.
 */
export class Once {
  readonly #operations: string[] = [];
  readonly #made: Made[] = [];
  #times = 0;

  private constructor(
    private readonly transaction: Transaction,
    private readonly who: DoorRequest,
    private readonly request: Repeatable | undefined,
    private readonly before: readonly Made[] | null,
  ) {}

  /** @throws TellonceError IDEMPOTENCY_KEY_IN_FLIGHT or IDEMPOTENCY_KEY_REUSED. */
  static async begin(transaction: Transaction, who: DoorRequest, request?: Repeatable): Promise<Once> {
    if (!request) return new Once(transaction, who, request, null);
    const [answer] = await transaction.rows<{ claim: Claim }>(
      "select door.claim_key($1, $2, decode($3, 'hex'), decode($4, 'hex')) as claim",
      [who.partnershipId, who.accountId, request.key, request.body],
    );
    const { refusal, made } = answer!.claim;
    if (refusal) throw new TellonceError(refusal);
    return new Once(transaction, who, request, made ?? null);
  }

  /** Whether this is what was asked before: it changes nothing more. */
  get isRepeat(): boolean {
    return this.before !== null;
  }

  /** Runs the change, or tells what came of it when it was asked before. */
  async do<One extends Made>(write: () => Promise<One>): Promise<One> {
    this.#times += 1;
    const place = this.#made.length;
    // What it made is of the type that it makes.
    const made = this.before ? ((this.before[place] ?? null) as One) : await write();
    this.#made.push(made);
    return made;
  }

  /** Runs one field that changes something. @throws Error, before anything is saved, where it did not go through `do` once. */
  async field<Result>(name: string, resolve: () => Result | Promise<Result>): Promise<Result> {
    this.#operations.push(name);
    this.#times = 0;
    const result = await resolve();
    if (this.#times !== 1)
      throw new Error(
        `${name} changed something ${this.#times} times through once: a change goes through it once`,
      );
    return result;
  }

  /** Keeps what came of it, as part of the same transaction; nothing where nothing was changed. */
  async end(): Promise<void> {
    const { request, who } = this;
    if (!request || this.before || this.#made.flat().every((id) => id === null)) return;
    await this.transaction.rows(
      "select door.keep_key($1, $2, decode($3, 'hex'), decode($4, 'hex'), $5, $6)",
      [
        who.partnershipId,
        who.accountId,
        request.key,
        request.body,
        this.#operations,
        JSON.stringify(this.#made),
      ],
    );
  }
}

interface Claim {
  refusal?: Extract<ErrorCode, "IDEMPOTENCY_KEY_IN_FLIGHT" | "IDEMPOTENCY_KEY_REUSED">;
  made?: Made[] | null;
}
