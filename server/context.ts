import { v7 as newId } from "uuid";
import { append } from "./audit/append.js";
import { AuditTrail } from "./audit/AuditTrail.js";
import { type AuditKeys, pseudonymOf } from "./audit/keys.js";
import type { Viewer } from "./auth/viewer.js";
import type { EntityManager } from "typeorm";
import type { Epochs, Opened, Wall } from "./database/Opened.js";
import type { Transaction } from "./database/transaction.js";
import type { WriteTransaction } from "./database/writeTransaction.js";
import { TellonceError } from "./errors.js";
import { type Made, Once, type Repeatable } from "./loaders/Once.js";
import { compile } from "./sharing/compile.js";
import { POLICY_VERSION } from "./sharing/decide.js";
import type { Decider } from "./sharing/decision.js";
import type { Day, Facts, Id, Instant } from "./sharing/facts.js";
import { findPurpose } from "./sharing/purposes.js";
import { inForce, londonDay } from "./sharing/time.js";

/** Cases that the door opens at once. */
const OPENED_MOST = 200;

/** What came with the HTTP request: the same for every attempt to answer it. */
export interface Asked {
  viewer: Viewer | undefined;
  /** As sent in the header `Tellonce-Purpose`; null where there was none. */
  purpose: string | null;
  /** Why the viewer went over to this purpose, in their own sentence; kept in the audit. */
  purposeReason: string | null;
  /** As sent in the header `Idempotency-Key`; null where there was none. */
  idempotencyKey: string | null;
  requestId: string;
  /** The leaves of the rows that this request has left in the audit. */
  leaves: string[];
  /** Whether the reply shows anything of what touches somebody: then it has a row. Known once it is answered. */
  shows?: boolean;
  /** Aborted once nobody waits for the reply any more. */
  gone?: AbortSignal;
  keys: AuditKeys;
  demonstration: boolean;
  /** Whether the product can send e-mail. */
  sendsMail: boolean;
}

/** Some cases behind an open door: the facts, the decider over them, and the transaction whose wall is set to them. */
export interface View {
  transaction: Transaction;
  viewer: Viewer;
  caseIds: readonly Id[];
  /** The agencies that the viewer knows to work on the case, as far as that has been decided. */
  contributors: readonly Id[];
  decider: Decider;
  facts: Facts;
  walls: readonly Wall[];
  references: Readonly<Record<Id, string>>;
  epochs: Epochs;
  at: Instant;
  today: Day;
  trail: AuditTrail;
  /** Whether what is shown is shown through emergency access alone. */
  emergency: boolean;
  /** What decision ids of this operation are made of. */
  auditId: Id;
  keys: AuditKeys;
}

/** One attempt to answer one operation, in one transaction. */
export class Context {
  readonly trail = new AuditTrail();
  readonly auditId: Id = newId();
  /** The leaf of this attempt's audit row, once it is written. */
  leaf: string | undefined;
  /** Whether facts stay as they are for as long as this lasts. */
  protected readonly snapshot: boolean = true;
  #turn: Promise<unknown> = Promise.resolve();
  /** What the door has open now: in a snapshot it would open no other for the same cases. */
  #open: { cases: string; view: View } | undefined;

  constructor(
    readonly asked: Asked,
    readonly operation: { name: string; hash: string },
    readonly transaction: Transaction,
  ) {}

  /** Who asks. @throws TellonceError UNAUTHENTICATED where nobody is signed in. */
  get viewer(): Viewer {
    if (!this.asked.viewer) throw new TellonceError("UNAUTHENTICATED");
    return this.asked.viewer;
  }

  /**
   * Opens the door to these cases, and lets `work` read behind it before anybody else opens it again: a wall is exact for
   * what one root field asked for. @throws TellonceError INDETERMINATE or STEP_UP_REQUIRED for a faulty request.
   */
  open<Result>(
    caseIds: readonly Id[],
    work: (view: View) => Promise<Result>,
    ...asked: string[]
  ): Promise<Result> {
    return this.#inTurn(async () => {
      for (const what of asked.length > 0 ? asked : caseIds) this.trail.asked(what);
      const cases = caseIds.join();
      if (this.#open?.cases === cases) return work(this.#open.view);
      const view = this.#view(caseIds, await this.#door((door) => door.open(this.doorRequest, caseIds)));
      if (this.snapshot) this.#open = { cases, view };
      return work(view);
    });
  }

  /** Opens the door to more cases than one opening may have, some at a time; what `work` makes of each part, in their order. */
  async openEach<Result>(
    caseIds: readonly Id[],
    atOnce: number,
    work: (view: View) => Promise<Result>,
    ...asked: string[]
  ): Promise<Result[]> {
    const made: Result[] = [];
    // At least once: who asks for nothing that there is, is refused and recorded like anybody.
    for (let from = 0; from === 0 || from < caseIds.length; from += atOnce)
      made.push(await this.open(caseIds.slice(from, from + atOnce), work, ...asked));
    return made;
  }

  /** Opens the door to what the viewer's own agency contributed to cases that it has left: `view.caseIds`, at most 200. */
  openContributions<Result>(work: (view: View) => Promise<Result>): Promise<Result> {
    return this.#inTurn(async () => {
      this.trail.asked("contributions");
      const opened = await this.#door((door) => door.openContributions(this.doorRequest));
      return work(
        this.#view(
          opened.facts.cases.map(({ id }) => id),
          opened,
          { contributions: true },
        ),
      );
    });
  }

  /** Opens the door to a family member's own record and to those of whom they may act for: `view.caseIds`, at most 200. */
  openOwn<Result>(work: (view: View) => Promise<Result>): Promise<Result> {
    return this.#inTurn(async () => {
      this.trail.asked("own record");
      const opened = await this.#door((door) => door.openOwn(this.doorRequest));
      return work(
        this.#view(
          opened.facts.cases.map(({ id }) => id),
          opened,
        ),
      );
    });
  }

  /**
   * Opens the door to the viewer's own cases, the newest first, at most 200: `view.caseIds`. `beyond`: the last of those before;
   * `next`: the last of these, where more follow. @throws BAD_INPUT where `beyond` is no case of theirs any more.
   */
  async openWorklist<Result>(
    work: (view: View, next: Id | null) => Promise<Result>,
    beyond: Id | null = null,
  ): Promise<Result> {
    const { partnershipId, accountId, purpose, assurance } = this.doorRequest;
    const [found] = await this.#inTurn(() =>
      this.transaction.rows<{ ids: Id[] | null }>(
        "select door.worklist($1, $2, $3, $4::smallint, $5, $6) as ids",
        [partnershipId, accountId, purpose, assurance, OPENED_MOST + 1, beyond],
      ),
    );
    if (found?.ids === null)
      throw new TellonceError("BAD_INPUT", "The list has changed meanwhile: begin again without a cursor.");
    const ids = found!.ids;
    const next = ids.length > OPENED_MOST ? ids[OPENED_MOST - 1]! : null;
    return this.open(ids.slice(0, OPENED_MOST), (view) => work(view, next), "worklist");
  }

  /** Opens the door to the partnership's frame alone: agencies, agreements, who the viewer is. Needs no purpose. */
  frame<Result>(work: (facts: Facts, at: Instant) => Promise<Result>): Promise<Result> {
    return this.#inTurn(async () => {
      const { facts, at } = await this.#door((door) => door.open({ ...this.doorRequest, purpose: null }, []));
      if (!facts.viewer || !inForce(facts.viewer, at)) throw new TellonceError("UNAUTHENTICATED");
      return work(facts, at);
    });
  }

  /** Writes the operation's one audit row, where it touched or asked for any subject. */
  async record(
    extra: Record<string, unknown> = {},
    through: Pick<Transaction, "rows"> = this.transaction,
  ): Promise<void> {
    if (this.trail.isEmpty && Object.keys(extra).length === 0) return;
    const { viewer, asked, operation, transaction } = this;
    this.leaf = await append(through, viewer.partnershipId, this.auditId, {
      account: viewer.accountId,
      actor: viewer.displayName,
      kind: viewer.kind,
      client: viewer.clientId,
      session: viewer.sessionId,
      assurance: viewer.assurance,
      agency: this.#agencyId,
      // A word that is no purpose may be anything, also somebody's name.
      purpose: findPurpose(asked.purpose)?.code ?? null,
      ...(asked.purposeReason !== null && { purposeReason: asked.purposeReason }),
      operation: operation.name,
      document: operation.hash,
      request: asked.requestId,
      policy: POLICY_VERSION,
      epochs: transaction.seen,
      ...this.trail.content((personId) => pseudonymOf(asked.keys, viewer.partnershipId, personId)),
      ...extra,
    });
  }

  get doorRequest() {
    const { viewer, asked } = this;
    return {
      partnershipId: viewer.partnershipId,
      accountId: viewer.accountId,
      purpose: asked.purpose,
      assurance: viewer.assurance,
    };
  }

  #agencyId: Id | null = null;

  /** @throws TellonceError INDETERMINATE or STEP_UP_REQUIRED for a faulty request. */
  #view(
    caseIds: readonly Id[],
    { at, facts, walls, references, epochs }: Opened,
    more: { contributions?: boolean } = {},
  ): View {
    const { viewer, asked, transaction, trail, auditId } = this;
    this.#agencyId = facts.viewer?.agencyId ?? null;
    const decider = compile({ ...this.doorRequest, ...more }, facts, at);
    if (decider.error) {
      trail.refused(decider.error);
      throw new TellonceError(decider.error);
    }
    return {
      transaction,
      viewer,
      caseIds,
      contributors: [],
      decider,
      facts,
      walls,
      references,
      epochs,
      at,
      today: londonDay(at),
      trail,
      emergency: findPurpose(asked.purpose)?.mode === "EMERGENCY",
      auditId,
      keys: asked.keys,
    };
  }

  /** The wall is another's from here on, also where the door refuses. */
  #door(opening: (door: Transaction) => Promise<Opened>): Promise<Opened> {
    this.#open = undefined;
    return opening(this.transaction);
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => {});
    return mine;
  }
}

/** One attempt at a mutation: the transaction can also write, through TypeORM, behind the same wall. */
export class WritingContext extends Context {
  protected override readonly snapshot = false;

  constructor(
    asked: Asked,
    operation: { name: string; hash: string },
    override readonly transaction: WriteTransaction,
  ) {
    super(asked, operation, transaction);
  }

  #once: Once | undefined;

  /** Takes the key that the request came with, before anything else. @throws TellonceError, see `Once.begin`. */
  async begin(request: Repeatable | undefined): Promise<void> {
    this.#once = await Once.begin(this.transaction, this.doorRequest, request);
  }

  /** Keeps what came of the request, after everything else. */
  async end(): Promise<void> {
    await this.#once!.end();
  }

  /**
   * Runs what a mutation writes, and returns the ids of what came of it; where the same request came before with the same
   * key, those alone. What follows chooses the reply anew, by what its reader may see now.
   */
  once<One extends Made>(write: () => Promise<One>): Promise<One> {
    return this.#once!.do(write);
  }

  /** Runs one root field of a mutation. @throws Error where it does not go through `once` exactly once. */
  changing<Result>(field: string, resolve: () => Result | Promise<Result>): Promise<Result> {
    return this.#once!.field(field, resolve);
  }

  get manager(): EntityManager {
    return this.transaction.manager;
  }
}
